"""The network as tests have it: shut but for this machine, or a small one of our own.

Python tells an audit hook of every name looked up and every connection made, whatever
library asks; the hook stays for the whole run and cannot be taken out by a test.
"""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any

import pytest

NAMES = {"localhost", "", None, socket.gethostname()}
LOOKED_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyname_ex"}
CONNECTED = {"socket.connect", "socket.sendto", "socket.sendmsg"}
PUBLIC = "93.184.215.14"  # an address of the open internet, to which nothing is sent


class NetworkReachedError(Exception):
    """Something tried to reach beyond this machine."""


reached: list[str] = []


def install() -> None:
    """Shut the network for the rest of this process."""
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    if event in LOOKED_UP:
        host = args[0].decode() if isinstance(args[0], bytes) else args[0]
        if _is_number(host):  # nobody is asked for what a number means
            return
    elif event in CONNECTED and isinstance(args[1], tuple):
        host = args[1][0]
    else:
        return
    if not _is_here(host):
        reached.append(f"{event} {host}")
        raise NetworkReachedError(reached[-1])


def _is_number(host: str | None) -> bool:
    try:
        ip_address(str(host))
    except ValueError:
        return False
    return True


def _is_here(host: str | None) -> bool:
    try:
        return host in NAMES or ip_address(str(host)).is_loopback
    except ValueError:
        return False


@dataclass
class Reply:
    """What a server of ours answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: Callable[[Any], None] | None = None  # writes what it likes instead


@dataclass
class Web:
    """A server of our own on this machine, and what it was asked."""

    port: int
    pages: dict[str, Reply] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def serving() -> Iterator[Web]:
    """Serve pages from this machine's loopback until the test is over."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            web.asked.append({"path": self.path, **dict(self.headers)})
            reply = web.pages.get(self.path, Reply(b"nothing here", 404))
            self.close_connection = True
            try:
                if reply.raw is not None:
                    reply.raw(self.wfile)
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)
            except OSError:
                pass  # whoever asked has gone, which is what some tests are about

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web = Web(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield web
    server.shutdown()
    server.server_close()
    thread.join()


@contextmanager
def internet(patch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Let every name lead to a server of our own, as if it were out in the open.

    Names resolve to a public address, and what connects to that address and port 80 is
    led to this machine: all of our own code runs as it does for people.
    """
    connect = socket.socket.connect

    def look_up(host: str, port: int, **_: object) -> list[tuple[Any, ...]]:
        if not host.endswith(".example"):
            raise socket.gaierror(f"no such host: {host}")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (PUBLIC, port))]

    def led(own: socket.socket, address: Any) -> None:
        assert address == (PUBLIC, 80), address
        connect(own, ("127.0.0.1", web.port))

    with serving() as web:
        patch.setattr(socket, "getaddrinfo", look_up)
        patch.setattr(socket.socket, "connect", led)
        yield web
        patch.undo()
