from __future__ import annotations

import pytest

from askback.core.transcript.answer.platitudes import platitudes, vague, without_stock
from tests.core.transcript.answer.builders import one


@pytest.mark.parametrize(
    "text",
    [
        "We're like a family here.",
        "The sky's the limit.",
        "We take safety very seriously.",
        "At the end of the day we're all human.",
        "everyone just loves it here",
    ],
)
def test_what_is_said_of_any_place_is_stock(text: str) -> None:
    assert platitudes(one(text)) >= 1


@pytest.mark.parametrize(
    "text",
    ["Six beds.", "Telling a family bad news.", "It depends on who is on call."],
)
def test_what_is_said_of_this_place_is_not(text: str) -> None:
    assert platitudes(one(text)) == 0


def test_a_fine_word_counts_half_and_not_at_all_as_an_echo() -> None:
    reply = one("Fairly transparent.")

    assert platitudes(reply) == 0.5
    assert platitudes(reply, "how transparent is the head?") == 0


def test_blanking_keeps_the_length() -> None:
    low = "at the end of the day, six"

    assert len(without_stock(low)) == len(low)
    assert without_stock(low).strip() == ", six"


def test_vague_words_are_counted() -> None:
    assert vague(one("Some people do various things.")) == 4
