from __future__ import annotations

import socket
import threading
from ipaddress import ip_address

import pytest

from askback.adapters.webpage.reach import connect, is_public, look_up
from askback.errors import InvalidInputError, UnreachableError
from tests.network import Web


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.1",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.1", "192.0.2.1",
        "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fc00::1", "fd12::1", "fec0::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:93.184.215.14", "::ffff:10.0.0.1", "::10.0.0.1",
        "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b:1::1", "2002:0a00:0001::",
        "2001:0:1::1", "2001:db8::1",
    ],
)  # fmt: skip
def test_what_is_not_out_in_the_open_is_not_public(ip: str) -> None:
    assert not is_public(ip_address(ip))


@pytest.mark.parametrize(
    "ip", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "64:ff9b::8.8.8.8"]
)
def test_what_is_out_in_the_open_is_public(ip: str) -> None:
    assert is_public(ip_address(ip))


def names(patch: pytest.MonkeyPatch, *ips: str) -> None:
    infos = [(0, 0, 0, "", (ip, 443)) for ip in ips]
    patch.setattr(socket, "getaddrinfo", lambda *_, **__: infos)


def test_one_private_address_among_several_refuses_the_host(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names(monkeypatch, "93.184.215.14", "192.168.1.1")

    with pytest.raises(InvalidInputError, match="inside a private network") as refused:
        look_up("halden.example", 443, seconds=5, allowed=is_public)

    assert str(refused.value).startswith("halden.example: ")


def test_a_few_addresses_of_a_host_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    ips = [f"93.184.215.{n}" for n in range(9)]
    names(monkeypatch, *ips, *ips)

    found = look_up("halden.example", 443, seconds=5, allowed=is_public)

    assert [str(ip) for ip in found] == ips[:4]


@pytest.mark.parametrize("error", [socket.gaierror("no"), UnicodeError("no")])
def test_a_name_nobody_has_says_so(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    with pytest.raises(UnreachableError, match="no host of this name") as refused:
        look_up("halden.example", 443, seconds=5, allowed=is_public)

    assert refused.value.exit_code == 1


def test_looking_up_a_name_does_not_outlast_its_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(30))

    with pytest.raises(UnreachableError, match="takes too long"):
        look_up("halden.example", 443, seconds=0.01, allowed=is_public)
    over.set()


def test_a_fault_while_looking_up_is_not_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        look_up("halden.example", 443, seconds=5, allowed=is_public)


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def test_the_next_address_is_tried_where_one_does_not_answer(web: Web) -> None:
    ips = [ip_address("127.0.0.2"), ip_address("127.0.0.1")]

    with connect("halden.example", ips, web.port, lambda: 5.0) as opened:
        assert opened.getpeername() == ("127.0.0.1", web.port)


@pytest.mark.parametrize("ip", ["127.0.0.1", "::1"])
def test_a_host_of_which_nothing_answers_is_named(ip: str) -> None:
    with pytest.raises(UnreachableError, match=r"^halden.example: does not"):
        connect("halden.example", [ip_address(ip)], free_port(), lambda: 5.0)


def test_no_address_is_tried_once_the_time_is_up() -> None:
    def none_left() -> float:
        raise UnreachableError("too late")

    with pytest.raises(UnreachableError, match="too late"):
        connect("halden.example", [ip_address("127.0.0.1")], 9, none_left)
