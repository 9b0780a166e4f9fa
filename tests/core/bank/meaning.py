"""A stand-in for an embedder: texts lie along the axes that a table gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from askback.core.bank.wording import Wording, read_wording
from askback.core.topics import Vectors

AXES = 8


class Meaning:
    """Texts of one axis mean the same; a pair of shares lies between two axes."""

    model_id = "table"

    def __init__(self, axes: Mapping[str, int | Mapping[int, float]]) -> None:
        self.axes = axes

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), AXES), dtype=np.float32)
        for n, text in enumerate(texts):
            lies = self.axes.get(text, AXES - 1)
            for axis, share in ({lies: 1.0} if isinstance(lies, int) else lies).items():
                rows[n, axis] = share
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def wording() -> Wording:
    """A few words of each kind."""
    return read_wording(
        {
            "topics": {"pay": ["salary", "pay"], "on_call": ["night shift", "pager"]},
            "fillers": ["so", "um", "like", "i was wondering", "can you tell me"],
            "asides": ["you know", "um"],
            "opposites": [[["love", "like best"], ["hate", "worst"]]],
        }
    )
