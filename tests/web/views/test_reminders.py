from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from askback.services import choices, interviews, reminders
from askback.services.values import InterviewDraft
from askback.store.models import ReminderRow, User
from tests.web.conftest import add_company, queries_of

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def held(owner: User, company: UUID, name: str = "Call", days: int = 1) -> UUID:
    """Add an interview that was so many days ago."""
    draft = InterviewDraft(
        name=name,
        stage="team_fit",
        start=timezone.now() - days * DAY,
        minutes_total=45,
        minutes_for_questions=10,
        people=(("Dana Marsh", "peer"),),
    )
    return interviews.add(owner, company, draft=draft, now=timezone.now())


@pytest.fixture
def call(me: User, company: UUID) -> UUID:
    return held(me, company)


def test_what_is_due_stands_on_today_and_on_its_page(
    client: Client, call: UUID
) -> None:
    for address in ("/", "/reminders/"):
        html = client.get(address).content.decode()

        assert "Debrief: Call, Halden" in html
        assert f'href="/interviews/{call}/debrief/"' in html
        assert f'name="thing" value="{call}"' in html


def test_with_nothing_it_says_so(client: Client) -> None:
    html = client.get("/reminders/").content.decode()

    assert "Nothing is due, and nothing comes later." in html


@pytest.mark.parametrize(("back", "to"), [("today", "/"), ("x", "/reminders/")])
def test_done_says_so_and_is_undone(
    client: Client, call: UUID, back: str, to: str
) -> None:
    given = {"kind": "debrief", "thing": str(call), "back": back}

    response = client.post("/reminders/done/", given)

    row = ReminderRow.objects.get()
    undo = f"{to}?saved=reminder_done&undo={row.id}"
    assert response.headers["Location"] == undo
    html = client.get(undo).content.decode()
    assert f'action="/reminders/{row.id}/undo/"' in html
    assert "Debrief: Call, Halden" not in client.get("/").content.decode()
    assert client.post(f"/reminders/{row.id}/undo/").status_code == 302
    assert "Debrief: Call, Halden" in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("given", "days"),
    [({"when": "tomorrow"}, 1), ({"when": "three_days"}, 3), ({"on": "9"}, 9)],
)
def test_later_is_a_day_to_come(
    client: Client, call: UUID, given: dict[str, str], days: int
) -> None:
    day = timezone.localdate() + days * DAY
    said = {"on": day.isoformat()} if "on" in given else given

    response = client.post(
        "/reminders/later/", {"kind": "debrief", "thing": str(call), **said}
    )

    row = ReminderRow.objects.get()
    assert row.due_at is not None
    assert timezone.localdate(row.due_at) == day
    assert response.headers["Location"].startswith("/reminders/?saved=reminder_later")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Choose a day, as in"),
        ({"on": "soon"}, "Choose a day, as in"),
        ({"on": "2020-01-01"}, "Choose a day after today."),
        ({"when": "never"}, "Choose a day, as in"),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    client: Client, call: UUID, given: dict[str, str], said: str
) -> None:
    response = client.post(
        "/reminders/later/", {"kind": "debrief", "thing": str(call), **given}
    )

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not ReminderRow.objects.exists()


def test_what_is_no_reminder_is_refused(client: Client) -> None:
    for given in ({}, {"kind": "dance"}, {"kind": "write", "thing": "x"}):
        response = client.post("/reminders/done/", given)

        assert response.status_code == 422
        assert 'class="err"' in response.content.decode()


def test_ones_own_is_kept_and_shown(client: Client, company: UUID) -> None:
    day = timezone.localdate() + DAY

    response = client.post(
        "/reminders/add/",
        {"text": "Ring <b>Dana</b>", "on": day.isoformat(), "company": str(company)},
    )

    assert response.headers["Location"] == "/reminders/?saved=reminder_added"
    html = client.get("/reminders/").content.decode()
    assert "Ring &lt;b&gt;Dana&lt;/b&gt;" in html


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": "", "on": "2099-01-01"}, "This field is required"),
        ({"text": "Ring", "on": "soon"}, "Choose a day, as in"),
        ({"text": "Ring", "on": "2020-01-01"}, "Choose today, or a day to come."),
        (
            {"text": "Ring", "on": "2099-01-01", "company": str(uuid4())},
            "Choose a company that is in play.",
        ),
    ],
)
def test_ones_own_that_cannot_be_is_refused_and_not_lost(
    client: Client, given: dict[str, str], said: str
) -> None:
    response = client.post("/reminders/add/", given)

    html = response.content.decode()
    assert response.status_code == 422
    assert said in html
    assert f'value="{given["text"]}"' in html or not given["text"]
    assert not ReminderRow.objects.exists()


