"""The vocabulary of skills: each name's spellings, and which casing counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from askback.errors import InvalidInputError

TOKEN = re.compile(r"(?:(?<!\w)\.(?=[nN][eE][tT]\b))?[^\W_]{1,40}(?:\+{1,2}(?!\w)|#)?")
"""A word of a text; the signs of C++, C# and .NET belong to it."""


class Casing(StrEnum):
    """Which spellings of a term count."""

    ANY = "any"
    EXACT = "exact"
    WORD = "word"
    LIST = "list"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Term:
    """One spelling of a skill.

    Attributes:
        name: The skill, as we write it.
        category: Its field of work.
        casing: Whether the spelling must be met letter for letter.
        spelled: Its words as written.
        words: Its words in lower case.
    """

    name: str
    category: str
    casing: Casing
    spelled: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All spellings by their first word, longest first.

    Attributes:
        by_word: Terms by first word, in lower case.
        fields: Names of skills by field of work.
    """

    by_word: Mapping[str, Sequence[Term]]
    fields: Mapping[str, frozenset[str]]

    def starting(self, word: str) -> Sequence[Term]:
        """Return the terms that begin with a word, or with it less a plural s."""
        return self.by_word.get(word) or self.by_word.get(word.removesuffix("s"), ())


def read_vocabulary(loaded: Mapping[str, Mapping[str, Sequence[str]]]) -> Vocabulary:
    """Read what skills.yaml holds.

    Args:
        loaded: Category, then casing, then entries: "Name; spelling; ...", or
            "Name < spelling; ..." where the name itself does not count.

    Returns:
        The terms, ready to look up.

    Raises:
        InvalidInputError: A casing is not one of ours, or an entry holds no word.

    Source:
        Ours; the file says what each casing means.

    >>> terms = read_vocabulary({"code": {"list": ["Go"], "any": ["Go < golang"]}})
    >>> sorted(terms.by_word)
    ['go', 'golang']
    """
    by_word: dict[str, list[Term]] = {}
    for category, casings in loaded.items():
        for casing, entries in casings.items():
            if casing not in set(Casing):
                raise InvalidInputError(
                    f"skills.{category}.{casing}: name one of {', '.join(Casing)}."
                )
            for entry in entries:
                for term in _terms(entry, category, Casing(casing)):
                    by_word.setdefault(term.words[0], []).append(term)
    for terms in by_word.values():
        terms.sort(key=lambda term: -len(term.words))
    fields = {
        category: frozenset(
            term.name
            for terms in by_word.values()
            for term in terms
            if term.category == category
        )
        for category in loaded
    }
    return Vocabulary(by_word, fields)


def _terms(entry: str, category: str, casing: Casing) -> Iterator[Term]:
    name, hidden, rest = entry.partition(" < ")
    spellings = (rest if hidden else entry).split(";")
    name = (name if hidden else spellings[0]).strip()
    for spelling in spellings:
        spelled = tuple(TOKEN.findall(spelling))
        if not spelled:
            raise InvalidInputError(f"skills.{category}: {entry!r} holds no word.")
        words = tuple(word.lower() for word in spelled)
        yield Term(name, category, casing, spelled, words)
