from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.adapters import shipped
from askback.services import agendas, notes, opportunities, today, transcripts
from askback.store.models import User
from tests.builders import (
    NOW,
    add_company,
    add_interview,
    draft,
    only_matters,
    queries_of,
    upload,
)
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db

SOON, YESTERDAY = NOW + timedelta(days=1), NOW - timedelta(days=1)


def test_before_anything_is_stored_it_is_the_first_run(me: User) -> None:
    page = today.show(me, now=NOW)

    assert page.is_first_run
    assert page.summary == "No interview to come, 0 companies in play."
    assert (page.next, page.due, page.companies) == (None, (), ())
    assert page.questions == len(shipped.bank())


def test_what_comes_next_opens_with_the_first_question_of_its_agenda(
    me: User, company: UUID, first: UUID
) -> None:
    page = today.show(me, now=NOW)

    agenda = agendas.show(me, first, now=NOW).agenda
    assert page.next is not None
    assert page.next.line.id == first
    assert page.next.opportunity_id == company
    assert page.next.opens_with == agenda.items[0].text
    assert page.next.planned_minutes == agenda.planned_minutes
    assert (page.next.number, page.next.of) == (1, 1)
    assert page.summary == "1 interview to come, 1 company in play."


def test_of_all_companies_the_nearest_date_comes_first(me: User, company: UUID) -> None:
    add_interview(me, company, draft("Undated"))
    later, sooner = add_company(me, "Kestrel"), add_company(me, "Fennel")
    add_interview(me, later, draft("Late", start=SOON + timedelta(days=1)))
    add_interview(me, sooner, draft("Old", start=YESTERDAY))
    ident = add_interview(me, sooner, draft("Soon", start=SOON))

    page = today.show(me, now=NOW)

    assert page.next is not None
    assert (page.next.line.id, page.next.company) == (ident, "Fennel")
    assert (page.next.number, page.next.of) == (2, 2)


def test_of_two_without_a_date_the_company_first_by_name_is_next(
    me: User, company: UUID
) -> None:
    add_interview(me, company)
    add_interview(me, add_company(me, "Alder"))

    page = today.show(me, now=NOW)

    assert page.next is not None
    assert page.next.company == "Alder"


def test_an_interview_that_has_been_asks_for_what_was_said(
    me: User, company: UUID
) -> None:
    ident = add_interview(me, company, draft("Panel", start=YESTERDAY))

    page = today.show(me, now=NOW)

    (due,) = page.due  # the letter waits for the debrief
    assert (due.kind, due.interview_id, due.at, due.action) == (
        "debrief",
        ident,
        YESTERDAY + timedelta(minutes=45),
        "Add what was said",
    )
    assert (due.title, due.is_late) == ("Debrief: Panel, Halden", True)
    assert page.next is None
    assert page.summary == "No interview to come, 1 due, 1 company in play."
    assert page.companies[0].state == "1 of 1 done"


def test_once_something_was_noted_a_letter_is_due(me: User, first: UUID) -> None:
    notes.add(me, first, text="Kind.", now=NOW)

    (due,) = today.show(me, now=NOW).due

    assert (due.title, due.page, due.on) == (
        "Write: First call, Halden",
        "interview_letters",
        str(first),
    )


def test_readings_that_nobody_confirmed_are_due_until_all_are(
    me: User, told: UUID
) -> None:
    def confirm(place: str) -> None:
        notes.mark(
            me,
            told,
            place=place,
            question_key="",
            verdict="answered",
            direction=None,
            note="",
            now=NOW,
        )

    confirm("asked-0")
    confirm("parking")
    (due,) = today.show(me, now=NOW).due
    for number in range(1, 6):
        confirm(f"asked-{number}")

    assert (due.note, due.action) == (
        "5 of 6 readings are not confirmed yet.",
        "Read the debrief",
    )
    assert [one.kind for one in today.show(me, now=NOW).due] == ["write"]


def test_the_latest_five_are_due_of_whichever_company(me: User, company: UUID) -> None:
    other = add_company(me, "Kestrel")
    for days in range(1, 5):
        start = NOW - timedelta(days=days)
        add_interview(me, company, draft(f"Halden {days}", start=start))
        hour = start + timedelta(hours=1)
        add_interview(me, other, draft(f"Kestrel {days}", start=hour))

    page = today.show(me, now=NOW)

    assert [due.title for due in page.due] == [
        "Debrief: Kestrel 1, Kestrel",
        "Debrief: Halden 1, Halden",
        "Debrief: Kestrel 2, Kestrel",
        "Debrief: Halden 2, Halden",
        "Debrief: Kestrel 3, Kestrel",
    ]
    assert page.more_due == 3
    assert "8 due" in page.summary


def test_to_prepare_for_what_is_next_is_said_once(me: User, company: UUID) -> None:
    other = add_company(me, "Kestrel")
    tonight = NOW.replace(hour=20)
    add_interview(me, company, draft("Sooner", start=SOON))
    add_interview(me, other, draft("Later", start=SOON + timedelta(hours=1)))

    page = today.show(me, now=tonight)

    assert page.next is not None
    assert page.next.line.name == "Sooner"
    assert [due.title for due in page.due] == ["Prepare: Later, Kestrel"]


