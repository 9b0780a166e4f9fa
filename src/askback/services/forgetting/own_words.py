"""What each kind of row says of a person besides their name, and what it says then."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from django.db import models

from askback.core.live import Field
from askback.services.forgetting.cleaning import Cleaner, Fields
from askback.services.forgetting.whom import Whom
from askback.store.models import (
    ClosingRow,
    JotRow,
    LetterRow,
    MarkRow,
    ObjectionRow,
)

A_DOUBT = "A doubt; what was said of it is forgotten."


def of(row: models.Model, whom: Whom, cleaner: Cleaner) -> Fields:
    """Return what changes in a row besides the name in its texts."""
    way = _WAYS.get(type(row))
    return {} if way is None else way(row, whom, cleaner)


def _mark(row: MarkRow, whom: Whom, _: Cleaner) -> Fields:
    """Let a mark of the hour be of whoever stands for the person."""
    key, at, digest = row.place.partition("@")
    if not at or digest != _digest(whom.row.name):
        return {}
    return {"place": f"{key}@{_digest(whom.stand_in)}"}


def _digest(name: str) -> str:
    """Return what tells a voice apart, as `services.jots.place_of` makes it."""
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def _jot(row: JotRow, whom: Whom, _: Cleaner) -> Fields:
    """Call the voice of a jot what stands for the person."""
    field = Field.of(row.field)
    if field.voice != whom.row.name:
        return {}
    return {"field": Field(field.kind, field.place, whom.stand_in).name}


def _closing(row: ClosingRow, whom: Whom, cleaner: Cleaner) -> Fields:
    """Leave how it was asked and how they said it, not what they said."""
    return {"said": ""} if row.said and _is_theirs(row, whom, cleaner) else {}


def _objection(row: ObjectionRow, _: Whom, cleaner: Cleaner) -> Fields:
    """Leave the theme of a doubt and how it was met, not what they said."""
    return {"text": A_DOUBT} if cleaner.clean(row.who) != row.who else {}


def _letter(row: LetterRow, whom: Whom, cleaner: Cleaner) -> Fields:
    """Leave a letter to nobody."""
    is_email = bool(whom.row.email) and row.to_email == whom.row.email
    if is_email or (row.to_name and cleaner.clean(row.to_name) != row.to_name):
        return {"to_name": "", "to_email": ""}
    return {}


def _is_theirs(row: ClosingRow, whom: Whom, cleaner: Cleaner) -> bool:
    """Return whether words are this person's: by name, or nobody else was there."""
    if row.who:
        return bool(cleaner.clean(row.who) != row.who)
    return row.interview_id in whom.rooms and row.interview.seats.count() == 1


_WAYS: Mapping[type[models.Model], Callable[[Any, Whom, Cleaner], Fields]] = {
    ClosingRow: _closing,
    JotRow: _jot,
    LetterRow: _letter,
    MarkRow: _mark,
    ObjectionRow: _objection,
}
