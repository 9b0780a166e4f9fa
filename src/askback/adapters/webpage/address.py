"""An address on the web: which are fetched at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from askback.errors import InvalidInputError

PORTS = {"http": 80, "https": 443}
LONGEST = 2000  # characters; browsers and servers take little more
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
SAFE = "/:?#[]@!$&'()*+,;=%~"  # what an address may hold as it stands
CONTROL = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be fetched.

    Attributes:
        scheme: http or https.
        host: In the form that names are looked up in.
        port: As given, else that of the scheme.
        target: The path and query that are asked for.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def url(self) -> str:
        """Return it written out, without what stands after the hash."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """Return the host, and the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def read_address(url: str) -> Address:
    """Read an address.

    Raises:
        InvalidInputError: It is none that is fetched; the message says why.
    """
    url = url.strip()
    shown = f"{url[:100]}..." if len(url) > LONGEST else url
    if len(url) > LONGEST:
        raise InvalidInputError(f"{shown}: longer than {LONGEST} characters. Cut it.")
    if CONTROL.search(url):
        raise InvalidInputError(
            f"{shown!r}: an address has no spaces in it. Copy it whole, and alone."
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _wrong(shown, "this is no address") from error
    if parts.scheme not in PORTS:
        raise _wrong(shown, "only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise InvalidInputError(
            f"{parts.hostname}: the address holds a user name or password. Give it "
            "without; askback signs in nowhere."
        )
    host = _host(parts, shown)
    path = quote(parts.path, safe=SAFE) or "/"
    query = f"?{quote(parts.query, safe=SAFE)}" if parts.query else ""
    return Address(parts.scheme, host, port or PORTS[parts.scheme], path + query)


def _wrong(shown: str, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"{shown}: {why}. Give one like https://example.com/careers/nurse."
    )


def _host(parts: SplitResult, shown: str) -> str:
    """Return the host as it is looked up.

    Raises:
        InvalidInputError: It is no name of a host.
    """
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:  # an address of six; what may be reached is decided on connecting
        return host
    try:
        plain = host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError as error:
        raise _wrong(shown, "this host has no name that can be looked up") from error
    labels = plain.lower().split(".")
    if len(plain) > 253 or not all(map(LABEL.fullmatch, labels)):  # noqa: PLR2004 -- the limit of names
        raise _wrong(shown, "it names no host")
    return plain.lower()
