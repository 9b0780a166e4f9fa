"""The server: every tool, resource and prompt, behind one name."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

import anyio
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.server.mcpserver.tools.base import Tool
from mcp.types import ToolAnnotations
from pydantic import ValidationError

from askback import __version__
from askback.mcp_server import faults, prompts, resources, tools
from askback.mcp_server.instructions import instructions

WRITERS = frozenset(deed.__name__ for deed in tools.WRITES)
READING = ToolAnnotations(read_only_hint=True, open_world_hint=False)
WRITING = ToolAnnotations(
    read_only_hint=False,
    destructive_hint=False,  # each adds, and refuses to take anything's place
    idempotent_hint=False,
    open_world_hint=False,
)
ONLY_READS = (
    "{0} writes, and this server only reads. The user can do it on askback's pages, or "
    "start the server with: askback mcp --write"
)


class Server(MCPServer):
    """Says in a sentence what was wrong with a call, and passes over no argument."""

    def __init__(
        self, known: Iterable[Tool], *, may_write: bool, only_reads: str
    ) -> None:
        """Make a server with these tools, and words on those that it has not."""
        held = list(known)
        super().__init__(
            "askback",
            title="askback",
            description="Interview your interviewers.",
            instructions=instructions(may_write=may_write),
            version=__version__,
            log_level="ERROR",  # what a client keeps of a log holds nothing private
            tools=held,
        )
        self.only_reads = only_reads
        self.takes = {
            tool.name: frozenset(tool.parameters["properties"]) for tool in held
        }

    async def call_tool(
        self,
        name: str,
        arguments: dict[str, Any],
        context: Context[Any, Any] | None = None,
    ) -> Any:
        """Call a tool.

        Raises:
            ToolError: It cannot be done; the message says why, and the mend.
        """
        if name not in self.takes:
            told = (
                self.only_reads.format(name) if name in WRITERS else f"No tool {name}."
            )
            raise ToolError(told)
        if unknown := sorted(set(arguments) - self.takes[name]):
            known = ", ".join(sorted(self.takes[name])) or "none"
            raise ToolError(f"{unknown[0]}: no argument of {name}. It takes: {known}.")
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            raise ToolError(_plain(error)) from None


def _plain(error: ToolError) -> str:
    """Return the words of a refusal, without those of the library around them."""
    cause = error.__cause__
    if isinstance(cause, ValidationError) and not isinstance(
        error, UnexpectedToolError
    ):
        return faults.arguments(cause.errors(include_url=False))
    return faults.sentence(cause or error)


def make(*, may_write: bool, only_reads: str = ONLY_READS) -> Server:
    """Return a server that reads, and writes only where that was allowed.

    Args:
        may_write: Whether it was allowed.
        only_reads: What is said where a tool is called that writes, and it was not.
    """
    known = [_tool(deed, READING) for deed in tools.READS]
    if may_write:
        known += [_tool(deed, WRITING) for deed in tools.WRITES]
    server = Server(known, may_write=may_write, only_reads=only_reads)
    resources.add_to(server)
    prompts.add_to(server)
    return server


def _tool(deed: tools.Tool, hints: ToolAnnotations) -> Tool:
    told, *_ = (inspect.getdoc(deed) or "").partition("\n\nRaises:")
    tool = Tool.from_function(
        deed if inspect.iscoroutinefunction(deed) else faults.plainly(deed),
        title=deed.__name__.replace("_", " ").capitalize(),
        description=told,
        annotations=hints,
    )
    shut = tool.parameters | {"additionalProperties": False}
    return tool.model_copy(update={"parameters": shut})


def serve(*, may_write: bool) -> None:
    """Speak the protocol over standard input and output until the client goes."""
    anyio.run(make(may_write=may_write).run_stdio_async)
