from __future__ import annotations

import pytest

from askback.core.practice.take.hedging import find_hedges
from askback.core.practice.take.values import Passage
from askback.core.practice.values import Word
from tests.takes import said


def hedges(text: str) -> list[str]:
    return [one.quote for one in find_hedges(said(text))]


def test_each_hedge_is_quoted_with_its_times() -> None:
    words = said("I think, um, it was Probably six of the vans.")

    assert find_hedges(words) == (Passage.of(words, 0, 2), Passage.of(words, 5, 1))


@pytest.mark.parametrize(
    "text",
    [
        "We often had some people who would usually be late.",
        "That was the right kind of van and a sort of trailer.",
        "What kind of answer did you have there, I wonder?",
        "I speak a bit of German and a little bit of Dutch.",
        "Phones should be off and I was supposed to say it.",
        "We try to be there before the others are.",
        "What would I think of that, if you ask me?",
    ],
)
def test_how_many_and_how_often_duties_and_kinds_take_nothing_back(text: str) -> None:
    assert hedges(text) == []


def test_vague_words_are_found_in_speech_without_stops() -> None:
    text = "it was kind of late and a bit loud but i guess that might have been us"

    assert hedges(text) == ["kind of", "a bit", "i guess", "might"]


def test_an_opinion_is_listed_like_anything_else() -> None:
    assert hedges("I believe that they should do it by hand.") == ["I believe"]


def test_other_languages_are_left_alone() -> None:
    assert hedges("Ich habe das might und maybe probably nicht gesagt, sagt er.") == []
    assert hedges("") == []


def test_many_odd_words_are_read() -> None:
    odd = ("I think", "İ", "", "\n", "maybe" * 50, "the", "was")
    words = tuple(Word(odd[n % 7], 0.0, 0.0) for n in range(10_000))

    found = find_hedges(words)

    assert {one.quote for one in found} == {"I think"}
    assert len(found) == 1429
