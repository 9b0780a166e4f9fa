"""Sending a few bytes to an address that the user gave, and hearing how it went."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from askback.adapters.webpage.address import PORTS, Address, read_address
from askback.adapters.webpage.exchange import Question, ask
from askback.adapters.webpage.reach import Allowed, Ip, is_public, late
from askback.errors import InvalidInputError

SECONDS = 15.0  # a program that is told something answers at once, and works then
LARGEST = 65_536  # bytes of what it answers; nobody reads them
USUAL = frozenset(PORTS.values())


@dataclass(frozen=True, slots=True)
class Sent:
    """How it went: the status alone; a redirect is one, and is not followed."""

    status: int


def is_own(ip: Ip) -> bool:
    """Return whether an address is this machine's own."""
    return ip.is_loopback


class Sender:
    """Sends to an address, the network address judged before it is connected to.

    Args:
        is_here: Whether it is to be this machine's own; else one of the open internet.
        seconds: How long it may take.
        allowed: Judges network addresses instead; for tests.
    """

    def __init__(
        self,
        *,
        is_here: bool = False,
        seconds: float = SECONDS,
        allowed: Allowed | None = None,
    ) -> None:
        self._is_here = is_here
        self._seconds = seconds
        self._allowed = allowed or (is_own if is_here else is_public)

    def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> Sent:
        """Send a body.

        Raises:
            InvalidInputError: Nothing may be sent there.
            UnreachableError: No answer came.
        """
        address = self._checked(read_address(url))
        ends = time.monotonic() + self._seconds
        status, _, _ = ask(
            address,
            left=lambda: _left(address, ends),
            allowed=self._allowed,
            largest=LARGEST,
            question=Question("POST", dict(headers), body),
        )
        return Sent(status)

    def _checked(self, address: Address) -> Address:
        """Return an address if its port may be connected to.

        Raises:
            InvalidInputError: It may not.
        """
        if not self._is_here and address.port not in USUAL:
            raise InvalidInputError(f"{address.authority}: use port 443.")
        return address


def _left(address: Address, ends: float) -> float:
    """Return how many seconds are left.

    Raises:
        UnreachableError: None.
    """
    left = ends - time.monotonic()
    if left <= 0:
        raise late(address.host)
    return left
