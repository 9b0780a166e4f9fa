from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.sentences import LONGEST, SHORTEST, sentences
from askback.core.practice.take.values import Passage
from askback.core.practice.values import Word
from tests.takes import said


def quotes(words: tuple[Word, ...]) -> list[str]:
    return [one.quote for one in sentences(words)]


def halting(text: str) -> tuple[Word, ...]:
    """Return words with a halt of 0.7 s where a | stands."""
    found: list[Word] = []
    at_s = 0.0
    for word in text.split():
        if word == "|":
            at_s += 0.7
        else:
            found.append(Word(word, at_s, at_s + 0.2))
            at_s += 0.3
    return tuple(found)


def test_full_stops_end_sentences_but_not_those_of_abbreviations() -> None:
    assert quotes(said("We rang Dr. Lee at noon. Did she come? Yes!")) == [
        "We rang Dr. Lee at noon.",
        "Did she come?",
        "Yes!",
    ]


def test_a_short_stretch_stays_whole_whatever_halts_are_in_it() -> None:
    assert len(quotes(halting("so we | rang | the man and | he came"))) == 1


def test_speech_without_stops_is_cut_at_its_halts_and_not_after_the() -> None:
    words = halting(
        "the van was late every morning | people were ringing the | depot all day long"
        " | my job that spring was to sort the routes out for good"
    )

    assert quotes(words) == [
        "the van was late every morning",
        "people were ringing the depot all day long",
        "my job that spring was to sort the routes out for good",
    ]


def test_speech_without_stops_or_halts_is_cut_at_connectives() -> None:
    words = halting(
        "the van was late nearly every single morning so the boss and the driver were"
        " at it all day and then the customers began to leave"
    )

    assert quotes(words) == [
        "the van was late nearly every single morning",
        "so the boss and the driver were at it all day",
        "and then the customers began to leave",
    ]


def test_a_person_begins_a_clause_after_many_words() -> None:
    words = halting(
        "the foreman told me to find another crane for the harbour on the same morning"
        " i rang eleven firms about it that very same day"
    )

    assert quotes(words)[1] == "i rang eleven firms about it that very same day"


def test_words_without_any_joint_are_cut_all_the_same() -> None:
    assert [one.count for one in sentences(halting("van " * 100))] == [40, 40, 20]
    assert [one.count for one in sentences(halting("van " * 43))] == [40, 3]


def test_an_and_at_the_very_end_cuts_nothing() -> None:
    assert len(sentences(halting("van " * 26 + "and " * 5))) == 1


def test_no_words_make_no_sentences() -> None:
    assert sentences(()) == ()


TEXT = st.sampled_from(
    ["so", "and", "i", "we", "van.", "the", "um,", "Dr.", "", "?", "İ", "but", "ran"]
)
TIME = st.floats(allow_nan=True)


@given(st.lists(st.builds(Word, TEXT, TIME, TIME), max_size=150))
def test_every_word_is_in_one_sentence_verbatim(listed: list[Word]) -> None:
    words = tuple(listed)
    found = sentences(words)

    assert sum(one.count for one in found) == len(words)
    assert all(a.index + a.count == b.index for a, b in pairwise(found))
    assert all(1 <= one.count <= LONGEST for one in found)
    assert repr(list(found)) == repr(
        [Passage.of(words, one.index, one.count) for one in found]
    )


def test_ten_thousand_words_at_one_time_are_split() -> None:
    found = sentences(tuple(Word("so", 0.0, 0.0) for _ in range(10_000)))

    assert sum(one.count for one in found) == 10_000
    assert min(one.count for one in found) >= SHORTEST
