"""Pages take turns, so that what somebody writes never waits for what others read.

A page costs ten times what a note does. One process makes a few at once, lets a few
more wait, and tells whoever comes besides to come again in a moment: the rest of its
threads is for what is written, and for interviews that go on. A local askback has no
turns.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from threading import BoundedSemaphore
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

AT_ONCE = 2  # pages; threads share a core, so that more at once are none the sooner
WAITING = 6  # pages that wait for one of these
WRITING = 8  # threads that no page ever takes
THREADS = AT_ONCE + WAITING + WRITING
PATIENCE_S = 8.0  # that a page waits
AGAIN_S = 5  # after which a browser asks anew by itself

FREE = frozenset({"health", "ready", "metrics", "live", "live_jots", "worker"})
"""What is read and does not wait: whether all is well, and an interview's own page."""

BUSY = (
    "Many people are here at this moment, and what they write goes first. This page "
    "comes by itself in some seconds; nothing of yours is lost."
)


class Turns:
    """Who is let in at once, and who may wait.

    Args:
        at_once: How many are let in.
        waiting: How many may wait besides.

    >>> turns = Turns(1, 0)
    >>> turns.take(0.0), turns.take(0.0)
    (True, False)
    >>> turns.leave()
    >>> turns.take(0.0)
    True
    """

    def __init__(self, at_once: int, waiting: int) -> None:
        self._inside = BoundedSemaphore(at_once)
        self._there = BoundedSemaphore(at_once + waiting)

    def take(self, patience: float) -> bool:
        """Return whether it is one's turn, after so many seconds at most."""
        if not self._there.acquire(blocking=False):
            return False
        if self._inside.acquire(timeout=patience):
            return True
        self._there.release()
        return False

    def leave(self) -> None:
        """Let in the next one."""
        self._inside.release()
        self._there.release()


TURNS = Turns(AT_ONCE, WAITING)


class TurnMiddleware:
    """Have pages wait for one another, and for nothing that is written."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let in the next one once this one is answered."""
        try:
            return self.get_response(request)
        finally:
            if getattr(request, "has_turn", False):
                TURNS.leave()

    def process_view(
        self, request: HttpRequest, *_: Any, **__: Any
    ) -> HttpResponse | None:
        """Wait for a turn; say so when there is none."""
        if not _waits(request):
            return None
        if TURNS.take(PATIENCE_S):
            request.has_turn = True  # type: ignore[attr-defined]
            return None
        return _later(request)


def _waits(request: HttpRequest) -> bool:
    """Return whether this is a page; programs have limits with their tokens."""
    match = request.resolver_match
    is_page = match is not None and not match.namespaces and match.url_name not in FREE
    return is_page and request.method in {"GET", "HEAD"}


def _later(request: HttpRequest) -> HttpResponse:
    """Say to come again, on a page that asks the database nothing."""
    context = {"title": "One moment", "message": BUSY}
    status = HTTPStatus.SERVICE_UNAVAILABLE
    response = render(request, "unkept.html", context, status=status)
    response.headers["Retry-After"] = str(AGAIN_S)
    response.headers["Refresh"] = str(AGAIN_S)
    return response
