"""Hundreds as people say them: "one-twenty" is 120."""

from __future__ import annotations

import re
from typing import Final

from askback.core.transcript.answer.number_words import SMALL, TENS

HUNDREDS: Final = re.compile(
    rf"\b(one|two|three|four)[- ]({'|'.join(TENS)})(?:-({'|'.join(SMALL)}))?\b"
)


def with_hundreds(low: str) -> str:
    """Write such numbers in digits, at the same length.

    Source:
        Ours.

    >>> with_hundreds("nobody is under one-twenty")
    'nobody is under 0000000120'
    """
    return HUNDREDS.sub(_digits, low)


def _digits(match: re.Match[str]) -> str:
    ones = SMALL[match[3]] if match[3] else 0.0
    number = 100 * SMALL[match[1]] + TENS[match[2]] + ones
    return f"{number:.0f}".zfill(len(match.group()))
