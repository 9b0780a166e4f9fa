"""How well a name fits what somebody has typed of it so far."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from askback.services.values import FoundThing

WORD = re.compile(r"\w+")
LONGEST = 200  # letters of what is typed that count
WHOLE, START, ALL, ELSEWHERE = 1.0, 0.95, 0.85, 0.7
"""The very name; its beginning; words of it; some of them in the note beside it."""
SLIP = 0.6  # one letter wrong
SHORTEST = 3  # letters of a word in which one may be wrong
LESS = 0.0005  # a letter more makes a name fit a little less


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, ready to be compared."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what was typed, without case and accents."""
        plain = plain_of(text[:LONGEST])
        return cls(" ".join(plain.split()), tuple(WORD.findall(plain)))


def plain_of(text: str) -> str:
    """Return a text without case and accents.

    >>> plain_of("Übung Zoë")
    'ubung zoe'
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def best(wanted: Wanted, things: Iterable[FoundThing], most: int) -> list[FoundThing]:
    """Return the few that fit best, best first."""
    found = [(fit, thing) for thing in things if (fit := fit_of(wanted, thing))]
    found.sort(key=lambda pair: -pair[0])
    return [replace(thing, fit=fit) for fit, thing in found[:most]]


def nearly(wanted: Wanted, things: Iterable[FoundThing]) -> list[FoundThing]:
    """Return what fits but for a letter in each word."""
    return [replace(thing, fit=SLIP) for thing in things if _is_slip(wanted, thing)]


def fit_of(wanted: Wanted, thing: FoundThing) -> float:
    """Return how well a thing fits, 0-1: every word has to begin one of its words."""
    label, note = plain_of(thing.label), plain_of(thing.note)
    if not all(word in label or word in note for word in wanted.words):
        return 0.0  # most do not, and are spared the rest
    words = WORD.findall(label)
    length = LESS * min(len(label), LONGEST)
    if label == wanted.text:
        return WHOLE
    if label.startswith(wanted.text):
        return START - length
    if _begin(wanted.words, words):
        return ALL - length
    if _begin(wanted.words, [*words, *WORD.findall(note)]):
        return ELSEWHERE - length
    return 0.0


def _begin(wanted: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _is_slip(wanted: Wanted, thing: FoundThing) -> bool:
    """Return whether every word is one of the name's, but for a letter."""
    words = WORD.findall(plain_of(thing.label))
    return all(any(_near(one, word) for word in words) for one in wanted.words)


def _near(one: str, word: str) -> bool:
    if word.startswith(one):
        return True
    if len(one) < SHORTEST:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- slow import

    begun = word[: len(one)]
    return min(OSA.distance(one, w, score_cutoff=1) for w in (begun, word)) <= 1
