"""A résumé's text cut into parts and lines, columns and broken lines included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askback.core.dossier.gap.dates import RANGE, find_dates
from askback.core.dossier.gap.headings import leading, named
from askback.core.dossier.gap.values import Months, Part, Resume, ResumeLine
from askback.core.dossier.lines import BREAK, BULLET, plain
from askback.core.topics import Problem, Span

LIMIT = 100_000  # characters, some 15,000 words: no résumé is as long
LONGEST = 600  # characters of one line with what it wraps into
COLUMN = re.compile(r"[ \u00a0]{3,}|[ \u00a0]{0,9}\t[ \t\u00a0]{0,40}")
MOST_COLUMNS = 8  # a row with more is no row of columns
SLACK = 4  # characters by which the cells of a column may miss its heading
DATED = frozenset({Part.WORK, Part.PROJECTS, Part.VOLUNTEER, Part.OTHER})
FULL = 50  # a shorter line that ends without a stop was ended on purpose,
SHARE = 0.7  # and so was one that is this much shorter than the widest
WIDEST = 160  # characters; a wider line is a paragraph and no line of a page
ENDS = ".!?:;|"
OUTER = "*_|#"  # marks of Markdown
INDENT = 16  # characters; what begins further right is a column of its own
BARE = re.compile(r"[ \t]{0,40}[-*+•·▪■●○◦‣∙–—✓✔➢►▸→o\uf0b7\uf0a7][ \t]{0,40}")

DANGLING = re.compile(
    r"(?:[,&/(]|\b(?:of|and|the|in|for|with|to|a|an|at|by|or|on|from|as|und|et|de))\s{0,3}$"
)

Heads = list[tuple[int, Part]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A line, or one column's part of it, and what stood before it."""

    start: int
    end: int
    column: int
    bullet: bool
    gap: bool
    alone: bool


def read_resume(text: str, now: int) -> Resume:
    r"""Read a résumé's text into lines that know their part and their dates.

    Args:
        text: The résumé as text.
        now: The month that "present" means, in months since the year 0.

    Returns:
        The résumé; a text without words has no lines and says so.

    Source:
        Ours.

    >>> text = "Skills\nWelding\nWork\nPipe shop, 2019 - 2021\n- welded\n  frames"
    >>> for line in read_resume(text, 2026 * 12).lines:
    ...     print(line.part.value, repr(line.span.quote))
    skills 'Welding'
    work 'Pipe shop, 2019 - 2021'
    work 'welded\n  frames'
    """
    low = plain(text[:LIMIT])
    lines = tuple(_dated(text, low, _parts(text, low, tuple(_cells(text, low))), now))
    return Resume(text, lines, _problems(text, lines))


def _problems(text: str, lines: Sequence[ResumeLine]) -> tuple[Problem, ...]:
    if not lines:
        return (Problem("resume", "There are no words in it; paste the text itself."),)
    if len(text) > LIMIT:
        said = f"Only the first {LIMIT:,} of {len(text):,} characters were read."
        return (Problem("resume", said),)
    return ()


