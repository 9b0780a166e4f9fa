from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from askback.services import interviews, notes, opportunities, pace
from askback.store.models import (
    ClosingRow,
    InterviewRow,
    LetterRow,
    OfferRow,
    OpportunityRow,
    SourceRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft, queries_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def held(owner: User, company: UUID, days: int, name: str = "Call") -> UUID:
    """Add an interview of so many days ago."""
    return add_interview(owner, company, draft(name, start=NOW - days * DAY))


def opened(company: UUID, days: int) -> None:
    OpportunityRow.objects.filter(id=company).update(made_at=NOW - days * DAY)


def sent(owner: User, company: UUID, days: int, kind: str = "thanks") -> None:
    LetterRow.objects.create(
        owner=owner,
        made_at=NOW,
        opportunity_id=company,
        kind=kind,
        sent_at=NOW - days * DAY,
    )


def said(owner: User, interview: UUID, words: str) -> None:
    ClosingRow.objects.create(
        owner=owner, made_at=NOW, interview_id=interview, next_step=words
    )


@pytest.fixture
def plain(me: User) -> UUID:
    """A company without a posting, added twenty days ago."""
    company = add_company(me)
    opened(company, 20)
    return company


def test_before_the_first_interview_there_is_no_pace(me: User, plain: UUID) -> None:
    add_interview(me, plain, draft("Panel", start=NOW + DAY))

    assert pace.of(me, plain, now=NOW) is None


def test_someone_elses_process_has_no_pace_here(bob: User, plain: UUID) -> None:
    assert pace.of(bob, plain, now=NOW) is None
    assert pace.of(bob, uuid4(), now=NOW) is None


def test_the_steps_are_listed_with_mine_told_apart(me: User, plain: UUID) -> None:
    held(me, plain, 10, "Screen")
    sent(me, plain, 9)
    sent(me, plain, 2, "next_step")

    line = pace.of(me, plain, now=NOW)

    assert line is not None
    assert [(step.on.day, step.name, step.is_mine) for step in line.steps] == [
        (23, "Added here", False),
        (2, "Screen", False),
        (3, "Letter sent", True),
        (10, "You asked for the next step", True),
    ]
    assert (line.median_days, line.others_days, line.is_quiet) == (None, None, False)


def test_a_posting_seen_on_another_day_is_a_step(me: User, company: UUID) -> None:
    SourceRow.objects.update(made_at=NOW - 30 * DAY)
    held(me, company, 3)

    line = pace.of(me, company, now=NOW)

    assert line is not None
    assert [step.name for step in line.steps] == ["Posting seen", "Call", "Added here"]


def test_it_has_gone_quiet_by_their_own_pace(me: User, plain: UUID) -> None:
    held(me, plain, 14, "Screen")
    held(me, plain, 10)

    line = pace.of(me, plain, now=NOW)

    assert line is not None
    assert (line.is_quiet, line.median_days) == (True, 5)
    assert line.facts == (
        "Call was on Monday 2 Nov, 10 days ago.",
        "Their steps so far took 6 and 4 days.",
    )


def test_it_has_gone_quiet_by_the_day_they_named(me: User, plain: UUID) -> None:
    said(me, held(me, plain, 3), "They call by Tuesday 10 Nov.")

    line = pace.of(me, plain, now=NOW)
    (search,) = pace.searches(me, now=NOW)

    assert line is not None
    assert line.is_quiet
    assert line.facts[0] == "They said by Tuesday 10 Nov; today is Thursday 12 Nov."
    assert search.promised == date(2026, 11, 10)


def test_the_day_named_in_the_last_interview_counts(me: User, plain: UUID) -> None:
    said(me, held(me, plain, 9, "Screen"), "By Friday 13 Nov")
    said(me, held(me, plain, 3), "Soon")

    (search,) = pace.searches(me, now=NOW)

    assert search.promised is None


@pytest.mark.parametrize("why", ["booked", "offered", "closed", "ended"])
def test_where_the_next_step_is_not_theirs_nothing_is_quiet(
    me: User, plain: UUID, why: str
) -> None:
    held(me, plain, 14, "Screen")
    held(me, plain, 10)
    if why == "booked":
        add_interview(me, plain, draft("Undated"))
    if why == "offered":
        OfferRow.objects.create(owner=me, made_at=NOW, opportunity_id=plain)
    if why == "closed":
        opportunities.remove(me, plain, now=NOW)
    if why == "ended":
        OpportunityRow.objects.update(outcome="declined")

    line = pace.of(me, plain, now=NOW)

    assert line is not None
    assert not line.is_quiet


def test_what_was_cancelled_or_has_no_day_is_no_step(me: User, plain: UUID) -> None:
    off = add_interview(me, plain, draft("Off", start=NOW - 2 * DAY))
    interviews.cancel(me, off, now=NOW)
    noted = add_interview(me, plain, draft("Noted"))
    notes.add(me, noted, text="Kind.", now=NOW)

    line = pace.of(me, plain, now=NOW)

    assert line is not None
    assert [step.name for step in line.steps] == ["Added here", "Noted"]


def test_the_others_are_mine_and_of_the_same_sort(
    me: User, bob: User, plain: UUID
) -> None:
    held(me, plain, 2)
    for owner, is_sample in ((me, False), (bob, False), (me, True)):
        other = add_company(owner, "Kestrel")
        opened(other, 40)
        OpportunityRow.objects.filter(id=other).update(is_sample=is_sample)
        for days in (30, 27, 24, 21, 18):
            ago = days if is_sample or owner == bob else 2 * days - 30
            held(owner, other, ago, f"Call {days}")

    line = pace.of(me, plain, now=NOW)

    assert line is not None
    assert line.others_days == 6
    assert line.facts[-1] == "In your other searches a step took 6 days in the middle."


def test_one_that_ended_early_ended_by_now(me: User, plain: UUID) -> None:
    ident = held(me, plain, 0)
    before = InterviewRow.objects.get()
    notes.add(me, ident, text="Short.", now=NOW)
    after = InterviewRow.objects.get()

    assert pace.ended_at(before, NOW) == NOW + timedelta(minutes=45)
    assert pace.ended_at(after, NOW) == NOW


def test_it_costs_the_same_for_one_company_and_for_three(me: User, plain: UUID) -> None:
    held(me, plain, 2)
    one = queries_of(lambda: pace.of(me, plain, now=NOW))
    for name in ("Kestrel", "Fennel"):
        held(me, add_company(me, name), 3)

    assert queries_of(lambda: pace.of(me, plain, now=NOW)) == one
