"""An embedder for tests: words without order, so that shared words are near."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from askback.core.topics import Vectors
from askback.core.topics.lexical import words

WIDTH = 512


class WordEmbedder:
    """Gives each word its own direction; counts how often it was called."""

    model_id = "words"

    def __init__(self) -> None:
        self.calls: list[int] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.calls.append(len(texts))
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in words(text) or ("nothing",):
                row[zlib.crc32(word.encode()) % WIDTH] += 1
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True).clip(1e-9)
        return unit
