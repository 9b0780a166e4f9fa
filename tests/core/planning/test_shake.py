from __future__ import annotations

from hypothesis import given, settings

from askback.core.planning.greedy import greedy
from askback.core.planning.problem import Problem
from askback.core.planning.shake import shake
from askback.core.planning.worth import value
from tests.core.planning.problems import best_by_trying_all, obeys, problems

few = settings(max_examples=60, deadline=None)


@few
@given(problems())
def test_shaking_never_makes_a_plan_worse_and_obeys(problem: Problem) -> None:
    start = greedy(problem)
    shaken = shake(problem, start, rounds=3)

    assert obeys(problem, set(shaken))
    assert value(problem, start) * (1 - 1e-9) <= value(problem, shaken)
    assert value(problem, shaken) <= best_by_trying_all(problem) + 1e-9


@few
@given(problems())
def test_the_same_plan_is_shaken_into_the_same_plan(problem: Problem) -> None:
    start = tuple(sorted(problem.must))

    assert shake(problem, start, rounds=3) == shake(problem, start, rounds=3)
