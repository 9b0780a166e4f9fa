from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from askback.core.bank import Bank
from askback.core.bank.search import NEAR, Hit, search
from askback.core.topics import Vectors
from tests.core.builders import question

BANK = Bank(
    {
        q.key: q
        for q in (
            question("pager", text="How many nights were you called out last month?"),
            question("leaver", text="Who left last?", aliases=("who quit",)),
            question("raise", text="When was the last pay rise, and how much?"),
        )
    }
)


class Meaning:
    """A stand-in for an embedder: texts lie along the axes that a table gives."""

    model_id = "table"

    def __init__(self, axes: dict[str, int]) -> None:
        self.axes = axes

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), 4), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[self.axes.get(text, 3)] = -1 if text.startswith("un") else 1
        return rows


def keys(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.key for hit in hits]


def test_the_words_themselves_are_found_with_the_whole_score() -> None:
    best = search(BANK, "Who left last?")[0]

    assert best == Hit("leaver", "Who left last?", 1.0)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("quit", "leaver"),
        ("pay rises", "raise"),
        ("called out at night", "pager"),
        ("NIGHTS", "pager"),
    ],
)
def test_a_word_finds_the_question_that_holds_it(typed: str, key: str) -> None:
    assert keys(search(BANK, typed))[0] == key


def test_a_slip_of_the_keyboard_finds_the_question_by_its_letters() -> None:
    assert keys(search(BANK, "mmonth"))[0] == "pager"


def test_another_word_for_the_same_subject_finds_the_question() -> None:
    assert keys(search(BANK, "salary"))[0] == "raise"


def test_what_was_found_by_an_alias_is_shown_with_its_text() -> None:
    assert search(BANK, "who quit")[0].text == "Who left last?"


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_an_empty_text_finds_nothing(typed: str) -> None:
    assert search(BANK, typed) == ()


def test_words_without_weight_find_nothing_near() -> None:
    assert {hit.score for hit in search(BANK, "the of and")} == {0.0}


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (2, 2), (10, 3)])
def test_at_most_so_many_are_found(limit: int, count: int) -> None:
    assert len(search(BANK, "last", limit=limit)) == count


def test_meaning_finds_what_shares_no_word() -> None:
    meaning = Meaning({"attrition": 1, "who quit": 1})

    best = search(BANK, "attrition", embedder=meaning)[0]

    assert best.key == "leaver"


def test_a_score_lies_between_0_and_1() -> None:
    meaning = Meaning({"unpaid": 2, "Who left last?": 2, "who quit": 2})

    scores = [hit.score for hit in search(BANK, "unpaid", embedder=meaning)]

    assert min(scores) == 0.0
    assert max(scores) <= 1.0


def test_of_equals_the_first_key_comes_first() -> None:
    twins = Bank({key: question(key, text="Who left?") for key in ("b", "a")})

    assert keys(search(twins, "Who left?")) == ["a", "b"]


def test_only_the_nearest_are_compared_letter_by_letter() -> None:
    many = Bank({f"q{n}": question(f"q{n}") for n in range(NEAR + 5)})

    found = search(many, "unlike all", limit=NEAR + 5)

    assert len(found) == NEAR
