"""Who gets what at every address: asked of a real askback, and written as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from askback.web.api.app import api
from askback.web.doors import Door, door_of
from tests.hosted.conftest import ADDRESS

API = "/api/v1/"
GIVEN: Mapping[str, str] = {
    "accounts/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": (
        "accounts/password/reset/key/1-x/"
    ),
    "accounts/oidc/^(?P<provider_id>[^/]+)/login/": "accounts/oidc/single/login/",
    "accounts/oidc/^(?P<provider_id>[^/]+)/login/callback/": (
        "accounts/oidc/single/login/callback/"
    ),
    "^accounts/password/": "accounts/password/",
}
"""Addresses that are patterns, and one of each."""

KNOWN: Mapping[str, str] = {
    "shared_company": "opportunity_id",
    "shared_company_comment": "opportunity_id",
    "shared_interview": "interview_id",
    "shared_take": "take_id",
    "shared_recording": "take_id",
    "shared_take_comment": "take_id",
    "removed_back": "removed",
    "removed_forget": "removed",
}
"""What `ident` is at an address; it is a cohort's everywhere else."""

JOBS = frozenset({"take_job", "take_stop", "take_here"})
NAMED = re.compile(r"<(\w+):(\w+)>")


@dataclass(frozen=True, slots=True)
class Route:
    """An address, and how it is asked for."""

    pattern: str
    path: str
    is_api: bool = False
    method: str = ""  # a page is asked for, and posted to where it takes posts alone


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    method: str
    status: int
    said: str
    text: str


def routes(given: Mapping[str, Any]) -> Iterator[Route]:
    """Yield every address there is, with what was filled in.

    Raises:
        LookupError: An address names something that is not filled.
    """
    for way, pattern in _ways(get_resolver()):
        yield Route(f"/{_plain(way)}", _path(way, pattern, given))
    described = api.get_openapi_schema(path_prefix=API)
    for path, deeds in described["paths"].items():
        for method in deeds:
            shown = path.format_map({k: given.get(k, "x") for k in _named(path)})
            yield Route(path, str(shown), is_api=True, method=method.upper())
    yield Route(f"{API}openapi.json", f"{API}openapi.json", is_api=True, method="GET")


def _named(path: str) -> Iterator[str]:
    return (part.partition("}")[0] for part in path.split("{")[1:])


def _ways(of: URLResolver, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in of.url_patterns:
        way = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield way, one
        elif not (one.namespace or "").startswith("api"):
            yield from _ways(one, way)


def _plain(way: str) -> str:
    return GIVEN.get(way, way)


def _path(way: str, pattern: URLPattern, given: Mapping[str, Any]) -> str:
    path = f"/{_plain(way)}"
    for kind, name in NAMED.findall(path):
        held = _held(str(pattern.name), name, given)
        if held is None:
            raise LookupError(
                f"/{way} names {name}: make one in tests/hosted/furnished.py, so that "
                "docs/routes.md can say who gets what there."
            )
        path = path.replace(f"<{kind}:{name}>", str(held))
    return path


def _held(route: str, name: str, given: Mapping[str, Any]) -> Any:
    match name:
        case "ident":
            return given.get(KNOWN.get(route, "cohort"))
        case "job_id" if route in JOBS:
            return given.get("take_job")
        case "key" if route.startswith("question"):
            return given.get("question")
        case "key" if route.startswith(("kit_ask", "kit_agree")):
            return given.get("kit_key")
        case "pk":
            return 1
        case _:
            return given.get(name)


def asked(client: Client, route: Route, body: Mapping[str, str]) -> Answer:
    """Ask for an address, and leave everything as it was."""
    for method in (route.method,) if route.method else ("GET", "POST"):
        answer = _one(client, route, method, body)
        if answer.status != HTTPStatus.METHOD_NOT_ALLOWED:
            break
    return answer


def _one(client: Client, route: Route, method: str, body: Mapping[str, str]) -> Answer:
    fresh = Client(raise_request_exception=False, headers=client.headers)
    fresh.defaults = dict(client.defaults)
    fresh.cookies.load({name: one.value for name, one in client.cookies.items()})
    sent: dict[str, Any] = {"secure": True}
    if route.is_api:
        sent |= {"data": "{}", "content_type": "application/json"}
        if method == "GET":
            sent = {"secure": True}
    elif method == "POST":
        sent |= {"data": body}
    with transaction.atomic():
        response = getattr(fresh, method.lower())(route.path, **sent)
        text = _text(response)
        transaction.set_rollback(True)
    return Answer(method, response.status_code, said(route, method, response), text)


def _text(response: HttpResponseBase) -> str:
    """Return all that was answered: where it leads to, and what it says."""
    held = (
        b"".join(response.streaming_content)  # type: ignore[attr-defined]
        if response.streaming
        else response.content  # type: ignore[attr-defined]
    )
    return f"{dict(response.items())}\n{held.decode(errors='replace')}"


def said(route: Route, method: str, response: HttpResponseBase) -> str:
    """Return what was answered in a few words."""
    code, to = response.status_code, response.headers.get("Location", "")
    if to.startswith("/accounts/login/?") or (code == HTTPStatus.UNAUTHORIZED):
        return f"token ({code})" if route.is_api else f"sign in ({code})"
    if code == HTTPStatus.NOT_FOUND and _is_here(route):
        return f"only on one's own machine ({code})"
    words = WORDS.get(code)
    if words is None:
        return f"{code}"
    return f"{'done' if method != 'GET' and words == 'seen' else words} ({code})"


def _is_here(route: Route) -> bool:
    try:
        return door_of(resolve(route.path)) is Door.HERE
    except Resolver404:  # another address comes first, or its words lead nowhere
        return False


WORDS: Mapping[int, str] = {
    200: "seen",
    201: "seen",
    204: "seen",
    206: "seen",
    302: "led on",
    303: "led on",
    400: "not understood",
    401: "token",
    403: "refused",
    404: "not there",
    405: "not taken",
    409: "in the way",
    422: "asked again",
    429: "too often",
}


def client_of(secret: str = "") -> Client:
    """Return a program with a token, or without one."""
    headers = {"host": ADDRESS}
    if secret:
        headers["authorization"] = f"Bearer {secret}"
    return Client(headers=headers)
