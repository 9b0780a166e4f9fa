"""A server in this process: what needs no rows, or is told none."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any

import anyio
from mcp.client import Client

from askback.mcp_server import server


@lru_cache
def _made(may_write: bool) -> server.Server:  # noqa: FBT001 -- kept by it
    return server.make(may_write=may_write)


def asked(deed: Callable[[Client], Awaitable[Any]], *, may_write: bool = False) -> Any:
    """Return what a deed of a client comes to."""

    async def speak() -> Any:
        async with Client(_made(may_write)) as client:
            return await deed(client)

    return anyio.run(speak)


def called(tool: str, /, *, may_write: bool = False, **given: Any) -> Any:
    """Return what a tool answers."""
    return asked(lambda c: c.call_tool(tool, given), may_write=may_write)
