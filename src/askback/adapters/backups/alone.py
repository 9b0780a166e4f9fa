"""One process alone changes the form of a database; others wait until it has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from askback.adapters.backups.database import is_in_memory
from askback.errors import ConflictError

ENDING = ".upgrading"  # of an empty file beside the database, which the lock is on
PATIENCE_S = 600.0  # an upgrade takes seconds; that of ten gigabytes takes minutes


@contextmanager
def alone(database: str, *, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Keep other processes that ask for the same out meanwhile.

    The lock is SQLite's own, on a file beside: it is gone with its process, in whatever
    way that goes, and is the same on every system.

    Args:
        database: Its path; one in memory is nobody else's.
        patience_s: How long to wait for another.

    Raises:
        ConflictError: Another has been at it all the time.
    """
    if is_in_memory(database):
        yield
        return
    lock = sqlite3.connect(
        f"{database}{ENDING}", timeout=patience_s, isolation_level=None
    )
    with closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise ConflictError(
                f"Another askback is bringing this workspace up to date ({error}). "
                "Wait until it is done, and start again."
            ) from error
        yield
