from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from askback.adapters.cluster import parquet
from askback.errors import InvalidInputError


@pytest.mark.parametrize(
    ("start", "wanted", "found"),
    [(0, 3, "abc"), (2, 4, "cdef"), (6, 9, "g"), (3, 0, "")],
    ids=["first", "over-groups", "past-the-end", "none"],
)
def test_some_rows_are_read_over_row_groups(
    tmp_path: Path, start: int, wanted: int, found: str
) -> None:
    path = tmp_path / "in.parquet"
    pyarrow.parquet.write_table(
        pa.table({"id": list("abcdefg")}), path, row_group_size=3
    )

    assert parquet.count(path) == 7
    assert [row["id"] for row in parquet.rows(path, start, wanted)] == list(found)


def test_another_file_at_the_same_path_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    parquet.write(path, {"id": ["a"]})
    first = list(parquet.rows(path, 0, 9))
    parquet.write(tmp_path / "new", {"id": ["b", "c"]})
    (tmp_path / "new").replace(path)

    assert first == [{"id": "a"}]
    assert list(parquet.rows(path, 0, 9)) == [{"id": "b"}, {"id": "c"}]


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    path.write_text("id,text")

    with pytest.raises(InvalidInputError, match="no Parquet file"):
        parquet.count(path)
