"""Read the records of a part; what is wrong with one is told, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from askback.adapters.cluster import parquet
from askback.core.practice.take import Brief
from askback.errors import AskbackError, InvalidInputError, UnavailableError
from askback.services import postings, readings, take_reading
from askback.services.files import batches, checked, practice, transcript
from askback.services.files.batch.source import is_parquet, lines
from askback.services.files.batch.values import Done, Kind, Part

Read = Callable[[], dict[str, Any]]


def read_part(part: Part) -> Done:
    """Return what becomes of each record of a part, in order.

    Raises:
        UnavailableError: An optional part is missing, so that none can be read.
    """
    found: list[str] = []
    problems: list[str] = []
    for ident, where, read in _records(part):
        try:
            found.append(_line({"id": ident, **read()}))
        except UnavailableError:
            raise
        except AskbackError as error:
            problems.append(_problem(ident, where, str(error)))
        except Exception as error:  # noqa: BLE001 -- one record must not end a night
            fault = f"askback has a fault: {type(error).__name__}: {error}"
            problems.append(_problem(ident, where, fault))
    return Done(part.number, tuple(found), tuple(problems))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _problem(ident: object, where: str, reason: str) -> str:
    return _line({"id": ident, "where": where, "reason": reason})


def _records(part: Part) -> Iterator[tuple[Any, str, Read]]:
    """Yield id, place and what reads it, of each record that stands in a part."""
    for name in part.files:
        path = str(Path(part.source) / name)
        yield name, name, partial(FILES[part.kind], path)
    if part.files:
        return
    source = Path(part.source)
    unit, held = ("row", _rows) if is_parquet(source) else ("line", _lines)
    for number, line in enumerate(held(source, part), part.first + 1):
        if line.strip():
            yield _of_line(line, f"{source.name}: {unit} {number}", part.kind)


def _lines(source: Path, part: Part) -> Iterator[bytes]:
    with source.open("rb") as file:
        file.seek(part.start)
        yield from islice(lines(file), part.count)


def _rows(source: Path, part: Part) -> Iterator[bytes]:
    """Yield each row as the line it would be; a cell that is empty is not there."""
    for row in parquet.rows(source, part.start, part.count):
        told = {name: value for name, value in row.items() if value is not None}
        yield json.dumps(told, default=_plain).encode()


def _plain(value: object) -> str:
    """Return what JSON has no form for as text: bytes, dates."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _of_line(line: bytes, where: str, kind: Kind) -> tuple[Any, str, Read]:
    try:
        fields = batches.record(line, where)
    except InvalidInputError as error:
        return None, where, _raising(error)
    return fields["id"], where, partial(_of_fields, fields, where, kind)


def _raising(error: InvalidInputError) -> Read:
    def read() -> dict[str, Any]:
        raise error

    return read


def _of_fields(fields: dict[str, Any], where: str, kind: Kind) -> dict[str, Any]:
    wanted, optional, read = LINES[kind]
    given = tuple(name for name in optional if fields.get(name) is not None)
    batches.check(fields, (*wanted, *given), where)
    return read(fields)


def _answer(fields: dict[str, Any]) -> dict[str, Any]:
    return batches.answer_line(fields["question"], fields["answer"])


def _posting(fields: dict[str, Any]) -> dict[str, Any]:
    return postings.to_json(postings.read_posting_text(fields["text"]))


def _transcript(fields: dict[str, Any]) -> dict[str, Any]:
    found = readings.read_transcript(fields["text"], me=fields.get("me"), planned=[])
    return readings.to_json(found, ())


def _take(fields: dict[str, Any]) -> dict[str, Any]:
    heard = practice.of_words(str(fields["id"]), fields["text"])
    brief = Brief(script=fields.get("script") or "")
    return take_reading.as_contract(take_reading.read(heard, brief))


def _answer_file(path: str) -> dict[str, Any]:
    loaded = checked.load_json(path)
    if not isinstance(loaded, dict):
        raise InvalidInputError(f'{path}: needs {{"question", "answer"}}.')
    return _of_fields(loaded, path, Kind.ANSWERS)


def _take_file(path: str) -> dict[str, Any]:
    return take_reading.as_contract(practice.read_file(path))


def _posting_file(path: str) -> dict[str, Any]:
    return postings.to_json(postings.read_posting_file(path))


Named = tuple[str, ...]
LINES: dict[Kind, tuple[Named, Named, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    Kind.TRANSCRIPTS: (("text",), ("me",), _transcript),
    Kind.ANSWERS: (("question", "answer"), (), _answer),
    Kind.POSTINGS: (("text",), (), _posting),
    Kind.TAKES: (("text",), ("script",), _take),
}
FILES: dict[Kind, Callable[[str], dict[str, Any]]] = {
    Kind.TRANSCRIPTS: transcript.read_file,
    Kind.ANSWERS: _answer_file,
    Kind.POSTINGS: _posting_file,
    Kind.TAKES: _take_file,
}
