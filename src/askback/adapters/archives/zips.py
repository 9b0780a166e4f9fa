"""Zips: the same files give the same bytes, and none is read beyond what is plausible.

What is brought may come from anywhere. Nothing of it is written to a disk: members are
read, digested and dropped, but for those that are asked for.
"""

from __future__ import annotations

import hashlib
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import IO

from askback.errors import InvalidInputError

File = tuple[str, bytes]
AS_THEY_ARE = "recordings/"  # sound is packed already; silence would look like a bomb
DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say: no clock is in it
MODE = (stat.S_IFREG | 0o600) << 16  # for their owner alone
LARGEST = 2_000_000_000  # bytes in all; thirty companies with papers take 100 million
PACKED = 100  # texts shrink to a third, empty pages to a hundredth; a bomb to a 1000th
SMALL = 50_000_000  # bytes that do no harm, however they are packed
MOST = 200_000  # files; two hundred companies have some ten thousand
BLOCK = 1_000_000  # bytes read at a time
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, LookupError, OverflowError, struct.error, OSError,
)  # fmt: skip
NOTHING = "Nothing was changed."
NO_ZIP = (
    "It is no zip, or it is damaged: {why}. Take another copy of it. Nothing was "
    "changed."
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive holds.

    Attributes:
        digests: The SHA-256 of every file, in hexadecimal, by its path.
        kept: The bytes of those files that were asked for.
    """

    digests: dict[str, str] = field(default_factory=dict)
    kept: dict[str, bytes] = field(default_factory=dict)


def pack(files: Iterable[File]) -> bytes:
    """Return files as one zip; the same files give the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            member = zipfile.ZipInfo(name, DAY)
            member.create_system, member.external_attr = 3, MODE
            is_sound = name.startswith(AS_THEY_ARE)
            way = zipfile.ZIP_STORED if is_sound else zipfile.ZIP_DEFLATED
            made.writestr(member, data, way)
    return held.getvalue()


def contents(archive: bytes, wanted: Collection[str]) -> Contents:
    """Return what a zip holds.

    Args:
        archive: The zip.
        wanted: Endings of paths of files whose bytes are kept.

    Raises:
        InvalidInputError: It is no zip, is damaged, or unpacks to more than it should.
    """
    found = Contents()
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            members = [one for one in packed.infolist() if not one.is_dir()]
            _check(members, len(archive))
            for member in members:
                with packed.open(member) as opened:
                    _take(opened, member, wanted, found)
    except BROKEN as error:
        raise InvalidInputError(
            NO_ZIP.format(why=str(error) or "it ends early")
        ) from error
    return found


def _check(members: Collection[zipfile.ZipInfo], size: int) -> None:
    """Refuse what is too much, twice there, or leads elsewhere.

    Raises:
        InvalidInputError: It is.
    """
    total = sum(member.file_size for member in members)
    if len(members) > MOST or total > min(LARGEST, max(SMALL, PACKED * size)):
        raise InvalidInputError(
            f"It would unpack to {len(members)} files of {total:,} bytes, which is no "
            f"archive of askback. {NOTHING}"
        )
    names: set[str] = set()
    for member in members:
        name = member.filename
        check_path(name)
        if name in names or stat.S_ISLNK(member.external_attr >> 16):
            why = "is in it twice" if name in names else "leads to another file"
            raise InvalidInputError(f"{shown(name)} {why}. {NOTHING}")
        names.add(name)


def check_path(name: str) -> None:
    """Refuse a path that leads out of the archive.

    Raises:
        InvalidInputError: It does.
    """
    parts = name.split("/")
    if {"", ".", ".."} & set(parts) or "\\" in name or ":" in parts[0]:
        raise InvalidInputError(f"{shown(name)} leads out of the archive. {NOTHING}")


def shown(name: str) -> str:
    """Return a path as it can be said."""
    return "".join(c if c.isprintable() else "?" for c in name[:120])


def _take(
    opened: IO[bytes], member: zipfile.ZipInfo, wanted: Collection[str], into: Contents
) -> None:
    """Read a member, which gives no more than it says: its check sum is over that."""
    digest, kept = hashlib.sha256(), []
    is_wanted = member.filename.rpartition("/")[2] in wanted
    while block := opened.read(BLOCK):
        digest.update(block)
        if is_wanted:
            kept.append(block)
    into.digests[member.filename] = digest.hexdigest()
    if is_wanted:
        into.kept[member.filename] = b"".join(kept)
