"""A workspace as one file: the database copied, packed, and put back."""

from __future__ import annotations

from askback.adapters.backups.alone import alone
from askback.adapters.backups.archive import (
    RECORDINGS,
    Manifest,
    Recording,
    pack,
    unpack,
)
from askback.adapters.backups.database import (
    applied,
    check,
    copy,
    is_filled,
    is_readable,
    put,
    recordings,
    rows,
    whole,
)

__all__ = [
    "RECORDINGS",
    "Manifest",
    "Recording",
    "alone",
    "applied",
    "check",
    "copy",
    "is_filled",
    "is_readable",
    "pack",
    "put",
    "recordings",
    "rows",
    "unpack",
    "whole",
]
