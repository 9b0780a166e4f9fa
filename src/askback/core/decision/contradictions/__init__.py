"""Where two accounts of one job differ, with both quotes."""

from __future__ import annotations

from askback.core.decision.contradictions.find import find
from askback.core.decision.contradictions.values import (
    Account,
    Contradiction,
    Kind,
    Side,
)

__all__ = ["Account", "Contradiction", "Kind", "Side", "find"]
