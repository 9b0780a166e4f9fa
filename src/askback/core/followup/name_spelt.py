"""How names are spelt: texts in plain letters, and the ways a whole name is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from askback.core.followup.name_words import SUFFIXES, TITLES

ASIDE: Final = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
NAME_WORD: Final = re.compile(r"[^\s.,;]+")
DROPPED: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")  # nobody sees them
ALIKE: Final = str.maketrans("’ʼ‘`´‐‑‒", "'''''---")
SCRIPT: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
GAP: Final = r"[\s.]{1,4}"
NEAR: Final = 40  # letters beside a name that say how it is meant
SHORTEST: Final = 2  # letters of a name that may go by itself


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in small letters without accents, with the place of each in the text."""

    text: str
    places: Sequence[int]
    whole: str

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of it stands in the text as written."""
        return self.places[start], self.places[end]

    def before(self, start: int) -> str:
        """Return what is written before a place."""
        return self.whole[max(0, self.places[start] - NEAR) : self.places[start]]

    def after(self, end: int) -> str:
        """Return what is written after a place."""
        return self.whole[self.places[end] : self.places[end] + NEAR]

    def of(self, start: int, end: int) -> str:
        """Return what is written there."""
        return self.whole[self.places[start] : self.places[end]]


def words_of(name: str) -> list[str]:
    """Return the words of a name in the order in which one says them."""
    last, comma, first = ASIDE.sub(" ", name).partition(",")
    whole = f"{first} {last}" if comma and first.strip() else last
    words = [w.strip("'-\"") for w in NAME_WORD.findall(plain_of(whole).text)]
    return [w for w in words if w and w not in TITLES | SUFFIXES]


def spellings(words: list[str]) -> Iterator[re.Pattern[str]]:
    """Yield how a whole name is written: in words, turned round, as an address."""
    if len(words) < SHORTEST:
        if words and SCRIPT.search(words[0]) and len(words[0]) >= SHORTEST:
            yield literal(words[0])
        return
    first, last = re.escape(words[0]), re.escape(words[-1])
    inner = "|".join([*map(re.escape, words[1:-1]), r"[^\W\d_]"])
    yield re.compile(rf"(?<!\w){first}{GAP}(?:(?:{inner}){GAP}){{0,4}}{last}(?!\w)")
    yield re.compile(rf"(?<!\w){last},?\s{{1,3}}{first}(?!\w)")
    yield re.compile(rf"(?<![^\W\d_]){first}[._\-]?{last}(?![^\W\d_])")
    yield re.compile(rf"(?<![^\W\d_]){last}[._\-]?{first}(?![^\W\d_])")
    initials = f"{first[0]}[._]?{last}|{first}[._]?{re.escape(words[-1][0])}"
    yield re.compile(rf"(?<![\w.])(?:{initials})(?=@)")


def literal(text: str) -> re.Pattern[str]:
    """Return what finds a text wherever it stands."""
    return re.compile(re.escape(plain_of(text).text))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some words, each whole."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def plain_of(text: str) -> Plain:
    """Return a text in plain letters."""
    if text.isascii():
        return Plain(
            text.lower().translate(ALIKE), range(len(text) + 1), text
        )  # the quickest way for most texts
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if letter in DROPPED:
            continue
        for one in unicodedata.normalize("NFKD", letter.translate(ALIKE)).casefold():
            if not unicodedata.combining(one):
                letters.append(one)
                places.append(place)
    return Plain("".join(letters), [*places, len(text)], text)
