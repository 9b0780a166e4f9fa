"""Whether what an engine wrote of a chunk can be what was said."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import groupby

from askback.core.practice.values import Word

MOST_PACKED = 2.4  # characters over packed bytes: an engine in a loop repeats itself
MOST_A_SECOND = 6.0  # words; the fastest speakers of English stay under five
FEWEST_A_SECOND = 1.0  # words of speech; slow speech has two
JUDGED_S = 6.0  # a short chunk may well be one drawn-out word
MOST_IN_A_ROW = 6  # of one word, um and uh being one: "no, no, no, no" has four
FILLERS = frozenset({"um", "uh", "umm", "uhm", "uhh", "er", "erm"})
SHORT = 60  # characters, under which packing says nothing


def is_believable(words: Sequence[Word], speech_s: float) -> bool:
    """Whether words are as many, and as varied, as somebody says in that time.

    Args:
        words: What an engine wrote of a chunk.
        speech_s: How much of the chunk is speech, in seconds.

    Returns:
        False for a loop, for more words than can be said, and for a passage lost.

    Source:
        The ratio is OpenAI Whisper's own guard (Radford et al., "Robust Speech
        Recognition via Large-Scale Weak Supervision", 2022); the rest is ours.

    >>> is_believable([Word("thank", 0, 1), Word("you", 1, 2)] * 40, 25)
    False
    """
    text = " ".join(word.text for word in words)
    if is_loop(text) or _longest_run(words) > MOST_IN_A_ROW:
        return False
    if speech_s < JUDGED_S:
        return len(words) <= MOST_A_SECOND * max(speech_s, 1.0)
    return FEWEST_A_SECOND <= len(words) / speech_s <= MOST_A_SECOND


def is_loop(text: str) -> bool:
    """Whether a text repeats itself as no speaker does.

    Args:
        text: What an engine wrote of a chunk.

    Returns:
        True where it packs to less than 1 / `MOST_PACKED` of its length.

    Source:
        As in `is_believable`.

    >>> is_loop("and then and then " * 9), is_loop("um, um, I think so")
    (True, False)
    """
    raw = text.encode(errors="replace")
    if len(raw) < SHORT:
        return False
    return len(raw) / len(zlib.compress(raw)) > MOST_PACKED


def _longest_run(words: Sequence[Word]) -> int:
    """Return how often one word is said on end."""
    plain = ("".join(filter(str.isalnum, word.text.casefold())) for word in words)
    same = groupby("um" if word in FILLERS else word for word in plain)
    return max((sum(1 for _ in run) for _, run in same), default=0)
