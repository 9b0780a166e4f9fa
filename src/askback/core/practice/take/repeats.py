"""Words said twice in a row, and words broken off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from askback.core.practice.take.context_words import ON_PURPOSE
from askback.core.practice.take.tokens import Token, tokens
from askback.core.practice.take.values import Filler, Passage
from askback.core.practice.values import Word

LONGEST = 4  # words: who says more than four again starts a sentence anew
BROKEN = re.compile(r"[^\W\d_]+[-–—]+$")
CAN_BE_TWICE = frozenset({"had", "that", "is", "do", "her"})  # "that that was late"


def find_repeats(
    words: tuple[Word, ...], fillers: Iterable[Filler]
) -> tuple[Passage, ...]:
    """Return words said twice in a row, fillers between them or not, and broken ones.

    Args:
        words: In order of time.
        fillers: Which of them fill; they are passed over.

    Returns:
        "the the", "I was- I was", "we sta- started"; not "very very", nor figures.

    Source:
        Ours; repetitions and restarts as in Elizabeth Shriberg, "Preliminaries to a
        Theory of Speech Disfluencies", 1994.

    >>> said = tuple(Word(text, 0.0, 0.9) for text in "we had the the van".split())
    >>> [found.quote for found in find_repeats(said, ())]
    ['the the']
    """
    seen = tokens(words)
    passed = {filler.index for filler in fillers}
    spoken = [n for n, token in enumerate(seen) if n not in passed and token.bare]
    return tuple(
        Passage.of(words, first, last + 1 - first)
        for first, last in _found(seen, spoken)
    )


def _found(seen: Sequence[Token], spoken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last word of each; none overlap."""
    at = 0
    while at < len(spoken):
        length = _again(seen, spoken, at)
        if length:
            end = at + 2 * length
            while _same(seen, spoken[at : at + length], spoken[end : end + length]):
                end += length
            yield spoken[at], spoken[end - 1]
            at = end
        else:
            if BROKEN.search(seen[spoken[at]].raw):
                yield spoken[at], spoken[at]
            at += 1


def _again(seen: Sequence[Token], spoken: Sequence[int], at: int) -> int:
    """Return how many words from here on are said again at once; 0 for none."""
    for length in range(1, LONGEST + 1):
        once = spoken[at : at + length]
        twice = spoken[at + length : at + 2 * length]
        if _same(seen, once, twice) and not _is_meant(seen, once):
            return length
    return 0


def _same(seen: Sequence[Token], once: Sequence[int], twice: Sequence[int]) -> bool:
    return len(once) == len(twice) > 0 and all(
        seen[a].bare == seen[b].bare for a, b in zip(once, twice, strict=True)
    )


def _is_meant(seen: Sequence[Token], once: Sequence[int]) -> bool:
    """Tell whether it may be said twice on purpose, or ends one sentence."""
    if len(once) > 1:
        return seen[once[-1]].stop and not BROKEN.search(seen[once[-1]].raw)
    token = seen[once[0]]
    is_word = token.bare.isalpha() or "'" in token.bare
    if token.stop or not is_word or token.bare in ON_PURPOSE:
        return not BROKEN.search(token.raw)
    return token.bare in CAN_BE_TWICE and not token.comma
