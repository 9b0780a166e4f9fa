"""Opportunities, and the sources about them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import Query, Router, Status

from askback.services import companies, opportunities, sources
from askback.services.access import shown
from askback.services.values import Upload
from askback.services.values.access import OpportunityLine as Line
from askback.web.api import lists, versions
from askback.web.api.bearers import READ, READ_MUCH, WRITE, WRITE_MUCH, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes import common, dossier

router = Router(tags=["opportunities"])
ONE = "/{uuid:opportunity_id}"


class Chosen(Turn):
    """Which opportunities are listed."""

    is_away: bool = False


@router.get("", response=Listed[common.OpportunityLine], auth=READ)
def list_opportunities(request: Program, asked: Query[Chosen]) -> Any:
    """List the opportunities in play, or those that were put away."""
    return shown.opportunities(
        request.owner, is_away=asked.is_away, number=asked.page, size=asked.size
    )


@router.post("", response={201: common.OpportunityLine}, auth=WRITE_MUCH)
def add_opportunity(
    request: Program, given: common.OpportunityAdded, response: HttpResponse
) -> Any:
    """Add an opportunity, with the text of its posting where there is one."""
    posting = Upload("posting.txt", given.posting.encode()) if given.posting else None
    ident = opportunities.add(
        request.owner,
        company=given.company,
        title=given.title,
        posting=posting,
        now=timezone.now(),
    )
    line = shown.opportunity(request.owner, ident)
    versions.give(response, line.version)
    return Status(201, line)


@router.get(ONE, response=dossier.Opportunity, auth=READ_MUCH)
def show_opportunity(
    request: Program, opportunity_id: UUID, response: HttpResponse
) -> Any:
    """Show an opportunity, whole: its loop, its dossier, what differs."""
    line = shown.opportunity(request.owner, opportunity_id)
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    loop = shown.interviews(
        request.owner, opportunity_id, number=1, size=max(1, len(page.loop))
    )
    versions.give(response, line.version)
    return {
        **_fields(line),
        "unknown": page.unknown,
        "minutes_used": page.minutes_used,
        "minutes_left": page.minutes_left,
        "interviews": loop.items,
        "contradictions": page.contradictions,
        "heard_twice": page.heard_twice,
        "dossier": page.dossier,
    }


@router.patch(ONE, response=common.OpportunityLine, auth=WRITE)
def change_opportunity(
    request: Program,
    opportunity_id: UUID,
    given: common.OpportunityChanged,
    response: HttpResponse,
) -> Any:
    """Call an opportunity otherwise, put it away or take it up again."""
    line = shown.change_opportunity(
        request.owner,
        opportunity_id,
        lambda line: _change(request, line, given),
        seen=versions.seen(request),
    )
    versions.give(response, line.version)
    return line


def _change(request: Program, line: Line, given: common.OpportunityChanged) -> None:
    if given.company is not None or given.title is not None:
        opportunities.rename(
            request.owner,
            line.id,
            company=line.company if given.company is None else given.company,
            title=line.title if given.title is None else given.title,
        )
    if given.is_away is True and not line.is_away:
        opportunities.remove(request.owner, line.id, now=timezone.now())
    if given.is_away is False and line.is_away:
        opportunities.restore(request.owner, line.id)


@router.delete(ONE, response={204: None}, auth=WRITE)
def remove_opportunity(request: Program, opportunity_id: UUID) -> Any:
    """Remove an opportunity with all of it; it can be taken back for thirty days."""
    now = timezone.now()
    shown.change_opportunity(
        request.owner,
        opportunity_id,
        lambda line: opportunities.erase(request.owner, line.id, now=now),
        seen=versions.seen(request),
    )
    return Status(204, None)


@router.get(f"{ONE}/unknown", response=Listed[dossier.Known], auth=READ_MUCH)
def list_unknown(request: Program, opportunity_id: UUID, turn: Query[Turn]) -> Any:
    """List what matters, what is most worth learning first, with what was said."""
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    return lists.cut((*page.known, *page.settled), turn)


@router.get(f"{ONE}/sources", response=Listed[dossier.SourceLine], auth=READ_MUCH)
def list_sources(request: Program, opportunity_id: UUID, turn: Query[Turn]) -> Any:
    """List the sources about an opportunity."""
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    return lists.cut(page.dossier.sources, turn)


@router.post(f"{ONE}/sources", response={201: dossier.Dossier}, auth=WRITE_MUCH)
def add_source(
    request: Program, opportunity_id: UUID, given: dossier.SourceAdded
) -> Any:
    """Read a source and keep it; the answer is the dossier with it."""
    sources.add(
        request.owner,
        opportunity_id,
        upload=Upload(given.name, given.text.encode()),
        kind=given.kind,
        now=timezone.now(),
    )
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    return Status(201, page.dossier)


apart = Router(tags=["opportunities"])


@apart.get("/{uuid:source_id}", response=dossier.SourceShown, auth=READ)
def show_source(request: Program, source_id: UUID) -> Any:
    """Show a source, whole, as it was seen."""
    page = sources.show(request.owner, source_id, now=timezone.now())
    line = page.line
    return {
        "id": line.id,
        "opportunity_id": page.opportunity_id,
        "kind": line.kind,
        "name": line.name,
        "url": line.url,
        "seen": line.seen,
        "is_removed": page.is_removed,
        "text": page.text,
    }


@apart.delete("/{uuid:source_id}", response={204: None}, auth=WRITE)
def remove_source(request: Program, source_id: UUID) -> Any:
    """Take a source out of all readings."""
    sources.remove(request.owner, source_id, now=timezone.now())
    return Status(204, None)


def _fields(line: Line) -> dict[str, Any]:
    names = common.OpportunityLine.model_fields
    return {name: getattr(line, name) for name in names}
