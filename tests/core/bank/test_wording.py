from __future__ import annotations

import pytest

from askback.core.bank.wording import are_opposed, named, sides, without_fillers
from tests.core.bank.meaning import wording

WORDS = wording()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("so um I was wondering like what's the pay", "what's the pay"),
        ("can you tell me who, you know, decides", "who decides"),
        ("who, um, decides", "who decides"),
        ("Who decides?", "Who decides?"),
        ("so, um", "so, um"),
        ("", ""),
        ("like", "like"),
        ("¿?", "¿?"),
    ],
)
def test_what_says_nothing_is_left_out(said: str, left: str) -> None:
    assert without_fillers(said, WORDS) == left


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What salaries?", {"pay"}),
        ("the night-shifts", {"on_call"}),
        ("a shift at night", set()),
        ("pagers and pay", {"pay", "on_call"}),
        ("", set()),
    ],
)
def test_a_phrase_names_its_criterion_whatever_its_ending(
    text: str, names: set[str]
) -> None:
    assert named(text, WORDS.topics, WORDS.longest) == names


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("What do you love?", "What do you hate?", True),
        ("What is worst?", "What do you like best?", True),
        ("What do you love?", "What do people love?", False),
        ("What do you love?", "What do you hate, and what love?", False),
        ("Who left?", "What do you hate?", False),
    ],
)
def test_opposites_are_on_two_sides(one: str, other: str, *, opposed: bool) -> None:
    assert are_opposed(sides(one, WORDS), sides(other, WORDS)) is opposed


def test_every_word_of_a_subject_is_known() -> None:
    assert WORDS.known == ("salary", "pay", "night", "shift", "pager")
