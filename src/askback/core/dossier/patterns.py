"""Patterns with the plain words they cannot do without, so that few need trying."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

SHORTEST = 3  # letters; shorter words are in every text
AROUND = 100  # characters; no pattern reaches further from its longest word
OPTIONAL = re.compile(r"\?|\*|\{0")
SIGN = re.compile(r"\\.|\[[^\]]*\]|.", re.DOTALL)
"""One sign of a pattern; an escaped one, or a class, counts as one."""
GROUP = {"(": 1, ")": -1}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern for whole words of a plain text.

    Attributes:
        words: The pattern; it is compiled when it is first looked for, because most
            texts need few of several hundred.
        needs: Words one of which stands in every text it matches; empty if unknown.
    """

    words: str
    needs: tuple[str, ...]

    @property
    def says(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return _compiled(self.words)

    def possible(self, low: str) -> bool:
        """Say whether a text holds what the pattern cannot do without."""
        for word in self.needs:
            if word in low:
                return True
        return not self.needs

    def search(self, low: str) -> re.Match[str] | None:
        """Return the first match in a short plain text."""
        return self.says.search(low) if self.possible(low) else None

    def spot(self, low: str) -> re.Match[str] | None:
        """Return the first match in a long plain text, looking only near its words."""
        if not self.needs:
            return self.says.search(low)
        near = (self._near(low, word) for word in self.needs)
        return min(
            (found for found in near if found), key=re.Match[str].start, default=None
        )

    def _near(self, low: str, word: str) -> re.Match[str] | None:
        place = low.find(word)
        while place >= 0:
            stop = low.find(" ", place + AROUND)
            end = len(low) if stop < 0 else stop
            found = self.says.search(low, max(0, place - AROUND), end)
            if found is not None:
                return found
            place = low.find(word, max(place + 1, end - AROUND))
        return None


@lru_cache(maxsize=4096)
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words)


def compile_said(pattern: str, *, checked: bool = True) -> Pattern:
    r"""Compile a pattern; a blank in it stands for up to three of a text.

    Args:
        pattern: A regular expression for lower case and straight quotes.
        checked: Whether it is tried at once.

    Returns:
        It, for whole words.

    Raises:
        re.error: It is no regular expression.

    Source:
        Ours.

    >>> made = compile_said("on[- ]?call|nights?")
    >>> made.needs, bool(made.search("some on-call work"))
    (('call', 'night'), True)
    """
    loose = re.sub(r"\[[^\]]*\]| \??", _blank, pattern)
    words = rf"(?<!\w)(?:{loose})(?!\w)"
    if checked:
        _compiled(words)
    return Pattern(words, _needs(pattern))


def _blank(found: re.Match[str]) -> str:
    """Widen a blank, but not within a class of characters."""
    sign = found.group()
    return {" ": r"\s{1,3}", " ?": r"\s{0,3}"}.get(sign, sign)


def _needs(pattern: str) -> tuple[str, ...]:
    """Return words one of which no match can lack, or nothing where unknown."""
    found: list[str] = []
    for branch in _branches(pattern):
        best = max(_pieces(branch), key=_worth)
        if _worth(best) < SHORTEST:
            return ()
        found += best
    return tuple(dict.fromkeys(found))


def _worth(words: Iterable[str]) -> int:
    return min((len(word) for word in words), default=0)


def _branches(pattern: str) -> Iterator[str]:
    """Yield what stands between the bars of the outermost level."""
    depth, begin = 0, 0
    for found in SIGN.finditer(pattern):
        depth += GROUP.get(found.group(), 0)
        if found.group() == "|" and depth == 0:
            yield pattern[begin : found.start()]
            begin = found.end()
    yield pattern[begin:]


def _pieces(branch: str) -> Iterator[tuple[str, ...]]:
    """Yield what a branch cannot do without: runs of letters, and words of groups."""
    place, run = 0, ""
    while place < len(branch):
        end = _end(branch, place)
        optional = OPTIONAL.match(branch, end) is not None
        if branch[place].isalpha() and not optional:
            run += branch[place]
        else:
            yield (run,)
            run = ""
        if branch[place] == "(" and not optional:
            yield _needs(branch[place + 1 : end - 1])
        place = end
    yield (run,)


def _end(branch: str, place: int) -> int:
    """Return the end of the sign, escape, class or group that begins at a place.

    Raises:
        ValueError: A bracket does not close.
    """
    if branch[place] == "\\":
        return place + 2
    if branch[place] == "[":
        return branch.index("]", place) + 1
    if branch[place] != "(":
        return place + 1
    depth = 0
    for found in SIGN.finditer(branch, place):
        depth += GROUP.get(found.group(), 0)
        if depth == 0:
            return found.end()
    raise ValueError(f"{branch!r} has a bracket that does not close")
