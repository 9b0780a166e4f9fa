"""Versions of what can be changed: given as an ETag, wanted back as If-Match."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

ANY = "*"


def seen(request: HttpRequest) -> str | None:
    """Return the version that a program saw; None where it does not mind."""
    said = request.headers.get("If-Match", "").strip()
    return None if said in {"", ANY} else said.removeprefix("W/").strip('"')


def give(response: HttpResponse, version: str) -> None:
    """Say which version an answer shows."""
    response.headers["ETag"] = f'"{version}"'
