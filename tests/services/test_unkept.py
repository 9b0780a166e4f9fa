from __future__ import annotations

import errno
import sqlite3

import pytest
from django.db import DatabaseError, InterfaceError, OperationalError

from askback.services import unkept


def _sqlite(code: int) -> Exception:
    cause = sqlite3.OperationalError()
    cause.sqlite_errorcode = code
    return _caused(OperationalError(), cause)


def _server(state: str | None, kind: type[Exception] = OperationalError) -> Exception:
    cause = Exception()
    cause.sqlstate = state  # type: ignore[attr-defined]
    return _caused(kind(), cause)


def _caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (OSError(errno.ENOSPC, ""), 507),
        (_sqlite(sqlite3.SQLITE_FULL), 507),
        (_server("53100"), 507),
        (_sqlite(sqlite3.SQLITE_BUSY | 1 << 8), 503),
        (_sqlite(sqlite3.SQLITE_CANTOPEN), 503),
        (_server(None), 503),
        (_server("57P01"), 503),
        (_server("08006", InterfaceError), 503),
    ],
    ids=["disk", "full", "server-full", "busy", "gone", "silent", "shut", "broken"],
)
def test_what_is_nobodys_mistake_is_told(error: Exception, status: int) -> None:
    told = unkept.told(error)

    assert told is not None
    assert told.status == status


@pytest.mark.parametrize(
    "error",
    [
        None, ValueError(), OSError(errno.ENOENT, ""), _sqlite(sqlite3.SQLITE_ERROR),
        _server("42P01"), _server(None, DatabaseError),
    ],
    ids=["none", "ours", "lost", "table", "server-table", "unknown"],
)  # fmt: skip
def test_everything_else_is_a_mistake_of_ours(error: Exception | None) -> None:
    assert unkept.told(error) is None
