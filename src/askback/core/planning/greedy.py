"""A good plan at once: greedy choice, then exchanges while they pay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from askback.core.planning.board import ECHO, Board
from askback.core.planning.problem import Problem
from askback.core.planning.worth import Matrix

NOTHING = 1e-12  # a gain this small is rounding
DIGITS = 9  # plans that differ further on are equals
HELD = 0.2  # options held less than this by a relaxed plan hint at nothing
EFFORT = 150_000_000  # gains looked at by exchanges: some seconds; no clock may say so

Chosen = tuple[float, tuple[int, ...]]
"""What a plan is worth, and its options."""


def greedy(
    problem: Problem,
    *,
    hints: Sequence[float] | None = None,
    echo: float = ECHO,
) -> tuple[int, ...]:
    """Choose options greedily, by gain and by gain a minute, and exchange.

    Args:
        problem: n options; made for n up to some thousands.
        hints: n shares 0-1, how much of each option a relaxed plan holds; where given,
            the options most held are one more start.
        echo: Share 0-1 of a gain that is left with each earlier question to the same
            person on it.

    Returns:
        Positions of options, ascending, within every interview's minutes, with all
        must-asks.

    Source:
        Leskovec et al., "Cost-effective outbreak detection in networks", KDD 2007:
        the better of two greedy orders. The exchange moves are ours.

    >>> from askback.core.planning.problem import Option
    >>> one = Option("pager", "call", 2, {"on_call": 0.9})
    >>> greedy(Problem((one,), {"on_call": 5}, {"call": 5}))
    (0,)
    """
    board = board_of(problem, echo)
    plans = [_better_of_both(board)]
    if hints is not None:
        plans.append(_hinted(board, hints))
    return min(plans, key=by_worth)[1]


def board_of(problem: Problem, echo: float) -> Board:
    """Return a board on which all there is to gain is worth 1.

    So what is rounding is rounding for weights of any size.
    """
    whole = problem.whole
    if whole <= 0:
        return Board(problem, Matrix.of(problem), echo)
    shares = replace(
        problem,
        worth={c: worth / whole for c, worth in problem.worth.items()},
        bonuses=tuple(replace(b, worth=b.worth / whole) for b in problem.bonuses),
    )
    return Board(shares, Matrix.of(shares), echo)


def by_worth(plan: Chosen) -> tuple[float, tuple[int, ...]]:
    """Order plans: what is worth more first, of equals what is asked earlier.

    Source:
        Ours.

    >>> min([(0.5, (1,)), (0.5, (0,)), (0.4, (2,))], key=by_worth)
    (0.5, (0,))
    """
    worth, chosen = plan
    return -round(worth, DIGITS), chosen


def _better_of_both(board: Board) -> Chosen:
    """Choose by gain and by gain a minute, and exchange in the better of the two."""
    plans: list[tuple[float, bool, set[int]]] = []
    for per_minute in (True, False):
        board.become(board.problem.must)
        fill(board, per_minute=per_minute)
        plans.append((board.worth(), per_minute, set(board.chosen)))
    _, per_minute, chosen = max(plans, key=lambda plan: plan[:2])
    board.become(chosen)
    return exchange(board, per_minute=per_minute)


def _hinted(board: Board, hints: Sequence[float]) -> Chosen:
    """Choose what a relaxed plan holds most of, then exchange."""
    board.become(board.problem.must)
    for n in sorted(range(len(hints)), key=lambda n: (-hints[n], n)):
        if hints[n] < HELD:
            break
        if board.allowed()[n]:
            board.add(n)
    fill(board, per_minute=True)
    return exchange(board, per_minute=True)


def fill(board: Board, *, per_minute: bool, apart: Iterable[int] = ()) -> None:
    """Add the best option that fits until none adds anything, some kept apart.

    Source:
        Ours.
    """
    barred = list(apart)
    while True:
        adds = board.adds()
        adds[barred] = 0
        if per_minute:
            adds /= board.matrix.minutes
        best = int(np.argmax(adds)) if len(adds) else -1
        if best < 0 or adds[best] <= 0:
            return
        board.add(best)


def exchange(board: Board, *, per_minute: bool) -> Chosen:
    """Take one out and fill again, while that is worth more; return worth and plan.

    On a problem beyond any loop of interviews it stops before that.

    Source:
        Ours.
    """
    worth = board.worth()
    before = -1.0
    for _ in range(EFFORT // max(work(board), 1)):
        if worth <= before:
            break
        before = worth
        for out in sorted(board.chosen - board.problem.must):
            worth = _try_without(board, out, worth, per_minute=per_minute)
    return worth, tuple(sorted(board.chosen))


def work(board: Board) -> int:
    """Return how many gains are looked at where each that is chosen is tried once.

    Source:
        Ours.
    """
    return board.matrix.gains.size * len(board.chosen)


def _try_without(board: Board, out: int, worth: float, *, per_minute: bool) -> float:
    """Exchange one option for others if that is worth more; return the worth."""
    before = set(board.chosen)
    board.drop(out)
    if _most(board, out) <= worth - board.worth():
        board.add(out)
        return worth
    # Without what was taken out, or it would be chosen again at once.
    fill(board, per_minute=per_minute, apart=(out,))
    if board.allowed()[out]:
        board.add(out)
    tried = board.worth()
    if tried > worth + NOTHING:
        return tried
    board.become(before)
    return worth


def _most(board: Board, out: int) -> float:
    """Return what others can bring at most in place of an option just taken out.

    Its minutes go to whatever brings most a minute, in parts if need be; elsewhere only
    what it kept out may come in.
    """
    adds = board.adds()
    adds[out] = 0
    matrix = board.matrix
    place = matrix.interview[out]
    here = matrix.interview == place
    a_minute = float((adds[here] / matrix.minutes[here]).max(initial=0))
    return a_minute * float(board.room[place]) + float(adds[~here].sum())


def choosable(problem: Problem) -> tuple[int, ...]:
    """Return the options that some plan may hold: must-asks, and what fits with them.

    Source:
        Ours.

    >>> from askback.core.planning.problem import Option
    >>> long = Option("pager", "call", 6, {"on_call": 0.9})
    >>> choosable(Problem((long,), {"on_call": 5}, {"call": 5}))
    ()
    """
    board = Board(problem, Matrix.of(problem))
    board.become(problem.must)
    return tuple(sorted(problem.must | set(np.flatnonzero(board.allowed()).tolist())))
