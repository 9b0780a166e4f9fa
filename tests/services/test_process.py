from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    agendas,
    companies,
    interviews,
    process,
    sources,
    transcripts,
)
from askback.services.values import Expectation, LoopLine, StepLine
from askback.store.models import InterviewRow, User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload

pytestmark = pytest.mark.django_db

POSTING = """\
Ward manager

You will plan shifts.

Our process
A call with our recruiter, a chat with your future manager, then the panel.
"""
TALK = """\
Me: What comes next?
Dana: The next step is a panel with the team, and then a work sample.
Me: And after that?
Dana: Next steps are a final round.
Me: Next steps: a call with the founders.
"""


@pytest.fixture
def ward(me: User) -> UUID:
    return add_company(me, "Ward", posting=POSTING)


def proposed(me: User, company: UUID) -> tuple[StepLine, ...]:
    return companies.show(me, company, now=NOW).proposed


def loop(me: User, company: UUID) -> tuple[LoopLine, ...]:
    return companies.show(me, company, now=NOW).loop


def test_what_the_posting_says_of_the_process_is_proposed(me: User, ward: UUID) -> None:
    lines = proposed(me, ward)

    assert [(line.label, line.whom, line.quote) for line in lines] == [
        ("Recruiter screen", "recruiter", "A call with our recruiter"),
        ("Hiring manager", "hiring manager", "a chat with your future manager"),
        ("Team", "peer", "the panel"),
    ]
    assert {line.learnt for line in lines} == {"The posting"}


def test_what_the_loop_holds_is_not_proposed_again(me: User, ward: UUID) -> None:
    add_interview(me, ward, draft("Manager", stage="hiring_manager_call"))

    assert [line.stage for line in proposed(me, ward)] == [
        "recruiter_screen",
        "team_fit",
    ]


def test_other_sources_count_after_the_posting(me: User, ward: UUID) -> None:
    text = upload("Our hiring process has a panel, and a trial shift.", "blog.txt")
    sources.add(me, ward, upload=text, kind="article", now=NOW)

    last = proposed(me, ward)[-1]

    assert (last.stage, last.learnt, last.quote) == (
        "work_sample",
        "blog.txt",
        "a trial shift",
    )


def test_what_they_told_in_an_interview_is_proposed_and_not_what_i_said(
    me: User, company: UUID
) -> None:
    ident = add_interview(me, company, draft("Call", stage="technical"))
    transcripts.add(me, ident, upload=upload(TALK), me="Me", now=NOW)

    lines = proposed(me, company)

    assert [(line.stage, line.learnt) for line in lines] == [
        ("team_fit", "Dana, Call"),
        ("work_sample", "Dana, Call"),
    ]


def test_one_tap_counts_with_one_and_another_with_the_rest(
    me: User, ward: UUID
) -> None:
    one = process.accept(me, ward, quotes=("the panel",), now=NOW)
    rest = process.accept(me, ward, quotes=(), now=NOW)

    lines = loop(me, ward)
    assert (one, rest) == (1, 2)
    assert proposed(me, ward) == ()
    assert [(line.name, line.state, line.whom, line.quote) for line in lines] == [
        ("Team", "expected", "peer", "the panel"),
        ("Recruiter screen", "expected", "recruiter", "A call with our recruiter"),
        (
            "Hiring manager",
            "expected",
            "hiring manager",
            "a chat with your future manager",
        ),
    ]
    assert lines[0].learnt == "The posting"


def test_words_that_nobody_said_are_not_counted_with(me: User, ward: UUID) -> None:
    assert process.accept(me, ward, quotes=("tea with the queen",), now=NOW) == 0
    assert not InterviewRow.objects.exists()


def test_two_more_of_an_unknown_kind_stand_after_what_is_booked(
    me: User, company: UUID, first: UUID
) -> None:
    before = agendas.show(me, first, now=NOW)

    process.expect(me, company, expected=(Expectation(),) * 2, now=NOW)
    later = add_interview(me, company, draft("Later"))

    assert [(line.name, line.stage, line.state) for line in loop(me, company)] == [
        ("First call", "Hiring manager", "next"),
        ("Later", "Hiring manager", "to_come"),
        ("Another interview", "", "expected"),
        ("Another interview 2", "", "expected"),
    ]
    assert agendas.show(me, first, now=NOW).covers != before.covers
    assert agendas.show(me, later, now=NOW).agenda.items


def test_an_expected_interview_says_that_it_is_not_booked(
    me: User, company: UUID
) -> None:
    process.expect(me, company, expected=(Expectation("technical"),), now=NOW)
    ident = InterviewRow.objects.get().id

    page = agendas.show(me, ident, now=NOW)

    assert page.agenda.items == ()
    assert page.warnings == (agendas.UNBOOKED,)


def test_booking_makes_an_ordinary_interview_of_it(me: User, company: UUID) -> None:
    said = Expectation("technical", "peer", 15, "told", "Dana", "a technical round")
    process.expect(me, company, expected=(said,), now=NOW)
    ident = InterviewRow.objects.get().id
    waiting = interviews.draft(me, ident)

    interviews.change(me, ident, draft=draft("Technical", stage="technical"), now=NOW)

    (line,) = loop(me, company)
    assert (waiting.is_expected, waiting.minutes_for_questions) == (True, 15)
    assert (line.name, line.state, line.quote) == (
        "Technical",
        "next",
        "a technical round",
    )
    assert agendas.show(me, ident, now=NOW).agenda.items


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (Expectation(stage="tea"), "stage: choose one of behavioural, "),
        (Expectation(role="boss"), "role: choose one of cross_functional, "),
        (Expectation(kind="dream"), "kind: choose one of invite, "),
        (Expectation(minutes=91), "Write minutes from 1 to 90"),
        (Expectation(quote="w" * 1001), "Bring up to 1000 letters"),
    ],
)
def test_what_cannot_be_is_refused(
    me: User, company: UUID, bad: Expectation, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words):
        process.expect(me, company, expected=(Expectation(), bad), now=NOW)

    assert not InterviewRow.objects.exists()


def test_a_loop_expects_twelve_at_most(me: User, company: UUID) -> None:
    process.expect(me, company, expected=(Expectation(),) * 12, now=NOW)

    with pytest.raises(InvalidInputError, match="holds 12 interviews"):
        process.expect(me, company, expected=(Expectation(),), now=NOW)


def test_what_is_not_mine_is_not_there(bob: User, company: UUID) -> None:
    with pytest.raises(NotFoundError):
        process.expect(bob, company, expected=(Expectation(),), now=NOW)
    with pytest.raises(NotFoundError):
        process.accept(bob, company, quotes=(), now=NOW)


def test_a_company_costs_the_same_with_one_expected_and_with_four(
    me: User, company: UUID, first: UUID
) -> None:
    process.expect(me, company, expected=(Expectation(),), now=NOW)
    agendas.show(me, first, now=NOW)
    one = queries_of(lambda: companies.show(me, company, now=NOW))
    process.expect(me, company, expected=(Expectation(),) * 3, now=NOW)
    agendas.show(me, first, now=NOW)

    assert queries_of(lambda: companies.show(me, company, now=NOW)) == one
