"""SQLite databases as files: copied while they are in use, checked, put back.

SQLite's own backup reads and writes whole databases in one transaction, so that a copy
is consistent, and whoever reads a database while it is put back sees the old one or
the new one and nothing between.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from askback.errors import ConflictError, InvalidInputError

PAUSE_S = 0.1  # between two attempts at a database that is being written
ATTEMPTS = 50  # ten seconds: a page writes for less, an import may take some
SIDES = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database
FULL = "Nothing was changed. Make room there, or name another place."


def copy(database: str, target: Path) -> None:
    """Copy a database to a file that appears once it is whole, for its owner alone.

    Args:
        database: Its path, or the address of one in memory.
        target: The file; one that is there is replaced.

    Raises:
        ConflictError: Others have been writing in the database all the time.
        InvalidInputError: The copy cannot be written, or the database cannot be read.
    """
    with _told(target), whole(target) as partial:
        _fill(partial, database)


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """Yield a file to write, which takes its place once all of it is on disk."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".partial-")
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(target)
    finally:
        for side in ("", *SIDES):
            partial.with_name(f"{partial.name}{side}").unlink(missing_ok=True)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Say in a sentence why a file cannot be written."""
    try:
        yield
    except OSError as error:
        raise InvalidInputError(f"{target}: {error.strerror}. {FULL}") from error
    except sqlite3.Error as error:
        raise InvalidInputError(f"{target}: {error}. {FULL}") from error


def _backup(source: str, target: str) -> None:
    with closing(_open(source)) as given, closing(_open(target)) as taken:
        given.backup(taken, progress=_patience(), sleep=PAUSE_S)


def _fill(partial: Path, source: str) -> None:
    """Copy a database into a file of one's own, which stands alone."""
    _backup(source, str(partial))
    with closing(_open(str(partial))) as made:
        made.execute("PRAGMA journal_mode = DELETE")


def _open(database: str) -> sqlite3.Connection:
    """Open a database that is there; none is made in passing."""
    is_memory = is_in_memory(database)
    address = database if is_memory else f"{Path(database).absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=PAUSE_S)


def is_in_memory(database: str) -> bool:
    """Return whether a database has no file."""
    return database.startswith("file:")


def _patience() -> Callable[[int, int, int], None]:
    """Return what gives up on a database that others write in for too long."""
    left = ATTEMPTS

    def step(status: int, remaining: int, total: int) -> None:  # noqa: ARG001 -- SQLite calls it so
        nonlocal left
        left -= status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        if left <= 0:
            raise ConflictError(
                "The workspace is being written in all the time. Stop askback "
                "and do this once more."
            )

    return step


def put(source: Path, database: str, aside: Path) -> None:
    """Put a database in the place of another, in one step.

    Others may have the other one open. Where it is none any more, or there is none,
    the file itself is replaced; what was there is laid aside.

    Args:
        source: What to put there; it was checked.
        database: Where: a path, or the address of one in memory.
        aside: Where to lay what is no database any more.

    Raises:
        ConflictError: Others have been writing in the database all the time.
        InvalidInputError: There is no room for it; what was there is there still.
    """
    with _told(Path(database)):
        if is_in_memory(database) or is_readable(database):
            _backup(str(source), database)
            return
        for side in ("", *SIDES):
            if (old := Path(f"{database}{side}")).exists():
                old.replace(f"{aside}{side}")
        with whole(Path(database)) as partial:
            _backup(str(source), str(partial))


def is_readable(database: str) -> bool:
    """Return whether a database is there and can be read from one end to the other."""
    try:
        with closing(_open(database)) as opened:
            return opened.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False


def is_filled(database: str) -> bool:
    """Return whether a database that can be read has any table of askback's."""
    with closing(_open(database)) as opened:
        found = opened.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'"
        )
        return found.fetchone() is not None


def check(database: Path) -> None:
    """Make sure that a database is whole and does nothing of itself.

    Raises:
        InvalidInputError: It is damaged, or holds more than tables.
    """
    try:
        with closing(_open(str(database))) as opened:
            found = [row[0] for row in opened.execute("PRAGMA integrity_check(1)")]
            orphan = opened.execute("PRAGMA foreign_key_check").fetchone()
            acting = opened.execute(
                "SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index')"
            ).fetchone()
    except sqlite3.DatabaseError as error:
        raise InvalidInputError(f"The database in it is damaged: {error}.") from error
    if found != ["ok"] or orphan:
        why = "rows of it belong to nothing" if found == ["ok"] else found[0]
        raise InvalidInputError(f"The database in it is damaged: {why}.")
    if acting:
        raise InvalidInputError(
            f"The database in it holds {acting[0]}, which askback never makes."
        )


def applied(database: Path) -> frozenset[tuple[str, str]]:
    """Return which steps brought a database to its form, as (app, name).

    Raises:
        InvalidInputError: It is none of askback's.
    """
    try:
        with closing(_open(str(database))) as opened:
            found = opened.execute("SELECT app, name FROM django_migrations")
            steps = frozenset((str(app), str(name)) for app, name in found)
    except sqlite3.DatabaseError as error:
        raise InvalidInputError(
            "It holds a database, and none of askback's."
        ) from error
    if not any(app == "store" for app, _ in steps):
        raise InvalidInputError("It holds a database, and none of askback's.")
    return steps


def rows(database: Path) -> dict[str, int]:
    """Return how many rows each of askback's tables has."""
    with closing(_open(str(database))) as opened:
        names = opened.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' "
            "AND name LIKE 'store\\_%' ESCAPE '\\' ORDER BY name"
        ).fetchall()
        return {
            name: opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 -- checked names
            for (name,) in names
            if '"' not in name
        }


def recordings(database: Path) -> list[tuple[str, str]]:
    """Return which recordings the takes of a database name, as (owner, name)."""
    with closing(_open(str(database))) as opened:
        try:
            found = opened.execute(
                "SELECT owner_id, media FROM store_takerow WHERE media <> '' "
                "ORDER BY owner_id, media"
            ).fetchall()
        except sqlite3.OperationalError:  # it is older than takes
            return []
    return [(str(owner), str(media)) for owner, media in found]
