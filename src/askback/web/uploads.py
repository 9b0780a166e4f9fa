"""Files as they are brought: a limit that holds while they come in."""

from __future__ import annotations

import re

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from askback.services.values import Upload

# A transcript of eight hours is about 1 MB; a posting with pictures, some MB.
LIMIT = 20_000_000
# A backup holds all of them; thirty companies with their papers take some 100 MB.
BACKUP_LIMIT = 1_000_000_000
BACKUPS = "/settings/backups/"  # where a backup is brought
EXPORTS = "/settings/import/"  # where an export is; nowhere else come such files
# Half an hour of a browser's sound is some 30 MB, and of its video some 200.
RECORDING_LIMIT = 200_000_000
RECORDINGS = re.compile(r"/practice/[0-9a-f-]{36}/record/")  # where a take is brought


class CutOffHandler(FileUploadHandler):
    """Stop keeping a file that is over the limit; forms refuse it by its size."""

    @property
    def limit(self) -> int:
        """How many bytes are kept: more where backups and recordings are brought."""
        path = "" if self.request is None else self.request.path
        if RECORDINGS.fullmatch(path):
            return RECORDING_LIMIT
        return BACKUP_LIMIT if path in {BACKUPS, EXPORTS} else LIMIT

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass a chunk on to memory or disk, or drop it."""
        return None if start > self.limit else raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the making of the file to the handlers after this one."""


def is_too_large(file: UploadedFile[bytes], limit: int = LIMIT) -> bool:
    """Return whether a file is over the limit, and so was cut off."""
    return (file.size or 0) > limit


def from_file(file: UploadedFile[bytes]) -> Upload:
    """Read a file that a form has let through."""
    file.seek(0)
    return Upload(file.name or "file", file.read())


def from_text(text: str) -> Upload:
    """Give pasted text the shape of a file."""
    return Upload("pasted.txt", text.encode())
