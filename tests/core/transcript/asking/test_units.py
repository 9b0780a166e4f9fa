"""Sentences of a turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.asking.units import units


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("Right. Who decides? Dr. Lee?", ["Right.", "Who decides?", "Dr. Lee?"]),
        ("We met at 4 p.m. on a Monday.", ["We met at 4 p.m. on a Monday."]),
        ("So... what happened?", ["So... what happened?"]),
        ("So... Who left?", ["So...", "Who left?"]),
        ("It is 3.5 of it", ["It is 3.5 of it"]),
        ("You don't. Who does?", ["You don't.", "Who does?"]),
        ("no marks at all", ["no marks at all"]),
        ("   ", []),
    ],
)
def test_a_turn_is_cut_where_a_sentence_ends(said: str, sentences: list[str]) -> None:
    assert [unit.text for unit in units(said)] == sentences


def test_a_sentence_knows_whether_it_asks_or_breaks_off() -> None:
    asks, breaks_off = units("Who? We were --")

    assert (asks.asks, asks.is_cut) == (True, False)
    assert (breaks_off.asks, breaks_off.is_cut) == (False, True)


@given(st.text())
def test_sentences_are_verbatim_and_lose_nothing_but_blanks(text: str) -> None:
    cut = units(text)

    assert all(text[unit.start : unit.end] == unit.text for unit in cut)
    assert "".join("".join(u.text for u in cut).split()) == "".join(text.split())
