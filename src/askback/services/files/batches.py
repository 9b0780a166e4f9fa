"""Read many things from the lines of a file, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from askback.adapters import shipped
from askback.adapters.documents import open_file
from askback.core.transcript.answer import Said, read_answer
from askback.errors import InvalidInputError
from askback.services import postings
from askback.services.files.checked import parse
from askback.services.readings import answer_json

LONGEST = 5_000_000  # bytes of one line; a posting has four thousand
FIELDS = (
    "verdict",
    "reason",
    "p_not_answered",
    "kind",
    "specificity",
    "hedging",
    "quote",
    "start",
    "end",
)


def read_one(question: str, answer: str) -> dict[str, Any]:
    """Return the reading of one answer in the contract's form, spans in the answer."""
    reading = read_answer(question, [Said(0, answer)], ear=shipped.ear())
    return answer_json(reading, [0])


def read_answers(path: str) -> Iterator[dict[str, Any]]:
    """Yield the reading of the answer in each line, in order.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: A line is not what it must be; the message names it.
    """
    for ident, (question, answer) in _lines(path, ("question", "answer")):
        yield {"id": ident, **answer_line(question, answer)}


def answer_line(question: str, answer: str) -> dict[str, Any]:
    """Return what a line of a batch says of an answer."""
    found = read_one(question, answer)
    return {field: found[field] for field in FIELDS}


def read_postings(path: str) -> Iterator[dict[str, Any]]:
    """Yield the reading of the posting in each line, in order.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: A line is not what it must be; the message names it.
    """
    for ident, (text,) in _lines(path, ("text",)):
        yield {"id": ident, **postings.to_json(postings.read_posting_text(text))}


def _lines(path: str, wanted: tuple[str, ...]) -> Iterator[tuple[Any, list[str]]]:
    """Yield id and wanted texts of each line; blank lines are passed over.

    Raises:
        InvalidInputError: A line is not what it must be; the message names it.
    """
    form = ", ".join(f'"{field}"' for field in ("id", *wanted))
    is_empty = True
    with open_file(path) as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST + 1), b""), 1):
            where = f"{path}: line {number}"
            if line.strip():
                is_empty = False
                yield _fields(line, wanted, where)
    if is_empty:
        raise InvalidInputError(f"{path}: the file is empty. Write {{{form}}} a line.")


def _decoded(line: bytes, where: str) -> str:
    """Return a line's text.

    Raises:
        InvalidInputError: It is too long, or not UTF-8.
    """
    if len(line) > LONGEST:
        raise InvalidInputError(
            f"{where}: longer than {LONGEST // 1_000_000} MB. Cut it, or read it alone."
        )
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            f"{where}: not UTF-8. Save the file as UTF-8."
        ) from error


def _fields(line: bytes, wanted: tuple[str, ...], where: str) -> tuple[Any, list[str]]:
    """Return the id and the wanted texts of a line.

    Raises:
        InvalidInputError: They are not there.
    """
    loaded = record(line, where)
    check(loaded, wanted, where)
    return loaded["id"], [loaded[field] for field in wanted]


def record(line: bytes, where: str) -> dict[str, Any]:
    """Return the object of a line, which has an id.

    Raises:
        InvalidInputError: It is none.
    """
    loaded = parse(_decoded(line, where).strip(), where)
    if not isinstance(loaded, dict) or "id" not in loaded:
        raise InvalidInputError(f"{where}: needs an object with an id.")
    return loaded


def check(loaded: dict[str, Any], wanted: tuple[str, ...], where: str) -> None:
    """Refuse a record that lacks one of the wanted texts.

    Raises:
        InvalidInputError: The message names the field.
    """
    for field in wanted:
        if not isinstance(loaded.get(field), str):
            raise InvalidInputError(f"{where}: {field}: needs a text.")
