from __future__ import annotations

import gzip
import os
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Any

import pytest

from askback.adapters.webpage import Visit
from askback.adapters.webpage.address import Address
from askback.errors import InvalidInputError, UnreachableError
from tests.network import PUBLIC, Reply, Web

# Made for these tests, with its key, for halden.example alone; good until 2126.
CERTIFICATE = Path(__file__).with_name("halden.example.pem")


def is_loopback(ip: IPv4Address | IPv6Address) -> bool:
    """Tests may reach this machine, because they hand this in; nothing else may."""
    return ip.is_loopback


def visit(web: Web, *, seconds: float = 20, largest: int = 100_000) -> Visit:
    ports = frozenset({web.port})
    return Visit(allowed=is_loopback, ports=ports, seconds=seconds, largest=largest)


def test_a_page_comes_back_as_it_was_sent(web: Web) -> None:
    headers = {"Content-Type": 'text/html; x=y; charset="ISO-8859-1"'}
    web.pages["/jobs?a=b"] = Reply(b"<p>We hire.", 200, headers)

    page = visit(web)(web.url("/jobs?a=b#top"))

    assert (page.status, page.data, page.is_good) == (200, b"<p>We hire.", True)
    assert (page.media, page.charset) == ("text/html", "iso-8859-1")
    assert page.url == web.url("/jobs?a=b")


def test_nothing_about_the_user_is_sent(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    web.pages["/"] = Reply(b"a", 200, {"Set-Cookie": "id=1"})
    fetch = visit(web)

    fetch(web.url("/"))
    fetch(web.url("/"))

    for asked in web.asked:
        assert asked.pop("User-Agent").startswith("askback/")
        assert asked.keys() == {
            "path", "Host", "Accept", "Accept-Encoding", "Accept-Language", "Connection"
        }  # fmt: skip


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/", "http://localhost/"]
)
def test_this_machine_is_not_reached_without_the_tests_allowance(url: str) -> None:
    with pytest.raises(InvalidInputError, match="never fetches"):
        Visit()(url)


@pytest.mark.parametrize("port", [22, 8080, 5432])
def test_other_ports_are_not_connected_to(port: int) -> None:
    with pytest.raises(InvalidInputError, match="only the usual ports"):
        Visit()(f"http://halden.example:{port}/")


