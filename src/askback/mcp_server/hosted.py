"""The same server over HTTP, for a hosted askback: each call is for its token's owner.

Nothing is remembered between two calls, so any number of these may run.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import tzinfo
from http import HTTPStatus
from urllib.parse import urlsplit

import uvicorn
from anyio import to_thread
from django.conf import settings
from django.db import close_old_connections, connections
from django.utils import timezone
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from askback.mcp_server import server, whose
from askback.services import zones
from askback.services.access import tokens
from askback.services.access.limits import CALLS, TooOftenError
from askback.services.values.access import Bearer

PATH = "/mcp"
WORD = "bearer "
NO_TOKEN = "Send a token that is still good: Authorization: Bearer ask_..."  # noqa: S105 -- words
NO_SCOPE = "This token lacks the scope read."
ONLY_READS = (
    "{0} writes, and the token of this connection may only read. The user can do it "
    "on askback's pages, or make a token with the scope write."
)


class _RefusedError(Exception):
    """Somebody is not let in."""

    def __init__(
        self, status: HTTPStatus, said: str, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(said)
        self.answer = PlainTextResponse(said, status_code=status, headers=headers)


class _Door:
    """Lets in whoever has a token, to what its scopes allow, as its owner."""

    def __init__(self, reads: ASGIApp, writes: ASGIApp) -> None:
        self.reads, self.writes = reads, writes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for the owner of its token, and for nobody else."""
        said = Headers(scope=scope).get("authorization", "")
        try:
            bearer, zone = await to_thread.run_sync(_let_in, said)
        except _RefusedError as refused:
            await refused.answer(scope, receive, send)
            return
        inside = self.writes if "write" in bearer.scopes else self.reads
        with whose.acting_for(bearer.owner), timezone.override(zone):
            await inside(scope, receive, send)


def _let_in(said: str) -> tuple[Bearer, tzinfo]:
    """Return whom a request acts for, and where their days begin.

    Raises:
        _RefusedError: It has no good token, one that may not read, or asks too often.
    """
    secret = said[len(WORD) :] if said[: len(WORD)].lower() == WORD else ""
    now = timezone.now()
    try:
        bearer = tokens.bearer(secret.strip(), now=now)
        if bearer is None:
            asks = {"WWW-Authenticate": 'Bearer realm="askback"'}
            raise _RefusedError(HTTPStatus.UNAUTHORIZED, NO_TOKEN, asks)
        if "read" not in bearer.scopes:
            raise _RefusedError(HTTPStatus.FORBIDDEN, NO_SCOPE)
        CALLS.spend(bearer.token, now.timestamp())
        return bearer, zones.of(bearer.owner)
    except TooOftenError as error:
        later = {"Retry-After": str(error.seconds)}
        raise _RefusedError(error.status, str(error), later) from None
    finally:
        close_old_connections()


def app() -> Starlette:
    """Return what answers: one server that reads, one that writes, one door."""
    # Calls run in threads that come and go: none leaves a connection behind.
    connections["default"].settings_dict["CONN_MAX_AGE"] = 0
    address = urlsplit(settings.ASKBACK_ADDRESS)
    kept = TransportSecuritySettings(
        allowed_hosts=[address.netloc], allowed_origins=[address.geturl()]
    )
    made = [server.make(may_write=may, only_reads=ONLY_READS) for may in (False, True)]
    inside = [
        one.streamable_http_app(
            streamable_http_path=PATH,
            stateless_http=True,
            json_response=True,
            transport_security=kept,
        )
        for one in made
    ]

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for one in made:
                await stack.enter_async_context(one.session_manager.run())
            yield

    return Starlette(routes=[Mount("/", _Door(*inside))], lifespan=running)


def serve(host: str, port: int) -> None:
    """Answer until the process is ended.

    Args:
        host: The address of this machine to listen on.
        port: Of it.
    """
    uvicorn.run(app(), host=host, port=port, log_level="warning", access_log=False)
