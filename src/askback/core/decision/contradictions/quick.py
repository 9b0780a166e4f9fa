"""A pattern that is only searched where letters it cannot do without are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

LOOKS: Final = re.compile(r"\?<?[=!]")
ESCAPED: Final = re.compile(r"\\.")
LEAST: Final = 3  # letters that are telling: fewer are in every other sentence


@dataclass(frozen=True, slots=True)
class Quick:
    """A pattern with the letters of which one group must be there.

    Attributes:
        text: The pattern, in lower case, without bounds.
        pattern: It compiled, beginning and ending where words do.
        letters: Of these one must be in a text; None where none can be told.
    """

    text: str
    pattern: re.Pattern[str] = field(init=False)
    letters: tuple[str, ...] | None = field(init=False)

    def __post_init__(self) -> None:
        """Compile the pattern."""
        object.__setattr__(self, "pattern", re.compile(rf"\b(?:{self.text})\b"))
        object.__setattr__(self, "letters", letters(self.text))

    def may_be_in(self, low: str) -> bool:
        """Tell whether a text has any of the letters that a match needs."""
        return self.letters is None or any(part in low for part in self.letters)

    def search(self, low: str) -> re.Match[str] | None:
        """Search a text in lower case."""
        return self.pattern.search(low) if self.may_be_in(low) else None


def letters(pattern: str) -> tuple[str, ...] | None:
    r"""Return for each alternative of a pattern letters that any match of it holds.

    Args:
        pattern: A regular expression in lower case.

    Returns:
        One run of three letters or more for each alternative; None where one has none.

    Source:
        Ours; the same idea as the literal prefilters of search engines for patterns.

    >>> letters("bonus(?:es)?|time off"), letters("pto|\\w+")
    (('bonus', 'time off'), None)
    """
    found = [_needed(part) for part in _alternatives(pattern)]
    if any(part is None for part in found):
        return None
    return tuple(dict.fromkeys(run for part in found if part for run in part))


def _needed(part: str) -> tuple[str, ...] | None:
    """Return what one alternative needs: its longest run, else what a group needs."""
    longest = max(_runs(part), key=len, default="")
    if len(longest) >= LEAST:
        return (longest,)
    return next(filter(None, map(letters, _groups(part))), None)


def _groups(part: str) -> Iterator[str]:
    """Yield what stands in the outer brackets that must be there."""
    for start, end in _brackets(part):
        inner = part[start + 1 : end]
        is_needed = part[end + 1 : end + 2] not in {"?", "*", "{"}
        if is_needed and part[start] == "(" and not LOOKS.match(inner):
            yield inner.removeprefix("?:")


def _brackets(part: str) -> Iterator[tuple[int, int]]:
    """Yield where each outer bracket opens and closes."""
    depth, start = 0, 0
    for at, char in enumerate(part):
        if at and part[at - 1] == "\\":
            continue
        if char in "([":
            start = start if depth else at
            depth += 1
        elif char in ")]":
            depth -= 1
            if depth == 0:
                yield start, at


def _alternatives(pattern: str) -> Iterator[str]:
    """Yield what the bars outside of all brackets part."""
    cuts = [-1, *_bars(pattern), len(pattern)]
    yield from (pattern[a + 1 : b] for a, b in pairwise(cuts))


def _bars(pattern: str) -> Iterator[int]:
    held = {at for a, b in _brackets(pattern) for at in range(a, b)}
    yield from (at for at, char in enumerate(pattern) if char == "|" and at not in held)


def _runs(part: str) -> Iterator[str]:
    """Yield the runs of letters outside of brackets that must be there."""
    bare = list(part)
    for start, end in _brackets(part):
        bare[start : end + 1] = "0" * (end + 1 - start)
    yield from re.findall(r"(?:[a-z' -](?![?*{]))+", ESCAPED.sub("00", "".join(bare)))
