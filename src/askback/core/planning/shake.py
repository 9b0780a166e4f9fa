"""Better a plan by taking a few questions out at random and choosing again."""

from __future__ import annotations

import numpy as np

from askback.core.planning.board import ECHO, Board
from askback.core.planning.greedy import (
    EFFORT,
    board_of,
    by_worth,
    exchange,
    fill,
    work,
)
from askback.core.planning.problem import Problem

ROUNDS = 40  # some tenths of a second on a loop of full size; more found little more
FEWEST, MOST = 3, 8  # taken out at once: fewer, and the same choice comes back
SEED = 1


def shake(
    problem: Problem,
    start: tuple[int, ...],
    *,
    rounds: int = ROUNDS,
    echo: float = ECHO,
) -> tuple[int, ...]:
    """Return a plan worth at least as much, as the search for the proven one starts.

    Args:
        problem: n options.
        start: A plan that fits.
        rounds: How often to shake; less often on problems beyond any loop.
        echo: As in `greedy`.

    Source:
        Lourenço, Martin and Stützle, "Iterated local search", 2003; seeded here, so
        that the same problem gives the same plan.

    >>> from askback.core.planning.problem import Option
    >>> short, long = (Option(k, "call", m, {k: 0.5}) for k, m in (("a", 2), ("b", 3)))
    >>> shake(Problem((short, long), {"a": 1, "b": 2}, {"call": 3}), (0,))
    (1,)
    """
    board = board_of(problem, echo)
    board.become(start)
    best = exchange(board, per_minute=True)
    chance = np.random.default_rng(SEED)
    for number in range(min(rounds, EFFORT // max(work(board), 1))):
        _shake_once(board, chance, per_minute=number % 2 == 1)
        tried = exchange(board, per_minute=True)
        best = min(best, tried, key=by_worth)
        board.become(best[1])
    return best[1]


def _shake_once(board: Board, chance: np.random.Generator, *, per_minute: bool) -> None:
    """Take a few out and fill again, the first of them kept apart at first."""
    free = sorted(board.chosen - board.problem.must)
    count = min(len(free), int(chance.integers(FEWEST, MOST + 1)))
    out = chance.permutation(free)[:count].astype(int).tolist()
    for n in out:
        board.drop(n)
    fill(board, per_minute=per_minute, apart=out[:1])
    fill(board, per_minute=per_minute)