def test_a_name_that_changes_its_mind_is_not_asked_twice(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name first says a public address, then, when connecting, this machine."""
    answers = iter([PUBLIC, "127.0.0.1"])
    connected: list[Any] = []

    def look_up(*_: object, **__: object) -> list[Any]:
        return [(0, 0, 0, "", (next(answers), web.port))]

    def note(_: socket.socket, address: Any) -> None:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", note)

    with pytest.raises(UnreachableError, match="does not answer"):
        Visit(ports=frozenset({web.port}))(f"http://halden.example:{web.port}/")
    assert connected == [(PUBLIC, web.port)]


def test_a_few_redirects_are_followed(web: Web) -> None:
    web.pages |= {
        "/a": Reply(b"gone", 301, {"Location": "/b"}),
        "/b": Reply(b"", 302, {"Location": web.url("/c")}),
        "/c": Reply(b"here"),
    }

    page = visit(web)(web.url("/a"))

    assert (page.url, page.data) == (web.url("/c"), b"here")


@pytest.mark.parametrize(
    ("location", "error", "why"),
    [
        ("/a", UnreachableError, "without end"),
        ("http://10.0.0.1:{port}/", InvalidInputError, "^10.0.0.1: .*private network"),
        ("http://127.0.0.1:1/", UnreachableError, "only the usual ports"),
        ("ftp://127.0.0.1/", UnreachableError, "only http and https"),
        ("http://me:x@127.0.0.1/", UnreachableError, "signs in nowhere"),
        ("http://[", UnreachableError, "leads on to an address that is not fetched"),
    ],
)
def test_a_redirect_is_judged_like_an_address(
    web: Web, location: str, error: type[Exception], why: str
) -> None:
    there = location.replace("{port}", str(web.port))
    web.pages["/a"] = Reply(b"", 302, {"Location": there})

    with pytest.raises(error, match=why):
        visit(web)(web.url("/a"))


def test_a_redirect_out_of_encryption_is_not_followed(web: Web) -> None:
    address = Address("https", "halden.example", 443, "/")

    with pytest.raises(UnreachableError, match="without encryption"):
        visit(web)._next(address, f"http://halden.example:{web.port}/")


def test_a_redirect_that_leads_nowhere_is_an_answer(web: Web) -> None:
    web.pages["/a"] = Reply(b"", 304)

    assert visit(web)(web.url("/a")).status == 304


def test_a_packed_page_is_unpacked(web: Web) -> None:
    body = os.urandom(30_000) + b"word " * 10_000
    web.pages["/"] = Reply(gzip.compress(body), 200, {"Content-Encoding": "gzip"})

    assert visit(web)(web.url("/")).data == body


@pytest.mark.parametrize(
    ("body", "packing", "why"),
    [
        (b"x" * 100_001, "", "larger than 0.1 MB"),
        (gzip.compress(b"x" * 50_000_000), "gzip", "larger than 0.1 MB"),
        (gzip.compress(b"x" * 500)[:-9], "gzip", "broke off"),
        (b"no gzip", "gzip", "broke off"),
        (b"x", "br", "packed as br"),
    ],
    ids=["large", "bomb", "cut", "broken", "not offered"],
)
def test_a_body_that_is_too_much_or_broken_is_refused(
    web: Web, body: bytes, packing: str, why: str
) -> None:
    web.pages["/"] = Reply(body, 200, {"Content-Encoding": packing})

    with pytest.raises(UnreachableError, match=why) as refused:
        visit(web)(web.url("/"))
    assert str(refused.value).startswith("127.0.0.1: ")


def test_the_pages_of_a_visit_share_its_size(web: Web) -> None:
    web.pages["/"] = Reply(b"x" * 60_000)
    fetch = visit(web)

    fetch(web.url("/"))

    with pytest.raises(UnreachableError, match="larger than"):
        fetch(web.url("/"))


def drip(what: bytes) -> Callable[[Any], None]:
    def write(out: Any) -> None:
        for n in range(2000):
            out.write(what[n : n + 1] or b"x")
            time.sleep(0.005)

    return write


@pytest.mark.parametrize(
    "start",
    [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"],
)
def test_a_server_that_drips_does_not_outlast_the_visit(web: Web, start: bytes) -> None:
    web.pages["/"] = Reply(raw=drip(start))
    begun = time.monotonic()

    with pytest.raises(UnreachableError, match="takes too long"):
        visit(web, seconds=0.3)(web.url("/"))
    assert time.monotonic() - begun < 5


def test_a_server_that_says_nothing_does_not_outlast_the_visit(web: Web) -> None:
    web.pages["/"] = Reply(raw=lambda _: time.sleep(1))

    with pytest.raises(UnreachableError, match="takes too long"):
        visit(web, seconds=0.2)(web.url("/"))


def test_a_visit_that_is_over_asks_nothing_more(web: Web) -> None:
    web.pages["/"] = Reply(b"a")
    fetch = visit(web, seconds=0.2)
    fetch(web.url("/"))
    time.sleep(0.25)

    with pytest.raises(UnreachableError, match="takes too long"):
        fetch(web.url("/"))
    assert len(web.asked) == 1


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 twohundred OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"",
    ],
)
def test_what_is_no_web_page_is_told(web: Web, said: bytes) -> None:
    web.pages["/"] = Reply(raw=lambda out: out.write(said))

    with pytest.raises(UnreachableError, match=r"broke off"):
        visit(web)(web.url("/"))


def test_a_certificate_that_nobody_vouches_for_is_refused(web: Web) -> None:
    with pytest.raises(UnreachableError, match="certificate could not be verified"):
        visit(web)(web.url("/").replace("http:", "https:"))


@contextmanager
def secure(answer: bytes) -> Iterator[int]:
    """Serve one answer under the certificate of halden.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    def serve() -> None:
        with suppress(OSError):
            opened, _ = server.accept()
            with context.wrap_socket(opened, server_side=True) as secured:
                secured.recv(10_000)
                secured.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.close()
        thread.join(5)


@pytest.mark.parametrize(
    ("host", "trusted", "why"),
    [
        ("halden.example", True, ""),
        ("bakery.example", True, "certificate could not be verified"),
        ("halden.example", False, "certificate could not be verified"),
    ],
)
def test_the_certificate_is_verified_for_the_name_not_the_address(
    monkeypatch: pytest.MonkeyPatch, host: str, why: str, *, trusted: bool
) -> None:
    infos = [(0, 0, 0, "", ("127.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: infos)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))

    with secure(b"HTTP/1.1 200 OK\r\n\r\nhere") as port:
        fetch = Visit(allowed=is_loopback, ports=frozenset({port}), seconds=10)
        expected = pytest.raises(UnreachableError, match=why) if why else nullcontext()
        with expected:
            assert fetch(f"https://{host}:{port}/").data == b"here"


def test_a_host_that_keeps_quiet_at_the_handshake_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        fetch = Visit(allowed=is_loopback, ports=frozenset({port}), seconds=0.2)
        with pytest.raises(UnreachableError, match="takes too long"):
            fetch(f"https://127.0.0.1:{port}/")
