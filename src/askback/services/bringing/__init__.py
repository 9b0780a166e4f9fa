"""An export brought back: looked through whole before anything is written."""

from __future__ import annotations

from askback.services.bringing.comparing import ARCHIVE, HERE
from askback.services.bringing.deeds import back_up, bring, look
from askback.services.bringing.parcels import (
    Whole,
    is_sealed,
    opened,
    opened_bytes,
    whole,
    whole_bytes,
)
from askback.services.out.parcel import VERSION as LIST_VERSION
from askback.services.out.record import VERSION as RECORD_VERSION

__all__ = [
    "ARCHIVE",
    "HERE",
    "LIST_VERSION",
    "RECORD_VERSION",
    "Whole",
    "back_up",
    "bring",
    "is_sealed",
    "look",
    "opened",
    "opened_bytes",
    "whole",
    "whole_bytes",
]
