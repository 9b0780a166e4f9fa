"""Vectors that come with askback: those of the bank's wordings, made beforehand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from askback.core.topics import Vectors

STEPS = 127  # a coordinate is one of 255 steps: the cosine is off by a thousandth


@dataclass(frozen=True, slots=True)
class KeptVectors:
    """Vectors of n texts, by the texts' names.

    Attributes:
        model_id: What they were made with.
        names: n numbers, ascending, each a digest of a text.
        scales: n, the size of one step of each row.
        steps: n rows of whole numbers from -127 to 127.
    """

    model_id: str
    names: NDArray[np.uint64]
    scales: NDArray[np.float32]
    steps: NDArray[np.int8]

    @classmethod
    def of(cls, model_id: str, texts: Iterable[str], vectors: Vectors) -> KeptVectors:
        """Lay vectors away; each text is named once."""
        names = np.array([name_of(text) for text in texts], np.uint64)
        order = np.argsort(names)
        rows = vectors[order]
        scales = (np.abs(rows).max(axis=1) / STEPS).astype(np.float32)
        steps = np.rint(rows / scales[:, None]).astype(np.int8)
        return cls(model_id, names[order], scales, steps)

    def find(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """Return the vectors of those texts that are kept, each of length 1."""
        if not len(self.names):
            return {}
        names = np.array([name_of(text) for text in texts], np.uint64)
        places = np.minimum(np.searchsorted(self.names, names), len(self.names) - 1)
        return {
            text: self._row(int(place))
            for text, name, place in zip(texts, names, places, strict=True)
            if self.names[place] == name
        }

    def _row(self, place: int) -> Vectors:
        row: Vectors = self.steps[place].astype(np.float32) * self.scales[place]
        unit: Vectors = row / np.linalg.norm(row)
        return unit

    def write(self, file: BinaryIO) -> None:
        """Write them as a file of the package."""
        np.savez_compressed(
            file,
            model_id=self.model_id,
            names=self.names,
            scales=self.scales,
            steps=self.steps,
        )


NOTHING = KeptVectors(
    "", np.zeros(0, np.uint64), np.zeros(0, np.float32), np.zeros((0, 0), np.int8)
)


def name_of(text: str) -> int:
    """Return the number that a text's vector is kept under."""
    raw = text.encode(errors="surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest())


def shipped_file(name: str = "bank") -> Traversable:
    """Return a file of vectors: those of "bank", or of "decode"."""
    return files("askback") / "data" / "minilm" / f"{name}.npz"


def read_kept(file: Traversable, model_id: str) -> KeptVectors:
    """Read kept vectors; none where they are missing or of another model.

    Without them all still works: each text is then embedded when it is needed.
    """
    try:
        with file.open("rb") as opened, np.load(opened) as kept:
            if str(kept["model_id"]) != model_id:
                return NOTHING
            return KeptVectors(model_id, kept["names"], kept["scales"], kept["steps"])
    except FileNotFoundError:
        return NOTHING
