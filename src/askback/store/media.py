"""Recordings: files that rows name, each in its owner's folder, gone with its row.

A row names its file without its owner's folder, so that a row that is brought to
another machine still names its own. What a row names is believed only where it is a
name that askback gives: a brought one leads nowhere else.
"""

from __future__ import annotations

import os
import re
import uuid
from contextlib import suppress
from functools import partial
from typing import Any

from django.core.files import File
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.db import transaction
from django.db.models.signals import post_delete

from askback.config import Config

ALIAS = "recordings"
FOLDER = "recordings"
PARTIAL = ".partial-"  # begins what is not whole yet
NAME = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z0-9]{2,5}", re.ASCII
)


class Folder(FileSystemStorage):
    """HOME/recordings, for its owner alone; never served as it lies."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    @property
    def base_location(self) -> str:
        """Where HOME is now."""
        return str(Config.from_environ().home / FOLDER)

    @property
    def location(self) -> str:
        """The same, from the root."""
        return os.path.abspath(self.base_location)  # noqa: PTH100 -- Django wants text

    def replace(self, where: str, content: File[bytes]) -> None:
        """Write a file, which takes the place of a former one once it is whole."""
        folder = where.rpartition("/")[0]
        partial = f"{folder}/{PARTIAL}{uuid.uuid4()}"
        try:
            self.save(partial, content)
            os.replace(self.path(partial), self.path(where))  # noqa: PTH105 -- text
        except BaseException:
            with suppress(OSError):
                self.delete(partial)
            raise


def storage() -> Storage:
    """Return where recordings are kept."""
    return storages[ALIAS]


def is_name(media: str) -> bool:
    """Return whether a name is one that askback gives a recording."""
    return NAME.fullmatch(media) is not None


def place(owner_id: object, media: str) -> str:
    """Return where a recording lies in the storage; empty where it has no such name."""
    return f"{owner_id}/{media}" if is_name(media) else ""


def is_ours(name: str) -> bool:
    """Return whether we wrote a file of this name, whole or not."""
    return is_name(name) or name.startswith(PARTIAL)


def replace(where: str, content: File[bytes]) -> None:
    """Write a recording in place of one that has its name.

    On a disk the former one is there until the new one is whole. Elsewhere a file
    appears whole or not at all.
    """
    held = storage()
    if isinstance(held, Folder):
        held.replace(where, content)
        return
    held.delete(where)
    held.save(where, content)


def drop(where: str) -> None:
    """Delete a recording; one that is gone already is fine."""
    if where:
        storage().delete(where)


def follow(model: type[Any]) -> None:
    """Delete the recording of each row of a kind once the row's deletion is kept."""
    post_delete.connect(_gone, sender=model, dispatch_uid="askback.store.media")


def _gone(instance: Any, using: str, **_: Any) -> None:
    """Wait until it is certain; a file that stays for all that is swept later."""
    where = place(instance.owner_id, instance.media)
    transaction.on_commit(partial(drop, where), using=using, robust=True)
