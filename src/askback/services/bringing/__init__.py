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

__all__ = [
    "ARCHIVE",
    "HERE",
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