def test_what_is_due_costs_the_same_however_much_it_is(me: User, company: UUID) -> None:
    add_interview(me, company, draft("Old", start=YESTERDAY))
    today.show(me, now=NOW)
    one = queries_of(lambda: today.show(me, now=NOW))
    for days in range(2, 5):
        start = NOW - timedelta(days=days)
        add_interview(me, add_company(me, f"Kestrel {days}"), draft(start=start))
    today.show(me, now=NOW)

    assert queries_of(lambda: today.show(me, now=NOW)) == one


def test_a_company_says_how_far_it_is_and_what_is_worth_asking(
    me: User, company: UUID
) -> None:
    before = today.show(me, now=NOW).companies[0]
    add_interview(me, company, draft("Screen", start=YESTERDAY))
    add_interview(me, company, draft("Team", start=SOON))

    line = today.show(me, now=NOW).companies[0]

    assert (before.state, before.worth_asking) == ("No interview yet", "")
    assert line.state == "1 of 2 done, next: Team"
    assert line.worth_asking.endswith("?")
    assert line.worth_whom == "Dana Marsh, 13 Nov"


def test_hearing_answers_leaves_less_unknown(me: User, first: UUID) -> None:
    before = today.show(me, now=NOW).companies[0].unknown

    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    assert today.show(me, now=NOW).companies[0].unknown < before


def test_bob_sees_nothing_of_mine(me: User, bob: User, company: UUID) -> None:
    add_interview(me, company)

    mine, his = today.show(me, now=NOW), today.show(bob, now=NOW)

    assert (len(mine.companies), mine.next is not None) == (1, True)
    assert (his.is_first_run, his.companies, his.next) == (True, (), None)


def test_only_what_is_next_stands_on_today_and_the_rest_is_counted(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "SHOWN", 2)
    for name in ("Alder", "Birch"):
        add_company(me, name)
    for days, name in ((2, "Cedar"), (1, "Dogwood")):
        start = NOW + timedelta(days=days)
        add_interview(me, add_company(me, name), draft("Call", start=start))

    page = today.show(me, now=NOW)

    assert [line.company for line in page.companies] == ["Dogwood", "Cedar"]
    assert page.more == 2
    assert page.summary == "2 interviews to come, 4 companies in play."


def test_companies_come_dated_first_then_undated_by_name_then_as_they_were_added(
    me: User,
) -> None:
    names = ("Yew", "Willow", "Rowan", "Maple", "Larch", "Elm")
    ids = {name: add_company(me, name) for name in names}
    add_interview(me, ids["Rowan"], draft("Call"))
    add_interview(me, ids["Maple"], draft("Call"))
    add_interview(me, ids["Larch"], draft("Call", start=SOON + timedelta(days=1)))
    add_interview(me, ids["Elm"], draft("Call", start=SOON))
    add_interview(me, ids["Willow"], draft("Old", start=YESTERDAY))
    opportunities.add(me, company="Aspen", title="", posting=None, now=SOON)

    page = today.companies(me, number=1, now=NOW)

    order = ["Elm", "Larch", "Maple", "Rowan", "Willow", "Yew", "Aspen"]
    assert [line.company for line in page.companies] == order
    assert (page.count, page.of, page.away) == (7, 1, ())


def test_what_was_put_away_or_erased_is_not_in_play(me: User, company: UUID) -> None:
    away, gone = add_company(me, "Kestrel"), add_company(me, "Fennel")
    for ident in (away, gone):
        start = SOON - timedelta(hours=1)
        add_interview(me, ident, draft("Call", start=start))
    today.show(me, now=NOW)
    opportunities.remove(me, away, now=NOW)
    opportunities.erase(me, gone, now=NOW)

    page, first = today.companies(me, number=1, now=NOW), today.show(me, now=NOW)

    assert [line.id for line in page.companies] == [company]
    assert page.away == ((away, "Kestrel", "Ward manager", ""),)
    assert (len(first.companies), first.next, first.more) == (1, None, 0)


@pytest.mark.usefixtures("told")
def test_what_matters_otherwise_shows_at_the_next_look(me: User, company: UUID) -> None:
    add_interview(me, company, draft("Team", start=SOON, minutes=30))
    before = today.show(me, now=NOW).companies[0]

    only_matters(me, "turnover")
    after = today.show(me, now=NOW).companies[0]

    assert after.unknown != before.unknown
    assert after.worth_asking != before.worth_asking


def test_an_interview_that_is_over_is_due_at_the_next_look(
    me: User, company: UUID
) -> None:
    panel = add_interview(me, company, draft("Panel", start=SOON))
    before = today.show(me, now=NOW)

    after = today.show(me, now=SOON + timedelta(minutes=45))

    assert before.next is not None
    assert (before.next.line.id, before.due) == (panel, ())
    assert after.next is None
    assert [due.interview_id for due in after.due] == [panel]
    assert after.companies[0].worth_asking == ""
