"""A workspace that moves to another askback, or comes from one; nothing is deleted.

What moves is an export: every row and recording. It is looked at where it goes to,
then brought there whole, and then both sides are held against each other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from pydantic import TypeAdapter, ValidationError

from askback.adapters import archives, askbacks
from askback.adapters.askbacks import Elsewhere, Told
from askback.errors import ConflictError, UnavailableError, UnreachableError
from askback.services import bringing, exports
from askback.services.bringing import HERE
from askback.services.out import parcel, record
from askback.services.values.bringing import Brought
from askback.store.models import User

IMPORT, EXPORT = "/import", "/export"
SENT, LOOKED, THERE = "sent.zip", "looked.zip", "there.zip"
OLDER = (
    "{host} runs askback {version}, which is older than this one and could not read "
    "what comes. Have it brought up to date first. Nothing was sent."
)
NOT_THE_SAME = (
    "It is not the same on both sides: {rows} rows and {recordings} recordings of it "
    "are missing, and {differing} things differ. Perhaps somebody works there at the "
    "moment. Nothing was deleted where it comes from; do the same again."
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A workspace as it moves.

    Attributes:
        path: The zip that holds it.
        record: All its rows.
        recordings: The SHA-256 of each recording, by name.
    """

    path: Path
    record: bytes
    recordings: Mapping[str, str]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        tables = json.loads(self.record)["tables"]
        return sum(len(table["rows"]) for table in tables.values())

    @property
    def digest(self) -> str:
        """The SHA-256 of all its rows."""
        return hashlib.sha256(self.record).hexdigest()


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of holding both sides against each other.

    Attributes:
        rows: How many rows moved.
        recordings: How many recordings.
        digest: The SHA-256 of all rows, where both sides are the same; else nothing,
            for there is more where it went to.
        differing: How many things differ still, because what was there counts.
    """

    rows: int
    recordings: int
    digest: str
    differing: int


@dataclass(frozen=True, slots=True)
class _Taking:
    """What another askback says it brings in."""

    askback: str
    list_version: int
    record_version: int
    largest: int


def pack(owner: User, folder: Path, name: str = SENT) -> Parcel:
    """Pack all that is an owner's into a file.

    Args:
        owner: Whose.
        folder: Where the file is written.
        name: Of the file.
    """
    path = folder / name
    archives.save_file(path, exports.packed(owner, form="json"))
    return _parcel(path)


def fetch(there: Elsewhere, folder: Path, told: Told) -> Parcel:
    """Fetch all that is ours elsewhere into a file, vouched for.

    Args:
        there: The other askback.
        folder: Where the file is written.
        told: Is told how far it is, in bytes.

    Raises:
        AskbackError: It does not let us, is not reached, or sends no export.
    """
    path = folder / THERE
    askbacks.fetch(there, EXPORT, path, told)
    return _parcel(path)


def look_there(there: Elsewhere, moved: Parcel, told: Told) -> Brought:
    """Return what a parcel holds beside what is elsewhere; nothing is written there.

    Args:
        there: The other askback.
        moved: The parcel; its rows are sent, its recordings not yet.
        told: Is told how far it is, in bytes.

    Raises:
        AskbackError: It does not let us, is not reached, or cannot read the parcel.
    """
    _check_reads(there, moved)
    light = moved.path.with_name(LOOKED)
    digest = {record.NAME: moved.digest}
    files = [(record.NAME, moved.record), (parcel.MANIFEST, parcel.manifest(digest))]
    archives.save_file(light, archives.pack(files))
    return _sent(there, light, {"look": "true"}, told)


def bring_there(there: Elsewhere, moved: Parcel, wins: str, told: Told) -> Brought:
    """Bring a parcel in elsewhere; all of it, or nothing.

    Args:
        there: The other askback.
        moved: The parcel.
        wins: What counts where something is there and differs: here or archive.
        told: Is told how far it is, in bytes.

    Raises:
        AskbackError: It does not let us, is not reached, or cannot read the parcel.
    """
    return _sent(there, moved.path, {"wins": wins}, told)


def look_here(owner: User, moved: Parcel) -> Brought:
    """Return what a parcel holds beside what is here; nothing is written."""
    return bringing.look(owner, moved.record)


def bring_here(owner: User, moved: Parcel, wins: str, now: datetime) -> Brought:
    """Bring a parcel in here; all of it, or nothing."""
    bringing.back_up(wins=wins, now=now)
    whole = bringing.whole(moved.path)
    return bringing.bring(
        owner, whole.record, wins=wins, now=now, recordings=whole.recordings
    )


def check(
    moved: Parcel, arrived: Parcel, look: Callable[[], Brought], wins: str
) -> Checked:
    """Hold what moved against all that is now where it went.

    Args:
        moved: What moved.
        arrived: All that is there, packed anew.
        look: Looks once more what the parcel holds beside what is there.
        wins: What counted where something differed.

    Raises:
        ConflictError: Something of it is missing, or differs and should not.
    """
    lost = _lost(moved, arrived, wins)
    if moved.record == arrived.record and not lost:
        return Checked(moved.rows, len(moved.recordings), moved.digest, 0)
    left = look()
    differing = len(left.differences)
    if lost or left.rows or (differing and wins != HERE):
        raise ConflictError(
            NOT_THE_SAME.format(rows=left.rows, recordings=lost, differing=differing)
        )
    return Checked(moved.rows, len(moved.recordings), "", differing)


def _lost(moved: Parcel, arrived: Parcel, wins: str) -> int:
    """Return how many recordings are not where they went, or are others."""
    there = arrived.recordings
    return sum(
        name not in there or (there[name] != digest and wins != HERE)
        for name, digest in moved.recordings.items()
    )


def _parcel(path: Path) -> Parcel:
    whole = bringing.whole(path)
    digests = {
        name: hashlib.sha256(data).hexdigest()
        for name, data in whole.recordings.items()
    }
    return Parcel(path, whole.record, digests)


def _check_reads(there: Elsewhere, moved: Parcel) -> None:
    """Ask another askback what it reads, before anything is sent.

    Raises:
        UnavailableError: It is too old, or has no room for so much at once.
    """
    takes: _Taking = _known(there, _Taking, askbacks.ask(there, IMPORT))
    reads = (takes.list_version, takes.record_version)
    if reads < (bringing.LIST_VERSION, bringing.RECORD_VERSION):
        version = takes.askback[:20]
        raise UnavailableError(OLDER.format(host=there.host, version=version))
    size = moved.path.stat().st_size
    if size > takes.largest:
        raise UnavailableError(
            f"This workspace has {size:,} bytes packed, and {there.host} takes up to "
            f"{takes.largest:,}. Delete takes that you need no more. Nothing was sent."
        )


def _sent(
    there: Elsewhere, path: Path, asked: Mapping[str, str], told: Told
) -> Brought:
    query = urlencode(asked)
    answer = askbacks.send(there, f"{IMPORT}?{query}", path, told)
    found: Brought = _known(there, Brought, answer)
    return found


def _known(there: Elsewhere, kind: Any, answer: Any) -> Any:
    """Return an answer in its shape.

    Raises:
        UnreachableError: It has another.
    """
    try:
        return TypeAdapter(kind).validate_python(answer)
    except ValidationError as error:
        raise UnreachableError(
            f"{there.host}: it answers, but not as askback does. Is the address right?"
        ) from error
