"""Assistants of several people at one server, by the library's own client over HTTP."""

from __future__ import annotations

import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import anyio
import httpx2
import pytest
import uvicorn
from django.core.cache import cache
from django.db import connections
from django.utils import timezone
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

from askback.cli import mcp as command
from askback.errors import InvalidInputError, NotFoundError
from askback.mcp_server import hosted, whose
from askback.services.access import limits, tokens
from askback.store.models import OpportunityRow, User
from tests.builders import add_company
from tests.mcp_server.client import told_of

pytestmark = pytest.mark.django_db(transaction=True)

HOST = "askback.example.edu"
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
MEDIA = {"Accept": "application/json, text/event-stream"}


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where a server answers that was started for this test."""
    held = connections["default"].settings_dict
    monkeypatch.setitem(held, "CONN_MAX_AGE", held["CONN_MAX_AGE"])  # put back after
    opened = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(hosted.app(), log_level="critical"))
    thread = threading.Thread(target=server.run, args=([opened],))
    thread.start()
    try:
        yield f"http://127.0.0.1:{opened.getsockname()[1]}/mcp"
    finally:
        server.should_exit = True
        thread.join()
        connections.close_all()


def person(name: str) -> User:
    return User.objects.create(username=name, email=f"{name}@example.org")


@pytest.fixture
def ann() -> User:
    made = person("ann")
    add_company(made, "Halden")
    return made


@pytest.fixture
def bob() -> User:
    made = person("bob")
    add_company(made, "Marsh")
    return made


def token_of(owner: User, *scopes: str) -> str:
    made = tokens.make(owner, name="x", scopes=scopes, now=timezone.now())
    return made.secret


def asked(url: str, token: str, deed: Callable[[Client], Awaitable[Any]]) -> Any:
    """Return what a deed of a client with a token comes to."""
    headers = {"Authorization": f"Bearer {token}", "Host": HOST}

    async def speak() -> Any:
        async with httpx2.AsyncClient(headers=headers, trust_env=False) as http:
            there = streamable_http_client(url, http_client=http)
            async with Client(there) as client:
                return await deed(client)

    return anyio.run(speak)


def companies(url: str, token: str) -> list[str]:
    done = asked(url, token, lambda c: c.call_tool("list_opportunities", {}))
    assert not done.is_error, done.content
    return [one["company"] for one in done.structured_content["opportunities"]]


def status(url: str, **headers: str) -> tuple[int, dict[str, str]]:
    said = {"Host": HOST, **MEDIA, **headers}
    with httpx2.Client(trust_env=False) as http:
        answer = http.post(url, json=HELLO, headers=said)
    return answer.status_code, dict(answer.headers)


def test_each_sees_their_own_and_nothing_else(url: str, ann: User, bob: User) -> None:
    anns, bobs = token_of(ann, "read"), token_of(bob, "read")
    theirs = str(OpportunityRow.objects.get(owner=bob).pk)

    assert companies(url, anns) == ["Halden"]
    assert companies(url, bobs) == ["Marsh"]
    assert companies(url, anns) == ["Halden"]
    given = {"opportunity_id": theirs}
    done = asked(url, anns, lambda c: c.call_tool("show_opportunity", given))
    assert told_of(done) == f"No company {theirs}."
    read = asked(url, bobs, lambda c: c.read_resource("askback://opportunities"))
    assert "Marsh" in read.contents[0].text
    assert "Halden" not in read.contents[0].text


def test_many_at_once_are_not_mixed_up(url: str, ann: User, bob: User) -> None:
    secrets = {"Halden": token_of(ann, "read"), "Marsh": token_of(bob, "read")}
    found: list[tuple[str, list[str]]] = []

    def ask(name: str) -> None:
        found.append((name, companies(url, secrets[name])))

    threads = [threading.Thread(target=ask, args=(n,)) for n in [*secrets] * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(found) == [("Halden", ["Halden"])] * 3 + [("Marsh", ["Marsh"])] * 3


def test_a_token_that_reads_does_not_write(url: str, ann: User) -> None:
    reads, writes = token_of(ann, "read"), token_of(ann, "read", "write")
    given = {"company": "Fennel Care"}

    done = asked(url, reads, lambda c: c.call_tool("add_opportunity", given))

    assert told_of(done).startswith("add_opportunity writes, and the token of this")
    assert OpportunityRow.objects.filter(company="Fennel Care").count() == 0
    done = asked(url, writes, lambda c: c.call_tool("add_opportunity", given))
    assert not done.is_error, done.content
    assert OpportunityRow.objects.get(company="Fennel Care").owner == ann
    assert not User.objects.filter(username="me").exists()


def test_without_a_good_token_there_is_no_way_in(url: str, ann: User) -> None:
    made = tokens.make(ann, name="x", scopes=["read"], now=timezone.now())
    good = f"Bearer {made.secret}"
    assert status(url, Authorization=good)[0] == 200

    tokens.end(ann, made.line.id, now=timezone.now())

    for said in ("", "Bearer ask_x", f"Basic {made.secret}", good):
        code, headers = status(url, Authorization=said)
        assert (code, headers["www-authenticate"]) == (401, 'Bearer realm="askback"')


def test_a_token_that_may_not_read_is_refused(url: str, ann: User) -> None:
    token = token_of(ann, "export")

    assert status(url, Authorization=f"Bearer {token}")[0] == 403


@pytest.mark.parametrize(
    ("header", "value", "code"),
    [("Host", "evil.example", 421), ("Origin", "https://evil.example", 403)],
    ids=["host", "origin"],
)
def test_another_name_and_another_page_are_refused(
    url: str, ann: User, header: str, value: str, code: int
) -> None:
    good = {"Authorization": f"Bearer {token_of(ann, 'read')}"}

    assert status(url, **good, Origin=f"https://{HOST}")[0] == 200
    assert status(url, **{**good, header: value})[0] == code


def test_who_asks_too_often_is_told_when_to_come_back(url: str, ann: User) -> None:
    made = tokens.make(ann, name="x", scopes=["read"], now=timezone.now())
    key = f"askback-api:{limits.CALLS.name}:{made.line.id}"
    cache.set(key, (0.0, timezone.now().timestamp() + 60))

    code, headers = status(url, Authorization=f"Bearer {made.secret}")

    assert code == 429
    assert 1 <= int(headers["retry-after"]) <= 61


def test_without_an_owner_nobody_is_acted_for() -> None:
    with pytest.raises(NotFoundError, match="No owner of this call"):
        whose.owner()


def test_over_standard_input_a_hosted_one_is_not_served() -> None:
    with pytest.raises(InvalidInputError, match="serve this one with --http"):
        command.mcp()


def test_http_listens_where_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, int]] = []
    monkeypatch.setattr(hosted, "serve", lambda host, port: heard.append((host, port)))

    command.mcp(http=True, host="0.0.0.0", port=9310)  # noqa: S104 -- as in a container

    assert heard == [("0.0.0.0", 9310)]  # noqa: S104 -- as in a container
