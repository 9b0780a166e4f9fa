"""Everything that is refused has one shape: problem details (RFC 9457)."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from pydantic import Field

from askback.errors import AskbackError
from askback.services import unkept
from askback.services.access.limits import TooOftenError

MEDIA = "application/problem+json"
OURS = "Value error, "  # begins what a check of our own says
SHOWN = 5  # mistakes named at once; the rest follow when these are mended
NO_TOKEN = "Send a token that is still good: Authorization: Bearer ask_..."  # noqa: S105 -- words
FAULT = "askback made a mistake here. Nothing was changed; you can try again."
NOWHERE = "There is nothing at this address. /api/v1/openapi.json says what there is."
LOG = logging.getLogger("django.request")


class Wrong(Schema):
    """One thing that is wrong, and what mends it."""

    where: str
    mend: str


class Problem(Schema):
    """What was refused, and why."""

    type: str
    title: str
    status: int
    detail: str
    wrong: list[Wrong] = Field(default_factory=list)


class LackingScopeError(AskbackError):
    """The token is good, and may not do this."""

    status = HTTPStatus.FORBIDDEN

    def __init__(self, scope: str) -> None:
        super().__init__(f"This token lacks the scope {scope}.")


def problem(
    status: HTTPStatus, detail: str, wrong: Sequence[Wrong] = ()
) -> HttpResponse:
    """Return a refusal."""
    told = Problem(
        type="about:blank",
        title=status.phrase,
        status=status,
        detail=detail,
        wrong=list(wrong),
    )
    body = json.dumps(told.model_dump(mode="json"), ensure_ascii=False)
    return HttpResponse(body, status=status, content_type=MEDIA)


def install(api: NinjaAPI) -> None:
    """Have every error of an API answered in this shape."""
    api.add_exception_handler(AskbackError, _ours)
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(AuthenticationError, _nobody)
    api.add_exception_handler(TooOftenError, _too_often)
    api.add_exception_handler(HttpError, _unreadable)
    api.add_exception_handler(Http404, _nowhere)
    api.add_exception_handler(SuspiciousOperation, suspicious)
    api.add_exception_handler(Exception, fault)


def nowhere() -> HttpResponse:
    """Return what is said where nothing is."""
    return problem(HTTPStatus.NOT_FOUND, NOWHERE)


def not_allowed(allowed: str) -> HttpResponse:
    """Return what is said where another method was meant."""
    told = problem(HTTPStatus.METHOD_NOT_ALLOWED, f"This address knows {allowed}.")
    told.headers["Allow"] = allowed
    return told


def suspicious(_: HttpRequest, error: Any) -> HttpResponse:
    """Return what is said of a request that is too large, or no request of people's."""
    if isinstance(error, RequestDataTooBig):
        return problem(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "A request holds 5 MB. Cut the text."
        )
    return problem(HTTPStatus.BAD_REQUEST, "This is no request that askback reads.")


def _ours(_: HttpRequest, error: Any) -> HttpResponse:
    status = getattr(error, "status", HTTPStatus.INTERNAL_SERVER_ERROR)
    said = str(error)
    where, colon, mend = said.partition(": ")
    is_field = bool(colon) and where.replace("_", "").replace("-", "").isalnum()
    is_input = status == HTTPStatus.UNPROCESSABLE_ENTITY
    wrong = [Wrong(where=where, mend=mend)] if is_field and is_input else []
    return problem(status, said, wrong)


def _invalid(_: HttpRequest, error: Any) -> HttpResponse:
    wrong = [
        Wrong(where=_place(fault["loc"]), mend=fault["msg"].removeprefix(OURS))
        for fault in error.errors[:SHOWN]
    ]
    said = "; ".join(f"{one.where}: {one.mend}" for one in wrong)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, said, wrong)


def _place(loc: Sequence[Any]) -> str:
    """Name a field as the program wrote it.

    >>> _place(("body", "given", "people", 0, "name")), _place(("query", "page"))
    ('body.people.0.name', 'query.page')
    """
    source, *names = map(str, loc)
    return ".".join([source, *(n for n in names if n not in {"given", "asked"})])


def _nobody(_: HttpRequest, __: Any) -> HttpResponse:
    told = problem(HTTPStatus.UNAUTHORIZED, NO_TOKEN)
    told.headers["WWW-Authenticate"] = 'Bearer realm="askback"'
    return told


def _too_often(_: HttpRequest, error: Any) -> HttpResponse:
    told = problem(HTTPStatus.TOO_MANY_REQUESTS, str(error))
    told.headers["Retry-After"] = str(error.seconds)
    return told


def _unreadable(_: HttpRequest, __: Any) -> HttpResponse:
    wrong = [Wrong(where="body", mend="This must be one JSON object, in UTF-8.")]
    said = f"body: {wrong[0].mend}"
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, said, wrong)


def _nowhere(_: HttpRequest, __: Any) -> HttpResponse:
    return nowhere()


def fault(request: HttpRequest, error: Any) -> HttpResponse:
    """Return what is said of a fault: that of the disk or database, else our own."""
    told = unkept.told(error)
    if told is not None:
        return problem(told.status, str(told))
    LOG.error("A program met a fault.", exc_info=error, extra={"request": request})
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, FAULT)
