"""Likeness by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.topics.lexical import (
    content,
    gram_likeness,
    rarity,
    stem,
    topic_likeness,
    topics,
    word_likeness,
    words,
)

some_text = st.text(alphabet="abcde 'é?", max_size=40)


def test_words_are_lower_case_with_plain_apostrophes() -> None:
    assert words("Who’s ON-call?") == ("who's", "on-call")


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("decided", "decid"),
        ("planning", "plan"),
        ("planned", "plan"),
        ("policies", "policy"),
        ("pay", "pay"),
        ("bus", "bus"),
        ("boss", "boss"),
        ("team's", "team"),
        ("calls", "call"),
    ],
)
def test_a_stem_joins_the_forms_of_a_word(word: str, root: str) -> None:
    assert stem(word) == root


def test_content_leaves_function_words_out() -> None:
    assert content("So what's the pay like, then?") == {"pay"}


def test_subjects_are_named_by_their_words() -> None:
    assert topics("How often does the pager go at night?") == {"nights"}
    assert topics("Why?") == frozenset()


def test_rare_stems_weigh_more() -> None:
    weights = rarity(["the rota", "the rota", "the pay"])
    assert weights["pay"] > weights["rota"] > 0


@given(some_text, some_text)
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    for like in (
        gram_likeness(one, other),
        word_likeness(one, other, {}),
        topic_likeness(one, other),
    ):
        assert 0 <= like <= 1.000001
    assert gram_likeness(one, other) == pytest.approx(gram_likeness(other, one))


def test_texts_that_share_nothing_are_not_alike() -> None:
    assert word_likeness("the pay", "the rota", {}) == 0
    assert topic_likeness("", "the pay") == 0
