"""Take a person's name out of texts, and nobody else's.

The whole name goes however it is written. A first or a family name alone goes where
nobody else in reach has it, and where it is not meant as a plain word: "Will you",
"in May" and "Dana Smith" stay when Will Marsh, May Ho and Dana Marsh are forgotten.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from askback.core.followup.name_alone import begins, is_meant
from askback.core.followup.name_spelt import (
    NEAR,
    SHORTEST,
    Plain,
    any_of,
    literal,
    plain_of,
    spellings,
    words_of,
)
from askback.core.followup.name_words import (
    LABELS,
    TITLES,
)

SOMEONE: Final = "someone"
HIDDEN: Final = "·"  # one for each letter, where what stands around must not move
LONGEST: Final = 128  # letters of an address on either side; most take thirty
ADDRESS: Final = frozenset("._+-%@")


@dataclass(frozen=True, slots=True)
class Person:
    """Whose name is taken out.

    Attributes:
        name: As it is kept.
        emails: Addresses of theirs.
        others: Names of people in reach, whose names stay.
        kept: Words that stay although they are a part of the name: a company's.
    """

    name: str
    emails: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def names_out(text: str, person: Person, instead: str = SOMEONE) -> str:
    """Return a text in which a person is no longer named.

    Args:
        text: Any text.
        person: Whose name goes, and whose stay.
        instead: What stands in its place; with a capital where a sentence begins.

    Source:
        Ours.

    >>> names_out("Dana's rota: ask dana marsh, not Dan.", Person("Dana Marsh"))
    "Someone's rota: ask someone, not Dan."
    """
    return without_names(text, person, instead).text


@dataclass(frozen=True, slots=True)
class Changed:
    """A text that was changed, which knows where each letter of the former one went.

    Attributes:
        text: As it is now.
        moves: (start, end) in the former text, and (start, end) of what stands there.
    """

    text: str
    moves: tuple[tuple[int, int, int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the former text is now."""
        return self._at(start, is_end=False), self._at(end, is_end=True)

    def _at(self, place: int, *, is_end: bool) -> int:
        shift = 0
        for start, end, now, then in self.moves:
            if place <= start:
                break
            if place < end:
                return then if is_end else now
            shift = then - end
        return place + shift


def without_names(text: str, person: Person, instead: str = SOMEONE) -> Changed:
    """Do as `names_out` does, and return where everything went.

    Source:
        Ours.

    >>> without_names("Ask Dana now.", Person("Dana Marsh")).span(9, 12)
    (12, 15)
    """
    parts: list[str] = []
    moves: list[tuple[int, int, int, int]] = []
    last, length = 0, 0
    for start, end in name_places(text, person):
        word = _instead(text, start, instead)
        length += start - last
        moves.append((start, end, length, length + len(word)))
        parts += [text[last:start], word]
        last, length = end, length + len(word)
    return Changed("".join([*parts, text[last:]]), tuple(moves))


def names_hidden(text: str, person: Person) -> str:
    """Return a text of the same length in which a person is no longer named.

    Source:
        Ours.

    >>> names_hidden("Write to Dana Marsh.", Person("Dana Marsh"))
    'Write to ··········.'
    """
    parts: list[str] = []
    last = 0
    for start, end in name_places(text, person):
        parts += [text[last:start], HIDDEN * (end - start)]
        last = end
    return "".join([*parts, text[last:]])


def is_named(text: str, person: Person) -> bool:
    """Return whether a text names a person.

    Source:
        Ours.

    >>> is_named("Ask Dana.", Person("Dana Marsh", others=("Dana Ho",)))
    False
    """
    return bool(name_places(text, person))


def name_places(text: str, person: Person) -> list[tuple[int, int]]:
    """Return where a text names a person, as (start, end), in order.

    Source:
        Ours.

    >>> name_places("Hi Dana,", Person("Dana Marsh"))
    [(3, 7)]
    """
    known = _known(person)
    if known is None or not text:
        return []
    plain = plain_of(text)
    found = [plain.back(*place) for place in _found(plain, known)]
    return _joined(found)


