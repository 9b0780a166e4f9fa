"""Questions out of tables: CSV of any delimiter, and tables of Markdown."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askback.core.bank.formats.draft import Draft, Imported, at
from askback.core.bank.formats.given import draft_of, field_of
from askback.core.topics import Criteria, Problem
from askback.errors import InvalidInputError

DELIMITERS = ",;\t|"
SAMPLE = 50  # rows that tell how a file is made
FORMULA = re.compile(r"'+[=+\-@\t\r]")
SHORT = 4  # words; a column of shorter cells names topics
SAME = 0.9  # of all rows having as many cells as most: then the delimiter is right


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line it begins on, from 1."""

    cells: tuple[str, ...]
    line: int


def read_sheet(text: str, name: str, criteria: Criteria) -> Imported:
    """Read the questions of a CSV file.

    Args:
        text: The file; its delimiter and whether it has a header are found out.
        name: The file's name.
        criteria: The criteria there are.

    Returns:
        The questions and what was read past.

    Raises:
        InvalidInputError: It cannot be read; the message names the line.

    Source:
        Ours; the csv module reads.
    """
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    delimiter = delimiter_of(lines)
    if delimiter is None:
        rows = tuple(
            Row((_unquoted(line),), number)
            for number, line in enumerate(lines.split("\n"), start=1)
            if line.strip()
        )
    else:
        rows = tuple(_rows(lines, delimiter, name))
    return read_rows(rows, criteria)


def _unquoted(line: str) -> str:
    bare = line.strip()
    is_quoted = len(bare) > 1 and bare[0] == bare[-1] == '"'
    return bare[1:-1].replace('""', '"') if is_quoted else bare


def delimiter_of(text: str) -> str | None:
    r"""Return what parts the cells of a file, None where each line is one cell.

    Args:
        text: The file.

    Returns:
        One of `DELIMITERS`.

    Source:
        Ours: the delimiter by which the first row names most fields; without a header
        the one by which most rows have the same number of cells.

    >>> delimiter_of("question;who\nWhy, then?;peer"), delimiter_of("Why?\nHow?")
    (';', None)
    """
    head = text.split("\n", 1)[0]
    named = {d: _named(head.split(d)) for d in DELIMITERS if d in head}
    best = max(named, key=lambda d: named[d], default=None)
    if best is not None and named[best] > 0:
        return best
    if _named([head]):
        return None
    even = {d: _evenness(text, d) for d in DELIMITERS}
    likely = max(even, key=lambda d: even[d])
    return likely if even[likely] > 0 else None


def _named(cells: Sequence[str]) -> int:
    """Return how many cells of a header name fields, if one of them is the text."""
    fields = [field_of(cell.strip().strip('"')) for cell in cells]
    return sum(f is not None for f in fields) if "text" in fields else 0


def _evenness(text: str, delimiter: str) -> int:
    """Return how many cells most rows have, 0 where rows differ or have one cell."""
    try:
        sample = [
            r for r, _ in zip(_parsed(text, delimiter), range(SAMPLE), strict=False)
        ]
    except csv.Error:
        return 0
    counts = Counter(len(row.cells) for row in sample)
    cells, rows = max(counts.items(), key=lambda pair: pair[1], default=(0, 0))
    is_even = (
        cells > 1 and rows >= SAME * len(sample) and (rows > 1 or delimiter != ",")
    )
    return cells if is_even else 0


def _rows(text: str, delimiter: str, name: str) -> Iterator[Row]:
    line = 1
    try:
        for row in _parsed(text, delimiter):
            yield row
            line = row.line + 1
    except csv.Error as error:
        raise InvalidInputError(
            f"{name}: line {line} or below: {error}. Close the quotation mark that is "
            "opened there, or write it twice."
        ) from error


def _parsed(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(
        (f"{line}\n" for line in text.split("\n")), delimiter=delimiter, strict=True
    )
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(tuple(map(_harmless, cells)), line)
        line = reader.line_num + 1


def _harmless(cell: str) -> str:
    """Take off the mark that keeps a spreadsheet from computing a cell."""
    return cell[1:] if FORMULA.match(cell) else cell


def read_rows(rows: Sequence[Row], criteria: Criteria) -> Imported:
    """Read the questions of rows, the first of which may name the columns.

    Args:
        rows: Rows that have some cell.
        criteria: The criteria there are.

    Source:
        Ours.
    """
    if not rows:
        return Imported(())
    fields = [field_of(cell) for cell in rows[0].cells]
    has_header = "text" in fields
    columns = fields if has_header else _guessed(rows)
    questions: list[Draft] = []
    problems: list[Problem] = _unread(rows[0], fields) if has_header else []
    for row in rows[1:] if has_header else rows:
        told, faults = draft_of(_fields(row, columns), row.line, criteria)
        problems += [*_surplus(row, columns), *faults]
        if told is not None:
            questions.append(told)
    return Imported(tuple(questions), tuple(problems))


def _unread(header: Row, fields: Sequence[str | None]) -> list[Problem]:
    return [
        at(header.line, f"the column {cell!r} is not one that is read.")
        for cell, field in zip(header.cells, fields, strict=True)
        if field is None and cell.strip()
    ]


def _surplus(row: Row, columns: Sequence[str | None]) -> list[Problem]:
    extra = [cell for cell in row.cells[len(columns) :] if cell.strip()]
    if not extra:
        return []
    told = (
        f"has {len(row.cells)} cells where there are {len(columns)} columns. Put "
        "quotation marks around a cell that holds the delimiter."
    )
    return [at(row.line, told)]


def _fields(row: Row, columns: Sequence[str | None]) -> dict[str, object]:
    """Return the cells by field; of two columns of one field the first counts."""
    fields: dict[str, object] = {}
    for cell, field in zip(row.cells, columns, strict=False):
        if field is not None and cell.strip():
            fields.setdefault(field, cell.rstrip(" "))
    return fields


def _guessed(rows: Sequence[Row]) -> list[str | None]:
    """Return what the columns of a table without a header hold."""
    count = max(len(row.cells) for row in rows)
    columns = [[r.cells[n] for r in rows if n < len(r.cells)] for n in range(count)]
    asking = [sum(c.rstrip().endswith("?") for c in cells) for cells in columns]
    length = [sum(map(len, cells)) for cells in columns]
    text = max(range(count), key=lambda n: (asking[n], length[n]))
    kinds: list[str | None] = [_kind(cells) for cells in columns]
    kinds[text] = "text"
    return kinds


def _kind(cells: Sequence[str]) -> str:
    return "topic" if max(len(cell.split()) for cell in cells) <= SHORT else "notes"
