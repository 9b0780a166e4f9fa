"""How far a reading is: lines of a talk, told while they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from askback.core.topics import Embedder, Vectors

Tell = Callable[[int, int], None]
"""Is told how many lines of how many are read; what it raises ends the reading."""

PASSES = 3  # a talk is gone through for its questions, their answers, and the rest
BATCH = 64  # texts that take a second at most, so that one can stop within it


class Progress:
    """Tells how many lines are read: the mean of all passes, never going back."""

    def __init__(self, tell: Tell | None, lines: int) -> None:
        self._tell = tell
        self._lines = lines
        self._read = 0

    @property
    def is_told(self) -> bool:
        """Whether anybody wants to know."""
        return self._tell is not None

    def at(self, number: int, share: float) -> None:
        """Tell that a share, 0-1, of a pass is done; passes count from 0."""
        if self._tell is not None:
            read = int((number + share) / PASSES * self._lines)
            self._read = max(self._read, read)
            self._tell(self._read, self._lines)


def paced(
    embedder: Embedder | None, progress: Progress, number: int
) -> Embedder | None:
    """Return an embedder that tells in a pass how far it is; itself if nobody asks."""
    if embedder is None or not progress.is_told:
        return embedder
    return _Paced(embedder, progress, number)


@dataclass(frozen=True, slots=True)
class _Paced:
    """An embedder that takes some texts at a time, and tells after each."""

    embedder: Embedder
    progress: Progress
    number: int

    @property
    def model_id(self) -> str:
        """Name of the model inside."""
        return self.embedder.model_id

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; no texts give no rows."""
        rows = [self.embedder.embed(texts[:BATCH])]
        for start in range(BATCH, len(texts), BATCH):
            self.progress.at(self.number, start / len(texts))
            rows.append(self.embedder.embed(texts[start : start + BATCH]))
        return np.concatenate(rows)
