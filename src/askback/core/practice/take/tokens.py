"""A take's words as rules see them: bared of punctuation, with what stood around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from askback.core.practice.values import Word
from askback.core.transcript.answer.sentences import plain

EDGES = "\"'`“”„«»()[]{}<>*_~.,;:!?…-–— \t\r\n"
STOPS = re.compile(r"(?:[.!?…]|--|[–—])[\"')\]]*$")
COMMAS = re.compile(r"[,;:][\"')\]]*$|-$")
FILLER = re.compile(r"u+h*m+|u+h+|e+r+m+|e+h+m+|er|err+|h+m+|m{3,}|a+h*m{2,}|öh|äh+m?")
GAP_S = 0.3  # a gap that is heard as a comma; the closure of a consonant is under .15 s


@dataclass(frozen=True, slots=True)
class Token:
    """A word as rules see it.

    Attributes:
        bare: In lower case, without the punctuation around it; may be empty.
        raw: As it was written.
        comma: Whether a comma or a short silence follows.
        stop: Whether a sentence ends with it.
    """

    bare: str
    raw: str
    comma: bool
    stop: bool


def bare(text: str) -> str:
    """Return a word in lower case, with straight quotes, without punctuation around it.

    Source: Ours.

    >>> bare("“Don’t,”"), bare("[Um]...")
    ("don't", 'um')
    """
    return plain(text).strip(EDGES)


def tokens(words: Sequence[Word]) -> tuple[Token, ...]:
    """Return words as rules see them.

    Args:
        words: In order of time.

    Source: Ours.

    >>> tokens([Word("So,", 0, 0.2), Word("yes.", 0.3, 0.5)])[0]
    Token(bare='so', raw='So,', comma=True, stop=False)
    """
    gaps = [after.start_s - word.end_s >= GAP_S for word, after in pairwise(words)]
    return tuple(
        Token(
            bare(word.text),
            word.text,
            comma=gap or COMMAS.search(word.text) is not None,
            stop=STOPS.search(word.text) is not None,
        )
        for word, gap in zip(words, [*gaps, False][: len(words)], strict=True)
    )
