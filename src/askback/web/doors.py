"""Who may go where: the one place that decides it, before any view is asked.

Each address has a door by its name. What a person may see behind it is theirs: views
hand `request.owner` to services, which know no other rows.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.urls import ResolverMatch

from askback.web.views import errors

SIGNED_OUT = (
    "You were signed out meanwhile. Sign in again in another tab, come back here and "
    "send it once more: what you wrote is still in the form."
)
NOWHERE = "There is no such page."


class Door(StrEnum):
    """What opens an address.

    `OPEN` lets everybody in, `OWNER` whoever is signed in and to their own alone,
    `TOKEN` a program with a token of somebody's, `METRICS` the one that watches, and
    `HERE` nobody of a hosted askback: what is behind it is of the whole machine.
    """

    OPEN = "open"
    OWNER = "owner"
    TOKEN = "token"  # noqa: S105 -- a word for one
    METRICS = "metrics"
    HERE = "here"


DOORS = {
    "health": Door.OPEN,
    "ready": Door.OPEN,
    "metrics": Door.METRICS,
    "settings_back_up": Door.HERE,
    "backup_bring": Door.HERE,
    "backup": Door.HERE,
    "backup_take": Door.HERE,
    "backup_restore": Door.HERE,
    "backup_delete": Door.HERE,
    "forgotten_backups": Door.HERE,
}
"""Addresses with a door of their own; every other one of ours is its owner's."""

ENTRANCES = frozenset(
    {
        "account_login",
        "account_signup",
        "account_logout",
        "account_inactive",
        "account_confirm_login_code",
        "account_request_login_code",
        "account_email_verification_sent",
        "account_signup_by_passkey",
        "mfa_login_webauthn",
        "mfa_authenticate",
        "mfa_signup_webauthn",
        "mfa_trust",
        "openid_connect_login",
        "openid_connect_callback",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
        "socialaccount_signup",
    }
)
"""What people go through who are not signed in yet."""


def door_of(match: ResolverMatch) -> Door:
    """Return the door of an address."""
    if match.namespaces and match.namespaces[0].startswith("api"):
        return Door.TOKEN
    name = match.url_name or ""
    return Door.OPEN if name in ENTRANCES else DOORS.get(name, Door.OWNER)


class DoorMiddleware:
    """Give every request of somebody signed in its owner, and nobody else's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set `request.owner`, where somebody is signed in."""
        if request.user.is_authenticated:
            request.owner = request.user  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, *_: Any, **__: Any
    ) -> HttpResponse | None:
        """Let in whom the door lets in."""
        match = request.resolver_match
        door = Door.OWNER if match is None else door_of(match)
        if door is Door.HERE:
            return errors.show(request, NOWHERE, HTTPStatus.NOT_FOUND)
        if door is Door.OWNER and not request.user.is_authenticated:
            return _sign_in(request)
        return None


def _sign_in(request: HttpRequest) -> HttpResponse:
    """Send somebody to sign in, who comes back after; what they sent is not lost."""
    if request.headers.get("HX-Request"):
        return HttpResponse(
            status=HTTPStatus.UNAUTHORIZED,
            headers={"HX-Redirect": resolve_url("account_login")},
        )
    if request.method in {"GET", "HEAD"}:
        return redirect_to_login(request.get_full_path())
    return errors.show(request, SIGNED_OUT, HTTPStatus.UNAUTHORIZED)
