"""Words that take back part of what is said, each with its time."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Final

from askback.core.practice.story.telling import is_english
from askback.core.practice.take.values import Passage
from askback.core.practice.values import Word
from askback.core.transcript.answer.hedges import HEDGE
from askback.core.transcript.answer.sentences import plain

NO_HEDGE: Final = re.compile(  # how often, how many, duties and aims: they are meant
    r"some|often|sometimes|usually|typically|generally|mostly|in general|for the most"
    r" part|tend to|(?:could|should) be|supposed to|ideally|we (?:hope|try|aim)"
)
SORT: Final = re.compile(  # "what kind of", "that sort of thing": a kind is meant
    r"\b(?:what|which|that|this|these|those|some|any|every|each|one|no|a|an|the"
    r"|another|other|same|different|right|wrong|new|certain|two|three|all) $"
)
SPEECH: Final = re.compile(r"\b(?:would|could|can|may|do|did|don't) $")  # "would I say"
AMOUNT: Final = re.compile(r" of\b")  # "a bit of German"
NEAR = 12  # letters before a hedge that tell what it is
VERBAL: Final = re.compile(r"i (?:think|guess|suppose|believe|imagine|reckon|suspect)")
KINDS: Final = ("kind of", "sort of")
BITS: Final = ("a bit", "a little bit")


def find_hedges(words: tuple[Word, ...]) -> tuple[Passage, ...]:
    """Find the hedges of a take; what only says how often or how many is none.

    Args:
        words: The words of a take with their times in seconds.

    Returns:
        Each hedge's own words, in order; none where the take is not surely English.
        They are a list, no fault: "I think" is right where an opinion is asked for.

    Source:
        Ours; the words of `core.transcript.answer.hedges`.

    >>> said = "I think it's maybe six of us, and what kind of van I don't know."
    >>> took = tuple(Word(w, n, n + 0.5) for n, w in enumerate(said.split()))
    >>> [(hedge.quote, hedge.start_s) for hedge in find_hedges(took)]
    [('I think', 0), ('maybe', 3)]
    """
    text = " ".join(word.text for word in words)
    if not is_english(text):
        return ()
    starts = [0, *accumulate(len(word.text) + 1 for word in words)]
    low = plain(text)
    found: list[Passage] = []
    for match in HEDGE.finditer(low):
        if _is_meant(low, match):
            first = bisect_right(starts, match.start()) - 1
            last = bisect_right(starts, match.end() - 1) - 1
            found.append(Passage.of(words, first, last - first + 1))
    return tuple(found)


def _is_meant(low: str, match: re.Match[str]) -> bool:
    """Tell whether a hedge takes something back."""
    said, before = match[0], low[max(0, match.start() - NEAR) : match.start()]
    if NO_HEDGE.fullmatch(said):
        return False
    if said in KINDS:
        return SORT.search(before) is None
    if said in BITS:
        return AMOUNT.match(low, match.end()) is None
    return not (VERBAL.fullmatch(said) and SPEECH.search(before))
