from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.sound.timing import fitted
from askback.core.practice.values import Stretch, Word

SPEECH = [Stretch(1.0, 2.0), Stretch(3.0, 5.0)]


def test_a_word_that_begins_in_a_pause_begins_with_the_speech_after_it() -> None:
    assert fitted([Word("uh", 2.2, 3.4)], SPEECH) == (Word("uh", 3.0, 3.4),)


def test_a_word_that_ends_in_a_pause_ends_with_the_speech_before_it() -> None:
    assert fitted([Word("so", 1.7, 2.4)], SPEECH) == (Word("so", 1.7, 2.0),)


def test_a_word_over_a_pause_is_where_most_of_it_is() -> None:
    assert fitted([Word("um", 1.9, 3.6)], SPEECH) == (Word("um", 3.0, 3.6),)


def test_a_word_in_a_pause_is_at_its_nearer_edge() -> None:
    found = fitted([Word("a", 2.1, 2.2), Word("b", 2.8, 2.9)], SPEECH)

    assert found == (Word("a", 2.0, 2.02), Word("b", 3.0, 3.02))


def test_words_before_and_after_all_speech_are_at_its_edges() -> None:
    found = fitted([Word("a", 0.1, 0.2), Word("b", 8.0, 9.0)], SPEECH)

    assert found == (Word("a", 1.0, 1.02), Word("b", 5.0, 5.02))


def test_without_speech_words_stay_in_order() -> None:
    found = fitted([Word("a", 0.5, 0.6), Word("b", 0.4, 0.4)], [])

    assert found == (Word("a", 0.5, 0.6), Word("b", 0.5, 0.52))


@given(st.lists(st.tuples(st.floats(0, 6), st.floats(0, 2)), max_size=20))
def test_no_word_is_lost_and_none_goes_back(spans: list[tuple[float, float]]) -> None:
    words = [Word(str(n), at, at + long) for n, (at, long) in enumerate(spans)]

    found = fitted(words, SPEECH)

    assert [word.text for word in found] == [word.text for word in words]
    assert [word.start_s for word in found] == sorted(w.start_s for w in found)
    assert all(word.end_s > word.start_s for word in found)
