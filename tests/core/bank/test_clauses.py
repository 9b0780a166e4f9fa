from __future__ import annotations

import pytest

from askback.core.bank.clauses import base_verb, noun_phrase, past_of, without_s


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("a good manager", "the manager"),
        ("a lot of turnover", "turnover"),
        ("room for growth", "growth"),
        ("the culture here", "the culture"),
        ("what you do", None),
        ("the ideal candidate", None),
        ("training, or not", None),
        ("one two three four five six seven", None),
    ],
)
def test_only_a_noun_stands_where_a_noun_stands(words: str, phrase: str | None) -> None:
    assert noun_phrase(words) == phrase


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("usually stay late", "stay late"),
        ("be able to swap shifts", "swap shifts"),
        ("need to travel", "have to travel"),
        ("help when it gets busy", "help"),
        ("have to work weekends", "have to work weekends"),
        ("have a van", None),
        ("like it", None),
        ("work nights or days", None),
        ("not talk", None),
    ],
)
def test_only_a_deed_can_be_done_last(words: str, deed: str | None) -> None:
    assert base_verb(words) == deed


@pytest.mark.parametrize(
    ("participle", "past"), [("left", "left"), ("agreed", None), ("fired", "fired")]
)
def test_the_past_of_what_is_not_known_is_not_guessed(
    participle: str, past: str | None
) -> None:
    assert past_of(participle) == past


def test_a_verb_loses_its_s() -> None:
    assert [without_s(v) for v in ("misses", "gets")] == ["miss", "get"]
