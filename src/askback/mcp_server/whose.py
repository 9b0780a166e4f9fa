"""Whose workspace a call is about: this machine's own, unless somebody else is set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from askback.services import people

_whose: ContextVar[Any] = ContextVar("whose", default=None)


def owner() -> Any:
    """Return whoever the call is made for; a row that is handed on, never looked into.

    A call runs in a thread of its own, and its thread sees what was set around it.
    """
    return _whose.get() or people.local_owner()


@contextmanager
def acting_for(someone: Any) -> Iterator[None]:
    """Have calls made meanwhile be for somebody."""
    token = _whose.set(someone)
    try:
        yield
    finally:
        _whose.reset(token)
