"""What there is to read, cut into parts that are the same every time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from askback.adapters.cluster import parquet
from askback.errors import InvalidInputError, NotFoundError
from askback.services.files.batch.values import Kind, Part
from askback.services.files.batches import LONGEST


def cut(path: Path, kind: Kind, size: int) -> tuple[str, tuple[Part, ...]]:
    """Return what tells this input from another, and its parts.

    Raises:
        NotFoundError: There is no such file or folder.
        InvalidInputError: Nothing is in it, or it is none of what can be read.
        UnavailableError: It is Parquet, and the extra `cluster` is missing.
    """
    if path.is_dir():
        told, parts = _of_folder(path, kind, size)
    elif not path.is_file():
        raise NotFoundError("file or folder", path)
    elif is_parquet(path):
        told, parts = _of_rows(path, kind, size)
    elif path.suffix.casefold() != ".jsonl":
        raise InvalidInputError(
            f"{path}: give a folder, or a file that ends in .jsonl or .parquet."
        )
    else:
        told, parts = _of_lines(path, kind, size)
    if not parts:
        raise InvalidInputError(f"{path}: nothing is in it. Give at least one record.")
    return told, parts


def is_parquet(path: Path) -> bool:
    """Return whether a file's name says that it is Parquet."""
    return path.suffix.casefold() == ".parquet"


def _of_rows(path: Path, kind: Kind, size: int) -> tuple[str, tuple[Part, ...]]:
    held = parquet.count(path)
    with path.open("rb") as file:
        told = hashlib.file_digest(file, "sha256").hexdigest()
    return told, tuple(
        Part(number, kind, str(path), first, first, min(size, held - first))
        for number, first in enumerate(range(0, held, size))
    )


def _of_folder(path: Path, kind: Kind, size: int) -> tuple[str, tuple[Part, ...]]:
    names = sorted(
        file.relative_to(path).as_posix()
        for file in path.rglob("*")
        if file.is_file() and not file.name.startswith(".")
    )
    told = hashlib.sha256()
    for name in names:
        stat = (path / name).stat()
        told.update(f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    starts = range(0, len(names), size)
    return told.hexdigest(), tuple(
        Part(number, kind, str(path), 0, first, 0, tuple(names[first : first + size]))
        for number, first in enumerate(starts)
    )


def _of_lines(path: Path, kind: Kind, size: int) -> tuple[str, tuple[Part, ...]]:
    told = hashlib.sha256()
    starts, count = [0], 0
    with path.open("rb") as file:
        for count, line in enumerate(lines(file), 1):
            told.update(line)
            if count % size == 0:
                starts.append(file.tell())
    counts = (min(size, count - number * size) for number in range(len(starts)))
    return told.hexdigest(), tuple(
        Part(number, kind, str(path), start, number * size, held)
        for number, (start, held) in enumerate(zip(starts, counts, strict=True))
        if held
    )


def lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield each line, of which no more is kept than shows that it is too long."""
    while line := file.readline(LONGEST + 1):
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST + 1)
        yield line
