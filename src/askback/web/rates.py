"""How often somebody may ask a hosted askback for what costs much: one table.

Honest people meet none of these: each is several times what a busy hour takes. A local
askback has no such limit; what programs and assistants may is with their tokens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from askback.services.access.limits import Bucket, TooOftenError
from askback.web.views import errors

READING = Bucket("page-reading", size=30, a_minute=15)  # texts and sound, read
PLANNING = Bucket("page-planning", size=60, a_minute=60)  # each some seconds of a core
FETCHING = Bucket("page-fetching", size=30, a_minute=15)  # a page, of somebody else
SEEKING = Bucket("page-seeking", size=200, a_minute=300)  # asked while one types
WHOLE = Bucket("page-whole", size=6, a_minute=3)  # everything there is, as one file

SENT: Mapping[str, Bucket] = MappingProxyType(
    {
        "begin_posting": READING,
        "begin_transcript": READING,
        "drop": READING,
        "drop_keep": READING,
        "company_add": FETCHING,
        "source_add": FETCHING,
        "invites": READING,
        "transcript_add": READING,
        "transcript_me": READING,
        "take_add": READING,
        "take_again": READING,
        "resume": READING,
        "replan": PLANNING,
        "agenda_prove": PLANNING,
        "kit_bring": READING,
        "kit_balance": PLANNING,
        "settings_seal": WHOLE,
        "settings_import": WHOLE,
    }
)
"""What is counted when something is sent, by the name of the address."""

ASKED: Mapping[str, Bucket] = MappingProxyType(
    {
        "agenda": PLANNING,
        "compare": PLANNING,
        "decode": SEEKING,
        "find": SEEKING,
        "questions": SEEKING,
        "settings_export": WHOLE,
    }
)
"""What is counted when a page is asked for."""

LATER = (
    "That was very often in a short time, and each time costs much work. Wait "
    "{seconds} seconds, go back, and send it once more: what you wrote is still in the "
    "form."
)


class RateMiddleware:
    """Count what costs much for whoever is signed in, and say when it is too often."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, *_: Any, **__: Any
    ) -> HttpResponse | None:
        """Refuse what comes too often, before anything is done."""
        bucket, owner = _bucket(request), getattr(request, "owner", None)
        if bucket is None or owner is None:
            return None
        try:
            bucket.spend(owner.pk, timezone.now().timestamp())
        except TooOftenError as error:
            return _refused(request, error)
        return None


def _bucket(request: HttpRequest) -> Bucket | None:
    match = request.resolver_match
    if match is None or match.namespaces:
        return None
    table = SENT if request.method == "POST" else ASKED
    return table.get(match.url_name or "")


def _refused(request: HttpRequest, error: TooOftenError) -> HttpResponse:
    said = LATER.format(seconds=error.seconds)
    response = errors.show(request, said, HTTPStatus.TOO_MANY_REQUESTS)
    response.headers["Retry-After"] = str(error.seconds)
    return response
