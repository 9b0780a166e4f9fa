"""Let nothing that was deleted stand in the database's file any more."""

from __future__ import annotations

from django.db import OperationalError, connection


def wipe() -> bool:
    """Write the file anew without what was deleted, and return whether that is done.

    While another reads or writes it is not done, and goes with the next time. What
    PostgreSQL keeps of deleted rows goes with its own VACUUM.
    """
    if connection.vendor != "sqlite":
        return False
    try:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return bool(cursor.fetchone()[0] == 0)
    except OperationalError:
        return False
