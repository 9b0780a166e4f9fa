"""Likeness by words."""

from __future__ import annotations

import pytest

from askback.core.topics.lexical import (
    content,
    grams,
    rarity,
    stem,
    topics,
    words,
)


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


def test_letters_are_counted_in_fours_without_function_words() -> None:
    assert grams("the pay") == {" pay": 1, "pay ": 1}
    assert grams("") == {}
