from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from askback.services.access import tokens
from askback.services.telling import webhooks
from askback.store.models import DeliveryRow, User, WebhookRow
from tests.web.conftest import queries_of

pytestmark = pytest.mark.django_db
PAGE = "/settings/programs/"
TOKEN = {"name": "Laptop <b>", "scopes": ["read", "write"], "days": "90"}
HOOK = {"url": "https://told.example/", "events": ["take.read"]}


@pytest.fixture(autouse=True)
def nothing_queued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks.due, "send", lambda *_, **__: None)


def make(owner: User, name: str = "x") -> UUID:
    now = timezone.now()
    return tokens.make(owner, name=name, scopes=["read"], now=now).line.id


def hook(owner: User) -> UUID:
    now = timezone.now()
    return webhooks.make(owner, url=HOOK["url"], events=HOOK["events"], now=now).line.id  # type: ignore[arg-type]


def test_without_any_the_form_stands_open(client: Client) -> None:
    html = client.get(PAGE).content.decode()

    assert "None so far." in html
    assert '<details class="more" open>' in html


def test_a_token_is_shown_once(client: Client, me: User) -> None:
    response = client.post(f"{PAGE}tokens/", TOKEN)

    html = response.content.decode()
    (secret,) = re.findall(r'value="(ask_[\w-]{43})"', html)
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert "Laptop &lt;b&gt;" in html
    found = tokens.bearer(secret, now=timezone.now())
    assert found is not None
    assert (found.owner, set(found.scopes)) == (me, {"read", "write"})
    again = client.get(PAGE).content.decode()
    assert secret not in again
    assert secret[:8] in again


def test_a_token_may_last_until_it_is_ended(client: Client, me: User) -> None:
    client.post(f"{PAGE}tokens/", {**TOKEN, "days": "0"})

    assert tokens.every(me, now=timezone.now())[0].until is None
    assert "It ends when you end it." in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "This field is required."),
        ({"scopes": []}, "Tick at least one thing that it may do."),
        ({"scopes": ["root"]}, "Choose from the things listed here."),
        ({"days": "7"}, "Choose one of the times listed here."),
    ],
)
def test_what_is_no_token_is_refused(
    client: Client, me: User, wrong: dict[str, object], said: str
) -> None:
    response = client.post(f"{PAGE}tokens/", {**TOKEN, **wrong})

    assert response.status_code == 422
    assert said in response.content.decode()
    assert tokens.every(me, now=timezone.now()) == ()


def test_a_token_is_ended(client: Client, me: User) -> None:
    ident = make(me)

    response = client.post(f"{PAGE}tokens/{ident}/end/", follow=True)

    assert "The token is ended." in response.content.decode()
    assert tokens.every(me, now=timezone.now()) == ()


def test_one_that_ended_by_itself_says_so(client: Client, me: User) -> None:
    before = timezone.now() - timedelta(days=9)
    tokens.make(me, name="x", scopes=["read"], now=before, days=1)

    assert "It ended " in client.get(PAGE).content.decode()


def test_a_webhook_is_named_and_its_secret_shown_once(client: Client, me: User) -> None:
    response = client.post(f"{PAGE}webhooks/", HOOK)

    (secret,) = re.findall(r'value="(whsec_[^"]+)"', response.content.decode())
    assert WebhookRow.objects.get(owner=me).secret == secret
    assert "no-store" in response.headers["Cache-Control"]
    assert secret not in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"url": ""}, "Write the address that is to be told."),
        ({"url": "http://10.0.0.1/"}, "Give one like https://example.com/told"),
        ({"events": []}, "Tick at least one thing that it is told of."),
    ],
)
def test_what_is_no_webhook_is_refused(
    client: Client, me: User, wrong: dict[str, object], said: str
) -> None:
    response = client.post(f"{PAGE}webhooks/", {**HOOK, **wrong})

    assert response.status_code == 422
    assert said in response.content.decode()
    assert webhooks.every(me) == ()


def test_there_is_a_most_of_each(
    client: Client, me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "MOST", 0)
    monkeypatch.setattr(tokens, "MOST", 0)

    told = [client.post(f"{PAGE}webhooks/", HOOK), client.post(f"{PAGE}tokens/", TOKEN)]

    assert [one.status_code for one in told] == [422, 422]
    assert me.username == "me"


def test_how_deliveries_went_is_shown(client: Client, me: User) -> None:
    ident, now = hook(me), timezone.now()
    states: tuple[dict[str, object], ...] = (
        {"done_at": now, "next_at": None},
        {},
        {"tries": 2, "told": "It did not answer."},
        {"next_at": None, "told": "It answered 500."},
    )
    for number, fields in enumerate(states):
        made = now + timedelta(minutes=number)
        webhooks.tell(me, "take.read", {}, now=made)
        DeliveryRow.objects.filter(made_at=made).update(**fields)
    WebhookRow.objects.update(ended_at=now, told="Gone for good.")

    html = client.get(PAGE).content.decode()

    for said in ("arrived", "not sent yet", "It did not answer. Tried 2 times; again",
                 "given up. It answered 500.", "Gone for good."):  # fmt: skip
        assert said in html
    client.post(f"{PAGE}webhooks/{ident}/end/")
    assert webhooks.every(me) == ()


def test_somebody_elses_are_neither_shown_nor_ended(client: Client, bob: User) -> None:
    token, address = make(bob, "Bobs own"), hook(bob)

    ended = [
        client.post(f"{PAGE}tokens/{token}/end/").status_code,
        client.post(f"{PAGE}webhooks/{address}/end/").status_code,
    ]

    assert ended == [404, 404]
    html = client.get(PAGE).content.decode()
    assert "Bobs own" not in html
    assert "told.example" not in html


def test_the_page_costs_the_same_however_many_there_are(
    client: Client, me: User
) -> None:
    make(me)
    hook(me)
    webhooks.tell(me, "take.read", {}, now=timezone.now())
    one = queries_of(client, PAGE)

    for _ in range(2):
        make(me)
        hook(me)
    webhooks.tell(me, "take.read", {}, now=timezone.now())

    assert queries_of(client, PAGE) == one


def test_settings_lead_there(client: Client) -> None:
    assert PAGE in client.get("/settings/").content.decode()
