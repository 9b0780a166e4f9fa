"""Files of a batch, each written aside and renamed once the disk has it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from askback.adapters.cluster import parquet
from askback.services.files.batch.values import Done, Form

ASIDE = ".problems"  # of parts, until all stand


def place(folder: Path, number: int, form: Form) -> Path:
    """Return where a part stands."""
    return folder / f"part-{number:06d}.{form}"


def aside(folder: Path, number: int) -> Path:
    """Return where the problems of a part stand until all parts do."""
    return folder / ASIDE / f"part-{number:06d}.jsonl"


def keep(folder: Path, done: Done, form: Form) -> None:
    """Write what became of a part, its problems first."""
    if done.problems:
        write(aside(folder, done.number), done.problems)
    path = place(folder, done.number, form)
    if form is Form.PARQUET:
        _write_rows(path, done.lines)
    else:
        write(path, done.lines)


def write(path: Path, lines: Iterable[str]) -> None:
    """Write lines aside, and give them their name once the disk has them."""
    new = _new(path)
    with new.open(
        "w", encoding="utf-8", errors="backslashreplace", newline="\n"
    ) as file:
        file.writelines(f"{line}\n" for line in lines)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _write_rows(path: Path, lines: Sequence[str]) -> None:
    """Write a row a line: its id, and the line, whose fields differ by record."""
    new = _new(path)
    idents = [_text(json.loads(line)["id"]) for line in lines]
    parquet.write(new, {"id": idents, "reading": [_whole(line) for line in lines]})
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    new.replace(path)


def _new(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _text(ident: object) -> str:
    return _whole(ident if isinstance(ident, str) else json.dumps(ident))


def _whole(text: str) -> str:
    """Return text in which halves of a character are written as in JSON."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def count(paths: Iterable[Path], form: Form) -> int:
    """Return how many records stand in some parts."""
    if form is Form.PARQUET:
        return sum(map(parquet.count, paths))
    return sum(1 for _ in read_lines(paths))


def read_lines(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the lines of some files."""
    for path in paths:
        with path.open(encoding="utf-8", newline="\n") as file:
            yield from (line.rstrip("\n") for line in file)
