from __future__ import annotations

import pytest

from askback.core.practice.sound.loops import is_believable, is_loop
from askback.core.practice.values import Word


def said(text: str) -> list[Word]:
    return [Word(word, n / 3, (n + 1) / 3) for n, word in enumerate(text.split())]


PLAIN = "We moved the whole ward to the new rota and nobody left that year. " * 2


@pytest.mark.parametrize(
    ("text", "speech_s"),
    [
        (PLAIN, 9.0),
        ("Um, so, uh, I think, um, that it was, uh, fine in the end.", 6.5),
        ("No, no, no, no, I would not have done it that way at all.", 6.0),
        ("Yes.", 0.4),
        ("I counted 1 2 3 4 5 6 7 8 of them.", 6.0),
        ("", 0.5),
    ],
)
def test_speech_is_believed(text: str, speech_s: float) -> None:
    assert is_believable(said(text), speech_s)


@pytest.mark.parametrize(
    ("text", "speech_s"),
    [
        ("thank you " * 40, 25.0),
        ("uh, um, uh, um, um, um, um, um", 4.2),
        (PLAIN, 2.0),
        ("Thanks.", 20.0),
        ("one two three four five six seven eight nine", 1.0),
    ],
    ids=["loop", "fillers in a row", "too fast", "a passage lost", "too much"],
)
def test_what_nobody_says_is_not_believed(text: str, speech_s: float) -> None:
    assert not is_believable(said(text), speech_s)


def test_a_short_text_is_no_loop_however_it_repeats_itself() -> None:
    assert not is_loop("no no no no no")
    assert not is_loop(PLAIN)
    assert is_loop("I like it. " * 20)
