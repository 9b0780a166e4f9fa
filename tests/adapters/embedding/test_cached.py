from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from askback.adapters.embedding import CachedEmbedder, KeptVectors
from askback.core.topics import Vectors


class Lengths:
    """Tells of a text its length, and remembers what it was asked."""

    model_id = "lengths"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(t), 0.0] for t in texts], np.float32).reshape(-1, 2)


def test_a_text_is_embedded_once() -> None:
    inside = Lengths()
    cached = CachedEmbedder(inside)

    rows = cached.embed(["four", "one", "four"])
    cached.embed(["one"])

    assert rows[:, 0].tolist() == [4, 3, 4]
    assert inside.asked == ["four", "one"]


def test_what_is_kept_is_never_embedded() -> None:
    inside = Lengths()
    kept = KeptVectors.of("lengths", ["one"], np.array([[0.6, 0.8]], np.float32))

    rows = CachedEmbedder(inside, kept).embed(["one", "three"])

    assert inside.asked == ["three"]
    assert rows[0] == pytest.approx([0.6, 0.8], abs=0.005)


def test_the_oldest_are_forgotten_first() -> None:
    inside = Lengths()
    cached = CachedEmbedder(inside, most=2)

    cached.embed(["one", "three"])
    cached.embed(["seven"])
    cached.embed(["three", "one"])

    assert inside.asked == ["one", "three", "seven", "one"]


def test_more_texts_than_are_held_are_embedded_all_the_same() -> None:
    rows = CachedEmbedder(Lengths(), most=1).embed(["one", "three", "x"])

    assert rows[:, 0].tolist() == [3, 5, 1]


def test_no_texts_give_no_rows() -> None:
    assert CachedEmbedder(Lengths()).embed([]).shape == (0, 2)


def test_it_bears_the_name_of_its_model() -> None:
    assert CachedEmbedder(Lengths()).model_id == "lengths"
