"""Lists as programs read them: a page of so many, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from ninja import Schema
from pydantic import Field

from askback.services import paging
from askback.services.values.access import Page

T = TypeVar("T")
USUAL = 20


class Turn(Schema):
    """Which page of a list is wanted."""

    page: int = Field(1, ge=1, le=paging.FURTHEST, description="Which page, from 1.")
    size: int = Field(
        USUAL, ge=1, le=paging.LARGEST, description="How many stand on a page."
    )


class Listed(Schema, Generic[T]):
    """A page of a list; beyond the last there is nothing on it."""

    items: list[T]
    page: int
    pages: int
    size: int
    count: int


def cut(
    rows: Sequence[Any], turn: Turn, shown: Callable[[Any], Any] = lambda one: one
) -> Page[Any]:
    """Return a page of values."""
    return paging.cut(rows, turn.page, turn.size, shown)
