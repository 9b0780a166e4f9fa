"""Calendar files: read as anyone writes them, written as everyone reads them."""

from __future__ import annotations

from askback.adapters.calendar.lines import LARGEST
from askback.adapters.calendar.read import digest, read
from askback.adapters.calendar.write import Written, busy, sequence_at, write

__all__ = ["LARGEST", "Written", "busy", "digest", "read", "sequence_at", "write"]
