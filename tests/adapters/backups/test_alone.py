from __future__ import annotations

from pathlib import Path

import pytest

from askback.adapters.backups import alone
from askback.errors import ConflictError


def test_one_alone_is_at_it_and_the_next_after_it(tmp_path: Path) -> None:
    place = str(tmp_path / "a.sqlite3")
    with (
        alone(place),
        pytest.raises(ConflictError, match="Another askback"),
        alone(place, patience_s=0.0),
    ):
        pytest.fail("two were at it")

    with alone(place, patience_s=0.0):
        assert (tmp_path / "a.sqlite3.upgrading").stat().st_size == 0


def test_what_is_in_memory_is_nobody_elses(tmp_path: Path) -> None:
    with alone("file:memory"), alone("file:memory"):
        assert list(tmp_path.iterdir()) == []
