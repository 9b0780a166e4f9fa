from __future__ import annotations

import json
import re
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from askback.services import interviews
from askback.store.models import JotRow, User
from tests.web.conftest import NOW, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db

AT = 1_794_480_000_000  # ms, some minutes before the tests' now
DEVICE = "6f0d6d9e-0a3b-4f0e-9a57-0c7b4b8f2f11"


def said(field: str, value: Any, number: int = 1) -> dict[str, Any]:
    return {"field": field, "number": number, "value": value, "at": AT, "seen": {}}


def send(client: Client, interview: UUID, *all_said: dict[str, Any]) -> Any:
    return client.post(
        f"/interviews/{interview}/live/keep/",
        json.dumps({"device": "tab", "said": all_said}),
        content_type="application/json",
    )


def post(client: Client, interview: UUID, **fields: str) -> Any:
    given = {"device": DEVICE, "do": "next", **fields}
    return client.post(f"/interviews/{interview}/live/keep/", given)


def page(client: Client, interview: UUID, query: str = "") -> str:
    return client.get(f"/interviews/{interview}/live/{query}").content.decode()


def noted() -> dict[str, object]:
    return {row.field: row.value for row in JotRow.objects.all()}


def shown(html: str) -> str:
    """Return the place of the one question that is not hidden."""
    articles = re.findall(r'<article class="moment[^>]*>', html)
    (one,) = (tag for tag in articles[:-1] if "hidden" not in tag)
    place: str = re.search(r'data-place="([^"]*)"', one)[1]  # type: ignore[index]
    return place


def test_one_question_is_shown_and_the_others_are_at_hand(
    client: Client, interview: UUID
) -> None:
    html = page(client, interview)

    first = shown(html)
    assert f'href="?at={first}"' in html
    assert html.count("<h1") == 1
    assert 'href="/interviews/' in html


def test_any_question_can_be_gone_to(client: Client, interview: UUID) -> None:
    html = page(client, interview)
    other = re.findall(r'href="\?at=([^"]+)"', html)[2]

    assert shown(page(client, interview, f"?at={other}")) == other
    assert shown(page(client, interview, "?at=closing")) == "closing"
    assert shown(page(client, interview, "?at=no-such")) == shown(html)


def test_a_device_is_told_what_is_kept(client: Client, interview: UUID) -> None:
    answer = send(client, interview, said("note/pay/", "40 k", 3))

    assert answer.json() == {
        "numbers": {"note/pay/": 3},
        "jots": [
            {
                "device": "tab",
                "field": "note/pay/",
                "number": 3,
                "value": "40 k",
                "seen": {},
                "at": AT,
            }
        ],
    }
    assert noted() == {"note/pay/": "40 k"}


@pytest.mark.parametrize(
    ("body", "said_of_it"),
    [
        ("{", "body"),
        ("[]", "body"),
        ('{"device": "tab"}', "said"),
        ('{"device": "tab", "said": [{}]}', "said.0.field"),
        (json.dumps({"device": "tab", "said": [said("mark/pay/", "so so")]}), "mark"),
        (json.dumps({"device": "tab", "said": [said("note/p/", [1])]}), "said.0"),
    ],
)
def test_a_device_is_told_what_is_wrong(
    client: Client, interview: UUID, body: str, said_of_it: str
) -> None:
    address = f"/interviews/{interview}/live/keep/"

    answer = client.post(address, body, content_type="application/json")

    assert answer.status_code == 422
    assert answer.json()["message"].startswith(said_of_it)
    assert noted() == {}


def test_a_device_asks_what_the_others_noted(client: Client, interview: UUID) -> None:
    send(client, interview, said("note/pay/", "40 k"))

    told = client.get(f"/interviews/{interview}/live/jots/").json()

    assert [jot["value"] for jot in told["jots"]] == ["40 k"]
    assert told["people"] == ["Dana Marsh"]
    assert told["token"]


def test_the_rest_is_planned_anew(client: Client, interview: UUID) -> None:
    first = shown(page(client, interview))
    send(client, interview, said(f"mark/{first}/", "answered"))

    def rest(body: str) -> Any:
        address = f"/interviews/{interview}/live/rest/"
        return client.post(address, body, content_type="application/json")

    found = rest(json.dumps({"known": []})).json()
    assert first not in found["keys"]
    assert set(found["new"]) >= set(found["keys"])
    assert all('class="moment' in html for html in found["new"].values())
    assert rest("{}").status_code == 422


def test_without_scripts_a_question_posts_and_the_next_one_comes(
    client: Client, interview: UUID
) -> None:
    first = shown(page(client, interview))

    answer = post(
        client, interview, place=first, note="Nine of us.", mark="partly", gut="warm"
    )

    assert answer.status_code == 303
    assert noted() == {
        f"note/{first}/": "Nine of us.",
        f"mark/{first}/": "partly",
        f"gut/{first}/": "warm",
        f"state/{first}/": "asked",
    }
    html = client.get(answer["Location"]).content.decode()
    assert shown(html) != first
    assert "saved" in html


