from __future__ import annotations

from askback.core.transcript.formats.rolling import unrolled


def test_lines_that_roll_are_kept_once() -> None:
    cues = [["so we"], ["so we", "are six"], ["so we", "are six"], ["are six", "here"]]

    assert unrolled(cues) == ([["so we"], ["are six"], [], ["here"]], [1, 2, 3])


def test_a_line_that_grows_is_kept_once() -> None:
    cues = [["so we"], ["so we are"], ["so we are six"]]

    assert unrolled(cues) == ([["so we"], ["are"], ["six"]], [1, 2])


def test_somebody_who_says_a_thing_twice_is_heard_twice() -> None:
    cues = [["Yes."], ["Yes."], ["No."], ["Six."], ["Six."], ["Hm."], ["On nights."]]

    assert unrolled(cues) == (cues, [])


def test_one_repetition_is_no_habit() -> None:
    assert unrolled([["Yes."], ["Yes."]]) == ([["Yes."], ["Yes."]], [])


def test_nothing_rolls_in_nothing() -> None:
    assert unrolled([]) == ([], [])
    assert unrolled([[], [], ["a"]]) == ([[], [], ["a"]], [])
