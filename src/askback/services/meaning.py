"""The embedder that everything uses, with the bank's vectors at hand."""

from __future__ import annotations

from functools import lru_cache

from askback.adapters.embedding import CachedEmbedder, MiniLM, read_kept, shipped_file
from askback.core.topics import Embedder
from askback.errors import UnavailableError

UNKNOWN = "is the model here"  # no text of the bank: those have their vectors at hand


@lru_cache(maxsize=1)
def embedder() -> Embedder:
    """Return the default embedder; the bank's wordings need not be embedded."""
    model = MiniLM()
    return CachedEmbedder(model, read_kept(shipped_file(), model.model_id))


def embedder_if_here() -> Embedder | None:
    """Return the default embedder, or None where its model is missing."""
    try:
        embedder().embed([UNKNOWN])
    except UnavailableError:
        return None
    return embedder()
