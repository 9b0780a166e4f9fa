"""Deleting everything: on one's own machine after a backup, elsewhere for good."""

from __future__ import annotations

from datetime import datetime

from django.apps import apps
from django.db import transaction

from askback.errors import InvalidInputError
from askback.services import backups, wiping
from askback.services.cohorts import runners
from askback.services.practice import carried
from askback.services.sharing import leaving
from askback.services.values.backups import BackupLine
from askback.store.models import User

WORD = "delete"  # what is typed, so that nobody does it in passing
BEFORE = "before-deleting"


def erase(owner: User, *, word: str, now: datetime) -> BackupLine:
    """Delete all that is the owner's, and return the backup that was made first.

    Raises:
        InvalidInputError: The word is another, or there is no room for the backup.
        ConflictError: The workspace is being written in all the time.
        UnavailableError: The database is not SQLite, and so was not backed up.
    """
    _check(word)
    before = backups.make(now=now, kind=BEFORE)
    with transaction.atomic():
        _delete(owner)
    carried.clear(owner)
    wiping.wipe()
    return before


def close(owner: User, *, word: str) -> None:
    """Delete an account with all that is its owner's; no copy is made.

    Raises:
        InvalidInputError: The word is another.
        UnavailableError: The storage of recordings does not answer; nothing is deleted.
    """
    _check(word)
    with transaction.atomic():
        leaving.leave(owner)
        runners.hand_over(owner)
        _delete(owner)
        User.objects.filter(pk=owner.pk).delete()
        # Within: where their storage does not answer, nobody is told that all is gone.
        carried.clear(owner)


def _check(word: str) -> None:
    if word.strip().casefold() != WORD:
        raise InvalidInputError(f"Type the word {WORD}, and it is done.")


def _delete(owner: User) -> None:
    for model in apps.get_app_config("store").get_models():
        if model is not User:
            model._base_manager.filter(owner=owner).delete()  # noqa: SLF001 -- removed ones too
