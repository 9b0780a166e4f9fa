"""The rows of the demo job search, as they were read, ready to be kept.

Reading the demo takes half a minute. What comes of it is kept beside askback as a file,
with days that count from the day of reading, so that it can be somebody's in a moment.
`scripts/sample.py` writes it, and a test holds it against what is read afresh.
"""

from __future__ import annotations

import base64
import json
import lzma
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from django.db import models
from django.utils import timezone

from askback.adapters import shipped
from askback.services import records
from askback.store.models import (
    AgendaRow,
    EvidenceRow,
    ExerciseRow,
    InterviewerRow,
    InterviewRow,
    MarkRow,
    NoteRow,
    OpportunityRow,
    ReadingRow,
    ResumeRow,
    ReviewRow,
    SourceRow,
    StoryRow,
    TakeRow,
    TranscriptRow,
    User,
    WeightRow,
)
from askback.store.models.interview import SeatRow
from askback.store.models.owned import OwnedRow

FILE = "sample.json.xz"
KINDS: tuple[type[OwnedRow], ...] = (
    ResumeRow,
    WeightRow,
    StoryRow,
    OpportunityRow,
    SourceRow,
    InterviewerRow,
    InterviewRow,
    SeatRow,
    TranscriptRow,
    ReadingRow,
    NoteRow,
    MarkRow,
    AgendaRow,
    EvidenceRow,
    ExerciseRow,
    TakeRow,
    ReviewRow,
)
"""What the demo is kept in; each kind after those that its rows belong to."""
LEFT_OUT = {"owner", "is_sample", "removed_at"}
IDENT = re.compile(r"([0-9a-f]{8})(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")

Rows = dict[str, list[dict[str, Any]]]


def of(owner: User) -> Rows:
    """Return all that an owner of nothing but the demo has."""
    return {
        kind.__name__: [_written(row) for row in kind.objects.filter(owner=owner)]
        for kind in KINDS
    }


@lru_cache(maxsize=1)
def _shipped() -> str:
    file = shipped.folder("data") / FILE
    return lzma.decompress(file.read_bytes()).decode()


def shipped_rows() -> Rows:
    """Return the rows that are shipped."""
    return dict(json.loads(_shipped())["rows"])


def keep(
    owner: User, kinds: Iterable[type[OwnedRow]], *, now: datetime, is_sample: bool
) -> None:
    """Keep the shipped rows of some kinds as an owner's, with days that count from now.

    Args:
        owner: Whose they become.
        kinds: In the order of `KINDS`.
        now: The day from which theirs count.
        is_sample: Whether they are marked as a sample.
    """
    # The beginnings stay: rows keep their order, and questions the keys made of them.
    fresh: dict[str, str] = {}
    text = IDENT.sub(
        lambda m: m[1] + fresh.setdefault(m[0], str(uuid.uuid4())[8:]), _shipped()
    )
    held = json.loads(text)
    later = timezone.localdate(now) - date.fromisoformat(held["on"])
    for kind in kinds:
        marks = {"is_sample": is_sample} if hasattr(kind, "is_sample") else {}
        made = (
            kind(owner=owner, **marks, **_read(kind, row, later))
            for row in held["rows"][kind.__name__]
        )
        kind.objects.bulk_create(made)


def _written(row: OwnedRow) -> dict[str, Any]:
    """Return a row without what every row of its kind begins with."""
    return {
        field.attname: _plain(value)
        for field in _fields(type(row))
        if (value := getattr(row, field.attname)) != field.get_default()
        or field.primary_key
    }


def _fields(kind: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    return records.columns(kind, LEFT_OUT)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return timezone.make_naive(value).isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b85encode(bytes(value)).decode()
    return records.plain(value)


def _read(
    kind: type[OwnedRow], row: Mapping[str, Any], later: timedelta
) -> dict[str, Any]:
    known = {field.attname: field for field in _fields(kind)}
    return {name: _value(known[name], value, later) for name, value in row.items()}


def _value(field: models.Field[Any, Any], value: Any, later: timedelta) -> Any:
    if isinstance(field, models.DateTimeField):
        return timezone.make_aware(datetime.fromisoformat(value) + later)
    if isinstance(field, models.BinaryField):
        return base64.b85decode(value)
    return field.to_python(value)
