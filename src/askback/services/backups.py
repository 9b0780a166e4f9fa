"""Backups of the whole workspace, each one file in HOME/backups or where it is asked.

A backup is of the database, whoever owns its rows: it is made by whoever owns HOME.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection
from django.utils import timezone

from askback import __version__
from askback.adapters import backups as files
from askback.config import Config
from askback.errors import InvalidInputError, NotFoundError, UnavailableError
from askback.services.practice import carried
from askback.services.values.backups import BackupLine, DataPage
from askback.store import revisions
from askback.store.models import User

FOLDER = "backups"
KEPT = 3  # backups of one kind that askback makes of itself; older ones go
BY_HAND = "askback"
BROUGHT = "brought"
KINDS = {
    BY_HAND: "Made by you",
    BROUGHT: "Brought here",
    "before-restoring": "Before another one was put back",
    "before-deleting": "Before everything was deleted",
    "before-bringing": "Before an export was brought over it",
}
BEFORE_UPGRADE = "Before an upgrade"
NAME = re.compile(
    r"(?P<kind>askback|brought|before-[a-z0-9.+]+)-\d{4}-\d\d-\d\d-\d{6}(?:-\d+)?"
    r"\.(?:zip|sqlite3)",
    re.ASCII,
)
COUNTED = (
    ("store_opportunityrow", "company", "companies"),
    ("store_interviewrow", "interview", "interviews"),
    ("store_transcriptrow", "transcript", "transcripts"),
    ("store_noterow", "note", "notes"),
    ("store_markrow", "mark of yours", "marks of yours"),
    ("store_sourcerow", "source", "sources"),
    ("store_questionrow", "question of yours", "questions of yours"),
    ("store_takerow", "take", "takes"),
)
POSTGRESQL = (
    "This workspace is in PostgreSQL, which askback does not back up. Use pg_dump, and "
    "pg_restore to put it back. askback export works here too."
)


def make(*, now: datetime, kind: str = BY_HAND) -> BackupLine:
    """Back the workspace up into HOME/backups.

    Args:
        now: When.
        kind: Why; of any kind but by hand, three are kept.

    Raises:
        UnavailableError: The database is not SQLite.
        InvalidInputError: There is no room for it.
        ConflictError: The workspace is being written in all the time.
    """
    target = fresh(kind, ".zip", now=now)
    write(target, now=now)
    if kind != BY_HAND:
        thin(kind)
    return _line(target)


def write(target: Path, *, now: datetime) -> dict[str, int]:
    """Back the workspace up into a file, and return what it holds.

    Args:
        target: The file; one that is there is replaced once the new one is whole.
        now: When.

    Raises:
        UnavailableError: The database is not SQLite.
        InvalidInputError: It cannot be written.
        ConflictError: The workspace is being written in all the time.
    """
    with workplace() as place:
        held = place / "askback.sqlite3"
        files.copy(database(), held)
        rows = files.rows(held)
        steps = tuple(sorted(files.applied(held)))
        manifest = files.Manifest(__version__, now.astimezone(UTC), steps, rows)
        files.pack(held, manifest, target, carried.of_database(held))
    return rows


def database() -> str:
    """Return where the database is.

    Raises:
        UnavailableError: It is not SQLite.
    """
    if connection.vendor != "sqlite":
        raise UnavailableError(POSTGRESQL)
    return str(connection.settings_dict["NAME"])


def folder() -> Path:
    """Return the folder of backups, made for its owner alone.

    Raises:
        InvalidInputError: It cannot be made.
    """
    config = Config.from_environ()
    found = config.home / FOLDER
    try:
        config.make_home()
        found.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise InvalidInputError(
            f"{found}: {error.strerror}. Make room, or mend the folder."
        ) from error
    return found


@contextmanager
def workplace() -> Iterator[Path]:
    """Yield a folder on the same disk, whose content goes when the work is done."""
    with TemporaryDirectory(dir=folder(), prefix=".work-") as name:
        yield Path(name)


def fresh(kind: str, ending: str, *, now: datetime) -> Path:
    """Return a name in the folder that no other backup has."""
    stem = f"{kind}-{timezone.localtime(now):%Y-%m-%d-%H%M%S}"
    found, number = folder() / f"{stem}{ending}", 2
    while found.exists():
        found, number = folder() / f"{stem}-{number}{ending}", number + 1
    return found


def thin(kind: str) -> None:
    """Delete all but the newest backups of a kind; before upgrades is one kind."""
    words = KINDS.get(kind, BEFORE_UPGRADE)
    kept = [line for line in lines() if line.kind == words]
    for line in kept[KEPT:]:
        remove(line.name)


def lines() -> tuple[BackupLine, ...]:
    """Return the backups there are, the newest first."""
    found: list[BackupLine] = []
    for path in _held():
        with suppress(OSError):  # gone meanwhile: the others are still there
            found.append(_line(path))
    return tuple(sorted(found, key=lambda line: (line.made, line.name), reverse=True))


def _held() -> list[Path]:
    held = Config.from_environ().home / FOLDER
    try:
        return [path for path in held.iterdir() if _is_one(path)]
    except OSError:  # no folder yet, or none that can be read
        return []


def _is_one(path: Path) -> bool:
    named = NAME.fullmatch(path.name) is not None
    return named and path.is_file() and not path.is_symlink()


def _line(path: Path) -> BackupLine:
    stat, kind = path.stat(), NAME.sub(r"\g<kind>", path.name)
    words = KINDS.get(kind, BEFORE_UPGRADE)
    made = datetime.fromtimestamp(stat.st_mtime, UTC)
    return BackupLine(path.name, words, made, stat.st_size)


def last_made() -> datetime | None:
    """Return when the workspace was last backed up, or None."""
    made = (line.made for line in lines() if line.kind != KINDS[BROUGHT])
    return next(made, None)


def path_of(name: str) -> Path:
    """Return the file of a backup in the folder.

    Raises:
        NotFoundError: There is none of this name.
    """
    found = Config.from_environ().home / FOLDER / name
    if "/" not in name and _is_one(found):
        return found
    raise NotFoundError("backup", name[:100])


def refresh_pages() -> None:
    """Let no page be given again that says another day of the last backup."""
    owners = frozenset(User.objects.values_list("pk", flat=True))
    revisions.changed(revisions.Touched(owners))


def remove(name: str) -> None:
    """Delete a backup for good.

    Raises:
        NotFoundError: There is none of this name.
    """
    path_of(name).unlink(missing_ok=True)


def counts(rows: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Return what is counted of the rows, each thing by its name."""
    found = ((rows.get(table, 0), one, many) for table, one, many in COUNTED)
    return tuple((one if n == 1 else many, n) for n, one, many in found if n)


def data() -> DataPage:
    """Return where the data is, how much, and what was backed up of it."""
    is_file = connection.vendor == "sqlite"
    return DataPage(
        home=Config.from_environ().home,
        size=_size() if is_file else 0,
        is_file=is_file,
        lines=lines(),
        counts=counts(_rows()),
        recordings=carried.size(),
    )


def _size() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        )
        return int(cursor.fetchone()[0])


def _rows() -> dict[str, int]:
    """Return how many rows each table that is counted has."""
    each = (f"SELECT '{name}', count(*) FROM {name}" for name, _, _ in COUNTED)  # noqa: S608 -- our own names
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each))
        return dict(cursor.fetchall())
