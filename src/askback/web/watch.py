"""What a hosted askback lets its keeper see: how it goes, and no word of anybody's."""

from __future__ import annotations

import json
import logging
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from prometheus_client import Counter, Histogram

REQUESTS = logging.getLogger("askback.requests")
ASKED = Counter(
    "askback_requests_total", "Requests answered.", ("route", "method", "status")
)
TOOK = Histogram(
    "askback_request_seconds",
    "Seconds that answers took.",
    ("route",),
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
NOWHERE = "none"  # an address that there is not; its words are somebody's own
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
SAID = ("route", "method", "status", "ms")


class WatchMiddleware:
    """Count and time what is asked, by the name of the address alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and say how that went."""
        begun = time.perf_counter()
        response = self.get_response(request)
        took = time.perf_counter() - begun
        match = request.resolver_match
        route = (match.view_name or NOWHERE) if match else NOWHERE
        method = request.method if request.method in METHODS else "OTHER"
        ASKED.labels(route, method, response.status_code).inc()
        TOOK.labels(route).observe(took)
        said = (route, method, response.status_code, round(took * 1000))
        REQUESTS.info("request", extra=dict(zip(SAID, said, strict=True)))
        return response


class Lines(logging.Formatter):
    """One JSON object a line.

    What a message was filled with is left out, and of an error all but its kind and the
    places it passed: both can hold words of a transcript or a name.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as a line."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.msg if isinstance(record.msg, str) else "",
        }
        for name in SAID:
            if hasattr(record, name):
                line[name] = getattr(record, name)
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["passed"] = list(_passed(record.exc_info[2]))
        return json.dumps(line, ensure_ascii=False)


def _passed(trace: Any) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        _, found, place = frame.filename.rpartition("/askback/")
        yield f"{place if found else frame.name}:{frame.lineno} {frame.name}"
