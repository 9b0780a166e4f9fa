"""`askback mcp`: your workspace for an assistant, or that of many over HTTP."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from askback.errors import InvalidInputError, UnavailableError

LIBRARY = "mcp.server.mcpserver"
MISSING = (
    "What speaks with assistants is missing or too old. Install it: "
    "pip install 'askback[mcp]'"
)
HOSTED = (
    "askback mcp serves a workspace of your own, and this one is hosted for many. "
    "Start it on your own machine, or serve this one with --http."
)
OWN = "--http is for a hosted askback, where tokens say who asks. Leave it out here."
PORT = 8310


def mcp(
    *,
    write: Annotated[
        bool,
        typer.Option("--write", help="Let it add what you ask for."),
    ] = False,
    demo: Annotated[
        bool, typer.Option("--demo", help="Serve the demo job search instead.")
    ] = False,
    http: Annotated[
        bool,
        typer.Option("--http", help="Of a hosted askback: serve each by their token."),
    ] = False,
    host: Annotated[str, typer.Option(help="With --http: what to listen on.")] = (
        "127.0.0.1"
    ),
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="With --http: which port.")
    ] = PORT,
) -> None:
    """Serve your workspace to an assistant that speaks MCP.

    A client starts this and speaks with it over standard input and output; see
    docs/mcp.md for how to name it there.
    """
    _check_here()
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot(demo=demo)
    from django.conf import settings  # noqa: PLC0415 -- after boot

    if settings.IS_HOSTED and http:
        _serve_many(host, port)
        return
    if settings.IS_HOSTED or http:
        raise InvalidInputError(HOSTED if settings.IS_HOSTED else OWN)
    migrate()
    if demo:
        _load_demo()
    from askback.mcp_server import server  # noqa: PLC0415 -- slow import

    server.serve(may_write=write)


def _serve_many(host: str, port: int) -> None:
    from askback.mcp_server import hosted  # noqa: PLC0415 -- slow import

    hosted.serve(host, port)


def _check_here() -> None:
    """Refuse to start without the library, before anything is opened.

    Raises:
        UnavailableError: It is not there, or too old.
    """
    try:
        import_module(LIBRARY)
    except ImportError as error:
        raise UnavailableError(MISSING) from error


def _load_demo() -> None:
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import demo, people  # noqa: PLC0415 -- after boot

    owner = people.local_owner()
    if not demo.is_loaded(owner):
        demo.load(owner, now=timezone.now())
