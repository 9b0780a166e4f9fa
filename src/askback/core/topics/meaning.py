"""What the core needs of whoever turns sentences into vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
"""One row a text, each of length 1, so that a product of two rows is their cosine."""


class Embedder(Protocol):
    """Turns texts into vectors whose products say how near their meanings are."""

    @property
    def model_id(self) -> str:
        """Name of the model; vectors and thresholds of two models never mix."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; no texts give no rows."""
        ...
