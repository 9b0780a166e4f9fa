"""What one asking of the user may fetch: a few pages, within one time and size.

No cookies, no proxies, no sign-in, no scripts; the environment is not looked at. A page
that a person names is one page: robots.txt is for programs that walk by themselves.
"""

from __future__ import annotations

import time
from urllib.parse import urljoin

from askback.adapters.webpage.address import PORTS, Address, read_address
from askback.adapters.webpage.exchange import ask
from askback.adapters.webpage.reach import Allowed, is_public, late
from askback.adapters.webpage.values import Fetched
from askback.errors import InvalidInputError, UnreachableError

SECONDS = 30.0  # for all pages of a visit; a person waits for it
LARGEST = 10_000_000  # bytes unpacked, of all pages; a large job board is some MB
REDIRECTS = 5  # browsers follow twenty; real postings need two
MOVED = frozenset({301, 302, 303, 307, 308})
USUAL = frozenset(PORTS.values())


class Visit:
    """Fetches pages, all of them within one time and size.

    Args:
        allowed: Judges each network address before it is connected to.
        ports: The ports that may be connected to.
        seconds: How long the whole visit may take.
        largest: How many bytes all its pages may have together.
    """

    def __init__(
        self,
        *,
        allowed: Allowed = is_public,
        ports: frozenset[int] = USUAL,
        seconds: float = SECONDS,
        largest: int = LARGEST,
    ) -> None:
        self._allowed = allowed
        self._ports = ports
        self._seconds = seconds
        self._ends: float | None = None
        self._room = largest

    def __call__(self, url: str) -> Fetched:
        """Fetch an address, following a few redirects, each judged anew.

        Raises:
            InvalidInputError: The address is not one that is fetched.
            UnreachableError: Nothing came of it.
        """
        address = self._checked(read_address(url))
        for _ in range(REDIRECTS + 1):
            status, headers, data = ask(
                address,
                left=lambda: self._left(address),  # noqa: B023 -- asked within the turn
                allowed=self._allowed,
                largest=self._room,
            )
            if status not in MOVED or "location" not in headers:
                self._room -= len(data)
                return Fetched(address.url, status, data, headers)
            address = self._next(address, headers["location"])
        raise UnreachableError(
            f"{address.host}: sends from one address to the next without end. Open the "
            "page in your browser and copy the address it ends at."
        )

    def _left(self, address: Address) -> float:
        """Return how many seconds are left of the visit.

        Raises:
            UnreachableError: None.
        """
        now = time.monotonic()
        if self._ends is None:
            self._ends = now + self._seconds
        if now >= self._ends:
            raise late(address.host)
        return self._ends - now

    def _checked(self, address: Address) -> Address:
        """Return an address if its port may be connected to.

        Raises:
            InvalidInputError: It may not.
        """
        if address.port not in self._ports:
            raise InvalidInputError(
                f"{address.authority}: only the usual ports of the web, 80 and 443, "
                "are connected to. Save the page from your browser and bring the file."
            )
        return address

    def _next(self, address: Address, location: str) -> Address:
        """Return where a redirect leads.

        Raises:
            UnreachableError: To where we do not follow.
        """
        try:
            there = self._checked(read_address(urljoin(address.url, location)))
        except (InvalidInputError, ValueError) as error:
            raise UnreachableError(
                f"{address.host}: leads on to an address that is not fetched: {error}"
            ) from error
        if address.scheme == "https" and there.scheme == "http":
            raise UnreachableError(
                f"{address.host}: leads on to {there.host} without encryption, which "
                "is not followed. Give that address itself if you trust it."
            )
        return there
