from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askback.adapters import askbacks
from askback.errors import (
    ConflictError,
    InvalidInputError,
    UnavailableError,
    UnreachableError,
)
from tests.network import Reply, Web

API = "/api/v1"


def there(web: Web) -> askbacks.Elsewhere:
    return askbacks.of(web.url(""), "ask_x")


def quiet(_: int, __: int) -> None:
    """Hear nothing."""


@pytest.mark.parametrize(
    "address",
    [
        "http://askback.example.edu",
        "askback.example.edu",
        "https://",
        "https://a.example/askback",
        "https://me@a.example",
        "https://a.example:0",
        "https://[",
        "",
    ],
)
def test_an_address_that_others_could_read_along_with_is_refused(address: str) -> None:
    with pytest.raises(InvalidInputError, match="write https://"):
        askbacks.of(address, "")


@pytest.mark.parametrize("token", ["ask x", "ask_é", "ask_\n"])
def test_what_can_be_no_token_is_not_sent(token: str) -> None:
    with pytest.raises(InvalidInputError, match="this is no token"):
        askbacks.of("https://askback.example.edu", token)


def test_it_is_asked_with_its_token(web: Web) -> None:
    web.pages[f"{API}/import"] = Reply(b'{"largest": 1}')

    assert askbacks.ask(there(web), "/import") == {"largest": 1}
    assert web.asked[0]["Authorization"] == "Bearer ask_x"


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (302, UnreachableError, "leads elsewhere"),
        (401, InvalidInputError, "does not know this token"),
        (403, InvalidInputError, "Not that scope."),
        (404, UnavailableError, "is older than this one"),
        (409, ConflictError, "Not that scope."),
        (429, UnreachableError, "Do the same again then."),
        (500, UnreachableError, "Not that scope."),
        (503, UnreachableError, "Do the same again then."),
    ],
)
def test_what_a_refusal_means_is_said(
    web: Web, status: int, kind: type[Exception], words: str
) -> None:
    body = json.dumps({"detail": "Not that scope."}).encode()
    headers = {"Location": "https://elsewhere.example/"} if status == 302 else {}
    web.pages[f"{API}/import"] = Reply(body, status, headers)

    with pytest.raises(kind, match=words):
        askbacks.ask(there(web), "/import")


@pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b"\xff"])
def test_a_refusal_without_words_is_told_by_its_number(web: Web, body: bytes) -> None:
    web.pages[f"{API}/import"] = Reply(body, 418)

    with pytest.raises(InvalidInputError, match="it answered 418"):
        askbacks.ask(there(web), "/import")


def test_what_is_no_json_is_no_askback(web: Web) -> None:
    web.pages[f"{API}/import"] = Reply(b"<html>")

    with pytest.raises(UnreachableError, match="not as askback does"):
        askbacks.ask(there(web), "/import")


class Breaking:
    """A server whose connection breaks so many times, and then answers."""

    def __init__(self, times: int, body: bytes) -> None:
        self.left, self.body = times, body

    def __call__(self, out: Any) -> None:
        cut = self.left > 0
        self.left -= 1
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(self.body)}\r\n\r\n"
        out.write(head.encode() + (self.body[:3] if cut else self.body))


def test_a_connection_that_breaks_is_made_anew(web: Web, tmp_path: Path) -> None:
    web.pages[f"{API}/export"] = Reply(raw=Breaking(2, b"all of it"))
    heard: list[tuple[int, int]] = []

    askbacks.fetch(
        there(web), "/export", tmp_path / "a.zip", lambda *told: heard.append(told)
    )

    assert (tmp_path / "a.zip").read_bytes() == b"all of it"
    assert len(web.asked) == 3
    assert heard[-1] == (9, 9)


def test_one_that_breaks_every_time_is_given_up(web: Web, tmp_path: Path) -> None:
    web.pages[f"{API}/export"] = Reply(raw=Breaking(9, b"all of it"))

    with pytest.raises(UnreachableError, match="broke 3 times"):
        askbacks.fetch(there(web), "/export", tmp_path / "a.zip", quiet)


def test_where_nobody_is_it_is_said(web: Web) -> None:
    web.pages[f"{API}/import"] = Reply(raw=lambda _: None)

    with pytest.raises(UnreachableError, match="broke 3 times"):
        askbacks.ask(there(web), "/import")


def test_what_has_no_end_is_stopped(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(askbacks, "LARGEST", 3)
    web.pages[f"{API}/export"] = Reply(b"all of it", headers={"Connection": "close"})

    with pytest.raises(UnreachableError, match="more than an archive has"):
        askbacks.fetch(there(web), "/export", tmp_path / "a.zip", quiet)


def test_a_server_that_asks_for_patience_gets_it(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[int] = []

    def sleep(seconds: int) -> None:
        slept.append(seconds)
        web.pages[f"{API}/import"] = Reply(b"{}")

    monkeypatch.setattr(askbacks, "sleep", sleep)
    web.pages[f"{API}/import"] = Reply(b"{}", 429, {"Retry-After": "7"})

    assert askbacks.ask(there(web), "/import") == {}
    assert slept == [7]


@pytest.mark.parametrize("after", ["3600", "soon"])
def test_a_longer_wait_is_for_whoever_looks_on(web: Web, after: str) -> None:
    body = b'{"detail": "Too many requests."}'
    web.pages[f"{API}/import"] = Reply(body, 429, {"Retry-After": after})

    with pytest.raises(UnreachableError, match="Do the same again then"):
        askbacks.ask(there(web), "/import")
