"""Recordings of takes: kept as files, given again, counted, swept."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path, PurePath
from typing import IO, Any
from uuid import UUID

from django.core.files.base import File
from django.db.models import Count, Sum

from askback.errors import InvalidInputError, NotFoundError
from askback.store import media
from askback.store.models import TakeRow, User

LARGEST = 200_000_000  # bytes: half an hour of a browser's sound and picture
BLOCK = 1_000_000  # bytes at a time
YOUNG = timedelta(hours=1)  # a file is written before its row: it may still get one
SOUNDS: Mapping[str, str] = {
    "webm": "audio/webm",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "m4a": "audio/mp4",
    "mp4": "audio/mp4",
    "aac": "audio/aac",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "mov": "audio/mp4",
    "mkv": "audio/webm",
}
"""What a player is told of a recording, by its ending; nothing else is given out."""
PICTURES: Mapping[str, str] = {
    "webm": "video/webm",
    "mkv": "video/webm",
    "mp4": "video/mp4",
    "mov": "video/mp4",
    "ogg": "video/ogg",
}
ENDINGS: Mapping[str, str] = {
    "audio/webm": "webm",
    "video/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "video/mp4": "mp4",
    "audio/x-m4a": "m4a",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "audio/flac": "flac",
    "audio/aac": "aac",
}
NO_SOUND = (
    "{name} is no recording that askback reads. Bring one that ends in .webm, .m4a, "
    ".mp3, .wav, .ogg, .flac or .mp4."
)
TOO_LARGE = (
    "This recording is over 200 MB. Bring it in parts, or as sound alone: half an hour "
    "of sound is some 30 MB."
)
EMPTY = "This recording is empty. Record it again, or choose another file."


def ending(name: str, media_type: str = "") -> str:
    """Return the ending under which a recording is kept.

    Args:
        name: Of the file as it was brought.
        media_type: What the browser says it is; looked at where the name says nothing.

    Raises:
        InvalidInputError: It is no recording.
    """
    found = PurePath(name).suffix.removeprefix(".").lower()
    if found in SOUNDS:
        return found
    base = media_type.partition(";")[0].strip().lower()
    if not found and base in ENDINGS:
        return ENDINGS[base]
    raise InvalidInputError(NO_SOUND.format(name=name[:80] or "This"))


def media_type(name: str, *, is_video: bool) -> str:
    """Return what a player is told of a recording, by its name."""
    suffix = PurePath(name).suffix.removeprefix(".")
    known = PICTURES if is_video else SOUNDS
    return known.get(suffix, SOUNDS.get(suffix, "application/octet-stream"))


def check_size(size: int) -> None:
    """Refuse a recording that is empty or too large.

    Raises:
        InvalidInputError: It is.
    """
    if size > LARGEST:
        raise InvalidInputError(TOO_LARGE)
    if not size:
        raise InvalidInputError(EMPTY)


def keep(owner: User, name: str, chunks: Iterable[bytes]) -> int:
    """Write a recording, in place of one that has its name, and return its bytes.

    Args:
        owner: Whose.
        name: As `askback.store.media` knows names.
        chunks: Its bytes, in order.

    Raises:
        InvalidInputError: There is no room for it. Nothing is left of it, and the
            former one is there still.
    """
    return write(media.place(owner.pk, name), chunks)


def write(where: str, chunks: Iterable[bytes]) -> int:
    """Write a recording at its place in the storage, and return its bytes.

    Raises:
        InvalidInputError: There is no room for it. Nothing is left of it, and the
            former one is there still.
    """
    with tempfile.TemporaryFile() as written:
        try:
            for chunk in chunks:
                written.write(chunk)
            written.seek(0)
            media.replace(where, File(written))
        except OSError as error:
            raise InvalidInputError(
                f"The recording could not be kept: {error.strerror or error}. Make "
                "room on this machine, and try again."
            ) from error
    return int(media.storage().size(where))


def is_there(owner: User, name: str) -> bool:
    """Return whether a recording is there."""
    where = media.place(owner.pk, name)
    return bool(where) and media.storage().exists(where)


def opened(owner: User, name: str) -> IO[bytes]:
    """Open a recording.

    Raises:
        NotFoundError: It is not there.
    """
    if not is_there(owner, name):
        raise NotFoundError("recording", name[:50])
    found: Any = media.storage().open(media.place(owner.pk, name))
    return found  # type: ignore[no-any-return]


def size_of(owner: User, name: str) -> int:
    """Return the bytes of a recording that is there."""
    return int(media.storage().size(media.place(owner.pk, name)))


@contextmanager
def as_file(owner: User, name: str) -> Iterator[Path]:
    """Yield a recording as a file of this machine, wherever it is kept.

    Raises:
        NotFoundError: It is not there.
    """
    with (
        opened(owner, name) as held,
        tempfile.NamedTemporaryFile(suffix=PurePath(name).suffix) as copied,
    ):
        try:
            lies = Path(media.storage().path(media.place(owner.pk, name)))
        except NotImplementedError:  # it is kept elsewhere than on a disk
            while block := held.read(BLOCK):
                copied.write(block)
            copied.flush()
            lies = Path(copied.name)
        yield lies


def kept(owner: User) -> tuple[int, int]:
    """Return how many recordings of an owner's there are, and their bytes."""
    rows = TakeRow.objects.filter(owner=owner).exclude(media="")
    found = rows.aggregate(count=Count("id"), size=Sum("size"))
    return found["count"], found["size"] or 0


def sweep(owner: User, *, now: datetime) -> int:
    """Delete recordings, halves too, that no take names, and return how many.

    One that was written within the hour may still get its row.
    """
    held, folder = media.storage(), str(owner.pk)
    try:
        names = held.listdir(folder)[1]
    except FileNotFoundError:  # on a disk; elsewhere there are no folders
        return 0
    known = set(TakeRow.objects.filter(owner=owner).values_list("media", flat=True))
    gone = [
        f"{folder}/{name}"
        for name in names
        if name not in known and media.is_ours(name)
    ]
    old = [where for where in gone if now - held.get_modified_time(where) > YOUNG]
    for where in old:
        held.delete(where)
    return len(old)


def name_of(take_id: UUID, suffix: str) -> str:
    """Return the name under which the recording of a take is kept."""
    return f"{take_id}.{suffix}"
