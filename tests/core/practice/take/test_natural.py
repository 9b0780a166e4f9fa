from __future__ import annotations

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.natural import find_natural, style_distance
from askback.core.practice.take.values import Brief, Earlier, Natural
from askback.core.practice.values import Heard, Stretch, Tone, Word
from tests.core.practice.take.told import heard, told

FIRST = "The boiler went at six and I rang every tenant before I rang the firm."
SECOND = "So at six the boiler went, and I rang every tenant before anybody else."
TONES = tuple(Tone(n / 20, 100.0 * (1 + n % 2)) for n in range(400))


def natural(text: str, brief: Brief) -> Natural | None:
    return find_natural(told(text), heard(text), brief, 4.0, 6.5)


def test_without_script_and_earlier_take_there_is_nothing_to_say() -> None:
    assert natural(FIRST, Brief()) is None
    assert natural(FIRST, Brief(script=" – ")) is None
    assert natural(FIRST, Brief(earlier=(Earlier("take 1", Heard(9.0)),))) is None


def test_a_take_without_words_is_held_against_nothing() -> None:
    assert natural("um", Brief(script=FIRST)) is None
    assert natural("", Brief(script=FIRST)) is None


def test_a_script_has_words_and_no_pauses() -> None:
    found = natural(FIRST, Brief(script=FIRST.upper()))

    assert found is not None
    assert found.with_earlier is None
    assert found.others == ()
    held = found.with_script
    assert held is not None
    assert (held.name, held.share) == ("the script", 1.0)
    assert (held.style, held.pauses, held.pitch) == (None, None, None)
    there = held.runs[0].there
    assert (there.quote, there.start_s, there.end_s) == (FIRST.upper(), 0.0, 0.0)


def test_the_take_before_comes_first_and_the_others_newest_first() -> None:
    names = ("take 1", "take 2", "take 3", "take 4")
    texts = (FIRST, SECOND, FIRST, "")
    earlier = [Earlier(*one) for one in zip(names, map(heard, texts), strict=True)]
    found = natural(SECOND, Brief(earlier=tuple(earlier)))

    assert found is not None
    assert found.with_script is None
    assert found.with_earlier is not None
    assert found.with_earlier.name == "take 3"
    assert [one.name for one in found.others] == ["take 2", "take 1"]
    assert [one.share for one in found.others] == [1.0, found.with_earlier.share]
    assert [run.here.quote for run in found.with_earlier.runs] == [
        "and I rang every tenant before"
    ]


def test_pauses_and_pitch_stand_beside_those_of_the_other_take() -> None:
    spoken = (Stretch(0.0, 2.0), Stretch(3.0, 6.0))
    other = Heard(20.0, told(FIRST), spoken, tones=TONES)
    brief = Brief(earlier=(Earlier("take 1", other),))
    mine = Heard(9.0, told(SECOND), spoken)

    by_voice = find_natural(mine.words, mine, brief, 4.0, 6.5)
    by_words = find_natural(mine.words, heard(SECOND), brief, 4.0, None)

    assert by_voice is not None
    assert by_voice.with_earlier is not None
    assert by_voice.with_earlier.pauses == (4.0, 3.0)
    assert by_voice.with_earlier.pitch == (6.5, 12.0)
    assert by_words is not None
    assert by_words.with_earlier is not None
    assert by_words.with_earlier.pauses is None
    assert by_words.with_earlier.pitch is None


def test_a_take_of_no_length_has_no_pauses_a_minute() -> None:
    brief = Brief(earlier=(Earlier("take 1", Heard(0.0, told(FIRST))),))
    found = natural(SECOND, brief)

    assert found is not None
    assert found.with_earlier is not None
    assert found.with_earlier.pauses is None


def test_words_of_an_earlier_take_are_put_in_order() -> None:
    mixed = (*reversed(told(FIRST)), Word("lost", nan, 1.0), Word(" ", 1.0, 1.1))
    found = natural(FIRST, Brief(earlier=(Earlier("take 1", Heard(9.0, mixed)),)))

    assert found is not None
    assert found.with_earlier is not None
    assert found.with_earlier.share == 1.0


def test_little_words_are_told_apart_from_eighty_words_on() -> None:
    one, other = ["the", "we"] * 40, ["the", "they"] * 40

    assert style_distance(one, one) == 0.0
    assert style_distance(one, other) == 0.5
    assert style_distance(["and"] * 80, ["the"] * 80) == 1.0
    assert style_distance(one, other[1:]) is None
    assert style_distance(one[1:], other) is None


@pytest.mark.parametrize("said", ["und", "wir", "de"])
def test_little_words_of_other_languages_are_not_held_up(said: str) -> None:
    assert style_distance(["the", "we"] * 40, [said] * 80) is None
    assert style_distance([said] * 80, ["the", "we"] * 40) is None


@given(st.lists(st.sampled_from(["the", "and", "we", "of", "it", "that"]), min_size=80))
def test_style_is_never_beyond_one(said: list[str]) -> None:
    found = style_distance(said, ["the", "to", "that", "boiler"] * 20)

    assert found is None or 0.0 <= found <= 1.0
