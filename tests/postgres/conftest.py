"""What only PostgreSQL has: two writers at once, and columns that are full."""

from __future__ import annotations

import pytest
from django.db import connection


@pytest.fixture(autouse=True)
def on_postgresql() -> None:
    """Leave these tests out on SQLite: it has one writer, and takes any text."""
    if connection.vendor != "postgresql":
        pytest.skip("of PostgreSQL alone: pytest --ds tests.on_postgresql")
