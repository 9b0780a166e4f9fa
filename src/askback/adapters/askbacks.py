"""Another askback, asked through its API with a token: what is sent, what is fetched.

It is asked again where the connection breaks; whatever is asked here can be.
"""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path
from time import sleep
from typing import Any, TypeVar
from urllib import error, request
from urllib.parse import SplitResult, urlsplit

from askback import __version__
from askback.errors import (
    ConflictError,
    InvalidInputError,
    UnavailableError,
    UnreachableError,
)

HERE = frozenset({"localhost", "127.0.0.1", "::1"})  # where nobody is in between
TRIES = 3
PATIENT_S = 60  # of a wait that a server asks for; more is for whoever looks on
PATIENCE_S = 900.0  # a large archive is checked for minutes before anything is said
BLOCK = 1_000_000  # bytes
LARGEST = 2_000_000_000  # bytes of an archive; its own askback refuses to make one
LONGEST = 100_000_000  # bytes of an answer that is JSON
SAID = 600  # letters of a refusal that are shown
OLD = (
    "{host}: its askback is older than this one and cannot be asked that. Have it "
    "brought up to date first."
)
NO_TOKEN = (
    "{host} does not know this token, or it has ended. Make another one there under "  # noqa: S105 -- words
    "Settings, Programs."
)
CUT = (
    "{host}: the connection broke {tries} times ({why}). Do the same again: what is "
    "there already is left alone."
)
LATER = "{host}: {said} Do the same again then."
MEANT = {
    HTTPStatus.UNAUTHORIZED: (InvalidInputError, NO_TOKEN),
    HTTPStatus.NOT_FOUND: (UnavailableError, OLD),
    HTTPStatus.METHOD_NOT_ALLOWED: (UnavailableError, OLD),
    HTTPStatus.CONFLICT: (ConflictError, "{host}: {said}"),
    HTTPStatus.TOO_MANY_REQUESTS: (UnreachableError, LATER),
    HTTPStatus.SERVICE_UNAVAILABLE: (UnreachableError, LATER),
}
T = TypeVar("T")
Told = Callable[[int, int], None]
"""Is told how many bytes have gone, of how many; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another askback, and whom we are there.

    Attributes:
        address: Where it is reached, without a slash at the end.
        token: What lets us in.
        patience_s: How many seconds it may be silent.
    """

    address: SplitResult
    token: str = field(repr=False)
    patience_s: float = PATIENCE_S

    @property
    def host(self) -> str:
        """What people call it."""
        return self.address.hostname or ""


def of(address: str, token: str) -> Elsewhere:
    """Return an askback at an address.

    Raises:
        InvalidInputError: The address is none, or anybody on the way could read along.

    >>> of("https://askback.example.edu/", "ask_x").host
    'askback.example.edu'
    """
    try:
        url = urlsplit(address.rstrip("/"))
        port = url.port
    except ValueError:
        url, port = urlsplit(""), None
    is_safe = url.scheme == "https" or (url.scheme == "http" and url.hostname in HERE)
    more = url.path or url.query or url.fragment or url.username
    if not url.hostname or not is_safe or more or port == 0:
        raise InvalidInputError(
            "ADDRESS: write https:// and a name, such as https://askback.example.edu; "
            "http will do on this machine alone."
        )
    if not token.isascii() or not token.isprintable() or " " in token:
        raise InvalidInputError("ASKBACK_TOKEN: this is no token. One begins ask_.")
    return Elsewhere(url, token)


def ask(there: Elsewhere, path: str) -> Any:
    """Return what is answered as JSON.

    Args:
        there: Which askback.
        path: In its API, such as `/import`.
    """
    return _again(there, lambda: _json(there, _request(there, path)))


def send(there: Elsewhere, path: str, file: Path, told: Told) -> Any:
    """Send a file as it is, and return what is answered as JSON."""
    return _again(there, lambda: _sent(there, path, file, told))


def fetch(there: Elsewhere, path: str, target: Path, told: Told) -> None:
    """Write what is answered into a file, whole; there is none otherwise."""
    _again(there, lambda: _fetched(there, path, target, told))


class _BrokenError(Exception):
    """The connection broke; the same can be asked again."""


class _LaterError(Exception):
    """It is to be asked again, after some seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"it asked for {seconds} s of patience")
        self.seconds = seconds


class _Stays(request.HTTPRedirectHandler):
    """Follows nobody elsewhere: the token is for one address."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow nobody."""


def _again(there: Elsewhere, deed: Callable[[], T]) -> T:
    why = ""
    for _ in range(TRIES):
        try:
            return deed()
        except _BrokenError as broken:
            why = str(broken)
        except _LaterError as later:
            why = str(later)
            sleep(later.seconds)
    raise UnreachableError(CUT.format(host=there.host, tries=TRIES, why=why))


