from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from askback.adapters import shipped
from askback.adapters.embedding import KeptVectors, MiniLM, read_kept, shipped_file
from askback.adapters.embedding.kept import NOTHING
from askback.core.bank.index import texts_of
from askback.core.topics import Vectors

TEXTS = ["why", "who left", "half \ud800"]


@pytest.fixture
def vectors() -> Vectors:
    rows = np.random.default_rng(4).normal(size=(3, 384)).astype(np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def test_a_kept_vector_comes_back_as_it_was(tmp_path: Path, vectors: Vectors) -> None:
    file = tmp_path / "kept.npz"
    with file.open("wb") as opened:
        KeptVectors.of("m1", TEXTS, vectors).write(opened)

    found = read_kept(file, "m1").find([*TEXTS, "never met"])

    assert list(found) == TEXTS
    for text, vector in zip(TEXTS, vectors, strict=True):
        assert float(found[text] @ vector) > 0.999


def test_vectors_of_another_model_are_none(tmp_path: Path, vectors: Vectors) -> None:
    file = tmp_path / "kept.npz"
    with file.open("wb") as opened:
        KeptVectors.of("m1", TEXTS, vectors).write(opened)

    assert read_kept(file, "m2") is NOTHING


def test_without_the_file_nothing_is_kept(tmp_path: Path) -> None:
    assert read_kept(tmp_path / "missing.npz", "m1").find(["why"]) == {}


def test_every_text_of_the_bank_comes_with_its_vector() -> None:
    model = MiniLM()
    wordings = sorted(set(texts_of(shipped.bank())))
    found = read_kept(shipped_file(), model.model_id).find(wordings)

    assert [w for w in wordings if w not in found] == [], "run `make vectors`"
    sample = wordings[::40]
    for wording, vector in zip(sample, model.embed(sample), strict=True):
        assert float(found[wording] @ vector) > 0.98, wording
