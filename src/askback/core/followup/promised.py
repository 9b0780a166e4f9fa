"""Whether somebody has said what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterable

from askback.core.transcript.answer.sentences import plain

SOON = (
    r"(?:today|tonight|tomorrow|this week|next week|next month|in (?:a|two|three|\d+)"
    r" (?:days?|weeks?)|within|by (?:the )?(?:end|mon|tues|wednes|thurs|fri|satur|sun"
    r"|next|tomorrow|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|\d)|on (?:mon|tues|wednes|thurs|fri)|shortly|soon)"
)
NEXT = re.compile(
    r"\b(?:next (?:step|stage|round|interview)|(?:you(?:'ll| will)|you're going to)"
    r" (?:hear|get an? (?:e-?mail|call|answer)|have (?:an? )?(?:answer|feedback))"
    r"|(?:will|'ll|going to|gonna) (?:be in touch|get back to you|let you know"
    r"|write (?:this|it) up|send you (?:some |a |the )?(?:times?|invit\w+|dates?"
    r"|link|offer|task)|come back to you|follow up with you|reach out|call you"
    r"|ring you|e-?mail you)"
    r"|(?:panel|final round|last round|decision|offer|onsite)(?:'s| is| will)"
    r"[^.?!\n]{0,40}" + SOON + r")\b"
)


def tells_next(turns: Iterable[str]) -> bool:
    """Return whether what they said tells what comes next.

    Args:
        turns: Their turns.

    Returns:
        True for a next step, or for a promise to be in touch. In doubt it is taken for
        told: to ask again what was just explained is worse than not to ask.

    Source:
        Ours.

    >>> tells_next(["You'll hear from us by Friday."]), tells_next(["It went well."])
    (True, False)
    """
    return any(NEXT.search(plain(turn)) for turn in turns)
