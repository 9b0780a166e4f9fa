"""Read many records into a folder of parts; stopped anywhere, it goes on from there.

A part is written aside and renamed, its problems before it: a part that has its name
is whole. The manifest is laid first, so that only the same input goes on, and again
when all parts stand; then the problems are one file.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from askback.adapters.cluster import parquet
from askback.errors import InvalidInputError
from askback.services.files.batch.reading import read_part
from askback.services.files.batch.source import cut
from askback.services.files.batch.values import Engine, Form, Here, Kind, Shape
from askback.services.files.batch.writing import (
    ASIDE,
    aside,
    count,
    keep,
    place,
    read_lines,
    write,
)

MANIFEST = "manifest.json"
PROBLEMS = "problems.jsonl"
USUAL = Shape()
MOST = 10_000  # records in a part, whose results are all in memory


@dataclass(frozen=True, slots=True)
class Told:
    """What a batch came to."""

    parts: int
    read: int
    problems: int


def run(
    source: str,
    out: str,
    kind: Kind,
    *,
    shape: Shape = USUAL,
    engine: Engine | None = None,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> Told:
    """Read every record of a source into a folder, and go on where it was stopped.

    Args:
        source: A folder, of which each file is a record, or a JSONL or Parquet file.
        out: A folder: new, empty, or one in which this very batch was begun.
        kind: What is done with each record.
        shape: Records in a part, 1 to 10,000, and what parts are written as.
        engine: Whoever works on the parts; this process if none is given.
        tell: Is told how many parts stand, and of how many.

    Raises:
        NotFoundError: There is no such source.
        InvalidInputError: The source or a figure is wrong, or the folder holds others.
        UnavailableError: An optional part is missing.
    """
    folder = Path(out)
    _check(Path(source), folder, shape)
    digest, parts = cut(Path(source), kind, shape.size)
    begun = {
        "kind": kind,
        "format": shape.form,
        "part_size": shape.size,
        "parts": len(parts),
        "input": digest,
    }
    _begin(folder, begun)
    places = [place(folder, part.number, shape.form) for part in parts]
    left = [part for part, path in zip(parts, places, strict=True) if not path.exists()]
    tell(len(parts) - len(left), len(parts))
    for number, done in enumerate((engine or Here()).work(read_part, left), 1):
        keep(folder, done, shape.form)
        tell(len(parts) - len(left) + number, len(parts))
    return _finish(folder, begun, places)


def _check(source: Path, folder: Path, shape: Shape) -> None:
    if not 1 <= shape.size <= MOST:
        raise InvalidInputError(
            f"--part-size: {shape.size} is not between 1 and {MOST:,}."
        )
    if shape.form is Form.PARQUET:
        parquet.ready()
    if folder.resolve().is_relative_to(source.resolve()):
        raise InvalidInputError(
            f"{folder}: is inside what is read. Name another folder."
        )


def _begin(folder: Path, begun: dict[str, Any]) -> None:
    if folder.exists() and not folder.is_dir():
        raise InvalidInputError(f"{folder}: is a file. Name a folder.")
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    if not manifest.exists():
        if any(name.suffix != ".new" for name in folder.iterdir()):
            raise InvalidInputError(
                f"{folder}: holds other things. Name a new folder, or an empty one."
            )
        write(manifest, [json.dumps({**begun, "whole": False})])
    held = json.loads(manifest.read_text("utf-8"))
    for field, value in begun.items():
        if held.get(field) != value:
            raise InvalidInputError(
                f"{manifest}: {field}: another batch was begun here. Give it what it "
                "was begun with, or name a new folder."
            )
    (folder / ASIDE).mkdir(exist_ok=True)


def _finish(folder: Path, begun: dict[str, Any], places: Sequence[Path]) -> Told:
    held = json.loads((folder / MANIFEST).read_text("utf-8"))
    if not held["whole"]:
        pieces = [aside(folder, number) for number in range(len(places))]
        write(folder / PROBLEMS, read_lines(one for one in pieces if one.exists()))
        read = count(places, Form(begun["format"]))
        problems = count([folder / PROBLEMS], Form.JSONL)
        held = {**begun, "whole": True, "read": read, "problems": problems}
        write(folder / MANIFEST, [json.dumps(held)])
    shutil.rmtree(folder / ASIDE)
    return Told(len(places), held["read"], held["problems"])
