"""What went wrong, said on a page."""

from __future__ import annotations

import sys
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from askback.errors import UnkeptError
from askback.services import unkept

TITLES = {
    HTTPStatus.NOT_FOUND: "Not here",
    HTTPStatus.UNPROCESSABLE_ENTITY: "This can’t be done yet",
    HTTPStatus.CONFLICT: "It changed meanwhile",
    HTTPStatus.SERVICE_UNAVAILABLE: "A part is missing",
    HTTPStatus.FORBIDDEN: "Send it once more",
    HTTPStatus.INSUFFICIENT_STORAGE: "No room left",
    HTTPStatus.TOO_MANY_REQUESTS: "Not so fast",
}


def show(request: HttpRequest, message: str, status: HTTPStatus) -> HttpResponse:
    """Say a message on a page of its own; htmx gets the message alone."""
    template = "error.html#message" if getattr(request, "htmx", False) else "error.html"
    title = TITLES.get(status, "Something went wrong")
    context = {"title": title, "message": message}
    return render(request, template, context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that what was pasted is too long; everything else is a broken request."""
    if isinstance(exception, RequestDataTooBig):
        message = "The pasted text is over 5 MB. Save it as a file and bring the file."
        return show(request, message, HTTPStatus.UNPROCESSABLE_ENTITY)
    message = "This request can’t be read. Go back and send it once more."
    return show(request, message, HTTPStatus.BAD_REQUEST)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django's signature
    """Say that an address leads nowhere."""
    return show(request, "There is no such page.", HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that askback is at fault, with as few parts as can fail."""
    told = unkept.told(sys.exc_info()[1])
    if told is not None:
        return _unkept(request, told)
    return render(request, "500.html", status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _unkept(request: HttpRequest, told: UnkeptError) -> HttpResponse:
    """Say that nothing could be kept, on a page that asks the database nothing."""
    is_full = told.status == HTTPStatus.INSUFFICIENT_STORAGE
    title = TITLES[told.status] if is_full else "Not just now"
    context = {"title": title, "message": str(told)}
    return render(request, "unkept.html", context, status=told.status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 -- Django's signature
    """Say that a form has grown too old, or did not come from a page of ours."""
    message = (
        "This form did not come from an askback page that is still open. "
        "Open the page again and send it once more."
    )
    return show(request, message, HTTPStatus.FORBIDDEN)
