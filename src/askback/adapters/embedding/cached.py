"""Keep vectors, so that the bank is embedded once and not at every start."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from askback.core.topics import Embedder, Vectors


class CachedEmbedder:
    """An embedder that remembers texts, in memory and, for some, in a file.

    Only texts named in `kept` are written to the file: those of the bank. What people
    said is never written there.
    """

    def __init__(self, embedder: Embedder, file: Path, kept: Iterable[str]) -> None:
        self._embedder = embedder
        self._file = file
        self._kept = list(dict.fromkeys(kept))
        self._rows: dict[str, Vectors] = {}
        self._is_loaded = False

    @property
    def model_id(self) -> str:
        """Name of the model inside."""
        return self._embedder.model_id

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; no texts give no rows."""
        if not texts:
            return self._embedder.embed(texts)
        self._load()
        new = [t for t in dict.fromkeys(texts) if t not in self._rows]
        self._rows |= dict(zip(new, self._embedder.embed(new), strict=True))
        return np.stack([self._rows[text] for text in texts])

    def _load(self) -> None:
        """Read the kept texts' vectors, or make them and keep them."""
        if self._is_loaded:
            return
        self._is_loaded = True
        vectors = self._read()
        if vectors is None:
            vectors = self._embedder.embed(self._kept)
            self._write(vectors)
        self._rows |= dict(zip(self._kept, vectors, strict=True))

    @property
    def _stamp(self) -> str:
        """Name of what was embedded with what; another stamp is another cache."""
        told = "\x00".join((self.model_id, *self._kept))
        return hashlib.sha256(told.encode()).hexdigest()

    def _read(self) -> Vectors | None:
        try:
            with self._file.open("rb") as file, np.load(file) as kept:
                stamp, vectors = str(kept["stamp"]), np.asarray(kept["vectors"])
        except Exception:  # noqa: BLE001 -- whatever ails a cache, it is made anew
            return None
        is_ours = stamp == self._stamp and vectors.dtype == np.float32
        return vectors if is_ours and vectors.shape[:1] == (len(self._kept),) else None

    def _write(self, vectors: Vectors) -> None:
        """Keep the vectors; two processes may do so at once, a full disk may not."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent, suffix=".npz")
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, stamp=self._stamp, vectors=vectors)
            Path(name).replace(self._file)
        except OSError:
            Path(name).unlink(missing_ok=True)
