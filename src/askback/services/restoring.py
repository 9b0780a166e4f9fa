"""Putting a backup back: looked at first, the present one kept, swapped in one step."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, connection, connections
from django.db.migrations.exceptions import MigrationSchemaMissing
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from askback import __version__
from askback.adapters import backups as files
from askback.errors import InvalidInputError, NotFoundError
from askback.services import backups
from askback.services.practice import carried
from askback.services.values.backups import BackupLine, BackupPage

BARE = ".sqlite3"  # what is copied before an upgrade is the database itself
BEFORE = "before-restoring"


def look(path: Path) -> BackupPage:
    """Return what is in a backup, once it was found whole and of a form we know.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no backup, is damaged, or of a newer askback.
    """
    with opened(path) as (held, manifest):
        return BackupPage(
            name=path.name,
            version=manifest.version,
            made=manifest.made_at,
            counts=backups.counts(files.rows(held)),
            size=path.stat().st_size,
        )


def bring(chunks: Iterable[bytes], *, now: datetime) -> str:
    """Keep a backup that comes from elsewhere beside the others, if it is one.

    Returns:
        Its name in the folder.

    Raises:
        InvalidInputError: It is no backup, is damaged, or of a newer askback; or there
            is no room for it.
    """
    target = backups.fresh(backups.BROUGHT, ".zip", now=now)
    try:
        with files.whole(target) as partial, partial.open("wb") as written:
            for chunk in chunks:
                written.write(chunk)
        look(target)
    except OSError as error:
        raise InvalidInputError(f"{target}: {error.strerror}. Make room.") from error
    except InvalidInputError:
        target.unlink()
        raise
    backups.thin(backups.BROUGHT)
    return target.name


def restore(path: Path, *, now: datetime) -> BackupLine | None:
    """Put a backup in the place of the workspace.

    Whoever has the workspace open meanwhile sees the former one or this one.

    Args:
        path: The backup, of this version or an older one.
        now: When.

    Returns:
        The backup of what was there before; None where there was nothing to keep.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no backup, is damaged, or of a newer askback; or there
            is no room. What was there is there still.
        ConflictError: The workspace is being written in all the time.
        UnavailableError: The workspace is not in SQLite.
    """
    live = backups.database()
    with opened(path, with_recordings=True) as (held, _):
        bring_up(held)
        before = _keep(live, now)
        carried.put_back(held.parent)
        aside = backups.folder() / f"damaged-{now:%Y-%m-%d-%H%M%S}.sqlite3"
        connection.close()
        files.put(held, live, aside)
    backups.refresh_pages()
    return before


def _keep(live: str, now: datetime) -> BackupLine | None:
    """Back up what is there, unless it is no workspace or none any more."""
    if not (files.is_readable(live) and files.is_filled(live)):
        return None
    return backups.make(now=now, kind=BEFORE)


@contextmanager
def opened(
    path: Path, *, with_recordings: bool = False
) -> Iterator[tuple[Path, files.Manifest]]:
    """Yield the database of a backup as a file of its own, checked.

    Args:
        path: The backup.
        with_recordings: Whether its recordings are laid beside that file.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no backup, is damaged, or of a newer askback.
    """
    if not path.is_file():
        raise NotFoundError("backup", path)
    with backups.workplace() as place:
        held = place / "askback.sqlite3"
        if path.suffix == BARE:
            manifest = _bare(path, held)
        else:
            manifest = files.unpack(path, held, place if with_recordings else None)
        files.check(held)
        check_known(files.applied(held), f"{path.name} was made by", manifest.version)
        yield held, manifest


def _bare(path: Path, held: Path) -> files.Manifest:
    """Copy a bare database, which says nothing of itself but when it was written."""
    files.copy(str(path), held)
    made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return files.Manifest("", made, (), {})


def check_known(steps: Iterable[tuple[str, str]], what: str, version: str = "") -> None:
    """Refuse a form that only a newer askback knows.

    Raises:
        InvalidInputError: It is of such a form.
    """
    known = set(MigrationLoader(None).disk_migrations)
    if set(steps) - known:
        raise InvalidInputError(
            f"{what} a newer askback{version and f', {version}'}; this is "
            f"{__version__}. Install the newer one first. Nothing was changed."
        )


def bring_up(held: Path) -> None:
    """Bring a database that is in nobody's use to this version's form.

    Raises:
        InvalidInputError: It cannot be brought there.
    """
    with _connected(held) as alias:
        executor = MigrationExecutor(connections[alias])
        leaves = executor.loader.graph.leaf_nodes()
        try:
            if plan := executor.migration_plan(leaves):
                executor.migrate(leaves, plan)
            _check_form(alias)
        except (DatabaseError, MigrationSchemaMissing) as error:
            raise InvalidInputError(
                f"The database in it is not of askback's form: {error}. Nothing was "
                "changed."
            ) from error


def _check_form(alias: str) -> None:
    """Read one row of every table, so that each is there with all its columns."""
    for model in apps.get_models(include_auto_created=True):
        list(model._base_manager.using(alias).values()[:1])  # noqa: SLF001 -- sees what was removed


@contextmanager
def _connected(held: Path) -> Iterator[str]:
    """Yield the name of a second database, which this thread alone knows."""
    alias = f"brought-{uuid.uuid4()}"
    made = connection.copy(alias)
    made.settings_dict |= {"NAME": str(held), "OPTIONS": {}}
    connections[alias] = made
    try:
        yield alias
    finally:
        made.close()
        del connections[alias]
