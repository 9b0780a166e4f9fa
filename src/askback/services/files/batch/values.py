"""What a batch is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from askback.adapters.cluster.rayed import Rayed
from askback.errors import InvalidInputError


class Kind(StrEnum):
    """What is done with each record."""

    TRANSCRIPTS = "read-transcripts"
    ANSWERS = "read-answers"
    POSTINGS = "read-postings"
    TAKES = "analyse-takes"


class Form(StrEnum):
    """What the parts that come out are written as."""

    JSONL = "jsonl"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Shape:
    """How the parts are cut and written."""

    size: int = 50  # records; a stop costs at most the part under way
    form: Form = Form.JSONL


@dataclass(frozen=True, slots=True)
class Part:
    """Some records that stand together, and where they stand."""

    number: int
    kind: Kind
    source: str  # the JSONL or Parquet file, or the folder
    start: int  # a byte of the JSONL file, a row of the Parquet file
    first: int  # lines or rows that stand before it
    count: int  # lines or rows
    files: tuple[str, ...] = ()  # of a folder, beneath it


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a part, as lines of JSON."""

    number: int
    lines: tuple[str, ...]
    problems: tuple[str, ...]


class Engine(Protocol):
    """Whoever works on parts: this process, or a cluster."""

    def work(
        self, work: Callable[[Part], Done], parts: Sequence[Part]
    ) -> Iterator[Done]:
        """Yield what becomes of each part, in their order."""
        ...


class Here:
    """This process alone, a part after the other."""

    def work(
        self, work: Callable[[Part], Done], parts: Sequence[Part]
    ) -> Iterator[Done]:
        """Yield what becomes of each part, in their order."""
        yield from map(work, parts)


def engine(ray: str, workers: int) -> Engine:
    """Return this process, or the Ray cluster at an address.

    Raises:
        InvalidInputError: More than one worker is wanted of this process.
    """
    if ray:
        return Rayed(ray, workers)
    if workers > 1:
        raise InvalidInputError("--workers: needs --ray. Add --ray local.")
    return Here()
