from __future__ import annotations

from datetime import timedelta

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import people
from askback.services.telling import webhooks
from askback.services.values.access import MadeHook
from askback.store.models import DeliveryRow, User, WebhookRow
from tests.builders import NOW, queries_of

pytestmark = pytest.mark.django_db
URL = "https://told.example/here"


@pytest.fixture
def me() -> User:
    return people.local_owner()


@pytest.fixture(autouse=True)
def queued(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What would be handed to whoever works."""
    heard: list[object] = []
    monkeypatch.setattr(
        webhooks.due, "send", lambda *_, owner_id, at: heard.append((owner_id, at))
    )
    return heard


def make(owner: User, *events: str, url: str = URL) -> MadeHook:
    return webhooks.make(owner, url=url, events=events or ("take.read",), now=NOW)


def test_whoever_wants_to_know_is_told(me: User, queued: list[object]) -> None:
    wanting, _ = make(me, "take.read", "opportunity.added"), make(me, "transcript.read")

    webhooks.tell(me, "take.read", {"take_id": "7"}, now=NOW)

    (row,) = DeliveryRow.objects.all()
    assert row.webhook_id == wanting.line.id
    assert row.payload == {
        "type": "take.read",
        "timestamp": "2026-11-12T12:00:00+00:00",
        "data": {"take_id": "7"},
    }
    assert (row.next_at, queued) == (NOW, [(me.pk, None)])
    assert wanting.line.events == ("opportunity.added", "take.read")


def test_where_nobody_wants_to_know_it_costs_one_question(
    me: User, queued: list[object]
) -> None:
    make(me, "transcript.read")

    assert queries_of(lambda: webhooks.tell(me, "take.read", {}, now=NOW)) == 1
    assert queued == []


def test_nobody_hears_of_somebody_else(me: User) -> None:
    make(User.objects.create(username="bob"))

    webhooks.tell(me, "take.read", {}, now=NOW)

    assert DeliveryRow.objects.count() == 0


def test_an_address_that_was_ended_is_told_nothing(me: User) -> None:
    hook = make(me)
    webhooks.tell(me, "take.read", {}, now=NOW)

    webhooks.end(me, hook.line.id, now=NOW)
    webhooks.tell(me, "take.read", {}, now=NOW)

    assert (DeliveryRow.objects.count(), webhooks.every(me)) == (0, ())


def test_what_askback_ended_stays_in_the_list_with_its_reason(me: User) -> None:
    hook = make(me)
    WebhookRow.objects.update(ended_at=NOW, told="gone")

    assert [(one.id, one.told) for one in webhooks.every(me)] == [
        (hook.line.id, "gone")
    ]
    webhooks.end(me, hook.line.id, now=NOW)
    assert webhooks.every(me) == ()


def test_the_last_deliveries_are_shown_newest_first(me: User) -> None:
    hook, silent = make(me), make(me, "transcript.read")
    for minute in range(7):
        webhooks.tell(
            me, "take.read", {"n": str(minute)}, now=NOW + timedelta(minutes=minute)
        )

    page = webhooks.deliveries(me, hook.line.id, number=2, size=3)

    assert [line.made_at.minute for line in page.items] == [3, 2, 1]
    assert [x.made_at.minute for x in webhooks.last(me)[hook.line.id]] == [
        6,
        5,
        4,
        3,
        2,
    ]
    assert silent.line.id not in webhooks.last(me)
    assert webhooks.deliveries(me, silent.line.id).count == 0


def test_a_delivery_says_how_it_stands(me: User) -> None:
    make(me)
    webhooks.tell(me, "take.read", {}, now=NOW)
    states = []

    for fields in ({}, {"next_at": None}, {"done_at": NOW}):
        DeliveryRow.objects.update(**fields)
        states.append(webhooks.delivery_line(DeliveryRow.objects.get()).state)

    assert states == ["waiting", "given_up", "arrived"]


def test_only_so_many_that_are_over_are_kept(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhooks, "KEPT", 3)
    make(me)
    for minute in range(5):
        now = NOW + timedelta(minutes=minute)
        webhooks.tell(me, "take.read", {}, now=now)
        DeliveryRow.objects.update(next_at=None)

    kept = DeliveryRow.objects.values_list("made_at", flat=True)

    assert [made.minute for made in kept] == [2, 3, 4]


@pytest.mark.parametrize(
    "url",
    [
        "http://told.example/",
        "https://told.example:8443/",
        "https://user:word@told.example/",
        "http://10.0.0.1/",
        "ftp://told.example/",
        "told",
        "",
    ],
)
def test_nothing_is_sent_to_what_is_not_encrypted_or_no_address(
    me: User, url: str
) -> None:
    with pytest.raises(InvalidInputError):
        make(me, url=url)


@pytest.mark.parametrize(
    "url", ["http://localhost:9000/told", "http://127.0.0.1/", "http://[::1]:81/"]
)
def test_programs_of_this_machine_are_told_where_nobody_else_is_here(
    me: User, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make(me, url=url).line.url == url

    monkeypatch.setenv("ASKBACK_ADDRESS", "https://askback.example.edu")
    monkeypatch.setenv("ASKBACK_SECRET_KEY", "k" * 50)
    monkeypatch.setenv("ASKBACK_DATABASE_URL", "postgresql://a:b@localhost/askback")
    monkeypatch.setenv("ASKBACK_MAIL_URL", "smtp://localhost")
    monkeypatch.setenv("ASKBACK_MAIL_FROM", "askback@example.edu")
    with pytest.raises(InvalidInputError, match="this machine alone"):
        make(me, url=url)


def test_events_are_those_that_there_are(me: User) -> None:
    for events in ((), ("take.read", "root")):
        with pytest.raises(InvalidInputError, match="events: choose of"):
            webhooks.make(me, url=URL, events=events, now=NOW)


def test_there_are_only_so_many(me: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "MOST", 1)
    make(me)

    with pytest.raises(InvalidInputError, match="There are 1 webhooks"):
        make(me)


def test_somebody_elses_is_not_there(me: User) -> None:
    hook = make(User.objects.create(username="bob"))

    with pytest.raises(NotFoundError):
        webhooks.end(me, hook.line.id, now=NOW)
    with pytest.raises(NotFoundError):
        webhooks.deliveries(me, hook.line.id)
