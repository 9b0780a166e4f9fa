from __future__ import annotations

import math

import pytest

from askback.core.planning.problem import Option, Plan, Problem, Status
from askback.errors import InvalidInputError, NoRoomError


def option(key: str = "pay", interview: str = "call", minutes: float = 2) -> Option:
    return Option(key, interview, minutes, {"pay": 0.5})


@pytest.mark.parametrize("minutes", [0, -1, math.nan])
def test_a_question_takes_time(minutes: float) -> None:
    with pytest.raises(InvalidInputError, match=r"^pay: minutes must be above 0\.$"):
        option(minutes=minutes)


@pytest.mark.parametrize("gain", [-0.1, 1.1, math.nan, math.inf])
def test_a_gain_is_a_chance(gain: float) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        Option("pay", "call", 2, {"hours": gain})

    assert str(refusal.value) == (
        f"pay: call.hours is {gain}; give a number from 0 to 1."
    )


@pytest.mark.parametrize("gain", [0, 1])
def test_a_gain_may_be_nothing_or_sure(gain: float) -> None:
    assert Option("pay", "call", 2, {"hours": gain}).gains == {"hours": gain}


def test_must_asks_that_exceed_an_interview_are_refused_with_both_figures() -> None:
    options = (option("a"), option("b", minutes=3), option("c", "panel", 9))

    with pytest.raises(NoRoomError) as refusal:
        Problem(options, {}, {"call": 4, "panel": 9}, must=frozenset({0, 1, 2}))

    assert str(refusal.value) == (
        "call: the must-asks need 5 minutes and there are 4. "
        "Give it more minutes or drop a must-ask."
    )


def test_must_asks_may_fill_an_interview() -> None:
    tenths = tuple(option(key, minutes=0.1) for key in "abc")

    problem = Problem(tenths, {}, {"call": 0.3}, must=frozenset({0, 1, 2}))

    assert problem.fits(problem.must)


def test_a_choice_fits_where_every_interview_holds_its_own() -> None:
    options = (option("a"), option("b"), option("c", "panel", 5))
    problem = Problem(options, {}, {"call": 3, "panel": 5})

    assert problem.fits({0, 2})
    assert not problem.fits({0, 1})
    assert problem.spent({0, 1, 2}, "call") == 4


@pytest.mark.parametrize(
    ("value", "bound", "gap"),
    [(2, 3, 0.5), (2, 2, 0), (2, 1.9, 0), (0, 0, 0), (0, 1, math.inf)],
)
def test_the_gap_is_relative_to_the_value(
    value: float, bound: float, gap: float
) -> None:
    assert Plan((), value, bound, Status.FEASIBLE).gap == gap
