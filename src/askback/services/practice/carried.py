"""Recordings in backups and exports: taken along with their rows, and put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from askback.adapters import backups as files
from askback.errors import InvalidInputError
from askback.services.practice import recordings
from askback.store import media
from askback.store.models import TakeRow, User

MOST = 900_000_000  # bytes in an export: what is brought back may have 1 GB
FOLDER = f"{files.RECORDINGS}/"  # in exports: a take's recording lies right in it


def of_database(database: Path) -> Iterator[files.Recording]:
    """Yield the recordings that the takes of a database name, of those there are."""
    held = media.storage()
    for owner, name in files.recordings(database):
        where = media.place(owner, name)
        if where and held.exists(where):
            yield f"{FOLDER}{where}", partial(held.open, where)


def put_back(folder: Path) -> None:
    """Put recordings back that were unpacked; what is here already is left alone.

    Args:
        folder: Where the recordings of a backup lie, under their paths in it.

    Raises:
        InvalidInputError: There is no room for them.
    """
    for path in sorted(folder.glob(f"{FOLDER}*/*")):
        owner, size = path.parent.name, path.stat().st_size
        where = media.place(owner, path.name)
        held = media.storage()
        if not held.exists(where) or held.size(where) != size:
            with path.open("rb") as opened:
                recordings.write(
                    where, iter(partial(opened.read, recordings.BLOCK), b"")
                )


def size() -> int:
    """Return how many bytes all recordings have, whoever's they are."""
    return sum(TakeRow.objects.exclude(media="").values_list("size", flat=True))


def clear(owner: User) -> None:
    """Delete every recording of an owner's, named by a take or not."""
    held, folder = media.storage(), str(owner.pk)
    with suppress(FileNotFoundError):  # on a disk; elsewhere there are no folders
        for name in held.listdir(folder)[1]:
            held.delete(f"{folder}/{name}")


def out(owner: User) -> Iterator[tuple[str, bytes]]:
    """Yield an owner's recordings as files of an export, one at a time.

    Raises:
        InvalidInputError: They are more than an export holds.
    """
    rows = TakeRow.objects.filter(owner=owner).exclude(media="")
    check_room(sum(rows.values_list("size", flat=True)))
    for name in sorted(set(rows.values_list("media", flat=True))):
        if recordings.is_there(owner, name):
            with recordings.opened(owner, name) as opened:
                yield f"{FOLDER}{name}", opened.read()


def bring(owner: User, names: Iterable[str], brought: Mapping[str, bytes]) -> None:
    """Write the recordings of takes that were brought.

    Args:
        owner: Whose they become.
        names: Of the recordings of takes that are written anew or over.
        brought: The recordings of an archive, by name.

    Raises:
        InvalidInputError: There is no room for them.
    """
    wanted = set(names)
    for name, data in brought.items():
        if media.is_name(name) and (
            name in wanted or not recordings.is_there(owner, name)
        ):
            recordings.keep(owner, name, [data])


def check_room(total: int) -> None:
    """Refuse an export that could not be brought back.

    Raises:
        InvalidInputError: Its recordings are more than an export holds.
    """
    if total > MOST:
        raise InvalidInputError(
            f"Your recordings have {total:,} bytes, and an export holds up to {MOST:,}."
            " Make a backup, which holds all of them, or delete takes."
        )
