"""The embedder that everything uses, with the bank's vectors at hand."""

from __future__ import annotations

from functools import lru_cache

from askback.adapters.embedding import CachedEmbedder, MiniLM, read_kept, shipped_file
from askback.core.topics import Embedder


@lru_cache(maxsize=1)
def embedder() -> Embedder:
    """Return the default embedder; the bank's wordings need not be embedded."""
    model = MiniLM()
    return CachedEmbedder(model, read_kept(shipped_file(), model.model_id))
