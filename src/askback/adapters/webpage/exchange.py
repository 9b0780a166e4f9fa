"""One question and one answer over HTTP, within a time that is not extended."""

from __future__ import annotations

import io
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from typing import TYPE_CHECKING, cast

from askback import __version__
from askback.adapters.webpage.address import Address
from askback.adapters.webpage.reach import Allowed, connect, late, look_up
from askback.errors import UnreachableError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

AGENT = f"askback/{__version__}"
PIECE = 65_536  # bytes read at a time
GZIP = 31  # zlib's sign for it
PLAIN = frozenset({"", "identity"})
PACKED = frozenset({"gzip", "x-gzip"})
HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/json, application/xml;q=0.9, */*;q=0.8",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en, *;q=0.5",
    "Connection": "close",
}
Left = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of an address, besides what is always said."""

    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


PAGE = Question()


class _Reader(io.RawIOBase):
    """Reads a connection; each read has only what is left of the whole time."""

    def __init__(self, connection: socket.socket, left: Left) -> None:
        super().__init__()
        self._connection = connection
        self._left = left

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read some bytes.

        Raises:
            TimeoutError: The time is up.
        """
        self._connection.settimeout(self._left())
        return self._connection.recv_into(cast("bytearray", buffer))


class _Timed:
    """A connection as `http.client` wants it, every step within the time left."""

    def __init__(self, connection: socket.socket, left: Left) -> None:
        self._connection = connection
        self._left = left

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._connection.settimeout(self._left())
        self._connection.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002 -- http.client asks for "rb"
        """Return it as a file to read from."""
        return io.BufferedReader(_Reader(self._connection, self._left), PIECE)

    def close(self) -> None:
        """Leave it open: the answer is still to be read; whoever opened it shuts it."""


def ask(
    address: Address,
    *,
    left: Left,
    allowed: Allowed,
    largest: int,
    question: Question = PAGE,
) -> tuple[int, Mapping[str, str], bytes]:
    """Ask for an address and return status, headers and the unpacked body.

    Raises:
        InvalidInputError: The host is inside a private network.
        UnreachableError: No answer came, or it is too large.
    """
    host = address.host
    ips = look_up(host, address.port, seconds=left(), allowed=allowed)
    connection = connect(host, ips, address.port, left)
    try:
        if address.scheme == "https":
            connection.settimeout(left())
            connection = _secured(connection, host)
        return _exchange(address, _Timed(connection, left), largest, question)
    except TimeoutError as error:
        raise late(host) from error
    except ssl.SSLError as error:
        raise UnreachableError(
            f"{host}: its certificate could not be verified "
            f"({getattr(error, 'verify_message', '') or error.reason}). Check the "
            "address and this machine's clock, or save the page from your browser."
        ) from error
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        raise UnreachableError(
            f"{host}: broke off or answered what is no web page. Try again, or save "
            "the page from your browser and bring the file."
        ) from error
    finally:
        connection.close()


def _secured(connection: socket.socket, host: str) -> ssl.SSLSocket:
    """Return the connection under TLS, the certificate verified for the host."""
    return ssl.create_default_context().wrap_socket(connection, server_hostname=host)


def _exchange(
    address: Address, timed: _Timed, largest: int, question: Question
) -> tuple[int, Mapping[str, str], bytes]:
    client = HTTPConnection(address.host, address.port)
    client.sock = cast("socket.socket", timed)  # the part of one that it uses
    client.putrequest(
        question.method, address.target, skip_host=True, skip_accept_encoding=True
    )
    sized = {} if question.body is None else {"Content-Length": len(question.body)}
    said = {"Host": address.authority, **HEADERS, **sized, **question.headers}
    for name, value in said.items():
        client.putheader(name, str(value))
    client.endheaders(question.body)
    answer = client.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    if answer.status in range(300, 400):
        return answer.status, headers, b""
    packing = headers.get("content-encoding", "").strip().lower()
    return answer.status, headers, _body(address.host, answer, packing, largest)


def _body(host: str, answer: HTTPResponse, packing: str, largest: int) -> bytes:
    """Return the body unpacked, never more of it than the limit in memory.

    Raises:
        UnreachableError: It is larger, or packed in a way we did not offer.
    """
    body = bytearray()
    for piece in _unpacked(host, _pieces(answer), packing, largest):
        body += piece
        if len(body) > largest:
            raise UnreachableError(
                f"{host}: the page is larger than {largest / 1_000_000:g} MB, which is "
                "the most that is fetched. Copy its text and bring that."
            )
    return bytes(body)


def _pieces(answer: HTTPResponse) -> Iterator[bytes]:
    while piece := answer.read1(PIECE):
        yield piece
    if answer.length:  # read1 does not mind that more was promised
        raise IncompleteRead(b"", answer.length)


def _unpacked(
    host: str, pieces: Iterator[bytes], packing: str, largest: int
) -> Iterator[bytes]:
    """Yield what is in packed pieces, a bounded part of it at a time.

    Raises:
        UnreachableError: It is packed in a way we did not offer, or cut off.
    """
    if packing in PLAIN:
        yield from pieces
        return
    if packing not in PACKED:
        raise UnreachableError(
            f"{host}: sends its pages packed as {packing[:20]}, which was not asked "
            "for. Save the page from your browser and bring the file."
        )
    unpack = zlib.decompressobj(GZIP)
    for piece in pieces:
        yield unpack.decompress(piece, largest + 1)  # what is more is refused
    if not unpack.eof:
        raise zlib.error("cut off")
