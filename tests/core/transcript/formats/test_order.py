from __future__ import annotations

from askback.core.topics import Problem
from askback.core.transcript.formats.heard import Heard
from askback.core.transcript.formats.order import order_problems


def test_times_in_order_are_no_problem() -> None:
    heard = [
        Heard(1, "a", 0, 1),
        Heard(2, "b"),
        Heard(3, "c", 0.95, 2),
        Heard(4, "d", 2),
    ]

    assert order_problems(heard) == []


def test_voices_of_one_cue_do_not_overlap() -> None:
    assert order_problems([Heard(3, "a", 1, 4), Heard(3, "b", 1, 4)]) == []


def test_one_overlap_is_told_with_its_line() -> None:
    assert order_problems([Heard(2, "a", 5, 9), Heard(5, "b", 8, 12)]) == [
        Problem(
            "line 5", "Two people's times overlap here; the order of the file is kept."
        )
    ]


def test_many_lines_that_go_back_are_told_at_once() -> None:
    heard = [Heard(n, "a", 100 - n) for n in range(20)]

    assert order_problems(heard) == [
        Problem(
            "line 1",
            "The time goes back here; the order of the file is kept. The same in line "
            "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ....",
        )
    ]
