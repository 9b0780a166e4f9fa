"""Files as they are brought: a limit that holds while they come in."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from askback.services.values import Upload

# A transcript of eight hours is about 1 MB; a posting with pictures, some MB.
LIMIT = 20_000_000


class CutOffHandler(FileUploadHandler):
    """Stop keeping a file that is over the limit; forms refuse it by its size."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass a chunk on to memory or disk, or drop it."""
        return None if start > LIMIT else raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the making of the file to the handlers after this one."""


def is_too_large(file: UploadedFile[bytes]) -> bool:
    """Return whether a file is over the limit, and so was cut off."""
    return (file.size or 0) > LIMIT


def from_file(file: UploadedFile[bytes]) -> Upload:
    """Read a file that a form has let through."""
    file.seek(0)
    return Upload(file.name or "file", file.read())


def from_text(text: str) -> Upload:
    """Give pasted text the shape of a file."""
    return Upload("pasted.txt", text.encode())
