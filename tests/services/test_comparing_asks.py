from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import banks, pins
from askback.services.comparing_summary import told
from askback.services.values import WeightDraft
from askback.services.values.comparing import Asking
from askback.store.models import InterviewRow, MarkRow, OpportunityRow, User
from tests.builders import NOW, add_company, add_interview, draft
from tests.services.compared import hear, hear_much, show, two, weigh

pytestmark = pytest.mark.django_db


def pivoting(me: User) -> tuple[UUID, UUID]:
    good, bad = two(me, told=False)
    for ident in (good, bad):
        hear_much(ident, "pay", 0.5)
    hear(bad, "turnover", 0.2, "Some.", weight=0.5)
    return good, bad


def test_the_answer_worth_most_comes_with_nobody_to_ask(me: User) -> None:
    pivoting(me)

    pivot = show(me).pivot

    assert pivot is not None
    assert (pivot.company, pivot.key) == ("Ash", "turnover")
    assert pivot.turns
    assert pivot.ask is not None
    assert (pivot.ask.whom, pivot.ask.interview) == ("", None)
    assert pivot.ask.text


def test_whoever_knows_most_of_those_to_come_is_asked(me: User) -> None:
    good, _ = pivoting(me)
    team = (("Rae Recruiter", "recruiter"), ("Pat Peer", "peer"))
    start = NOW + timedelta(days=6)
    ident = add_interview(me, good, draft(people=team, start=start, minutes=1))

    ask = _ask(me)

    assert (ask.whom, ask.interview, ask.is_planned) == ("Pat Peer", ident, False)
    assert ask.start == start


def test_what_is_planned_already_is_named_as_planned(me: User) -> None:
    good, _ = pivoting(me)
    ident = add_interview(me, good, draft(minutes=15))
    pins.pin(me, ident, key=_ask(me).key)

    ask = _ask(me)

    assert (ask.whom, ask.interview, ask.is_planned) == ("Dana Marsh", ident, True)


def test_a_question_for_several_is_put_to_all_in_turn(me: User) -> None:
    good, _ = pivoting(me)
    team = (("Pat Peer", "peer"), ("Lee Lead", "hiring_manager"))
    add_interview(me, good, draft(people=team, stage="team_fit", minutes=30))
    whoms = {
        ask.whom
        for pivot in show(me).pivots
        if (ask := pivot.ask) is not None and ask.is_planned
    }

    assert whoms <= {"Pat Peer", "Lee Lead", "all in turn"}
    assert whoms


def test_when_all_have_been_met_the_question_is_left_to_a_letter(me: User) -> None:
    good, _ = pivoting(me)
    ident = add_interview(me, good)
    InterviewRow.objects.filter(id=ident).update(done_at=NOW)

    ask = _ask(me)

    assert (ask.whom, ask.interview) == ("Dana Marsh", None)


def test_a_question_that_was_put_there_is_not_put_again(me: User) -> None:
    good, _ = pivoting(me)
    before = _ask(me)
    ident = add_interview(me, good)
    MarkRow.objects.create(
        owner=me,
        made_at=NOW,
        interview_id=ident,
        place="hand-0",
        question_key=before.key,
        verdict="answered",
    )
    InterviewRow.objects.filter(id=ident).update(done_at=NOW)

    assert _ask(me).key != before.key


def test_a_question_of_another_line_of_work_is_not_proposed(me: User) -> None:
    good, _ = pivoting(me)
    OpportunityRow.objects.filter(id=good).update(title="Teacher", work=["teaching"])
    bank = banks.of(me).bank

    question = bank.get(_ask(me).key)

    assert question is not None
    assert not question.work or "teaching" in question.work


def test_without_a_question_left_only_the_criterion_is_named(me: User) -> None:
    good, bad = add_company(me, "Ash"), add_company(me, "Birch")
    weigh(me, **{"x-dogs": WeightDraft(5)})
    hear(good, "x-dogs", 0.2, "Some.", weight=0.5)
    hear(bad, "x-dogs", 0.1, "Few.", weight=0.5)

    pivot = show(me).pivot

    assert pivot is not None
    assert pivot.ask is None
    assert "Ask" not in told(pivot)


def _ask(me: User) -> Asking:
    pivot = show(me).pivot
    assert pivot is not None
    assert pivot.ask is not None
    return pivot.ask
