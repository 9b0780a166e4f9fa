"""Requests to the web processes, as the proxy before them sends them.

Plain HTTP/1.1 over connections that stay open: who asks is on the same cores, and is to
take as little of them as it can. As Caddy does, up to 32 idle ones to each are kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from itertools import count

IDLE = 32
HEAD_END = b"\r\n\r\n"


class Wire:
    """Connections to processes, each asked in turn."""

    def __init__(self, ports: Sequence[int]) -> None:
        self.ports = ports
        self.turn = count()
        self.idle: dict[int, list[Opened]] = {port: [] for port in ports}

    async def ask(self, head: str, body: bytes, patience: float) -> tuple[int, bytes]:
        """Send a request, and return status and body of the answer.

        Args:
            head: Its first line and headers, but for the length.
            body: What is sent.
            patience: Seconds after which it is given up.

        Raises:
            OSError: It was cut off, or is no answer (`TimeoutError` is one, too).
        """
        port = self.ports[next(self.turn) % len(self.ports)]
        sent = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
        async with asyncio.timeout(patience):
            return await self._asked(port, sent)

    async def _asked(self, port: int, sent: bytes) -> tuple[int, bytes]:
        idle = self.idle[port]
        opened = (
            idle.pop() if idle else await asyncio.open_connection("127.0.0.1", port)
        )
        try:
            answer = await _exchange(opened, sent)
        except (asyncio.IncompleteReadError, ValueError) as error:
            opened[1].close()
            raise ConnectionError("cut off") from error
        except BaseException:  # given up, too: what comes late is nobody's
            opened[1].close()
            raise
        if len(idle) < IDLE:
            idle.append(opened)
        else:
            opened[1].close()
        return answer

    async def close(self) -> None:
        """Close what is open."""
        for opened in (one for idle in self.idle.values() for one in idle):
            opened[1].close()
            with suppress(OSError):
                await opened[1].wait_closed()


Opened = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _exchange(opened: Opened, sent: bytes) -> tuple[int, bytes]:
    reader, writer = opened
    writer.write(sent)
    head = await reader.readuntil(HEAD_END)
    status, length = parsed(head)
    return status, await reader.readexactly(length)


def parsed(head: bytes) -> tuple[int, int]:
    r"""Return status and length of an answer.

    Raises:
        ValueError: It does not say how long it is.

    >>> parsed(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n")
    (200, 12)
    """
    first, *lines = head.decode("latin-1").split("\r\n")
    told = dict(line.lower().split(": ", 1) for line in lines if ": " in line)
    if "content-length" not in told:
        raise ValueError(f"an answer without its length: {first}")
    return int(first.split(" ")[1]), int(told["content-length"])
