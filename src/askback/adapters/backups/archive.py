"""A backup as one file: a zip with the database, recordings, and a manifest.

A backup may come from anywhere. Only the two members it must have are read, and the
recordings that the manifest names, each to a place of our choosing and never beyond the
size that is plausible; what the manifest says of them is checked against their bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from askback.adapters.backups.database import FULL, whole
from askback.errors import InvalidInputError

MANIFEST = "manifest.json"
DATABASE = "askback.sqlite3"
RECORDINGS = "recordings"  # a folder: an owner's folder in it, a recording in that
RECORDING = re.compile(
    r"recordings/[0-9a-f-]{1,36}/[0-9a-f-]{36}\.[a-z0-9]{2,5}", re.ASCII
)
FORM = 1  # of the backup itself; a later form is refused
LARGEST_MANIFEST = 1_000_000  # bytes; ours has some 3,000
LARGEST = 8_000_000_000  # bytes of a database; ten companies take some ten million
PACKED = 100  # texts shrink to a third, empty pages to a hundredth; a bomb to a 1000th
SMALL = 50_000_000  # bytes that do no harm, however they are packed
BLOCK = 1_000_000  # bytes read at a time
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, LookupError, TypeError, AttributeError, OverflowError, struct.error,
)  # fmt: skip
NO_BACKUP = "This is no backup of askback, or it is damaged. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    Attributes:
        version: Of the askback that made it; empty where it is not known.
        made_at: When.
        migrations: Which steps brought its database to its form, as (app, name).
        rows: How many rows each table has.
        sha256: Of the database, in hexadecimal.
        size: Of the database, in bytes.
        recordings: (SHA-256, bytes) of each recording, by its path in the zip.
    """

    version: str
    made_at: datetime
    migrations: tuple[tuple[str, str], ...]
    rows: Mapping[str, int]
    sha256: str = ""
    size: int = 0
    recordings: Mapping[str, tuple[str, int]] = field(default_factory=dict)


Recording = tuple[str, Callable[[], IO[bytes]]]
"""A recording's path in the zip, and what opens it."""


def pack(
    database: Path,
    manifest: Manifest,
    target: Path,
    recordings: Iterable[Recording] = (),
) -> None:
    """Write a backup, which appears once it is whole, for its owner alone.

    Raises:
        InvalidInputError: It cannot be written; nothing is left of it.
    """
    told = asdict(manifest) | {"form": FORM, "made_at": manifest.made_at.isoformat()}
    member = {"sha256": digest(database), "bytes": database.stat().st_size}
    del told["sha256"], told["size"], told["recordings"]
    told["members"] = {DATABASE: member}
    try:
        with (
            whole(target) as partial,
            zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as packed,
        ):
            packed.write(database, DATABASE)
            for name, open_it in recordings:
                told["members"][name] = _add(packed, name, open_it)
            packed.writestr(MANIFEST, json.dumps(told, indent=1) + "\n")
    except OSError as error:
        raise InvalidInputError(f"{target}: {error.strerror}. {FULL}") from error


def _add(
    packed: zipfile.ZipFile, name: str, open_it: Callable[[], IO[bytes]]
) -> dict[str, Any]:
    """Write a recording as it is: sound is packed already, and a bomb never is."""
    found, size = hashlib.sha256(), 0
    member = zipfile.ZipInfo(name)
    member.compress_type = zipfile.ZIP_STORED
    with open_it() as opened, packed.open(member, "w", force_zip64=True) as written:
        while block := opened.read(BLOCK):
            found.update(block)
            size += len(block)
            written.write(block)
    return {"sha256": found.hexdigest(), "bytes": size}


