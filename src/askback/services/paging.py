"""One way of turning pages, for every list that programs read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.db.models import QuerySet

from askback.services.values.access import Page

T = TypeVar("T")
LARGEST = 100  # of a page
FURTHEST = 100_000  # the last page that anybody can ask for


def cut(
    rows: QuerySet[Any] | Sequence[Any],
    number: int,
    size: int,
    shown: Callable[[Any], T],
) -> Page[T]:
    """Return a page of rows or of values; beyond the last there is an empty one.

    Args:
        rows: All of them, in a fixed order.
        number: Which page, from 1.
        size: How many on a page.
        shown: Makes of one what is shown.
    """
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    first = (number - 1) * size
    found = rows[first : first + size] if first < count else ()
    return Page([shown(row) for row in found], number, size, count)
