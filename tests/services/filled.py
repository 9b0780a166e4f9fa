"""A workspace with a row of every kind, whatever kinds there are."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from django.apps import apps
from django.db import models

from askback.services import records
from askback.store.models import User
from askback.store.models.owned import OwnedRow

MOMENT = datetime(2026, 11, 12, 12, 30, 15, 123456, tzinfo=UTC)
CODES: Mapping[str, Any] = {
    "interviewrow.stage": "technical",
    "interviewerrow.role": "peer",
    "markrow.verdict": "partly",
    "readingrow.value": {
        "text": "Who left?",
        "band": "sure",
        "answer": {
            "verdict": "partly",
            "reason": "deferred",
            "quote": "Two.\nOf nine.",
            "signals": [{"colour": "red", "signal": "people leave"}],
            "missing": ["no date"],
        },
    },
    "transcriptrow.reading": {"turns": [], "asked": []},
    "sourcerow.reading": {"claims": [{"criterion": "pay", "quote": "Competitive."}]},
    "agendarow.value": {},
    "kitrow.kit": {},
    "mockrow.plan": [{"text": "Why here?", "state": "answered", "words": "Ships."}],
    "takerow.heard": {},
    "takerow.reading": {"words": [{"text": "Hello."}], "words_per_minute": 140.0},
    "questionrow.entry": {},
    "questionrow.changes": {},
}
NASTY = (
    '=HYPERLINK("http://x.example";"x")\r\n\t\'+1 \u202eleft\u05d0\u05d1 '
    "🧑‍🚀 e\u0301 \x00\x1b\x85\u2028\ufeff --- : # ' \" \\ {{ 7 }} <b>"
)
# As it is kept: PostgreSQL has no place for a NUL, so no database of ours has one.
KEPT = NASTY.replace("\x00", "\ufffd")


def fill(owner: User, text: str = NASTY, *, seed: int = 0) -> dict[str, Any]:
    """Make a row of every kind, each of the ones before it, and return them."""
    made: dict[str, Any] = {}
    for kind in records.kinds():
        name = records.table(kind)
        values = {
            field.attname: _value(field, f"{name}.{field.attname}", text, made)
            for field in records.fields(kind).values()
        }
        values["id"] = uuid.uuid5(uuid.UUID(int=seed), name)
        row = kind(owner=owner, **values)
        row.save(force_insert=True)
        made[name] = row
    return made


def _value(
    field: models.Field[Any, Any], name: str, text: str, made: Mapping[str, OwnedRow]
) -> Any:
    if name in CODES or field.attname == "removed_at":
        return CODES.get(name)
    match field:
        case models.ForeignKey():
            return made[records.table(records.above(field.model)[field.attname])].pk
        case models.JSONField():
            return _tree(field, text)
        case models.CharField() | models.TextField():
            return text[: field.max_length]
        case _:
            return next(v for kind, v in PLAIN.items() if isinstance(field, kind))


PLAIN: Mapping[type[models.Field[Any, Any]], Any] = {
    models.UUIDField: None,
    models.DateTimeField: MOMENT,
    models.DateField: date(2026, 12, 24),
    models.BinaryField: b"\x00\xff=raw",
    models.BooleanField: True,
    models.IntegerField: 7,
    models.FloatField: -0.1,
}


def _tree(field: models.Field[Any, Any], text: str) -> Any:
    default = field.get_default()
    if isinstance(default, list):
        return [text]
    return {"z": text, "a": [1, 2.5, None, True], "half": "\ud800"}


def empty() -> None:
    """Take away every row of everybody."""
    for model in reversed(list(apps.get_app_config("store").get_models())):
        if model is not User:
            model._base_manager.all().delete()
