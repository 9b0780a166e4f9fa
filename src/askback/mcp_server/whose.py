"""Whose workspace a call is about: this machine's own, unless somebody else is set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings

from askback.errors import NotFoundError
from askback.services import people

_whose: ContextVar[Any] = ContextVar("whose", default=None)


def owner() -> Any:
    """Return whoever the call is made for; a row that is handed on, never looked into.

    A call runs in a thread of its own, and its thread sees what was set around it.

    Raises:
        NotFoundError: Nobody is set, and the workspace is that of many.
    """
    found = _whose.get()
    if found is None and settings.IS_HOSTED:
        raise NotFoundError("owner", "of this call")
    return people.local_owner() if found is None else found


@contextmanager
def acting_for(someone: Any) -> Iterator[None]:
    """Have calls made meanwhile be for somebody."""
    token = _whose.set(someone)
    try:
        yield
    finally:
        _whose.reset(token)
