"""The questions that I put to them."""

from __future__ import annotations

from askback.core.transcript.asking.asked import Asked, find_asked

__all__ = ["Asked", "find_asked"]
