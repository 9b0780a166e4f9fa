"""Rows as values that JSON holds, and back, without loss.

What is read is checked before it is a row: its type, its length, its range, whatever
the model itself demands, and that it would be written again exactly as it was found.
"""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from math import isfinite
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from askback.store.models import (
    CohortRow,
    DeliveryRow,
    GiftRow,
    LookRow,
    MemberRow,
    ReplyRow,
    RevisionRow,
    ShareRow,
    SummaryRow,
    TokenRow,
    WebhookRow,
)
from askback.store.models.owned import OwnedRow

Fields = Mapping[str, "models.Field[Any, Any]"]
DERIVED = frozenset({RevisionRow, SummaryRow})  # stamps: made anew with every write
# What programs are let in with: a file that lies about must not open anything.
SECRET = frozenset({TokenRow, ReplyRow, WebhookRow, DeliveryRow})
# What holds between people: it means nothing where the others are not.
BETWEEN = frozenset({ShareRow, LookRow, CohortRow, MemberRow, GiftRow})
TYPES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


@lru_cache(maxsize=1)
def kinds() -> tuple[type[OwnedRow], ...]:
    """Return every kind of row that files hold, each after those it belongs to."""
    held = apps.get_app_config("store").get_models()
    apart = DERIVED | SECRET | BETWEEN
    left = [k for k in held if issubclass(k, OwnedRow) and k not in apart]
    found: list[type[OwnedRow]] = []
    while left:
        ready = [kind for kind in left if not set(above(kind).values()) & set(left)]
        found += ready
        left = [kind for kind in left if kind not in ready]
    return tuple(found)


def named() -> dict[str, type[OwnedRow]]:
    """Return every kind of row by the name of its table in files."""
    return {table(kind): kind for kind in kinds()}


def table(kind: type[OwnedRow]) -> str:
    """Return how the table of a kind of row is called in files."""
    return kind.__name__.lower()


@lru_cache(maxsize=64)
def above(kind: type[OwnedRow]) -> dict[str, type[OwnedRow]]:
    """Return what a kind of row belongs to, by the field that names it."""
    return {
        field.attname: cast("type[OwnedRow]", field.related_model)
        for field in fields(kind).values()
        if isinstance(field, models.ForeignKey)
    }


@lru_cache(maxsize=64)
def fields(kind: type[models.Model]) -> Fields:
    """Return the fields of a kind of row by name; whose it is, is none of them."""
    return {field.attname: field for field in columns(kind, {"owner"})}


@lru_cache(maxsize=64)
def keys(kind: type[OwnedRow]) -> tuple[tuple[str, ...], ...]:
    """Return the fields by which a row of a kind is the only one of its owner's."""
    meta: Any = kind._meta  # noqa: SLF001 -- public, for all its name
    alone = [
        (name,)
        for name, field in fields(kind).items()
        if field.unique and not field.primary_key
    ]
    together = [
        tuple(
            meta.get_field(part.name).attname
            for part in rule.expressions
            if part.name != "owner"
        )
        for rule in meta.constraints
    ]
    return (*alone, *together)


def columns(
    kind: type[models.Model], left_out: Collection[str]
) -> Iterator[models.Field[Any, Any]]:
    """Yield the fields that a kind of row keeps, but for some."""
    held = kind._meta.concrete_fields  # noqa: SLF001 -- public, for all its name
    return (field for field in held if field.name not in left_out)


def written(row: models.Model) -> dict[str, Any]:
    """Return a row as values that JSON holds, by field."""
    return {name: plain(getattr(row, name)) for name in fields(type(row))}


def plain(value: Any) -> Any:
    """Return a value as JSON holds it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value


def read(field: models.Field[Any, Any], value: Any) -> Any:
    """Return what a field holds for a value that was found in a file.

    Raises:
        ValueError: The field does not hold such a value; the message says why.
    """
    if value is None:
        if not field.null:
            raise ValueError("is empty, and must not be")
        return None
    try:
        found = _READERS[_type(field)](field, value)
        if plain(found) != value or isinstance(value, bool) != isinstance(found, bool):
            raise ValueError("is not written as askback writes it")
        if found not in field.empty_values and not field.is_relation:
            field.clean(found, None)
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from error
    except (TypeError, OverflowError, RecursionError) as error:
        raise ValueError("is of no form that it can have") from error
    return found


def _type(field: models.Field[Any, Any]) -> type[models.Field[Any, Any]]:
    """Return of which of the known types a field is."""
    return next(kind for kind in _READERS if isinstance(field, kind))


def _is_a(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise ValueError(f"is not {TYPES[kind]}")
    return value


def _text(_: Any, value: Any) -> str:
    try:
        _is_a(value, str).encode()
    except UnicodeEncodeError as error:
        raise ValueError("holds half a letter") from error
    return str(value)


def _number(_: Any, value: Any) -> float:
    if value in {"inf", "-inf"}:
        return float(value)
    return float(_is_a(value, float))


def _ident(_: Any, value: Any) -> UUID:
    try:
        return UUID(_is_a(value, str))
    except ValueError as error:
        raise ValueError("is not an id") from error


def _moment(_: Any, value: Any) -> datetime:
    try:
        found = datetime.fromisoformat(_is_a(value, str))
    except ValueError as error:
        raise ValueError("is not a moment") from error
    if found.tzinfo is None:
        raise ValueError("is a moment without its zone")
    return found


def _day(_: Any, value: Any) -> date:
    try:
        return date.fromisoformat(_is_a(value, str))
    except ValueError as error:
        raise ValueError("is not a day") from error


def _bytes(_: Any, value: Any) -> bytes:
    try:
        return base64.b64decode(_is_a(value, str), validate=True)
    except ValueError as error:
        raise ValueError("is not base64") from error


def _json(field: models.Field[Any, Any], value: Any) -> Any:
    """Return a value whose outermost shape is that of the field's default."""
    default = field.get_default()
    if default is not None and type(value) is not type(default):
        raise ValueError("is a list where names are due, or the other way round")
    return value


_READERS: dict[type[models.Field[Any, Any]], Any] = {
    models.ForeignKey: _ident,
    models.UUIDField: _ident,
    models.DateTimeField: _moment,
    models.DateField: _day,
    models.BinaryField: _bytes,
    models.JSONField: _json,
    models.BooleanField: lambda _, value: _is_a(value, bool),
    models.IntegerField: lambda _, value: _is_a(value, int),
    models.FloatField: _number,
    models.CharField: _text,
    models.TextField: _text,
}
"""How each type of field is read; what is of two types is named by the first."""
