"""What was said in a take: phrases with their times, fillers and pauses marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.template import Library

from askback.services.values.takes import SidePage

register = Library()

Reading = Mapping[str, Any]
PARTS_AT_S = 1.0  # a pause from here on begins a line of its own, where enough was said
NAMED_S = 0.5  # a pause from here on is written where it was
ENOUGH = 12  # words of a line before a pause ends it
MOST = 60  # words of a line before the next end of a sentence ends it
ENDS = (".", "?", "!", "…")
DASH = "–"
STAR = ("situation", "task", "action", "result")


@dataclass(frozen=True, slots=True)
class Said:
    """A word, or a pause between two.

    Attributes:
        text: The word; how long the pause is.
        at: When, in seconds, as an address takes it.
        kind: word, filler, may or gap.
    """

    text: str
    at: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """Some words that belong together.

    Attributes:
        start_s: When the first is said.
        at: The same, as an address takes it.
        part: situation, task, action or result, where one begins in it.
        words: Words and pauses.
    """

    start_s: float
    at: str
    part: str
    words: tuple[Said, ...]


@register.filter
def time_of(seconds: float) -> str:
    """Write a time of a take: 0:07, 12:30."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


@register.filter
def spoken(reading: Reading) -> list[Line]:
    """Return what was said, line by line."""
    words = reading.get("words") or ()
    sure = _indices(reading.get("fillers") or ())
    may = _indices(reading.get("possible") or ())
    left = dict(_begins(reading.get("star") or {}))
    found = []
    for first, last in _cuts(words):
        start_s = words[first]["start_s"]
        end_s = words[last - 1]["end_s"]
        begun = [name for name, at_s in left.items() if at_s <= end_s]
        part = ", ".join(name for name in begun if left.pop(name) is not None)
        said = tuple(_said(words, range(first, last), sure, may))
        found.append(Line(start_s, _at(start_s), part, said))
    return found


def _indices(found: Iterable[Mapping[str, Any]]) -> set[int]:
    """Return which words are in some fillers, by their place; of two words both."""
    return {
        index
        for one in found
        for index in range(
            int(one["index"]), int(one["index"]) + len(str(one["word"]).split())
        )
    }


def _begins(star: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for name in STAR:
        if part := star.get(name):
            yield name, part["start_s"]


def _cuts(words: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield where lines begin and end: at long pauses, else at ends of sentences."""
    first = 0
    for index in range(1, len(words)):
        count = index - first
        pause = words[index]["start_s"] - words[index - 1]["end_s"]
        is_end = str(words[index - 1]["text"]).rstrip("\"')").endswith(ENDS)
        if (pause >= PARTS_AT_S and count >= ENOUGH) or (is_end and count >= MOST):
            yield first, index
            first = index
    if words:
        yield first, len(words)


def _said(
    words: Sequence[Mapping[str, Any]], indices: range, sure: set[int], may: set[int]
) -> Iterator[Said]:
    for index in indices:
        word = words[index]
        pause = word["start_s"] - words[index - 1]["end_s"] if index else 0.0
        if pause >= NAMED_S and index > indices.start:
            yield Said(f"{pause:.1f} s", _at(word["start_s"]), "gap")
        kind = "filler" if index in sure else "may" if index in may else "word"
        yield Said(str(word["text"]).strip(), _at(word["start_s"]), kind)


@register.filter
def measured(page: SidePage) -> list[tuple[str, str, str]]:
    """Return what was measured in two takes, line by line: (what, one, other)."""
    one, other = (_figures(side.reading) for side in page.sides)
    return [(name, one[name], other[name]) for name in one]


def _figures(reading: Reading) -> dict[str, str]:
    """Return what was measured in a take, in words; a dash where it was not."""
    fillers = _told(reading.get("fillers_per_minute"), "a minute", 1)
    least = "at least " if reading.get("fillers_are") == "at_least" else ""
    points = reading.get("points") or ()
    said = sum(one.get("quote") is not None for one in points)
    pauses = reading.get("pauses") or ()
    longest = max((one["end_s"] - one["start_s"] for one in pauses), default=None)
    duration_s = reading.get("duration_s")
    return {
        "Length": DASH if duration_s is None else time_of(duration_s),
        "Fillers": DASH if fillers == DASH else f"{least}{fillers}",
        "Possible fillers": str(len(reading["possible"])) if reading else DASH,
        "Pace": _told(reading.get("words_per_minute"), "words a minute"),
        "Pauses of half a second": str(len(pauses)) if reading else DASH,
        "Longest pause": _told(longest, "s", 1),
        "Pitch range": _told(reading.get("pitch_range_semitones"), "semitones", 1),
        "Points said": f"{said} of {len(points)}" if points else DASH,
        "Parts heard": ", ".join(name for name, _ in _begins(reading.get("star") or {}))
        or DASH,
    }


def _told(value: float | None, unit: str, places: int = 0) -> str:
    return DASH if value is None else f"{value:.{places}f} {unit}"


def _at(seconds: float) -> str:
    return f"{seconds:.1f}"
