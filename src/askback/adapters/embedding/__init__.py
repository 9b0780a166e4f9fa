"""Sentences into vectors, on this machine."""

from __future__ import annotations

from askback.adapters.embedding.cached import CachedEmbedder
from askback.adapters.embedding.kept import KeptVectors, read_kept, shipped_file
from askback.adapters.embedding.minilm import MiniLM

__all__ = ["CachedEmbedder", "KeptVectors", "MiniLM", "read_kept", "shipped_file"]
