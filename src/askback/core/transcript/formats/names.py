"""What can be a speaker's name, judged by its letters alone."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from askback.core.transcript.formats.not_names import (
    ARTICLES,
    HEADS,
    PARTICLES,
    PARTS,
    PARTS_OF_TWO,
    SMALL_WORDS,
    WORDY_NAMES,
)
from askback.core.transcript.turns import CACHED, speaker_key

MOST_WORDS = 4  # "Mary Ann van Dyke"; longer ones are sentences
MOST_CHARACTERS = 40  # the same, in characters, without what a company adds
MOST_WITH_SUFFIX = 80  # "(They/Them)" and "- Company" come on top
SUFFIX = re.compile(r"\s+[-–—|/]\s+|,\s+|\s*[(\[]")
NUMBERED = re.compile(r"(.+?)[ _#-]{0,2}(?:\d{1,3}|[A-Z])")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
TELEPHONE = re.compile(r"\+?\d[\d ()*X.-]{6,18}\d")  # some of it may be hidden
CLIPPED = re.compile(r"['’](?:s|re|ve|ll|d|m|t)$")  # "Here's", "Dana's" name nobody
RUN_ON = re.compile(r"[^\W\d_]{4}\.[^\W\d_]")  # "Tuesday.Note" is two sentences
JOINT = re.compile(r"['’-]")
WORD_SIGNS = frozenset("'’.-‐·")


class Likeness(Enum):
    """How much a text looks like a speaker's name."""

    NOT = "not a name"
    LOWER = "a name if it recurs"
    NAME = "a name"
    PART = "the part someone plays"


@lru_cache(maxsize=CACHED)
def likeness(text: str) -> Likeness:
    """Judge by the letters alone whether a text can be a speaker's name.

    A name is at most four words, each capitalised, an initial, or a particle such as
    "van"; a pronoun or a company may follow it. Lower-case names are only possible.

    Args:
        text: What stands before a colon or a time.

    Returns:
        How much it looks like a name; an empty text is none.

    Source:
        Ours.

    >>> likeness("Ana de Souza (She/Her)"), likeness("So the thing is")
    (<Likeness.NAME: 'a name'>, <Likeness.NOT: 'not a name'>)
    >>> likeness("Speaker 2"), likeness("dana")
    (<Likeness.PART: 'the part someone plays'>, <Likeness.LOWER: 'a name if it recurs'>)
    >>> likeness("ana@example.org"), likeness("+44 ***-**0 1234")
    (<Likeness.NAME: 'a name'>, <Likeness.NAME: 'a name'>)
    """
    if len(text) <= MOST_WITH_SUFFIX and (
        EMAIL.fullmatch(text) or TELEPHONE.fullmatch(text)
    ):
        return Likeness.NAME
    bare = SUFFIX.split(text, maxsplit=1)[0].strip()
    if not bare or len(bare) > MOST_CHARACTERS or len(text) > MOST_WITH_SUFFIX:
        return Likeness.NOT
    if _is_part(bare):
        return Likeness.PART
    words = bare.split()
    if len(words) > MOST_WORDS or not all(map(_is_word, words)):
        return Likeness.NOT
    return _by_case(words)


def words_of(name: str) -> list[str]:
    """List the words of a name in lower case, what is added to it left off.

    Source:
        Ours.

    >>> words_of("Ana Souza - Acme")
    ['ana', 'souza']
    """
    return SUFFIX.split(speaker_key(name), maxsplit=1)[0].split()


def _is_part(bare: str) -> bool:
    numbered = NUMBERED.fullmatch(bare)
    candidates = {bare} if numbered is None else {bare, numbered[1]}
    for candidate in candidates:
        key = "_".join(candidate.casefold().split())
        if key in PARTS or key in PARTS_OF_TWO:
            return True
    return False


def _is_word(word: str) -> bool:
    if not word[0].isalpha() or CLIPPED.search(word) or RUN_ON.search(word):
        return False
    return all(map(_is_letter, word))


def _is_letter(character: str) -> bool:
    if character.isalpha() or character in WORD_SIGNS:
        return True
    return unicodedata.category(character).startswith("M")


def _by_case(words: list[str]) -> Likeness:
    low = [word.casefold().rstrip(".") for word in words]
    if any(word.endswith(".") and _is_no_name(word[:-1].casefold()) for word in words):
        return Likeness.NOT  # "So. Ana" is a sentence, and then a name
    if low[0] in ARTICLES or all(map(_is_no_name, low)):
        return Likeness.NOT
    if all(word.islower() for word in words):
        return Likeness.NOT if SMALL_WORDS.intersection(low) else Likeness.LOWER
    capital = all(map(_is_capital, words))
    return Likeness.NAME if capital else Likeness.NOT


def _is_no_name(word: str) -> bool:
    return (word in HEADS or word in SMALL_WORDS) and word not in WORDY_NAMES


def _is_capital(word: str) -> bool:
    """Return whether a word is written as in a name; "van" and "al-Farsi" are."""
    return not word[0].islower() or JOINT.split(word)[0] in PARTICLES
