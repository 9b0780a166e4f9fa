"""The lines, sections and sentences of a text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

STRAIGHT = (
    *((sign, "'") for sign in "’‘´`"),
    *((sign, '"') for sign in "“”"),
    *((sign, " ") for sign in "\u00a0\u2002\u2003\u2007\u2009\u202f"),
    ("\u2011", "-"),
)
BREAK = re.compile(r"[\n\r\x0b\x0c\u0085\u2028\u2029]")
BULLET = re.compile(
    r"[ \t>]{0,40}(?:[-*+•·▪■●○◦‣∙–—✓✔✅➢►▸→]|\d{1,2}[.)](?=\s))[ \t]{0,20}"
)
STOP = re.compile(r"[.!?…]+[\"')\]*_]{0,4}(?=\s)|;(?=\s)")
NO_STOP = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|st|vs|prof|approx|e\.g|i\.e|inc|ltd|co|no|ref|ca|bzw"
    r"|z\.b|incl|[a-z]|p\.a|etc)\.$",
    re.IGNORECASE,
)
LONGEST = 400  # characters; a pattern never searches more at a time, whoever wrote it
LABELLED = re.compile(r"[A-ZÀ-Þ][\w/&-]{1,20}(?: [\w/&-]{1,20}){0,2}:(?=\s)")
WRAPPED = 45  # a shorter line that ends without a stop was ended on purpose
FULL = 58  # likewise where the next one begins with a capital


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without its bullet, marks and outer blanks.

    Attributes:
        start: Where its words begin.
        end: One past its words.
        bullet: Whether it was an item of a list.
        marked: Whether it was marked as a heading: `#`, bold, or a closing colon.
        gap: Whether an empty line stood before it.
    """

    start: int
    end: int
    bullet: bool
    marked: bool
    gap: bool


def plain(text: str) -> str:
    """Return a text in lower case with straight quotes, of the same length.

    Source:
        Ours.

    >>> plain("We’re İn")
    "we're İn"
    """
    for sign, straight in STRAIGHT:  # many times faster than str.translate
        text = text.replace(sign, straight)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def flat(low: str) -> str:
    r"""Return a text with a blank for every line end, of the same length.

    Source:
        Ours.

    >>> flat("a team\nof six")
    'a team of six'
    """
    return low.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def lines(text: str, limit: int) -> tuple[Line, ...]:
    r"""Return the lines that hold words, up to a limit of characters.

    Source:
        Ours.

    >>> text = "# Nurse\n\n- nights"
    >>> [text[line.start : line.end] for line in lines(text, 99)]
    ['Nurse', 'nights']
    """
    found: list[Line] = []
    gap = True
    for start, end in _cuts(text, limit):
        line = _line(text, start, end, gap=gap)
        gap = line is None
        if line is not None:
            found.append(line)
    return tuple(found)


def _cuts(text: str, limit: int) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in BREAK.finditer(text, 0, limit):
        yield start, stop.start()
        start = stop.end()
    yield start, min(limit, len(text))


def _line(text: str, start: int, end: int, *, gap: bool) -> Line | None:
    bullet = BULLET.match(text, start, end)
    begin = start
    bold = text.startswith("**", start)
    if bullet is not None and not bold:
        begin = bullet.end()
    begin, stop = _trim(text, begin, end, " \t#*_>|\ufeff")
    if begin >= stop or not any(c.isalnum() for c in text[begin : min(stop, end)]):
        return None
    head = text[start:begin]
    marked = "#" in head or (bold and text[stop:end].startswith("*"))
    marked = marked or text[stop - 1] == ":"
    return Line(begin, stop, bullet is not None and not bold, marked, gap)


def _trim(text: str, start: int, end: int, blanks: str) -> tuple[int, int]:
    while start < end and (text[start] in blanks or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in blanks or text[end - 1].isspace()):
        end -= 1
    return start, end


def sentences(text: str, found: Sequence[Line]) -> Iterator[tuple[int, int]]:
    r"""Yield start and end of every sentence; lines that only wrap are one.

    Yields:
        Places of sentences, in order.

    Source:
        Ours.

    >>> text = "We are a small team and we want you to\njoin us. Now"
    >>> [text[a:b] for a, b in sentences(text, lines(text, len(text)))]
    ['We are a small team and we want you to\njoin us.', 'Now']
    """
    for start, end in _paragraphs(text, found):
        begin = start
        for stop in STOP.finditer(text, start, end):
            if stop.group()[0] == "." and NO_STOP.search(
                text, max(begin, stop.start() - 8), stop.start() + 1
            ):
                continue
            yield from _short(text, begin, stop.end())
            begin = stop.end()
        yield from _short(text, begin, end)


def _paragraphs(text: str, found: Sequence[Line]) -> Iterator[tuple[int, int]]:
    if not found:
        return
    start, last = found[0].start, found[0]
    for line in found[1:]:
        if not _wraps(text, last, line):
            yield start, last.end
            start = line.start
        last = line
    yield start, last.end


def _wraps(text: str, last: Line, line: Line) -> bool:
    if line.bullet or line.gap or last.marked or line.marked:
        return False
    if LABELLED.match(text, line.start, line.end):
        return False
    if text[last.end - 1] in ".!?:;|":
        return text[last.end - 1] == "." and last.end - last.start > WRAPPED
    return text[line.start].islower() or last.end - last.start > FULL


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long at the last blank.

    Yields:
        Places of pieces that a pattern can search in no time.
    """
    start, end = _trim(text, start, end, "*_|")
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield start, cut
        start, end = _trim(text, cut, end, "*_|")
    yield start, end
