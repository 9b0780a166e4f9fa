"""Choose the questions that will teach most in the minutes there are."""

from __future__ import annotations

from askback.core.planning.board import NO_ECHO
from askback.core.planning.greedy import choosable, greedy
from askback.core.planning.problem import Plan, Problem, Status
from askback.core.planning.shake import shake
from askback.core.planning.worth import Matrix, value

GAP = 0.005  # half a hundredth is below what weights and tables can be trusted for
TIME_LIMIT_S = 20.0  # the last resort: a plan that waits longer is not waited for
SEARCHED = 0.9  # of the time limit; the rest is for what goes before the search
CLOSER = 0.8  # the programme is searched a little closer than its lines can be trusted
QUICK = 2  # rounds of relaxing where the plan has to be there at once
ROUNDS = 6  # touching where the last optimum lay closes most of the error in two


def solve(
    problem: Problem, *, gap: float = GAP, time_limit_s: float = TIME_LIMIT_S
) -> Plan:
    """Choose options worth most together, with a proven bound.

    A second question on a criterion earns only what the first left unknown, so the
    worth is concave in what is asked. It is bounded from above by lines that touch
    its curve; after each search, lines are added where the plan lies, until the
    bound is within `gap` of the exact value.

    Args:
        problem: n options over m criteria; made for some thousands by some dozens.
        gap: The relative distance of bound and value to stop at, at least 0.
        time_limit_s: Seconds for the whole search. Past it the best plan found comes
            back with `Status.FEASIBLE` and its bound. The same problem gives the
            same plan unless this limit is reached.

    Returns:
        A plan within every interview's minutes, with all must-asks.

    Source:
        Duran and Grossmann, "An outer-approximation algorithm for a class of
        mixed-integer nonlinear programs", Mathematical Programming 36 (1986).

    >>> from askback.core.planning.problem import Option
    >>> pager = Option("pager", "call", 2, {"on_call": 0.5})
    >>> solve(Problem((pager,), {"on_call": 5}, {"call": 5})).value
    2.5
    """
    from askback.core.planning import highs  # noqa: PLC0415 -- slow import

    matrix = Matrix.of(problem)
    programme = highs.Programme(problem)
    bound = min(ceiling(problem), programme.relax())
    best = _start(problem, programme.held())
    worth = value(problem, best, matrix)
    programme.surround()
    left_s = SEARCHED * time_limit_s
    for _ in range(ROUNDS):
        if bound - worth <= gap * worth or left_s <= 0:
            break
        before_s = programme.spent_s()
        found = programme.search(best, gap=CLOSER * gap, time_limit_s=left_s)
        left_s -= programme.spent_s() - before_s
        bound = min(bound, found.bound)
        found_worth = value(problem, found.chosen, matrix)
        # HiGHS lets a sum pass its limit by a millionth; a limit is hard all the same.
        if found_worth > worth and problem.fits(found.chosen):
            best, worth = found.chosen, found_worth
        programme.touch(programme.sums(found.chosen))
    return _plan(best, worth, bound, gap)


def _start(problem: Problem, hints: list[float]) -> tuple[int, ...]:
    """Return a plan that is hard to better, echoes left aside as the proof does."""
    hinted = greedy(problem, hints=hints, echo=NO_ECHO)
    return shake(problem, hinted, echo=NO_ECHO)


def solve_greedily(problem: Problem, *, gap: float = GAP, hinted: bool = True) -> Plan:
    """Choose at once, with the bound of the problem without whole numbers.

    Args:
        problem: n options.
        gap: From which gap on the plan is called optimal.
        hinted: Whether the relaxed plan helps to choose, which takes twice as long and
            brings the last half of a hundredth.

    Returns:
        A plan within every interview's minutes, with all must-asks. Where options say
        whom they go to, it counts that asking one person twice about one thing tells
        less; its value and bound do not, so that they compare with those of `solve`.

    Source:
        As `greedy` and `solve`.

    >>> from askback.core.planning.problem import Option
    >>> pager = Option("pager", "call", 2, {"on_call": 0.5})
    >>> solve_greedily(Problem((pager,), {"on_call": 5}, {"call": 5})).status.value
    'optimal'
    """
    from askback.core.planning import highs  # noqa: PLC0415 -- slow import

    if hinted:
        programme = highs.Programme(problem)
        bound = min(ceiling(problem), programme.relax(QUICK))
        best = greedy(problem, hints=programme.held())
    else:
        best = greedy(problem)
        programme = highs.Programme(problem, highs.FEW)
        programme.touch(programme.sums(best))
        bound = programme.relax(QUICK)
    return _plan(best, value(problem, best, programme.matrix), bound, gap)


def ceiling(problem: Problem) -> float:
    """Return the worth of asking all that may be asked: no plan is worth more.

    Source:
        Ours; coverage only grows with what is asked.

    >>> ceiling(Problem((), {"team": 3}, {"call": 5}))
    0.0
    """
    return value(problem, choosable(problem))


def _plan(chosen: tuple[int, ...], worth: float, bound: float, gap: float) -> Plan:
    bound = max(bound, worth)
    proved = bound - worth <= gap * worth
    status = Status.OPTIMAL if proved else Status.FEASIBLE
    return Plan(tuple(sorted(chosen)), worth, bound, status)
