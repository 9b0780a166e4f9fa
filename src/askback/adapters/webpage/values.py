"""What comes back from an address, and who brings it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

GOOD = range(200, 300)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer, as it was seen.

    Attributes:
        url: Where it came from, after redirects.
        status: The HTTP status; redirects are followed and never come back.
        data: The body, unpacked.
        headers: The headers, their names in lower case.
    """

    url: str
    status: int
    data: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        """Return whether the page is there."""
        return self.status in GOOD

    @property
    def media(self) -> str:
        """Return the media type, such as text/html, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """Return the encoding that the server names, or nothing."""
        for parameter in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "charset":
                return value.strip(" \"'").lower()
        return ""


class Fetcher(Protocol):
    """Brings what is at an address. Tests hand in one that has pages of its own."""

    def __call__(self, url: str, /) -> Fetched:
        """Fetch an address.

        Raises:
            InvalidInputError: The address is not one that is fetched.
            UnreachableError: Nothing came of it.
        """
        ...
