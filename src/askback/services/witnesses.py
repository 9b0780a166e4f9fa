"""Who of the loop a speaker is."""

from __future__ import annotations

import re
from collections.abc import Iterable

BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
NO_LETTER = re.compile(r"[^\w\s]+")


def same_person(speaker: str, people: Iterable[str]) -> str | None:
    """Return whose name a speaker's is: the same, or the only one that shares a word.

    >>> same_person("dana marsh (she/her)", ["Dana Marsh", "Lee Ho"])
    'Dana Marsh'
    >>> same_person("Dana", ["Dana Marsh", "Dana Ho"]) is None
    True
    """
    wanted = _words(speaker)
    if not wanted:
        return None
    known = [(name, _words(name)) for name in people]
    same = [name for name, words in known if words == wanted]
    if same:
        return same[0]
    near = [name for name, words in known if words & wanted and _nested(words, wanted)]
    return near[0] if len(near) == 1 else None


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _words(name: str) -> frozenset[str]:
    plain = NO_LETTER.sub(" ", BRACKETS.sub(" ", name.casefold()))
    return frozenset(plain.split())
