from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import interviews, opportunities, outcomes
from askback.services.values.outcomes import EndedPage, EndedStage
from askback.store.models import InterviewRow, OpportunityRow, User
from tests.builders import NOW, add_company, add_interview, draft

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def row(ident: UUID) -> OpportunityRow:
    return OpportunityRow.objects.get(id=ident)


def test_one_that_is_put_away_keeps_how_it_ended(me: User, company: UUID) -> None:
    outcomes.close(me, company, outcome="quiet", now=NOW)

    ending = outcomes.of(me, company)
    assert (ending.closed_at, ending.word) == (NOW, "Never heard again")
    assert not ending.is_faded


def test_one_that_is_taken_up_again_has_not_ended(me: User, company: UUID) -> None:
    outcomes.close(me, company, outcome="accepted", now=NOW)

    opportunities.restore(me, company)

    assert (row(company).closed_at, row(company).outcome) == (None, "")


def test_how_it_ended_can_be_said_later_and_taken_back(me: User, company: UUID) -> None:
    opportunities.remove(me, company, now=NOW)

    assert outcomes.say(me, company, outcome="rejected") == ""
    assert outcomes.say(me, company, outcome="withdrew") == "rejected"

    assert (row(company).closed_at, row(company).outcome) == (NOW, "withdrew")


def test_only_what_can_be_is_kept(me: User, bob: User, company: UUID) -> None:
    with pytest.raises(InvalidInputError, match="still in play"):
        outcomes.say(me, company, outcome="quiet")
    with pytest.raises(InvalidInputError, match="choose one"):
        outcomes.close(me, company, outcome="hired", now=NOW)
    with pytest.raises(NotFoundError):
        outcomes.close(bob, company, outcome="quiet", now=NOW)
    assert row(company).closed_at is None


def test_what_an_older_release_kept_is_not_said(me: User, company: UUID) -> None:
    OpportunityRow.objects.update(outcome="hired", closed_at=NOW)

    assert outcomes.of(me, company).word == "Not said"
    assert outcomes.ended(me).unsaid == 1


def test_at_first_nothing_has_ended(me: User, company: UUID) -> None:
    assert row(company).owner == me
    assert outcomes.ended(me) == EndedPage((), (), (), (), 0)


def test_things_are_counted_at_the_last_stage_they_came_to(
    me: User, company: UUID
) -> None:
    first = draft("Call", stage="recruiter_screen", start=NOW - 3 * DAY)
    second = draft("Team", stage="team_fit", start=NOW - DAY)
    never = draft("Offer", stage="offer_call", start=NOW + DAY)
    off = draft("Boss", stage="executive", start=NOW - 2 * DAY)
    for one in (first, second, never, off):
        add_interview(me, company, one)
    interviews.cancel(me, InterviewRow.objects.get(name="Boss").id, now=NOW)
    undated = InterviewRow.objects.get(id=add_interview(me, company, draft("Chat")))
    assert undated.start is None
    outcomes.close(me, company, outcome="rejected", now=NOW)
    other, silent = add_company(me, "Fennel"), add_company(me, "Kestrel")
    outcomes.close(me, other, outcome="withdrew", now=NOW - DAY)
    outcomes.close(me, silent, outcome="", now=NOW - 2 * DAY)
    add_company(me, "In play")

    page = outcomes.ended(me)

    assert page.columns == ("They said no", "You withdrew")
    assert page.stages == (
        EndedStage("Before the first interview", (0, 1), 1),
        EndedStage("Team", (1, 0), 1),
    )
    assert (page.totals, page.unsaid) == ((1, 1), 1)
    assert [(li.company, li.stage, li.interviews) for li in page.lines] == [
        ("Halden", "Team", 2),
        ("Fennel", "", 0),
        ("Kestrel", "", 0),
    ]


def test_a_stage_of_an_older_release_is_called_as_it_was(
    me: User, company: UUID
) -> None:
    add_interview(me, company, draft(start=NOW - DAY))
    InterviewRow.objects.update(stage="lunch")
    outcomes.close(me, company, outcome="quiet", now=NOW)

    assert outcomes.ended(me).lines[0].stage == "lunch"
    assert outcomes.ended(me).stages == (EndedStage("lunch", (1,), 1),)


def test_once_one_is_accepted_the_others_are_put_away_together(
    me: User, bob: User, company: UUID
) -> None:
    other, third = add_company(me, "Fennel"), add_company(me, "Alder")
    add_company(bob, "Bobs")
    outcomes.close(me, company, outcome="accepted", now=NOW)

    page = outcomes.accepted(me, company)

    assert (page.company, [name for _, name, _ in page.others]) == (
        "Halden",
        ["Alder", "Fennel"],
    )
    outcomes.close_all(me, [other, third], outcome="withdrew", now=NOW)
    assert outcomes.accepted(me, company).others == ()
    assert {row(other).outcome, row(third).outcome} == {"withdrew"}


def test_nothing_is_put_away_where_one_is_not_mine(
    me: User, bob: User, company: UUID
) -> None:
    bobs = add_company(bob, "Bobs")
    with pytest.raises(NotFoundError):
        outcomes.close_all(me, [company, bobs], outcome="withdrew", now=NOW)
    assert row(company).closed_at is None