@pytest.mark.parametrize(
    ("deed", "state"), [("park", "parked"), ("already", "already")]
)
def test_without_scripts_a_question_is_parked_or_was_answered(
    client: Client, interview: UUID, deed: str, state: str
) -> None:
    post(client, interview, place="pay", do=deed)

    assert noted() == {"state/pay/": state}


def test_without_scripts_a_question_of_ones_own_is_kept(
    client: Client, interview: UUID
) -> None:
    post(client, interview, do="own", own=" Which migration? ")

    ((field, value),) = noted().items()
    assert (field[:8], value) == ("own/own-", "Which migration?")
    assert "Which migration?" in page(client, interview)


def test_without_scripts_the_minutes_are_set(client: Client, interview: UUID) -> None:
    post(client, interview, do="left", left="4.5")

    assert noted() == {"left//": 4.5}


def test_without_scripts_the_hour_closes_and_leads_to_the_debrief(
    client: Client, interview: UUID
) -> None:
    over = post(client, interview, place="closing", note="By Friday", do="over")
    assert noted() == {"note/next/": "By Friday", "end//": "over"}
    assert shown(client.get(over["Location"]).content.decode()) == "after"

    done = post(
        client,
        interview,
        place="after",
        do="done",
        gut="cold",
        note="They hurried.",
        objection="Too junior?",
        surprise="No desk",
        criterion="hours",
        direction="-1",
        device="6f0d6d9e-0a3b-4f0e-9a57-0c7b4b8f2f12",
    )

    assert done["Location"] == f"/interviews/{interview}/debrief/"
    after = noted()
    assert after["gut/after/"] == "cold"
    assert after["objection/o/"] == "Too junior?"
    (surprise,) = (v for field, v in after.items() if field.startswith("surprise/"))
    assert surprise == {
        "text": "No desk",
        "criterion": "hours",
        "direction": -1,
        "who": "",
    }


def test_without_scripts_what_was_seen_is_replaced_and_nothing_else(
    client: Client, interview: UUID
) -> None:
    send(client, interview, said("note/pay/", "old", 4))

    post(
        client,
        interview,
        place="pay",
        note="new",
        seen=json.dumps({"note/pay/": {"tab": 4, "x": "y"}, "mark/pay/": 3}),
    )

    row = JotRow.objects.get(device=DEVICE, field="note/pay/")
    assert row.seen == {"tab": 4}


@pytest.mark.parametrize(
    "wrong", [{"device": "me"}, {"do": "sing"}, {"note": "x" * 20_001}, {"seen": "{"}]
)
def test_a_form_that_cannot_be_is_refused_with_the_page(
    client: Client, interview: UUID, wrong: dict[str, str]
) -> None:
    answer = post(client, interview, **{"place": "pay", **wrong})

    assert answer.status_code == 422
    assert "Not kept" in answer.content.decode()
    assert noted() == {}


def test_an_interview_that_is_off_has_no_hour(
    client: Client, me: User, interview: UUID
) -> None:
    interviews.cancel(me, interview, now=NOW)

    answer = client.get(f"/interviews/{interview}/live/")

    assert answer.status_code == 422
    assert "is not on" in answer.content.decode()


@pytest.mark.parametrize("part", ["", "jots/", "keep/", "rest/"])
def test_the_hour_of_another_is_not_there(client: Client, bob: User, part: str) -> None:
    interview = add_interview(bob, add_company(bob))
    address = f"/interviews/{interview}/live/{part}"
    body = json.dumps(
        {"device": "tab", "said": []} if part == "keep/" else {"known": []}
    )

    if part in {"", "jots/"}:
        answer = client.get(address)
    else:
        answer = client.post(address, body, content_type="application/json")

    assert answer.status_code == 404


def test_the_hour_costs_the_same_however_much_is_noted(
    client: Client, interview: UUID
) -> None:
    page(client, interview)
    send(client, interview, said("note/pay/", "40 k"))
    one = queries_of(client, f"/interviews/{interview}/live/")
    send(client, interview, *[said(f"note/q-{n}/", "x") for n in range(9)])

    assert queries_of(client, f"/interviews/{interview}/live/") == one


def test_words_of_others_are_escaped(client: Client, interview: UUID) -> None:
    nasty = "</script><img src=x onerror=alert(1)>"
    send(client, interview, said("note/pay/", nasty), said("own/own-1/", nasty))

    assert nasty not in page(client, interview)


def test_the_worker_may_serve_every_page(client: Client) -> None:
    answer = client.get("/worker.js")

    assert answer["Content-Type"] == "text/javascript"
    assert b"addEventListener('fetch'" in answer.content
