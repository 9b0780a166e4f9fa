from __future__ import annotations

from askback.core.transcript.answer.number_words import FOUND, PART, SCALE, SMALL, TENS


def test_the_words_stand_for_their_numbers() -> None:
    assert (SMALL["twelve"], TENS["ninety"], SCALE["grand"], PART["third"]) == (
        12.0,
        90.0,
        1000.0,
        3,
    )


def test_a_range_is_one_match() -> None:
    assert [m.group() for m in FOUND.finditer("ten to twelve, or 40")] == [
        "ten to twelve",
        "40",
    ]
