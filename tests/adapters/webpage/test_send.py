from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from askback.adapters.webpage.send import Sender
from askback.errors import InvalidInputError, UnreachableError
from tests.network import PUBLIC


@dataclass
class Taker:
    """A server of our own that takes what is sent, and answers as it is told to."""

    port: int = 0
    status: int = 204
    headers: dict[str, str] = field(default_factory=dict)
    taken: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def taker() -> Iterator[Taker]:
    held = Taker()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            held.taken.append((self.path, dict(self.headers), body))
            self.close_connection = True
            self.send_response(held.status)
            for name, value in held.headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    held.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield held
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_body_arrives_with_its_headers(taker: Taker) -> None:
    url = f"http://127.0.0.1:{taker.port}/told?a=b"
    headers = {"Content-Type": "application/json", "webhook-id": "7"}

    sent = Sender(is_here=True)(url, headers, b'{"a":1}')

    (path, got, body) = taker.taken[0]
    assert (sent.status, path, body) == (204, "/told?a=b", b'{"a":1}')
    assert (got["Content-Type"], got["webhook-id"]) == ("application/json", "7")
    assert got["User-Agent"].startswith("askback/")
    assert got["Host"] == f"127.0.0.1:{taker.port}"


def test_a_redirect_is_an_answer_and_is_not_followed(taker: Taker) -> None:
    taker.status, taker.headers = 307, {"Location": "http://10.0.0.1/"}

    sent = Sender(is_here=True)(f"http://localhost:{taker.port}/", {}, b"{}")

    assert (sent.status, len(taker.taken)) == (307, 1)


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "[::1]", "169.254.169.254"])
def test_nothing_is_sent_into_a_private_network(host: str) -> None:
    with pytest.raises(InvalidInputError, match="private network"):
        Sender()(f"https://{host}/", {}, b"{}")


def test_a_name_that_leads_inside_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(host: str, port: int, **_: object) -> list[tuple[Any, ...]]:  # noqa: ARG001
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port))
            for ip in (PUBLIC, "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    with pytest.raises(InvalidInputError, match="private network"):
        Sender()("https://told.example/", {}, b"{}")


def test_this_machine_is_meant_or_it_is_not() -> None:
    with pytest.raises(InvalidInputError, match="private network"):
        Sender(is_here=True)(f"http://{PUBLIC}/", {}, b"{}")


def test_only_the_usual_ports_of_others_are_connected_to() -> None:
    with pytest.raises(InvalidInputError, match="use port 443"):
        Sender()("https://told.example:22/", {}, b"{}")


def test_who_has_no_time_left_is_late(taker: Taker) -> None:
    with pytest.raises(UnreachableError, match="too long"):
        Sender(is_here=True, seconds=0)(f"http://127.0.0.1:{taker.port}/", {}, b"{}")

    assert taker.taken == []