def test_what_they_go_by_is_kept(client: Client, me: User) -> None:
    client.post("/reminders/choices/", {"calendar_private": "on"})

    told = [choices.get(me, name) for name in ("calendar_private", "practice_yearly")]
    assert told == [True, False]
    html = client.get("/reminders/").content.decode()
    assert 'name="calendar_private" checked' in html
    assert 'name="practice_yearly">' in html


def test_the_calendar_is_a_file_and_private_where_asked(
    client: Client, me: User, company: UUID
) -> None:
    held(me, company, "Panel", days=-2)

    whole = client.get("/reminders/askback.ics")
    private = client.get("/reminders/askback.ics?private=1")

    assert whole.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert whole.headers["Content-Disposition"] == 'attachment; filename="askback.ics"'
    assert b"SUMMARY:Panel\\, Halden" in whole.content
    assert b"Halden" not in private.content
    assert b"SUMMARY:Busy" in private.content


def test_a_calendar_of_nothing_is_refused_in_words(client: Client) -> None:
    response = client.get("/reminders/askback.ics")

    assert response.status_code == 422
    assert "Nothing to come has a date yet." in response.content.decode()


def test_someone_elses_is_not_here(
    client: Client, bob: User, bobs_interview: UUID
) -> None:
    own = reminders.add(bob, text="Secret", on=timezone.localdate(), now=timezone.now())
    word = reminders.done(bob, kind="own", thing=own, now=timezone.now())

    for kind, thing in (("debrief", bobs_interview), ("own", own)):
        given = {"kind": kind, "thing": str(thing), "when": "tomorrow"}
        assert client.post("/reminders/done/", given).status_code == 404
        assert client.post("/reminders/later/", given).status_code == 404
    assert client.post(f"/reminders/{word}/undo/").status_code == 404
    assert "Secret" not in client.get("/reminders/").content.decode()


def test_it_costs_the_same_with_one_and_with_three(
    client: Client, me: User, company: UUID
) -> None:
    held(me, company)
    one = queries_of(client, "/reminders/")
    for number in (2, 3):
        held(me, add_company(me, f"Kestrel {number}"), days=number)

    assert queries_of(client, "/reminders/") == one


def test_a_company_shows_the_pace_of_its_process(
    client: Client, me: User, company: UUID
) -> None:
    held(me, company, "Screen", days=20)
    held(me, company, "Call", days=16)

    html = client.get(f"/companies/{company}/").content.decode()

    assert "It has gone quiet" in html
    assert "Their step so far took 4 days." in html


def test_ones_own_is_deleted_with_a_way_back(client: Client, me: User) -> None:
    day = timezone.localdate()
    ident = reminders.add(me, text="Ring Ana", on=day, now=timezone.now())
    assert f"/reminders/{ident}/remove/" in client.get("/reminders/").content.decode()

    answer = client.post(f"/reminders/{ident}/remove/")

    assert answer.headers["Location"].startswith("/reminders/?saved=deleted&undo=")
    assert ReminderRow.objects.count() == 0
    back = answer.headers["Location"].rpartition("=")[2]
    assert client.post(f"/removed/{back}/back/").status_code == 302
    assert ReminderRow.objects.get().text == "Ring Ana"


def test_a_reminder_of_somebody_else_is_not_deleted(client: Client, bob: User) -> None:
    ident = reminders.add(bob, text="Ring", on=timezone.localdate(), now=timezone.now())

    for one in (ident, uuid4()):
        assert client.post(f"/reminders/{one}/remove/").status_code == 404

    assert ReminderRow.objects.count() == 1