def _request(there: Elsewhere, path: str, **more: Any) -> request.Request:
    url = f"{there.address.geturl()}/api/v1{path}"
    headers = {
        "Authorization": f"Bearer {there.token}",
        "User-Agent": f"askback/{__version__}",
        **more.pop("headers", {}),
    }
    return request.Request(url, headers=headers, **more)  # noqa: S310 -- looked at in `of`


def _sent(there: Elsewhere, path: str, file: Path, told: Told) -> Any:
    size = file.stat().st_size
    headers = {"Content-Type": "application/zip", "Content-Length": str(size)}
    with file.open("rb") as opened:
        body = _Heard(partial(opened.read), size, told)
        made = _request(there, path, data=body, headers=headers, method="PUT")
        return _json(there, made)


class _Heard:
    """A file that says how far it was read."""

    def __init__(self, read: Callable[[int], bytes], size: int, told: Told) -> None:
        self._read, self._size, self._told, self._gone = read, size, told, 0

    def read(self, _: int = -1) -> bytes:
        """Return the next block, however many bytes were wanted."""
        data = self._read(BLOCK)
        self._gone += len(data)
        self._told(self._gone, self._size)
        return data


def _json(there: Elsewhere, made: request.Request) -> Any:
    with _answered(there, made) as answer:
        raw = _read(answer, LONGEST)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as wrong:
        raise UnreachableError(
            f"{there.host}: it answers, but not as askback does. Is the address right?"
        ) from wrong


def _fetched(there: Elsewhere, path: str, target: Path, told: Told) -> None:
    with _answered(there, _request(there, path)) as answer:
        said = answer.headers.get("Content-Length") or ""
        size, gone = int(said) if said.isdecimal() else 0, 0
        with target.open("wb") as opened:
            while block := _read(answer, BLOCK):
                gone += opened.write(block)
                told(gone, size)
                _check_size(there, gone)
    if gone < size:
        raise _BrokenError(f"{gone:,} of {size:,} bytes came")


def _check_size(there: Elsewhere, gone: int) -> None:
    """Stop what has no end.

    Raises:
        UnreachableError: It is more than an archive can be.
    """
    if gone > LARGEST:
        raise UnreachableError(f"{there.host}: it sends more than an archive has.")


def _read(answer: Any, most: int) -> bytes:
    try:
        data: bytes = answer.read(most)
    except (OSError, http.client.HTTPException) as broken:
        raise _BrokenError(_why(broken)) from broken
    return data


def _answered(there: Elsewhere, made: request.Request) -> Any:
    """Return an answer that is none of refusal.

    Raises:
        UnreachableError: Nobody is there, or nobody who can show that they are it.
    """
    direct = [request.ProxyHandler({})] if there.host in HERE else []
    opener = request.build_opener(_Stays, *direct)
    try:
        return opener.open(made, timeout=there.patience_s)
    except error.HTTPError as refusal:
        with refusal:
            raise _refused(there, refusal) from None
    except (OSError, http.client.HTTPException) as broken:
        reason = getattr(broken, "reason", broken)
        if isinstance(reason, ssl.SSLCertVerificationError):
            raise UnreachableError(
                f"{there.host} cannot show that it is {there.host}: "
                f"{reason.verify_message}. Nothing was sent."
            ) from broken
        raise _BrokenError(_why(reason)) from broken


def _refused(there: Elsewhere, refusal: error.HTTPError) -> Exception:
    """Return what a refusal means to whoever moves their workspace."""
    host, said, code = there.host, _said(refusal), refusal.code
    after = refusal.headers.get("Retry-After") or ""
    wait_s = int(after) if after.isdecimal() else PATIENT_S + 1
    if code == HTTPStatus.TOO_MANY_REQUESTS and wait_s <= PATIENT_S:
        return _LaterError(wait_s)
    if code < HTTPStatus.BAD_REQUEST:
        return UnreachableError(
            f"{host} leads elsewhere. Give the address it is reached at itself."
        )
    if code in MEANT:
        kind, words = MEANT[HTTPStatus(code)]
        return kind(words.format(host=host, said=said))
    is_ours = code < HTTPStatus.INTERNAL_SERVER_ERROR
    return (InvalidInputError if is_ours else UnreachableError)(f"{host}: {said}")


def _said(refusal: error.HTTPError) -> str:
    """Return a refusal's own words, on one line; a stranger can say anything."""
    try:
        detail = json.loads(refusal.read(LONGEST)).get("detail", "")
    except (ValueError, AttributeError, RecursionError, OSError):
        detail = ""
    except http.client.HTTPException:
        detail = ""
    plain = "".join(c if c.isprintable() else " " for c in str(detail))[:SAID]
    return plain or f"it answered {refusal.code}."


def _why(broken: object) -> str:
    told = getattr(broken, "strerror", None) or str(broken) or type(broken).__name__
    return "".join(c if c.isprintable() else " " for c in str(told))[:SAID]
