"""Rows of a Parquet file, a row group at a time, and columns of text written as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from askback.adapters.cluster import extra
from askback.errors import InvalidInputError


def ready() -> None:
    """Do nothing where Parquet can be read and written.

    Raises:
        UnavailableError: The extra `cluster` is not installed.
    """
    extra("pyarrow")
    extra("pyarrow.parquet")


def count(path: Path) -> int:
    """Return how many rows there are.

    Raises:
        InvalidInputError: It is no Parquet file.
        UnavailableError: The extra `cluster` is not installed.
    """
    return int(_opened(path).metadata.num_rows)


def rows(path: Path, start: int, wanted: int) -> Iterator[dict[str, Any]]:
    """Yield some rows; one row group is in memory at a time."""
    changed = path.stat().st_mtime_ns
    first = 0
    for group, size in enumerate(_sizes(path, changed)):
        low, high = max(start, first), min(start + wanted, first + size)
        if low < high:
            table = _group(path, changed, group)
            yield from table.slice(low - first, high - low).to_pylist()
        first += size


def write(path: Path, columns: dict[str, Sequence[str]]) -> None:
    """Write columns of text."""
    arrow, parquet = extra("pyarrow"), extra("pyarrow.parquet")
    schema = arrow.schema([(name, arrow.string()) for name in columns])
    parquet.write_table(arrow.table(columns, schema=schema), path)


def _opened(path: Path) -> Any:
    ready()
    try:
        return extra("pyarrow.parquet").ParquetFile(path)
    except extra("pyarrow").ArrowInvalid as error:
        raise InvalidInputError(
            f"{path}: no Parquet file. Write it again, or give JSONL."
        ) from error


# The part that follows mostly stands in the same row group. The time of the last change
# is asked for, so that another file at the same path is not taken for this one.
@lru_cache(maxsize=1)
def _sizes(path: Path, _changed: int) -> tuple[int, ...]:
    told = _opened(path).metadata
    return tuple(told.row_group(n).num_rows for n in range(told.num_row_groups))


@lru_cache(maxsize=1)
def _group(path: Path, _changed: int, number: int) -> Any:
    return _opened(path).read_row_group(number)
