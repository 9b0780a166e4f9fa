"""Earnings calls as they were spoken: words with their punctuation, from disk."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

CALLS = Path(os.environ.get("ASKBACK_DATA") or "../shared/data") / "calls"


@lru_cache(maxsize=16)
def tokens_of(name: str) -> tuple[str, ...]:
    """Return the words of a call, each with the punctuation behind it."""
    lines = (CALLS / name).read_text(encoding="utf-8").splitlines()[1:]
    held = (line.split("|") for line in lines)
    return tuple(parts[0] + parts[4] for parts in held)
