from __future__ import annotations

from typing import Any

import pytest

from askback.core.bank import Question
from askback.core.planning.agenda import LoopPlan
from askback.core.planning.build import build
from askback.core.planning.lacks import MOST
from askback.core.planning.loop import Interview, Interviewer, Tables
from askback.core.topics import Criteria, Criterion, Phrasing, Role, Rule
from tests.core.builders import interview, interviewer, knows, loop, question

LABELS = {"pay": "Pay", "team": "The team", "tools": "Tools", "hours": "Hours"}
CRITERIA = Criteria({key: Criterion(key, LABELS[key], "own", 3) for key in LABELS})
PAGER = question("pager")
HATE = question("hate", rule=Rule.HATE, minutes=2)
CLOSE = question("close", rule=Rule.CLOSE, minutes=1.5)
NOBODY = "nobody is named, so nothing is planned. Add who you will meet."
TOO_LONG = (
    "what you ask everyone needs more than 3 min. "
    "What does not fit is left for spare minutes, or for a letter."
)
SHORT = interview(minutes=2)
MO = Interviewer("Mo", Role.HIRING_MANAGER)
LITTLE = dict.fromkeys(Role, 0.3)


def plan(*questions: Question, **changes: Any) -> LoopPlan:
    return build(loop(*(questions or (PAGER,)), **changes), CRITERIA, ())


def warned(*questions: Question, **changes: Any) -> tuple[str, ...]:
    return plan(*questions, **changes).warnings


def at_most(minutes: float, *names: str) -> tuple[Interview, ...]:
    return tuple(
        interview(name, minutes, interviewers=(interviewer(name),)) for name in names
    )


def dark(**changes: Any) -> tuple[str, ...]:
    """A loop with one peer, in which some rows tell who knows."""
    rows = {
        "pay": LITTLE | {Role.RECRUITER: 1.0},
        "team": dict.fromkeys(Role, 1.0),
        "tools": LITTLE | {Role.RECRUITER: 0.8, Role.REPORT: 1.0},
        "hours": LITTLE | {Role.HIRING_MANAGER: 0.9},
    }
    tables = Tables(knows(**rows), dict.fromkeys(Phrasing, 1.0))
    given = {"tables": tables, "weights": {"pay": 4, "team": 5}} | changes
    return warned(PAGER, question("other"), **given)


PAY = (
    "Nobody you meet so far knows much about “Pay”, and it matters to you. "
    "A recruiter would know: ask for a few minutes with them."
)


def test_the_same_lack_of_several_interviews_is_said_once() -> None:
    assert warned(interviews=at_most(0, "a", "b", "c", "d", "e")) == (
        "a, b, c and 2 more: 0 minutes hold no question. Two minutes hold one.",
    )


def test_of_many_lacks_the_six_most_useful_are_said_and_the_plan_is_there() -> None:
    short = [at_most(n / 10, f"i{n}")[0] for n in range(8)]

    planned = plan(interviews=tuple(short))

    assert len(planned.warnings) == MOST == 6
    assert len(planned.agendas) == 8


def test_must_asks_longer_than_the_interview_are_said_and_what_fits_is_kept() -> None:
    planned = plan(HATE, CLOSE, interviews=at_most(3, "call"))

    assert planned.warnings == (f"call: {TOO_LONG}",)
    assert [item.key for item in planned.agendas[0].items] == ["hate"]
    assert [item.key for item in planned.agendas[0].spares] == ["close"]


@pytest.mark.parametrize("minutes", [3.5, 5])
def test_must_asks_that_only_pass_their_half_are_no_lack(minutes: float) -> None:
    assert warned(HATE, CLOSE, PAGER, interviews=at_most(minutes, "call")) == ()


def test_an_expected_slot_lacks_nothing() -> None:
    slot = interview("expected 1", 0, interviewers=(), expected=True)

    assert warned(interviews=(interview(), slot)) == ()


def test_what_nobody_knows_names_who_would() -> None:
    assert dark() == (PAY,)


@pytest.mark.parametrize(
    "changes",
    [
        {"weights": {"pay": 3.9, "team": 5}},
        {"unknown": {"pay": 0.5}},
        {"weights": {"x-dogs": 5, "team": 5}},
        {"interviews": (SHORT, interview("later", 2, interviewers=(MO,)))},
    ],
)
def test_what_matters_less_or_is_known_is_not_named(changes: dict[str, Any]) -> None:
    some = {"pay": LITTLE | {Role.HIRING_MANAGER: 0.7}}
    rows = Tables(knows(**some), dict.fromkeys(Phrasing, 1.0))

    assert dark(tables=rows, **changes) == ()


def test_one_who_comes_without_any_minutes_tells_nothing() -> None:
    recruiter = Interviewer("Ria", Role.RECRUITER)
    never = interview("hello", 1, interviewers=(recruiter,))

    assert dark(interviews=(interview(), never)) == (
        "hello: 1 minute holds no question. Two minutes hold one.",
        PAY,
    )


def test_one_who_is_expected_would_know_in_time() -> None:
    recruiter = Interviewer("expected 1", Role.RECRUITER)
    slot = interview("expected 1", 5, interviewers=(recruiter,), expected=True)

    assert dark(interviews=(interview(), slot)) == ()


def test_several_that_one_person_would_know_are_one_sentence() -> None:
    weights = {"tools": 4, "hours": 4, "pay": 5, "team": 2}

    manager, recruiter = dark(weights=weights)

    assert manager == (
        "Nobody you meet so far knows much about “Hours”, and it matters to you. "
        "The hiring manager would know: ask for a few minutes with them."
    )
    assert recruiter == PAY.replace("“Pay”", "“Pay” and “Tools”")


def test_without_anybody_the_people_are_what_is_lacking() -> None:
    assert dark(interviews=(interview("panel", interviewers=()),)) == (
        f"panel: {NOBODY}",
    )


def test_most_useful_first() -> None:
    empty = interview("panel", interviewers=())

    assert warned(interviews=(interview(), empty), unknown={"team": 0, "pay": 0}) == (
        f"panel: {NOBODY}",
        "Nothing that matters to you is unknown, so any question will do.",
        "call: there is nothing left to ask here. Add questions of your own.",
    )
