from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.hedges import hedges, hedging
from tests.core.transcript.answer.builders import parts_of


def test_you_know_is_no_hedge() -> None:
    assert hedges("you know, it's six") == 0


def test_hedges_are_counted() -> None:
    assert hedges("i think it's kind of slow, probably") == 3


def test_hedging_is_the_share_of_words_in_hedged_clauses() -> None:
    assert hedging(parts_of("Maybe six. Ana knows.")) == 0.5
    assert hedging(parts_of("Six.")) == 0.0
    assert hedging(()) == 0.0


@given(st.text(max_size=200))
def test_hedging_is_a_share(text: str) -> None:
    assert 0 <= hedging(parts_of(text)) <= 1
