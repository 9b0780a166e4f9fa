"""How near questions are."""

from __future__ import annotations

import pytest

from askback.core.transcript.matching.planned import Planned
from askback.core.transcript.matching.similarity import CHANCE, similarities
from tests.core.transcript.embedders import WordEmbedder

PAY = Planned("pay", ("What is the salary here?", "how much would i earn"))
ROTA = Planned("rota", ("Who plans the rota?",))


def test_the_best_wording_of_a_question_counts() -> None:
    grid = similarities(["how much would i earn"], [PAY, ROTA], WordEmbedder())
    assert grid[0, 0] == pytest.approx(1.1 - CHANCE)
    assert grid[0, 1] < 0.3


def test_all_texts_are_embedded_in_one_batch() -> None:
    embedder = WordEmbedder()
    similarities(["who plans the rota", "what is it"], [PAY, ROTA], embedder)
    assert embedder.calls == [5]


def test_words_alone_are_enough_where_they_are_shared() -> None:
    grid = similarities(["so who plans the rota"], [PAY, ROTA], None)
    assert grid[0, 1] > 0.9
    assert grid[0, 0] == 0


@pytest.mark.parametrize(("asked", "known"), [([], [PAY]), (["why"], [])])
def test_nothing_gives_an_empty_grid(asked: list[str], known: list[Planned]) -> None:
    assert similarities(asked, known, None).shape == (len(asked), len(known))
