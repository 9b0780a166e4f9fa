"""Which planned question a question asked was."""

from __future__ import annotations

from askback.core.transcript.matching.match import Band, Match, match
from askback.core.transcript.matching.planned import Planned

__all__ = ["Band", "Match", "Planned", "match"]
