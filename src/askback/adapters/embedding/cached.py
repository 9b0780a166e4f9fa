"""Remember vectors, so that a text is embedded once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askback.adapters.embedding.kept import NOTHING, KeptVectors
from askback.core.topics import Embedder, Vectors

MOST = 20_000  # texts held in memory, some 30 MB; the oldest go first


class CachedEmbedder:
    """An embedder that knows the bank's vectors and remembers the texts it met.

    What people said is held in memory alone, and never written down.
    """

    def __init__(
        self, embedder: Embedder, kept: KeptVectors = NOTHING, *, most: int = MOST
    ) -> None:
        self._embedder = embedder
        self._kept = kept
        self._most = most
        self._rows: dict[str, Vectors] = {}

    @property
    def model_id(self) -> str:
        """Name of the model inside."""
        return self._embedder.model_id

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; no texts give no rows."""
        if not texts:
            return self._embedder.embed(texts)
        known = self._rows
        unmet = [text for text in dict.fromkeys(texts) if text not in known]
        found = self._kept.find(unmet)
        new = [text for text in unmet if text not in found]
        if new:
            found |= dict(zip(new, self._embedder.embed(new), strict=True))
        if found:
            self._remember(found)
        return np.stack([found[t] if t in found else known[t] for t in texts])

    def _remember(self, found: dict[str, Vectors]) -> None:
        """Hold what was found, in a new mapping: threads may be reading the old one."""
        rows = self._rows | found
        over = max(0, len(rows) - self._most)
        self._rows = dict(list(rows.items())[over:])
