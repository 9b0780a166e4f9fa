"""Mend slips of the keyboard before a search, and say which."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

SHORTEST = 4  # shorter words are one slip from too many others
LONG = 7  # from here on two slips still leave a word recognisable
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that was taken for a slip.

    Attributes:
        word: As it was typed.
        to: As it was read.
    """

    word: str
    to: str


def correct(
    text: str, vocabulary: Mapping[str, int], common: Container[str]
) -> tuple[str, tuple[Correction, ...]]:
    """Mend the words that nobody knows to the nearest word of the bank.

    Args:
        text: What was typed.
        vocabulary: How often the bank has each word, lower case.
        common: Words that are no slips, whether the bank has them or not.

    Returns:
        The text with slips mended, and each of them once, in order. A word of four
        letters or more may differ by one slip (a letter left out, put in, changed, or
        two swapped), one of seven by two; its first letter stands.

    Source:
        F. Damerau, "A technique for computer detection and correction of spelling
        errors", 1964: four fifths of all slips are one of those four.

    >>> correct("Is there overtme?", {"overtime": 3}, {"is", "there"})
    ('Is there overtime?', (Correction(word='overtme', to='overtime'),))
    """
    mended: dict[str, str] = {}

    def mend(match: re.Match[str]) -> str:
        word = match.group()
        to = mended.get(word.lower()) or _nearest(word.lower(), vocabulary, common)
        if to is None:
            return word
        mended[word.lower()] = to
        return to

    return WORD.sub(mend, text), tuple(Correction(w, to) for w, to in mended.items())


def _nearest(
    word: str, vocabulary: Mapping[str, int], common: Container[str]
) -> str | None:
    """Return the word that was meant, or None where that is not plain."""
    if len(word) < SHORTEST or word in vocabulary or word in common:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- slow import

    most = 2 if len(word) >= LONG else 1
    near = [
        (slips, -count, known)
        for known, count in vocabulary.items()
        if known[0] == word[0]
        and len(known) >= SHORTEST
        and (slips := OSA.distance(word, known, score_cutoff=most)) <= most
    ]
    return min(near)[2] if near else None
