"""The embedder that everything uses, with the bank's vectors kept."""

from __future__ import annotations

from functools import lru_cache

from askback.adapters import shipped
from askback.adapters.embedding import CachedEmbedder, MiniLM
from askback.config import Config
from askback.core.topics import Embedder


@lru_cache(maxsize=1)
def embedder() -> Embedder:
    """Return the default embedder; the bank's wordings are embedded once."""
    model = MiniLM()
    file = Config.from_environ().home / "cache" / f"{model.model_id}.npz"
    return CachedEmbedder(model, file, (w for q in shipped.bank() for w in q.wordings))
