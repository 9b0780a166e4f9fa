"""What happens around every view."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from askback.errors import AskbackError
from askback.services import people
from askback.web.views import errors

GetResponse = Callable[[HttpRequest], HttpResponse]

# Nothing from elsewhere, nothing written into the page itself, nothing evaluated.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "manifest-src 'self'; worker-src 'self'; media-src 'self' blob:"
)
# A take is recorded by our own pages, and only once the user has asked for it.
DEVICES = "camera=(self), microphone=(self), geolocation=()"


class PolicyMiddleware:
    """Say with every answer what a page may load, and keep pages out of caches."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the headers."""
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = DEVICES
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


class OwnerMiddleware:
    """Give every request its owner: the one person of this machine."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set `request.owner`, found when it is first asked for."""
        request.owner = SimpleLazyObject(people.local_owner)  # type: ignore[attr-defined]
        return self.get_response(request)


class ErrorMiddleware:
    """Turn an `AskbackError` into a page with its message and status."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, error: Exception
    ) -> HttpResponse | None:
        """Leave every other error to Django."""
        if not isinstance(error, AskbackError):
            return None
        return errors.show(request, str(error), error.status)
