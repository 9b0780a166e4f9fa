"""A turn cut into sentences, as far as its punctuation tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass

END = re.compile(r"[.?!…]+[\"'”’)\]]*(?=\s|$)")
SHORT_FORM = re.compile(
    r"(?<![\w'’])(?:e\.g|i\.e|vs|dr|mr|mrs|ms|prof|st|approx|a\.m|p\.m|[b-hj-z])\.$",
    re.IGNORECASE,
)
LONGEST_SHORT_FORM = 7  # "approx." is the longest of them
CUT = re.compile(r"(?:--+|—|–|-|…|\.\.\.)\s*$")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of a turn, or the whole turn where nothing ends a sentence.

    Attributes:
        start: Its first code point in the turn.
        end: One past its last.
        text: Its words with what ends them.
    """

    start: int
    end: int
    text: str

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return "?" in self.text[-4:]

    @property
    def is_cut(self) -> bool:
        """Whether it breaks off."""
        return CUT.search(self.text[-4:]) is not None


def _ends(text: str) -> list[int]:
    found: list[int] = []
    for mark in END.finditer(text):
        before = text[max(0, mark.start() + 1 - LONGEST_SHORT_FORM) : mark.start() + 1]
        dots_on = mark.group().startswith((".", "…")) and mark.end() < len(text)
        if dots_on and (SHORT_FORM.search(before) or _goes_on(mark, text)):
            continue
        found.append(mark.end())
    return found


def _goes_on(mark: re.Match[str], text: str) -> bool:
    """Three dots before a small letter are a pause, and end no sentence."""
    pauses = mark.group().startswith(("..", "…"))
    return pauses and text[mark.end() : mark.end() + 2].strip()[:1].islower()


def units(text: str) -> tuple[Unit, ...]:
    """Cut a text into sentences.

    Args:
        text: What one person said in one turn, punctuated or not.

    Returns:
        Its sentences in order, without the blanks between them. A text of blanks has
        none.

    Source:
        Ours.

    >>> [u.text for u in units("Right. Who decides, e.g. on pay? I mean here.")]
    ['Right.', 'Who decides, e.g. on pay?', 'I mean here.']
    """
    found: list[Unit] = []
    start = 0
    for end in [*_ends(text), len(text)]:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            first = start + len(piece) - len(piece.lstrip())
            found.append(Unit(first, first + len(stripped), stripped))
        start = end
    return tuple(found)
