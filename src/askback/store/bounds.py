"""What a row can hold, on every database alike.

SQLite keeps text of any length in any column, and the letter of number 0 with it;
PostgreSQL refuses both. So it is seen here, before either is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.db import models

from askback.errors import InvalidInputError

# The letter of number 0, and halves of letters; as many letters as they were take
# their place, so that a span still names the words it named.
UNKEPT = re.compile("[\0\ud800-\udfff]")
INSTEAD = "\ufffd"


def fit(row: models.Model, only: Iterable[str] | None = None) -> None:
    """Make a row hold what every database keeps.

    Args:
        row: The row, about to be written.
        only: The fields that will be, where not all are.

    Raises:
        InvalidInputError: A line is longer than its column.
    """
    wanted = None if only is None else set(only)
    for name, longest in _texts(type(row)):
        if (wanted is None or name in wanted) and name in row.__dict__:
            given = row.__dict__[name]
            if (found := kept(name, given, longest)) is not given:
                setattr(row, name, found)


def fitting(model: type[models.Model], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be written into rows of a kind, as every database keeps it.

    Raises:
        InvalidInputError: A line is longer than its column.
    """
    longest = dict(_texts(model))
    return {
        name: kept(name, value, longest[name]) if name in longest else value
        for name, value in given.items()
    }


def kept(name: str, value: Any, longest: int | None = None) -> Any:
    r"""Return a value as every database keeps it; the same one if it is already so.

    Raises:
        InvalidInputError: It is a line, and longer than its column.

    >>> kept("name", "Nora\0")
    'Nora\ufffd'
    >>> kept("names", {"a": ["b\0"]})
    {'a': ['b\ufffd']}
    """
    if isinstance(value, str):
        if longest is not None and len(value) > longest:
            raise InvalidInputError(
                f"{name.replace('_', ' ')}: {len(value)} letters are more than the "
                f"{longest} that are kept. Shorten it."
            )
        return UNKEPT.sub(INSTEAD, value) if UNKEPT.search(value) else value
    if isinstance(value, dict):
        return _same(value, {kept(name, k): kept(name, v) for k, v in value.items()})
    if isinstance(value, list):
        return _same(value, [kept(name, one) for one in value])
    return value


def _same(given: Any, made: Any) -> Any:
    return given if made == given else made


@cache
def _texts(model: type[models.Model]) -> tuple[tuple[str, int | None], ...]:
    """Return the fields of a kind of rows that hold text, and how long each may be."""
    kinds = (models.CharField, models.TextField, models.JSONField)
    return tuple(
        (field.attname, getattr(field, "max_length", None))
        for field in model._meta.concrete_fields  # noqa: SLF001 -- Django's own name
        if isinstance(field, kinds)
    )