@dataclass(frozen=True, slots=True)
class _Known:
    """A person's name, ready to be looked for."""

    whole: tuple[re.Pattern[str], ...]
    alone: re.Pattern[str] | None
    first: str
    others: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=512)
def _known(person: Person) -> _Known | None:
    """Return what a person is looked for by; None where the name is no name."""
    words = words_of(person.name)
    if not words or all(word.rstrip("0123456789") in {"", *LABELS} for word in words):
        return None
    taken = {w for name in (*person.others, *person.kept) for w in words_of(name)}
    same = [name for name in person.others if words_of(name) != words]
    ends = dict.fromkeys((words[0], words[-1]))
    alone = [w for w in ends if w not in taken and len(w) >= SHORTEST]
    return _Known(
        whole=(*spellings(words), *map(literal, filter(None, person.emails))),
        alone=any_of(alone) if alone else None,
        first=words[0],
        others=tuple(p for name in same for p in spellings(words_of(name))),
    )


def _found(plain: Plain, known: _Known) -> Iterator[tuple[int, int]]:
    found = [m.span() for p in known.others for m in p.finditer(plain.text)]
    stays = _joined(found)
    starts = [start for start, _ in stays]
    for start, end in _whole_places(plain, known):
        yield _wider(plain, start, end)
    for match in known.alone.finditer(plain.text) if known.alone else ():
        start, end = match.span()
        at = bisect_right(starts, start) - 1
        is_others = at >= 0 and end <= stays[at][1]
        if not is_others and is_meant(plain, start, end, known.first):
            yield _wider(plain, start, end)


def _whole_places(plain: Plain, known: _Known) -> list[tuple[int, int]]:
    """Return where the whole name stands; a name turned round begins no other."""
    places: list[tuple[int, int]] = []
    for pattern in known.whole:
        found = [m.span() for m in pattern.finditer(plain.text)]
        new = [place for place in found if not _goes_on(plain, place[1])]
        starts = [start for start, _ in places]
        ends = [end for _, end in places]
        free = [
            (start, end)
            for start, end in new
            if bisect_right(ends, start) == bisect_left(starts, end)
        ]
        places = sorted([*places, *free])
    return places


def _goes_on(plain: Plain, end: int) -> bool:
    """Return whether a name is only the beginning of a longer one, as Marsh-Jones."""
    rest = plain.after(end)
    return rest[:1] in {"-", "‐", "‑"} and rest[1:2].isupper()


def _wider(plain: Plain, start: int, end: int) -> tuple[int, int]:
    """Take in the title before a name, or the address that it is a part of."""
    text = plain.text
    if _in_address(text, start, end):
        first, last = max(0, start - LONGEST), min(len(text), end + LONGEST)
        while start > first and _is_address(text[start - 1]):
            start -= 1
        while end < last and _is_address(text[end]):
            end += 1
        return start, end - (text[end - 1] == ".")
    before = text[max(0, start - NEAR) : start]
    word = before.rstrip(". ").rsplit(None, 1)[-1:] if before[-1:] == " " else []
    if word and word[0] in TITLES:
        return start - (len(before) - before.rfind(word[0])), end
    return start, end


def _in_address(text: str, start: int, end: int) -> bool:
    """Return whether what stands here is a part of an address of mail."""
    if "@" in text[start:end]:
        return True
    for letter in text[end : end + LONGEST]:
        if not _is_address(letter) or letter == "@":
            return letter == "@"
    return False


def _is_address(letter: str) -> bool:
    return letter.isalnum() or letter in ADDRESS


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _instead(text: str, start: int, instead: str) -> str:
    """Return what stands in a name's place, with a capital where a sentence begins."""
    if begins(text[max(0, start - NEAR) : start]) and text[start].isupper():
        return instead[:1].upper() + instead[1:]
    return instead
