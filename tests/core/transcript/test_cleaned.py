from __future__ import annotations

import pytest

from askback.core.transcript.cleaned import is_cleaned
from askback.core.transcript.turns import Turn

PLAIN = "We look after six beds at night and we hand over at seven in the morning. "


def talk(sentence: str, times: int) -> list[Turn]:
    return [Turn(n, "Ana", None, None, sentence) for n in range(times)]


def test_a_long_talk_without_one_filler_was_cleaned() -> None:
    assert is_cleaned(talk(PLAIN, 100))


def test_a_long_talk_with_a_handful_of_fillers_was_cleaned() -> None:
    assert is_cleaned(talk(PLAIN, 300) + talk("Um, yes.", 5))


@pytest.mark.parametrize("filler", ["um", "Um", "uh", "uhh", "umm", "uhm", "er", "erm"])
def test_a_talk_with_ordinary_fillers_was_not(filler: str) -> None:
    sentence = f"So, {filler}, " + PLAIN * 3

    assert not is_cleaned(talk(sentence, 60))


@pytest.mark.parametrize("word", ["ER", "uh-huh", "umbrella", "her", "number"])
def test_words_that_look_like_fillers_are_none(word: str) -> None:
    assert is_cleaned(talk(f"The {word} too. " + PLAIN, 100))


def test_a_short_talk_cannot_tell() -> None:
    assert not is_cleaned(talk(PLAIN, 20))


def test_nothing_said_cannot_tell() -> None:
    assert not is_cleaned([])
