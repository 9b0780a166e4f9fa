"""A request that is sent twice with one Idempotency-Key is done once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from askback.errors import AskbackError
from askback.services.access import replies
from askback.services.access.replies import Asked
from askback.services.values.access import Answered
from askback.web.api import bearers, problems

HEADER = "Idempotency-Key"
AGAIN = "Idempotency-Replayed"
READS = "/api/v1/read/"  # these write nothing, and may take long: nothing is held
JSON = "application/json; charset=utf-8"
Run = Callable[..., HttpResponse]


def once(run: Run) -> Run:
    """Wrap what answers a request of a program."""

    @wraps(run)
    def wrapped(request: HttpRequest, **given: Any) -> HttpResponse:
        key = request.headers.get(HEADER)
        if request.method != "POST" or key is None:
            return run(request, **given)
        bearer = bearers.of(request)
        if bearer is None:
            return run(request, **given)
        asked = Asked(key, _digest(request), not request.path.startswith(READS))
        try:
            return _once(bearer.owner, asked, lambda: run(request, **given))
        except AskbackError as error:
            return problems.problem(error.status, str(error))

    return wrapped


def _once(owner: Any, asked: Asked, run: Callable[[], HttpResponse]) -> HttpResponse:
    held: list[HttpResponse] = []

    def deed() -> Answered:
        held.append(run())
        return Answered(held[0].status_code, held[0].content.decode())

    answer, was_given = replies.once(owner, asked, deed, now=timezone.now())
    if not was_given:
        return held[0]
    media = problems.MEDIA if answer.status >= replies.FIRST_BAD else JSON
    again = HttpResponse(answer.body, status=answer.status, content_type=media)
    again.headers[AGAIN] = "true"
    return again


def _digest(request: HttpRequest) -> str:
    """Return what tells a request from others: where it goes and what it says."""
    said = hashlib.sha256(request.get_full_path().encode() + b"\0")
    said.update(request.body)
    return said.hexdigest()
