"""A client of the library, speaking with a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client


@dataclass
class Speaking:
    """A client that is connected."""

    client: Client
    heard: list[float] = field(default_factory=list)

    async def call(self, tool: str, /, **given: Any) -> Any:
        """Call a tool that must work, and return what it answered."""
        done = await self.client.call_tool(tool, given, progress_callback=self._hear)
        assert not done.is_error, done.content
        return done.structured_content

    async def refused(self, tool: str, /, **given: Any) -> str:
        """Call a tool that must be refused, and return why."""
        return told_of(await self.client.call_tool(tool, given))

    async def _hear(
        self, progress: float, total: float | None, message: str | None
    ) -> None:
        assert message == "turns read"
        assert total is not None
        self.heard.append(progress / total)


def told_of(done: Any) -> str:
    """Return why a call was refused: one sentence, and no trace of where."""
    assert done.is_error
    (said,) = done.content
    assert "Traceback" not in said.text
    return str(said.text)


@asynccontextmanager
async def speaking(home: Path, *words: str) -> AsyncIterator[Speaking]:
    """Start `askback mcp` in a home, and speak with it."""
    started = StdioServerParameters(
        command=sys.executable,
        args=["-m", "askback", "mcp", *words],
        env=_environment(home),
    )
    async with Client(stdio_client(started)) as client:
        yield Speaking(client)


def _environment(home: Path) -> dict[str, str]:
    """Return this environment without the settings of tests."""
    kept = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    return {**kept, "ASKBACK_HOME": str(home)}
