"""A page that the user names leads into no private network, whatever it is called."""

from __future__ import annotations

import socket
import threading
from ipaddress import ip_address
from typing import Any

import pytest

from askback.adapters.webpage import Visit, reach, read_address
from askback.adapters.webpage.reach import is_public, look_up
from askback.adapters.webpage.send import Sender
from askback.errors import InvalidInputError, UnreachableError
from tests.network import Reply, Web

INSIDE = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1",  # noqa: S104 -- cases
    "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8",
    "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "::ffff:93.184.215.14", "2002:7f00:1::", "2002:a9fe:a9fe::1",
    "2001:0:53aa:64c::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::7f00:1", "2001:db8::1", "100::1", "::7f00:1", "::169.254.169.254",
]  # fmt: skip
SPELT = [
    "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/",
    "http://0/", "http://0x7f.1/", "http://017700000001/", "http://127.0.0.1./",
    "http://[::ffff:7f00:1]/", "http://[0:0:0:0:0:ffff:127.0.0.1]/", "http://[::]/",
    "http://[::1%25lo]/", "http://①②⑦.⓪.⓪.①/",
    "http://localhost/", "http://LOCALHOST./", "http://[::1]/",
]  # fmt: skip
ODD = [
    "http://user@example.org/", "http://user:word@example.org/",
    "http://example.org@127.0.0.1/", "http://:@example.org/", "ftp://example.org/",
    "file:///etc/passwd", "gopher://example.org/", "//example.org/", "data:text/html,x",
    "http://exa mple.org/", "http://example.org\r\nHost: x/", "http://example.org\\@x/",
    "http:///path", "http://example.org:99999/", "http://example.org:-1/", "http://[::1",
]  # fmt: skip


@pytest.mark.parametrize("ip", INSIDE)
def test_no_address_inside_is_public(ip: str) -> None:
    assert not is_public(ip_address(ip))


@pytest.mark.parametrize("url", SPELT)
def test_no_spelling_of_this_machine_is_fetched(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names are read here as the system reads them, without asking anybody."""

    def look(host: str, port: int, **_: object) -> list[Any]:
        number = host.partition("%")[0] if ":" in host else "127.0.0.1"
        if ":" not in host and "localhost" not in host:
            number = socket.inet_ntoa(socket.inet_aton(host))
        return [(2, 1, 6, "", (number, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look)

    with pytest.raises((InvalidInputError, UnreachableError)):
        Visit()(url)


@pytest.mark.parametrize("url", ODD)
def test_what_could_be_read_in_two_ways_is_not_read_at_all(url: str) -> None:
    with pytest.raises(InvalidInputError):
        read_address(url)


@pytest.mark.parametrize("port", [21, 22, 25, 81, 3306, 6379, 8000, 11211])
def test_a_page_is_asked_of_the_ports_of_the_web_alone(port: int) -> None:
    with pytest.raises(InvalidInputError):
        Visit()(f"http://example.org:{port}/")


def _answers(*rounds: list[str]) -> Any:
    """Return a look-up that says something else each time."""
    said = iter(rounds)

    def look(_: str, port: int, **__: object) -> list[Any]:
        return [(2, 1, 6, "", (ip, port)) for ip in next(said)]

    return look


def test_a_name_that_changes_between_judging_and_connecting_is_not_asked_again(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes to the address that was judged, not to the name."""
    connected: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", _answers(["93.184.215.14"]))
    monkeypatch.setattr(socket.socket, "connect", lambda _, to: connected.append(to[0]))

    ips = look_up("rebinding.example", 80, seconds=5, allowed=is_public)
    reach.connect("rebinding.example", ips, 80, lambda: 5.0).close()

    assert connected == ["93.184.215.14"]
    assert web.asked == []


def test_a_redirect_to_a_name_that_leads_inside_is_refused(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        socket, "getaddrinfo", _answers(["127.0.0.1"], ["169.254.169.254"])
    )
    there = {"Location": "http://inside.example/", "Content-Length": "0"}
    web.pages["/"] = Reply(status=302, headers=there)
    first = [True]

    def allowed(ip: Any) -> bool:
        """Only the test's own server, once."""
        return is_public(ip) or bool(first and first.pop())

    with pytest.raises(InvalidInputError, match="private network"):
        Visit(allowed=allowed, ports=frozenset({80, web.port}))(
            f"http://outside.example:{web.port}/"
        )


def test_a_host_with_one_address_inside_is_not_fetched_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        socket, "getaddrinfo", _answers(["93.184.215.14", "::ffff:10.0.0.1"])
    )

    with pytest.raises(InvalidInputError, match="private network"):
        look_up("both.example", 443, seconds=5, allowed=is_public)


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://[fd00::1]/"])
@pytest.mark.parametrize("is_here", [False, True], ids=["out", "here"])
def test_a_webhook_is_told_nothing_inside_a_network(url: str, is_here: bool) -> None:  # noqa: FBT001 -- a case
    with pytest.raises(InvalidInputError):
        Sender(is_here=is_here)(url, {}, b"{}")


def test_a_thread_that_looks_up_for_ever_holds_nothing_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: held.wait())

    with pytest.raises(UnreachableError):
        look_up("slow.example", 443, seconds=0.0, allowed=is_public)

    held.set()
