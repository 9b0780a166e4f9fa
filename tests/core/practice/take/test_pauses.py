from __future__ import annotations

from itertools import pairwise
from math import inf, nan

from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.pauses import PAUSE_S, find_pauses
from askback.core.practice.values import Heard, Stretch, Word
from tests.core.practice.take.told import heard

TIMES = st.lists(st.tuples(st.floats(), st.floats()), max_size=30)


def test_a_pause_is_half_a_second_or_more() -> None:
    spoken = ((0.0, 1.0), (1.4, 2.0), (2.5, 3.0), (3.499, 5.0))

    assert find_pauses(heard("", spoken)) == (Stretch(2.0, 2.5),)


def test_silence_before_the_first_word_and_after_the_last_is_no_pause() -> None:
    assert find_pauses(Heard(60.0, speech=(Stretch(20.0, 30.0),))) == ()


def test_the_voice_is_believed_before_the_words() -> None:
    words = (Word("So", 0.0, 0.4), Word("no.", 3.0, 3.4))

    assert find_pauses(Heard(4.0, words)) == (Stretch(0.4, 3.0),)
    assert find_pauses(Heard(4.0, words, (Stretch(0.0, 3.4),))) == ()


def test_words_within_words_and_out_of_order_make_no_pause() -> None:
    words = (Word("late", 2.0, 2.2), Word("long", 0.0, 3.0), Word("end", 4.0, 3.9))

    assert find_pauses(Heard(5.0, words)) == (Stretch(3.0, 4.0),)


def test_who_is_silent_does_not_pause() -> None:
    assert find_pauses(Heard(60.0)) == ()
    assert find_pauses(Heard(9.0, (Word("a", nan, 1.0), Word("b", 2.0, inf)))) == ()


@given(TIMES)
def test_pauses_are_in_order_and_apart_whatever_the_times(
    times: list[tuple[float, float]],
) -> None:
    found = find_pauses(Heard(9.0, speech=tuple(Stretch(*one) for one in times)))

    assert all(one.length_s >= PAUSE_S - 1e-6 for one in found)
    assert all(one.end_s <= other.start_s for one, other in pairwise(found))
