"""The zone of whoever asks, for as long as their request is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from askback.services import zones


class ZoneMiddleware:
    """Have days begin where they do for whoever is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Leave no zone behind for whoever asks next."""
        with timezone.override(None):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any, **__: Any) -> None:
        """Set the zone of whoever is signed in; a program's is set with its token."""
        owner = getattr(request, "owner", None)
        if owner is not None:
            timezone.activate(zones.of(owner))