def digest(file: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def unpack(archive: Path, target: Path, folder: Path | None = None) -> Manifest:
    """Write the database of a backup to a file, and return what it says of itself.

    Args:
        archive: The backup.
        target: The file.
        folder: Where its recordings are written, under the paths they have in it; None
            where they are only checked.

    Raises:
        InvalidInputError: It is no backup, is damaged, or there is no room for it.
    """
    try:
        with zipfile.ZipFile(archive) as packed:
            members = {member.filename: member for member in packed.infolist()}
            if not {DATABASE, MANIFEST} <= members.keys():
                raise InvalidInputError(NO_BACKUP)
            with packed.open(members[MANIFEST]) as opened:
                manifest = _read(opened.read(LARGEST_MANIFEST + 1))
            _check_names(manifest, [one.filename for one in packed.infolist()])
            _check_size(manifest, members[DATABASE], archive.stat().st_size)
            with packed.open(members[DATABASE]) as opened:
                found = _write(opened, target, manifest.size)
            for name in manifest.recordings:
                _take(packed, members[name], manifest, folder)
    except BROKEN as error:
        raise InvalidInputError(NO_BACKUP) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise InvalidInputError(f"{archive.name}: {why}. {FULL}") from error
    if found != manifest.sha256:
        raise InvalidInputError(NO_BACKUP)
    return manifest


def _read(raw: bytes) -> Manifest:
    told: dict[str, Any] = json.loads(raw)
    if int(told["form"]) > FORM:
        raise InvalidInputError(
            f"This backup is of a newer askback, {str(told['version'])[:20]}. Install "
            "that one first. Nothing was changed."
        )
    made_at = datetime.fromisoformat(told["made_at"])
    if made_at.tzinfo is None:
        raise InvalidInputError(NO_BACKUP)
    members = dict(told["members"])
    member = members.pop(DATABASE)
    return Manifest(
        version=str(told["version"])[:20],
        made_at=made_at,
        migrations=tuple((str(app), str(name)) for app, name in told["migrations"]),
        rows={str(name): int(count) for name, count in told["rows"].items()},
        sha256=str(member["sha256"]),
        size=int(member["bytes"]),
        recordings={
            str(name): (str(one["sha256"]), int(one["bytes"]))
            for name, one in members.items()
        },
    )


def _check_names(manifest: Manifest, names: list[str]) -> None:
    """Refuse what holds something twice, or anything that is not listed.

    Raises:
        InvalidInputError: It does.
    """
    is_known = all(RECORDING.fullmatch(name) for name in manifest.recordings)
    if not is_known or sorted(names) != sorted(
        [DATABASE, MANIFEST, *manifest.recordings]
    ):
        raise InvalidInputError(NO_BACKUP)


def _take(
    packed: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    manifest: Manifest,
    folder: Path | None,
) -> None:
    """Check a recording against the manifest, and write it where one is asked for.

    Raises:
        InvalidInputError: It is not as the manifest says.
    """
    digest, size = manifest.recordings[member.filename]
    is_plain = member.compress_type == zipfile.ZIP_STORED
    if not is_plain or not member.file_size == member.compress_size == size:
        raise InvalidInputError(NO_BACKUP)
    target = Path(os.devnull) if folder is None else folder / member.filename
    if folder is not None:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with packed.open(member) as opened:
        if _write(opened, target, size) != digest:
            raise InvalidInputError(NO_BACKUP)


def _check_size(manifest: Manifest, member: zipfile.ZipInfo, packed: int) -> None:
    """Refuse what says too little or unpacks to more than a database does.

    Raises:
        InvalidInputError: It does.
    """
    is_bomb = member.file_size > max(SMALL, PACKED * packed)
    if member.file_size != manifest.size or is_bomb or member.file_size > LARGEST:
        raise InvalidInputError(NO_BACKUP)


def _write(source: IO[bytes], target: Path, size: int) -> str:
    """Write what a member holds, up to its size, and return its SHA-256."""
    found = hashlib.sha256()
    left = size
    with target.open("wb") as written:
        while left > 0 and (block := source.read(min(BLOCK, left))):
            left -= len(block)
            found.update(block)
            written.write(block)
    return found.hexdigest()
