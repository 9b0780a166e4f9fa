"""Faults that are nobody's mistake: a full disk, a database that cannot be reached."""

from __future__ import annotations

import errno
import sqlite3

from django.db import DatabaseError, InterfaceError, OperationalError

from askback.errors import FullError, UnkeptError

FULL = (
    "The disk has no room left, so this was not kept. What was kept before is still "
    "there. Make room, go back, and send it once more."
)
AWAY = (
    "The workspace could not be reached just now. If you sent something, it was not "
    "kept; what was kept before is still there. Go back, and send it once more."
)
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
NOT_NOW = frozenset({
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN,
})  # fmt: skip
PRIMARY = 0xFF  # SQLite's codes say more in their upper bits
FULL_STATE = "53100"  # PostgreSQL's, of a full disk
# Its classes: the connection broke, two waited for each other, too few resources, a
# lock, somebody shut it down.
AWAY_STATES = ("08", "40", "53", "55P03", "57P")


def told(error: BaseException | None) -> UnkeptError | None:
    """Return what to say of an error; None where it is a mistake of ours."""
    if isinstance(error, OSError):
        return FullError(FULL) if error.errno in NO_ROOM else None
    if not isinstance(error, DatabaseError | InterfaceError):
        return None
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorcode", None)
    if code is not None:
        return _of_sqlite(code & PRIMARY)
    return _of_server(error, getattr(cause, "sqlstate", None))


def _of_sqlite(code: int) -> UnkeptError | None:
    if code == sqlite3.SQLITE_FULL:
        return FullError(FULL)
    return UnkeptError(AWAY) if code in NOT_NOW else None


def _of_server(error: Exception, state: str | None) -> UnkeptError | None:
    """Judge by the state; without one, nobody answered."""
    if state == FULL_STATE:
        return FullError(FULL)
    is_unreached = state is None and isinstance(
        error, OperationalError | InterfaceError
    )
    if is_unreached or (state or "").startswith(AWAY_STATES):
        return UnkeptError(AWAY)
    return None
