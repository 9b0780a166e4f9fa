from __future__ import annotations

import pytest

from askback.core.transcript.find_words import frameless, word_scores


@pytest.mark.parametrize(
    ("query", "stems"),
    [
        ("What did the team discuss about nights?", {"team", "night"}),
        ("summarize the discussion", {"summariz", "discussion"}),
        ("who is it", {"who", "is", "it"}),
        ("", set()),
    ],
)
def test_what_only_asks_is_left_out_unless_there_is_nothing_else(
    query: str, stems: set[str]
) -> None:
    assert frameless(query) == stems


def test_rare_words_and_their_neighbourhood_count() -> None:
    talk = ["pay is fine", "pay and nights", "so", "hm", "ah", "oh", "eh", "pay", "mm"]

    scores = word_scores(talk, frozenset({"pay", "night"}))

    assert scores.argmax() == 1
    assert scores[2] > scores[6]


def test_words_that_nobody_says_score_nothing() -> None:
    assert word_scores(["pay", ""], frozenset({"night"})).tolist() == [0.0, 0.0]
    assert word_scores([""], frozenset({"night"})).tolist() == [0.0]


def test_scores_stay_within_their_bounds() -> None:
    talk = ["nights " * 90 + "are hard work for everybody here"] * 3

    assert word_scores(talk, frozenset({"night"})).max() <= 1.25 + 1e-9
