"""Bringing the database to this version's form, with a copy made first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from askback import __version__
from askback.adapters import backups as files
from askback.errors import ConflictError
from askback.services import backups, restoring

LOCK = int.from_bytes(b"askback")  # its number in PostgreSQL; nobody else's there


def migrate(*, now: datetime) -> Path | None:
    """Bring the database to this version's form.

    Where one with rows in it is changed, it is copied first; three copies are kept.
    Where the change fails, the copy is put back. Of several processes that start at
    once, one does it and the others wait.

    Returns:
        The copy, where one was made.

    Raises:
        InvalidInputError: The database is of a newer askback, or there is no room.
        ConflictError: It could not be changed; it is as it was.
    """
    if connection.vendor == "postgresql":
        with _alone():
            return _migrate(now)
    if not _plan()[0]:
        return None
    with files.alone(backups.database()):
        return _migrate(now)


@contextmanager
def _alone() -> Iterator[None]:
    """Hold a lock of the database's own: who else would change it waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        # A connection that is lost has let go of it already.
        with suppress(Error), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _plan() -> tuple[bool, bool]:
    """Return whether there is anything to change, and whether anything is there."""
    executor = MigrationExecutor(connection)
    steps = executor.loader.applied_migrations
    restoring.check_known(steps, "This workspace was last opened by")
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return bool(plan), bool(steps)


def _migrate(now: datetime) -> Path | None:
    """Change what is still to be changed: another may just have done it."""
    plan, steps = _plan()
    is_kept = bool(plan and steps) and connection.vendor == "sqlite"
    kept = _copy(now) if is_kept else None
    try:
        call_command("migrate", verbosity=0, interactive=False)
        if settings.IS_HOSTED:
            call_command("createcachetable", verbosity=0)
    except Exception as error:
        raise ConflictError(
            f"The workspace could not be brought to askback {__version__}: {error}. "
            f"{_put_back(kept, now)}"
        ) from error
    return kept


def _copy(now: datetime) -> Path:
    kind = f"before-{__version__}"
    kept = backups.fresh(kind, restoring.BARE, now=now)
    files.copy(backups.database(), kept)
    backups.thin(kind)
    return kept


def _put_back(kept: Path | None, now: datetime) -> str:
    """Put the copy back, where there is one, and say how things are now."""
    if kept is None:
        return "It held nothing of yours before; name another ASKBACK_HOME."
    live = backups.database()
    connection.close()
    aside = backups.folder() / f"damaged-{now:%Y-%m-%d-%H%M%S}.sqlite3"
    files.put(kept, live, aside)
    return f"It is as it was before, and a copy is in {kept}."
