"""How alike questions asked and questions known are."""

from __future__ import annotations

import numpy as np
import pytest

from askback.core.topics import Embedder, Span
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching.likeness import (
    Likeness,
    View,
    likeness,
    starts_of,
)
from askback.core.transcript.matching.planned import Planned
from tests.core.transcript.embedders import WordEmbedder

PAY = Planned("pay", ("What is the salary here?", "how much would i earn"))
ROTA = Planned("rota", ("Who plans the rota?",))

embedders = pytest.mark.parametrize("embedder", [None, WordEmbedder()])


def asked(text: str, context: str = "") -> Asked:
    """Put a question, with what was said around it."""
    return Asked(0, Span.of(text, 0, len(text)), text, context)


@embedders
def test_the_first_the_nearest_and_the_middle_wording_are_told_apart(
    embedder: Embedder | None,
) -> None:
    one = asked("so how much would i earn")
    found = likeness([one], [PAY, ROTA], embedder).alone

    assert found.text[0, 0] < found.centre[0, 0] < found.best[0, 0]
    assert found.best[0, 0] > 0.7


@embedders
def test_of_one_wording_all_three_are_one(embedder: Embedder | None) -> None:
    found = likeness([asked("who plans it")], [PAY, ROTA], embedder).alone
    assert found.text[0, 1] == pytest.approx(found.best[0, 1], abs=1e-6)
    assert found.best[0, 1] == pytest.approx(found.centre[0, 1], abs=1e-6)


@embedders
def test_what_was_said_around_a_question_makes_it_plainer(
    embedder: Embedder | None,
) -> None:
    one = asked("who does it", "the rota, somebody plans the rota.")
    found = likeness([one], [PAY, ROTA], embedder)
    assert found.led.best[0, 1] > found.alone.best[0, 1]


@embedders
def test_without_words_around_it_both_views_are_one(embedder: Embedder | None) -> None:
    found = likeness([asked("who plans the rota")], [PAY, ROTA], embedder)
    assert np.allclose(found.led.best, found.alone.best)


@embedders
def test_letters_are_those_of_the_question_alone_and_the_first_wording(
    embedder: Embedder | None,
) -> None:
    one = asked("the rota, who plans it", "what is the salary")
    found = likeness([one], [PAY, ROTA], embedder)
    assert found.letters[0, 1] > 0.3
    assert found.letters[0, 0] == 0


def test_all_texts_are_embedded_in_one_batch() -> None:
    embedder = WordEmbedder()
    likeness([asked("who"), asked("why")], [PAY, ROTA], embedder)
    assert embedder.calls == [7]


def test_each_question_begins_where_the_one_before_it_ends() -> None:
    assert starts_of([PAY, ROTA, PAY]).tolist() == [0, 2, 3]


def test_columns_are_some_of_the_questions() -> None:
    one, half = np.array([[0.1, 0.2, 0.3]]), np.array([[0.5, 0.6, 0.7]])
    view = View(one, one, half)

    found = Likeness(view, view, half).columns(1)

    assert found.alone.text.tolist() == [[0.2, 0.3]]
    assert found.led.centre.tolist() == [[0.6, 0.7]]
    assert found.letters.tolist() == [[0.6, 0.7]]
    assert view.columns(0, 1).best.tolist() == [[0.1]]


def test_the_mean_lies_between_the_nearest_and_the_middle() -> None:
    view = View(np.array([[0.0]]), np.array([[0.75]]), np.array([[0.25]]))
    assert view.mean.tolist() == [[0.5]]
