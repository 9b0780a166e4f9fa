"""Recordings on S3, whose silence is told kindly and soon.

Loaded where a hosted askback names such a storage, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from storages.backends.s3 import S3Storage

from askback.errors import UnavailableError

AWAY = (
    "The storage of recordings does not answer now. What it holds is not lost, and "
    "nothing was changed; try again in a few minutes."
)
PATIENCE = Config(
    signature_version="s3v4",
    connect_timeout=5,  # seconds: who waits for a page is told soon
    read_timeout=20,
    retries={"total_max_attempts": 2},
)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError, Boto3Error) as error:
        raise UnavailableError(AWAY) from error


class Bucket(S3Storage):  # type: ignore[misc]
    """A bucket of recordings.

    Every method asks the storage, and raises `UnavailableError` where that does not
    answer or refuses.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(client_config=PATIENCE, **options)

    def exists(self, name: str) -> bool:
        """Return whether there is something of this name."""
        with _told():
            return bool(super().exists(name))

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        """Return the folders and the files in a folder; none where there is none."""
        with _told():
            folders, files = super().listdir(path)
        return folders, files

    def size(self, name: str) -> int:
        """Return the bytes of something that is there."""
        with _told():
            return int(super().size(name))

    def get_modified_time(self, name: str) -> datetime:
        """Return when something that is there was written."""
        with _told():
            found: datetime = super().get_modified_time(name)
        return found

    def delete(self, name: str) -> None:
        """Delete something; what is gone already is fine."""
        with _told():
            super().delete(name)

    def _save(self, name: str, content: Any) -> Any:
        with _told():
            return super()._save(name, content)

    def _open(self, name: str, mode: str = "rb") -> Any:
        with _told():
            return super()._open(name, mode)
