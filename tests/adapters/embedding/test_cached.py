from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from askback.adapters.embedding import CachedEmbedder
from askback.core.topics import Vectors

KEPT = ("one", "two", "three")


class Lengths:
    """Tells of a text its length, and remembers what it was asked."""

    def __init__(self, model_id: str = "lengths") -> None:
        self.model_id = model_id
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(t), 1.0] for t in texts], np.float32).reshape(-1, 2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "lengths.npz"


def embed(file: Path, *texts: str, model: str = "lengths") -> list[str]:
    """Embed with a new embedder; return what its model was asked."""
    inside = Lengths(model)
    rows = CachedEmbedder(inside, file, KEPT).embed(texts)
    assert rows[:, 0].tolist() == [len(text) for text in texts]
    return inside.asked


def test_kept_texts_are_embedded_once_and_then_read_from_the_file(file: Path) -> None:
    assert embed(file, "two") == ["one", "two", "three"]
    assert embed(file, "two") == []


def test_other_texts_are_remembered_but_never_written(file: Path) -> None:
    inside = Lengths()
    cached = CachedEmbedder(inside, file, KEPT)

    cached.embed(["a secret", "one", "a secret"])
    cached.embed(["a secret"])

    assert inside.asked == ["one", "two", "three", "a secret"]
    assert b"secret" not in file.read_bytes()
    assert embed(file, "a secret") == ["a secret"]


def test_no_texts_give_no_rows_and_touch_nothing(file: Path) -> None:
    assert CachedEmbedder(Lengths(), file, KEPT).embed([]).shape == (0, 2)
    assert not file.exists()


def test_it_bears_the_name_of_its_model(file: Path) -> None:
    assert CachedEmbedder(Lengths("m1"), file, KEPT).model_id == "m1"


def test_another_model_makes_the_cache_anew(file: Path) -> None:
    embed(file, "one")

    assert embed(file, "one", model="other") == ["one", "two", "three"]


def test_other_texts_make_the_cache_anew(file: Path) -> None:
    embed(file, "one")
    inside = Lengths()

    CachedEmbedder(inside, file, ("one", "four")).embed(["four"])

    assert inside.asked == ["one", "four"]


@pytest.mark.parametrize(
    "vectors",
    [np.zeros((2, 2), np.float32), np.zeros((), np.float32), np.zeros((3, 2))],
    ids=["too few", "none", "of another kind"],
)
def test_vectors_that_do_not_fit_are_made_anew(file: Path, vectors: Vectors) -> None:
    embed(file, "one")
    with np.load(file) as kept:
        stamp = kept["stamp"]
    np.savez(file, stamp=stamp, vectors=vectors)

    assert embed(file, "one") == ["one", "two", "three"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"\x93NUMPY\x01\0junk"])
def test_a_broken_cache_is_made_anew(file: Path, content: bytes) -> None:
    embed(file, "one")
    file.write_bytes(content)

    assert embed(file, "one") == ["one", "two", "three"]
    assert embed(file, "one") == []


def test_any_flipped_byte_is_found_or_harmless(file: Path) -> None:
    embed(file, "one")
    whole = file.read_bytes()

    for place in range(0, len(whole), 7):
        file.write_bytes(
            whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :]
        )
        embed(file, "one")


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")

    assert embed(blocked / "cache.npz", "one") == ["one", "two", "three"]


def test_a_cache_that_cannot_be_put_in_place_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    taken = tmp_path / "cache" / "lengths.npz"
    taken.mkdir(parents=True)

    assert embed(taken, "one") == ["one", "two", "three"]
    assert list(taken.parent.iterdir()) == [taken]
