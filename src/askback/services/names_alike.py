"""Which names of speakers may be one person's; a hint for the user, never a deed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ASIDE = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
NO_LETTER = re.compile(r"[^\w\s]+|_")
SHORTEST = 2  # letters of a word that is more than an initial
# What programs call people whom they cannot name, in the forms they write it.
NOBODY = frozenset(
    {
        "speaker",
        "unknown",
        "guest",
        "participant",
        "person",
        "interviewer",
        "interviewee",
        "candidate",
        "attendee",
        "caller",
        "host",
        "user",
        "voice",
        "male",
        "female",
        "spk",
        "me",
        "you",
    }
)


def is_label(name: str) -> bool:
    """Return whether a name is only a program's word for somebody.

    >>> is_label("Speaker 1"), is_label("SPEAKER_00"), is_label("Ana Petrova")
    (True, True, False)
    """
    words = [word for word in _words(name) if not word.isdigit()]
    letters = all(len(word) == 1 for word in words)
    return letters or all(word.rstrip("0123456789") in NOBODY for word in words)


def look_alike(one: str, other: str) -> bool:
    """Return whether two names may be one person's: a part of the other, or initials.

    >>> look_alike("Ana P.", "Ana Petrova"), look_alike("AP", "Ana Petrova")
    (True, True)
    >>> look_alike("Petrova, Ana", "ana petrova (Guest)"), look_alike("Ana", "Anna")
    (True, False)
    """
    both = (_words(one), _words(other))
    short, long = sorted(
        both, key=lambda words: (len(words), len("".join(words)), words)
    )
    if is_label(one) or is_label(other):
        return False
    return _is_part(short, long) or _are_initials(short, long)


def alike_of(name: str, others: Iterable[str]) -> str:
    """Return the one other name that looks the same; nothing where several do.

    >>> alike_of("Dana", ["Lee Ho", "Dana Marsh"]), alike_of("Dana", ["Dana M", "Dana"])
    ('Dana Marsh', '')
    """
    found = [other for other in others if look_alike(name, other)]
    return found[0] if len(found) == 1 else ""


def _is_part(short: list[str], long: list[str]) -> bool:
    """Return whether each word is one of the long name's, or stands for one."""
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        fits = (w for w in left if w == word or (len(word) == 1 and w[0] == word))
        found = next(fits, None)
        if found is None:
            return False
        left.remove(found)
    return any(len(word) >= SHORTEST for word in short)


def _are_initials(short: list[str], long: list[str]) -> bool:
    letters = "".join(word[0] for word in long)
    return len(long) >= SHORTEST and "".join(short) == letters


def _words(name: str) -> list[str]:
    """Return the words of a name, without accents and what stands in brackets."""
    bare = ASIDE.sub(" ", name.partition("@")[0]).strip() or name
    plain = unicodedata.normalize("NFKD", bare.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return NO_LETTER.sub(" ", letters).split()
