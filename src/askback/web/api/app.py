"""The API, put together."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path

from askback.web.api import problems
from askback.web.api.once import once
from askback.web.api.routes import (
    arriving,
    bank,
    deciding,
    heard,
    interviews,
    jobs,
    leaving,
    opportunities,
    practising,
    reading,
)
from askback.web.api.schema import Api

ABOUT = (
    "Everything that the pages do with your job search, for programs. Make a token "
    "under Settings, Programs, or by `askback token add`. docs/api.md says the rest."
)
View = Callable[..., HttpResponse]

api = Api(
    title="askback",
    version="1",
    description=ABOUT,
    docs_url=None,  # such a page would load scripts from elsewhere
    urls_namespace="api",
    openapi_extra={"security": [{"Token": []}]},
)
problems.install(api)
api.add_decorator(once, mode="view")
api.add_router("/opportunities", opportunities.router)
api.add_router("/sources", opportunities.apart)
api.add_router("", interviews.router)
api.add_router("/interviews", heard.router)
api.add_router("/jobs", jobs.router)
api.add_router("/questions", bank.router)
api.add_router("", deciding.router)
api.add_router("", practising.router)
api.add_router("/read", reading.router)
api.add_router("", leaving.router)
api.add_router("", arriving.router)


def shaped(view: View, like: View) -> View:
    """Wrap a view, so that what is refused around it has the one shape too.

    Args:
        view: What answers.
        like: An operation; as it, this needs no token of a form, for no cookie counts.
    """

    @wraps(like)
    def wrapped(request: HttpRequest, **given: Any) -> HttpResponse:
        try:
            response = view(request, **given)
        except SuspiciousOperation as error:
            return problems.suspicious(request, error)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it has one shape
            return problems.fault(request, error)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            return problems.not_allowed(response.headers["Allow"])
        if response.status_code == HTTPStatus.NO_CONTENT:
            del response.headers["Content-Type"]  # of nothing
        return response

    return wrapped


def nowhere(_: HttpRequest, **__: Any) -> HttpResponse:
    """Say that nothing is here."""
    return problems.nowhere()


def _routes() -> list[URLPattern]:
    patterns: list[Any] = api.urls[0]
    like = patterns[-2].callback  # the last is the root, which answers nothing
    for pattern in patterns:
        pattern.callback = shaped(pattern.callback, like)
    return [
        *patterns[:-1],
        path("", shaped(nowhere, like), name="api-root"),
        re_path(r"^[\s\S]+$", shaped(nowhere, like), name="nowhere"),
    ]


routes = (_routes(), "api", "api")
"""What is hung under an address: patterns, the app's name and its namespace."""
