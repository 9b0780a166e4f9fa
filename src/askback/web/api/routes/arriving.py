"""An archive that comes in: looked through whole, then written whole or not at all."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.utils import timezone
from ninja import Query, Router

from askback import __version__
from askback.errors import AskbackError
from askback.services import bringing
from askback.services.values.bringing import Brought
from askback.web import uploads
from askback.web.api.bearers import IMPORT, Program
from askback.web.api.shapes import brought

router = Router()
TOO_LARGE = "An archive holds up to 1 GB. Use the command askback import, and its path."
BODY = {
    "requestBody": {
        "required": True,
        "description": "A zip that /export or askback export gave, not sealed.",
        "content": {
            "application/zip": {"schema": {"type": "string", "format": "binary"}}
        },
    }
}


class TooLargeError(AskbackError):
    """More comes in than an archive may have."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


@router.get("/import", response=brought.Taking, auth=IMPORT, tags=["export"])
def what_is_brought(request: Program) -> Any:  # noqa: ARG001 -- ninja's signature
    """Say what archives can be brought here, before one is sent."""
    return {
        "askback": __version__,
        "list_version": bringing.LIST_VERSION,
        "record_version": bringing.RECORD_VERSION,
        "largest": uploads.BACKUP_LIMIT,
    }


@router.put(
    "/import",
    response=brought.Brought,
    auth=IMPORT,
    tags=["export"],
    openapi_extra=BODY,
)
def bring_archive(request: Program, asked: Query[brought.Bringing]) -> Any:
    """Bring an archive in, beside what is here; the same archive twice does nothing."""
    whole = bringing.whole_bytes(_body(request))
    if asked.look:
        return bringing.look(request.owner, whole.record)
    return _bring(request, whole, asked.wins)


def _bring(request: Program, whole: bringing.Whole, wins: str) -> Brought:
    now = timezone.now()
    bringing.back_up(wins=wins, now=now)
    return bringing.bring(
        request.owner,
        whole.record,
        wins=wins,
        now=now,
        recordings=whole.recordings,
    )


def _body(request: Program) -> bytes:
    """Return what was sent; Django's own limit is for forms and texts.

    Raises:
        TooLargeError: It is over the limit; no more of it is read.
    """
    said = request.headers.get("Content-Length", "")
    if said.isdecimal() and int(said) > uploads.BACKUP_LIMIT:
        raise TooLargeError(TOO_LARGE)
    data: bytes = request.read(uploads.BACKUP_LIMIT + 1)
    if len(data) > uploads.BACKUP_LIMIT:
        raise TooLargeError(TOO_LARGE)
    return data
