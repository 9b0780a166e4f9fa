"""The sentences and clauses of a take, with or without punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from askback.core.practice.take.values import Passage
from askback.core.practice.values import Word
from askback.core.transcript.answer.sentences import NO_STOP, plain

STOP: Final = re.compile(r"[.!?…;][\"')\]]*$")
LONG = 24  # words without a full stop: more than most spoken sentences have
SHORTEST = 5  # words; a cut leaves no less behind it, for less is hardly a clause
BEFORE_A_JOINT = 8  # words before a connective may cut: "I went and I saw" is one
BEFORE_A_PERSON = 14  # words before "I" may cut: "the man I met" is none, or a late one
LONGEST = 40  # words; a stretch without pauses or connectives is cut all the same
PAUSE_S = 0.35  # between clauses; within them people halt for less, or after "um, the"
EDGE = 8  # letters before a full stop that tell an abbreviation from an end
JOINTS: Final = frozenset(
    re.findall(
        r"\w+",
        "but so because then however although eventually finally afterwards luckily "
        "anyway which whereas unfortunately",
    )
)
AND_THEN: Final = frozenset(
    re.findall(
        r"\S+",
        "i we he she they it you i'm i've i'd we're we've we'd there then so in the "
        "since my that after eventually now this by nobody everybody everyone",
    )
)
HANGING: Final = frozenset(  # what is still open when somebody halts after it
    re.findall(
        r"\S+",
        "the a an of to in on at for with from by and or but so because that which "
        "who when if as than my your our his her their its i we he she they it you "
        "is are was were be been am had have has do did does will would could should "
        "can um uh er erm like very really about just not no this these those into "
        "over under since it's i'm "
        "we're they're that's i've we've i'd we'd raising going",
    )
)
PERSONS: Final = frozenset({"i", "we", "nobody", "everybody", "everyone"})
BARE: Final = ".,!?…;:\"'()[]-"


def sentences(words: tuple[Word, ...]) -> tuple[Passage, ...]:
    """Split a take at full stops; what is long without one at pauses and connectives.

    Args:
        words: The words of a take with their times in seconds.

    Returns:
        Passages of 1 to 40 words, in order, that together hold every word once.

    Source:
        Ours.

    >>> said = "we had no van so i rang the man next door".split()
    >>> [s.quote for s in sentences(tuple(Word(w, 0, 0) for w in said))]
    ['we had no van so i rang the man next door']
    >>> [s.count for s in sentences(tuple(Word(w, 0, 0) for w in said * 3))]
    [15, 11, 7]
    """
    low = tuple(plain(word.text).strip(BARE) for word in words)
    return tuple(
        Passage.of(words, start, end - start)
        for first, last in _stretches(words)
        for start, end in _shorter(words, low, first, last)
    )


def _stretches(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Yield where sentences begin and end, by full stops alone."""
    stops = [n + 1 for n, word in enumerate(words[:-1]) if _ends(word.text)]
    yield from pairwise([0, *stops, len(words)] if words else ())


def _ends(text: str) -> bool:
    edge = text[-EDGE:]
    return STOP.search(edge) is not None and NO_STOP.search(plain(edge)) is None


def _shorter(
    words: tuple[Word, ...], low: tuple[str, ...], start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a long stretch, or the stretch."""
    if end - start > LONG:
        for at in range(start + 1, end - SHORTEST + 1):
            if at - start >= LONGEST or _opens(words, low, start, at):
                yield start, at
                start = at
    yield from _forced(start, end)


def _forced(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what is left, in two where it is too long."""
    if end - start > LONGEST:
        yield start, start + LONGEST
        start += LONGEST
    yield start, end


def _opens(words: tuple[Word, ...], low: tuple[str, ...], start: int, at: int) -> bool:
    """Tell whether a clause may begin at a word of a long stretch."""
    so_far = at - start
    if so_far < SHORTEST or low[at - 1] in HANGING:
        return False
    if words[at].start_s - words[at - 1].end_s >= PAUSE_S:
        return True
    follows = low[at + 1] if at + 1 < len(low) else ""
    if low[at] in PERSONS:
        return so_far >= BEFORE_A_PERSON
    joined = low[at] in JOINTS or (low[at] == "and" and follows in AND_THEN)
    return joined and so_far >= BEFORE_A_JOINT
