"""Who a token is, taking everything out, and addresses that are told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import Query, Router, Status

from askback.services import exports
from askback.services.telling import webhooks
from askback.services.values.access import HookLine
from askback.web.api import lists
from askback.web.api.bearers import EXPORT, READ, WEBHOOKS, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes import common, rest

router = Router()
HOOK = "/webhooks/{uuid:webhook_id}"
ZIP = 'attachment; filename="askback.zip"'


@router.get("/me", response=common.Who, auth=READ, tags=["access"])
def me(request: Program) -> Any:
    """Say what the token may do."""
    bearer = request.auth
    return {"token": str(bearer.token), "scopes": sorted(bearer.scopes)}


@router.get("/export", auth=EXPORT, response={200: None}, tags=["export"])
def export(request: Program) -> HttpResponse:
    """Take everything out as one zip; tokens and webhooks are not in it."""
    data = exports.packed(request.owner)
    headers = {"Content-Disposition": ZIP}
    return HttpResponse(data, content_type="application/zip", headers=headers)


@router.get("/webhooks", response=Listed[rest.Hook], auth=WEBHOOKS, tags=["webhooks"])
def list_webhooks(request: Program, turn: Query[Turn]) -> Any:
    """List the addresses that are told of what happens."""
    return lists.cut(webhooks.every(request.owner), turn)


@router.post(
    "/webhooks", response={201: rest.HookMade}, auth=WEBHOOKS, tags=["webhooks"]
)
def add_webhook(request: Program, given: rest.HookGiven) -> Any:
    """Have an address told of what happens; its secret is shown this once."""
    made = webhooks.make(
        request.owner, url=given.url, events=given.events, now=timezone.now()
    )
    return Status(201, {**_fields(made.line), "secret": made.secret})


def _fields(line: HookLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in rest.Hook.model_fields}


@router.delete(HOOK, response={204: None}, auth=WEBHOOKS, tags=["webhooks"])
def remove_webhook(request: Program, webhook_id: UUID) -> Any:
    """Tell an address nothing more."""
    webhooks.end(request.owner, webhook_id, now=timezone.now())
    return Status(204, None)


@router.get(
    f"{HOOK}/deliveries",
    response=Listed[rest.Delivery],
    auth=WEBHOOKS,
    tags=["webhooks"],
)
def list_deliveries(request: Program, webhook_id: UUID, turn: Query[Turn]) -> Any:
    """List what an address was told or is to be told, the newest first."""
    return webhooks.deliveries(
        request.owner, webhook_id, number=turn.page, size=turn.size
    )
