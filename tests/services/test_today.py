from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.adapters import shipped
from askback.services import agendas, notes, opportunities, today, transcripts
from askback.services.values import PaletteLine
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload
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

    (due,) = page.due
    assert (due.interview_id, due.at, due.action) == (
        ident,
        YESTERDAY,
        "Add what was said",
    )
    assert due.title == "Debrief: Panel, Halden"
    assert page.next is None
    assert page.summary == "No interview to come, 1 debrief, 1 company in play."
    assert page.companies[0].state == "1 of 1 done"


def test_once_something_was_noted_nothing_is_due(me: User, first: UUID) -> None:
    notes.add(me, first, text="Kind.", now=NOW)

    assert today.show(me, now=NOW).due == ()


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
    assert today.show(me, now=NOW).due == ()


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
    assert "8 debriefs" in page.summary


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
    assert len(today.palette(me)) == 6
    assert len(today.palette(bob)) == 4


def test_companies_agendas_and_deeds_can_be_found_by_typing(
    me: User, company: UUID
) -> None:
    add_interview(me, company, draft("Undated"))
    dated = add_interview(me, company, draft("Dated", start=SOON))
    untitled = opportunities.add(me, company="Alder", title="", posting=None, now=SOON)

    assert today.palette(me)[:3] == (
        PaletteLine("Go to Halden", "Ward manager", "company", str(company)),
        PaletteLine("Open agenda", "Dated at Halden", "agenda", str(dated)),
        PaletteLine("Go to Alder", "Company", "company", str(untitled)),
    )
    assert [line.url_name for line in today.palette(me)[3:]] == [
        "questions",
        "weights",
        "company_add",
        "invites",
    ]


def test_what_can_be_found_costs_the_same_with_one_company_and_with_three(
    me: User, company: UUID
) -> None:
    add_interview(me, company)
    one = queries_of(lambda: today.palette(me))
    for name in ("Kestrel", "Fennel"):
        add_interview(me, add_company(me, name))

    assert queries_of(lambda: today.palette(me)) == one