def _rows(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in BREAK.finditer(text, 0, LIMIT):
        yield start, stop.start()
        start = stop.end()
    yield start, min(LIMIT, len(text))


def _heads(text: str, low: str) -> frozenset[int]:
    """Return how far right the headings of a second column stand."""
    return frozenset(
        first - start
        for start, end in _rows(text)
        for first, last in _columns(text, start, end, frozenset())
        if first - start > INDENT and named(low[first:last]) is not None
    )


def _cells(text: str, low: str) -> Iterator[Cell]:
    gap, bare = True, False
    columns = _heads(text, low)
    for start, end in _rows(text):
        if BARE.fullmatch(text, start, end):
            bare = True
            continue
        cells = list(_columns(text, start, end, columns))
        for first, last in cells:
            marked, begin = _unbulleted(text, first, last)
            if any(c.isalnum() for c in text[begin:last]):
                column = first - start
                alone = len(cells) == 1
                yield Cell(begin, last, column, marked or bare, gap, alone)
                gap = bare = False
        gap = gap or not cells


def _columns(
    text: str, start: int, end: int, known: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a row that wide blanks part, or a column's edge."""
    cuts = [wide.span() for wide in COLUMN.finditer(text, start, end)]
    if len(cuts) > MOST_COLUMNS:
        yield start, end
        return
    edges = (start + column for column in known)
    cuts += [(at, at) for at in edges if at < end and text[at - 2 : at] == "  "]
    begin = start
    for stop, after in sorted(cuts):
        if text[begin:stop].strip():
            yield begin, stop
        begin = max(begin, after)
    if text[begin:end].strip():
        yield begin, end


def _unbulleted(text: str, start: int, end: int) -> tuple[bool, int]:
    while start < end and (text[start].isspace() or text[start] in "#>|\ufeff"):
        start += 1
    bullet = BULLET.match(text, start, end)
    if bullet is None or text.startswith("**", start):
        return False, start
    return True, bullet.end()


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of a text that is a line, in its part."""

    start: int
    end: int
    part: Part
    bullet: bool


def _parts(text: str, low: str, cells: Sequence[Cell]) -> Iterator[Placed]:
    heads: Heads = [(0, Part.OTHER)]
    last: Cell | None = None
    line: Placed | None = None
    full = _full(cells)
    for cell in cells:
        part = None if cell.bullet else named(low[cell.start : cell.end])
        if part is not None:
            heads = _under(heads, cell, part)
            last = None
            continue
        here = _at(heads, cell.column)
        opened = leading(low[cell.start : cell.end])
        start = cell.start
        if opened is not None and opened[0] is not Part.WORK:
            here, start = opened[0], cell.start + opened[1]
        if (
            line is not None
            and last is not None
            and _wraps(text, low, line, (last, cell), full)
        ):
            line = Placed(line.start, cell.end, line.part, line.bullet)
        else:
            if line is not None:
                yield line
            line = Placed(start, cell.end, here, cell.bullet)
        last = cell
    if line is not None:
        yield line


def _under(heads: Heads, cell: Cell, part: Part) -> Heads:
    """Return the headings that count from here on; one far right has a column."""
    right = cell.column > INDENT
    return [*heads, (cell.column, part)] if right else [(0, part)]


def _at(heads: Sequence[tuple[int, Part]], column: int) -> Part:
    """Return the part of a column: the nearest heading left of it, the latest first."""
    near = max(c for c, _ in heads if c <= column + SLACK)
    return next(part for c, part in reversed(heads) if c == near)


def _full(cells: Sequence[Cell]) -> int:
    """Return how long a line must be to have been broken at the page's edge."""
    widest = max((cell.end - cell.start for cell in cells if cell.alone), default=0)
    return max(FULL, int(SHARE * min(widest, WIDEST)))


def _wraps(
    text: str, low: str, line: Placed, cells: tuple[Cell, Cell], full: int
) -> bool:
    """Say whether a line goes on in the next."""
    last, cell = cells
    if cell.bullet or cell.gap or not (last.alone and cell.alone):
        return False
    if cell.end - line.start > LONGEST or text[cell.start - 1] == "|":
        return False
    final = text[last.start : last.end].rstrip()[-1:]
    if text[cell.start].islower():
        return final not in ENDS
    if DANGLING.search(text, last.start, last.end):
        return True
    if final in ENDS or RANGE.search(low, cell.start, cell.end):
        return False
    return last.end - last.start > full and (line.bullet or final == ",")


def _dated(
    text: str, low: str, placed: Iterable[Placed], now: int
) -> Iterator[ResumeLine]:
    dates: Months | None = None
    last: Placed | None = None
    for line in placed:
        part = line.part
        if last is None or part is not last.part or (last.bullet and not line.bullet):
            dates = None
        last = line
        if part in DATED and not line.bullet:
            dates = find_dates(text, low, line.start, line.end, now) or dates
        span = Span.of(text, *_trimmed(text, line.start, line.end))
        yield ResumeLine(span, line.part, line.bullet, dates)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in OUTER or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in OUTER or text[end - 1].isspace()):
        end -= 1
    return start, end
