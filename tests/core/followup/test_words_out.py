"""Somebody's words go where they are given word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.words_out import GONE, said_of, words_out

SAID = said_of(
    ["In October we opened six extra beds, and I lost that argument.", "Two of nine."],
    ["How many people have left the team?", "Thank you so much for that."],
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("She said in october we opened six extra beds. Hm.", "She said […]. Hm."),
        ("we opened six extra", "we opened six extra"),
        ("“we opened six extra” she said", "“[…]” she said"),
        ('"Two of nine." That was all.', '"[…]." That was all.'),
        ("two of nine", GONE),
        ("Two of nine left", "Two of nine left"),
        ("How many people have left the team?", "How many people have left the team?"),
        ("“”", "“”"),
        ("", ""),
        (
            "A: opened six extra beds and I lost. B: we opened six extra beds and I.",
            "A: […]. B: […].",
        ),
    ],
)
def test_what_goes_and_what_stays(text: str, left: str) -> None:
    assert words_out(text, SAID) == left


def test_what_others_said_too_is_nobodys() -> None:
    said = said_of(
        ["How many people have left the team? Well, it was four of the nine."],
        ["How many people have left the team?"],
    )

    text = "Ask: how many people have left the team?"
    assert words_out(text, said) == text


def test_of_somebody_who_said_nothing_nothing_goes() -> None:
    assert words_out("“Anything at all”", said_of([], ["Anything"])) == (
        "“Anything at all”"
    )
    assert words_out("...", said_of(["...", ""])) == "..."


@given(st.text(alphabet="ab “”.", max_size=60))
def test_whatever_the_text_a_second_time_changes_nothing(text: str) -> None:
    said = said_of(["a b a b a b b", "b a"])
    once = words_out(text, said)

    assert words_out(once, said) == once


def test_a_hostile_text_is_read_to_its_end() -> None:
    text = '"a b" ' * 8_000

    assert words_out(text, said_of(["c d e f g h"])) == text
