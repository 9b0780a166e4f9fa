"""Connect to a host by an address that was looked at first.

The name is looked up once, every address it has is judged, and the connection goes to
one that was judged: a name that says something else a moment later changes nothing.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from queue import Empty, Queue

from askback.errors import InvalidInputError, UnreachableError

Ip = IPv4Address | IPv6Address
Allowed = Callable[[Ip], bool]

# Six-to-four and Teredo carry an address of four in them, which could be one of this
# network; nothing that a person names lives there.
CARRIERS = ("2002::/16", "2001::/32", "64:ff9b:1::/48")
# Set aside for protocols and examples; not every Python that we run on knows of them.
SET_ASIDE = ("192.0.0.0/24", "2001::/23", "3fff::/20", "5f00::/16")
NEVER = tuple(map(ip_network, (*CARRIERS, *SET_ASIDE)))
# Networks of six alone reach hosts of four by this prefix and the address itself.
TRANSLATED = ip_network("64:ff9b::/96")
TRIED = 4  # addresses of a host; if these are dead, so is the host


def is_public(ip: Ip) -> bool:
    """Return whether an address is one of the open internet.

    Not so are this machine, private and link-local networks, those shared by
    providers, unique local ones, multicast, reserved ones, and any address of four
    dressed up as one of six.

    Source:
        IANA's registries of special-purpose addresses (RFC 6890), as Python keeps them.
    """
    if ip in TRANSLATED:
        return is_public(IPv4Address(int(ip) & 0xFFFF_FFFF))
    if any(ip in net for net in NEVER):
        return False
    if isinstance(ip, IPv6Address) and (ip.ipv4_mapped or ip.is_site_local):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def look_up(host: str, port: int, *, seconds: float, allowed: Allowed) -> list[Ip]:
    """Return the addresses of a host, all of them judged.

    Raises:
        InvalidInputError: One of them is not to be reached.
        UnreachableError: There are none, or the answer takes too long.
    """
    found = list(dict.fromkeys(_resolved(host, port, seconds)))
    if not all(map(allowed, found)):
        raise InvalidInputError(
            f"{host}: this is an address inside a private network or this machine, "
            "which askback never fetches. Save the page from your browser and bring "
            "the file."
        )
    return found[:TRIED]


def _resolved(host: str, port: int, seconds: float) -> list[Ip]:
    """Look a name up in a thread of its own: looking up has no limit of time.

    Raises:
        UnreachableError: There is no such name, or the answer takes too long.
    """
    answers: Queue[list[Ip] | Exception] = Queue()

    def ask() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([ip_address(str(info[4][0])) for info in infos])
        except Exception as error:  # noqa: BLE001 -- raised again by who waits
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=max(0.0, seconds))
    except Empty as error:
        raise late(host) from error
    if isinstance(answer, (OSError, UnicodeError)):
        raise UnreachableError(
            f"{host}: no host of this name was found. Check its spelling and that "
            "this machine is on the network."
        ) from answer
    if isinstance(answer, Exception):
        raise answer
    return answer


def late(host: str) -> UnreachableError:
    """Return the error of a host that takes too long."""
    return UnreachableError(
        f"{host}: takes too long to answer. Try again later, or save the page from "
        "your browser and bring the file."
    )


def connect(
    host: str, ips: list[Ip], port: int, left: Callable[[], float]
) -> socket.socket:
    """Return a connection to the first of the judged addresses that answers.

    Raises:
        UnreachableError: None does.
    """
    for ip in ips:
        family = socket.AF_INET6 if isinstance(ip, IPv6Address) else socket.AF_INET
        tried = socket.socket(family, socket.SOCK_STREAM)
        try:
            tried.settimeout(left())
            tried.connect((str(ip), port))
        except OSError:
            tried.close()
            continue
        except BaseException:
            tried.close()
            raise
        return tried
    raise UnreachableError(
        f"{host}: does not answer. Try again later, or save the page from your "
        "browser and bring the file."
    )
