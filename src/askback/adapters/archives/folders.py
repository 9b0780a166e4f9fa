"""Archives on a disk: written whole or not at all, and read from one place alone."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from askback.adapters.archives.zips import LARGEST, NOTHING, Contents, File
from askback.adapters.backups import whole
from askback.errors import ConflictError, InvalidInputError, NotFoundError

ROOM = "Nothing is left of it. Name a place with room."


def save_file(target: Path, data: bytes) -> None:
    """Write a file, which appears once it is whole, for its owner alone.

    Raises:
        InvalidInputError: It cannot be written; nothing is left of it.
    """
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole(target) as partial:
            partial.write_bytes(data)
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"{target}: {_why(error)}. {ROOM}") from error


def save_folder(target: Path, files: Iterable[File]) -> int:
    """Write files into a folder, which appears once all are there.

    Args:
        target: A folder that is empty or not there yet.
        files: Paths with slashes, and what they hold.

    Returns:
        How many files.

    Raises:
        ConflictError: There is something in the folder.
        InvalidInputError: It cannot be written; nothing is left of it.
    """
    try:
        is_there = target.exists()
        if is_there and next(target.iterdir(), None) is not None:
            raise ConflictError(f"{target} is not empty. Name another folder.")
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = target if is_there else target.parent
        made = Path(tempfile.mkdtemp(dir=beside, prefix=".partial-"))
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"{target}: {_why(error)}. {ROOM}") from error
    try:
        count = _fill(made, files)
        _settle(made, target, is_there=is_there)
    except OSError as error:
        raise InvalidInputError(f"{target}: {_why(error)}. {ROOM}") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return count


def _fill(folder: Path, files: Iterable[File]) -> int:
    count = 0
    for name, data in files:
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(data)
        count += 1
    return count


def _settle(made: Path, target: Path, *, is_there: bool) -> None:
    """Give what was made its name; a folder that is there stays the one it is."""
    if not is_there:
        made.rename(target)
        return
    for path in sorted(made.iterdir()):
        path.rename(target / path.name)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or "no file can be called so"


def contents(folder: Path, wanted: Collection[str]) -> Contents:
    """Return what a folder holds.

    Args:
        folder: The folder.
        wanted: Names of files whose bytes are kept.

    Raises:
        InvalidInputError: It cannot be read, is too large, or leads elsewhere.
    """
    found, total = Contents(), 0
    try:
        for path in _files(folder):
            total += path.stat().st_size
            if total > LARGEST:
                raise InvalidInputError(
                    f"{folder} holds over 2 GB, which is no archive of askback's. "
                    f"{NOTHING}"
                )
            name = path.relative_to(folder).as_posix()
            with path.open("rb") as opened:
                found.digests[name] = hashlib.file_digest(opened, "sha256").hexdigest()
            if path.name in wanted:
                found.kept[name] = path.read_bytes()
    except OSError as error:
        raise InvalidInputError(
            f"{error.filename or folder}: {_why(error)}. {NOTHING}"
        ) from error
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those in it, and none that is elsewhere.

    Raises:
        InvalidInputError: One is no file, or leads elsewhere.
    """
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in (*folders, *sorted(names)):
            path = Path(place, name)
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise InvalidInputError(
                    f"{path} is no file of its own, or leads elsewhere. {NOTHING}"
                )
        yield from (Path(place, name) for name in sorted(names))


def read_file(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read, or is too large.
    """
    if not path.exists():
        raise NotFoundError("archive", path)
    try:
        if path.stat().st_size > LARGEST:
            raise InvalidInputError(f"{path} is over 2 GB. {NOTHING}")
        return path.read_bytes()
    except OSError as error:
        raise InvalidInputError(f"{path}: {_why(error)}. {NOTHING}") from error
