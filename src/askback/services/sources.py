"""What was researched about an opportunity."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from askback.adapters.documents import read_bytes
from askback.adapters.documents.jobfacts import facts_of
from askback.adapters.webpage import Fetcher
from askback.core.dossier import Posting
from askback.core.dossier.age import is_old
from askback.errors import InvalidInputError
from askback.services import fetching, ledger, own, postings, standing
from askback.services.tailored import named
from askback.services.values import Brought, SourceLine, SourcePage, Upload
from askback.store.models import OpportunityRow, SourceRow, User

POSTING = "posting"
LONGEST = 300  # letters of a source's name
LONGEST_MEDIA = 100  # letters of a media type
KINDS = {
    POSTING: "Posting",
    "article": "Article or blog",
    "notes": "Your notes",
    "feed": "Feed",
    "repositories": "Repositories",
}


@transaction.atomic
def add(
    owner: User,
    opportunity_id: UUID,
    *,
    upload: Upload,
    kind: str | None,
    now: datetime,
) -> None:
    """Read a source and keep it with its reading; no kind is the one it shows.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: The source cannot be read, or is of no known kind.
    """
    _check_kind(kind)
    opportunity = own.opportunity_of(owner, opportunity_id)
    keep(opportunity, upload, kind, now)
    ledger.rebuild(opportunity, now=now)


def add_url(
    owner: User,
    opportunity_id: UUID,
    *,
    url: str,
    kind: str | None = None,
    fetch: Fetcher,
    now: datetime,
) -> UUID:
    """Fetch what is at an address and keep it as it was seen, with its reading.

    The database is not held while the network is waited for.

    Args:
        owner: Whose opportunity it is about.
        opportunity_id: The opportunity.
        url: The address.
        kind: What it is; None takes what it shows itself to be.
        fetch: Brings what is at an address.
        now: When it is seen.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: It cannot be fetched or read, or is of no known kind.
    """
    _check_kind(kind)
    own.opportunity_of(owner, opportunity_id)
    brought = fetching.bring(url, fetch=fetch, now=now)
    with transaction.atomic():
        opportunity = own.opportunity_of(owner, opportunity_id)
        row, _ = _keep(opportunity, brought, kind)
        ledger.rebuild(opportunity, now=now)
    return row.id


def keep(
    opportunity: OpportunityRow,
    source: Upload | Brought,
    kind: str | None,
    now: datetime,
) -> Posting:
    """Read a source and keep it; the opportunity is known to be the owner's.

    Raises:
        InvalidInputError: The source cannot be read.
    """
    brought = _of_file(source, now) if isinstance(source, Upload) else source
    return _keep(opportunity, brought, kind)[1]


def show(owner: User, source_id: UUID, *, now: datetime) -> SourcePage:
    """Return a source as it was seen.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.source_of(owner, source_id)
    rows = standing.kept([row.opportunity])
    is_newest = row.removed_at is None and row.id in {
        other.id for other in standing.newest(rows)
    }
    return SourcePage(
        line=line_of(row, now=now, is_read=is_newest),
        opportunity_id=row.opportunity_id,
        company=row.opportunity.company,
        text=row.text,
        media=row.media,
        size=len(row.original or row.text.encode()),
        is_removed=row.removed_at is not None,
    )


@transaction.atomic
def remove(owner: User, source_id: UUID, *, now: datetime) -> UUID:
    """Take a source out of all readings; it is kept, so that it can be put back.

    Returns:
        The opportunity it is about.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return _set_removed(owner, source_id, now, now)


@transaction.atomic
def restore(owner: User, source_id: UUID, *, now: datetime) -> UUID:
    """Put a source back that was removed.

    Returns:
        The opportunity it is about.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return _set_removed(owner, source_id, None, now)


def line_of(row: SourceRow, *, now: datetime, is_read: bool) -> SourceLine:
    """Return a stored source as a line."""
    seen_on = timezone.localdate(row.made_at)
    today = timezone.localdate(now)
    return SourceLine(
        id=row.id,
        kind=KINDS[row.kind],
        name=row.name,
        seen=row.made_at,
        words=len(row.text.split()),
        problems=tuple(
            f"{p['where']}: {p['message']}" for p in row.reading["problems"]
        ),
        url=row.url,
        seen_on=seen_on,
        dated_on=row.dated_on,
        is_old=is_old(today, dated_on=row.dated_on, seen_on=seen_on),
        is_read=is_read,
    )


def _check_kind(kind: str | None) -> None:
    """Refuse a kind that there is not.

    Raises:
        InvalidInputError: There is not.
    """
    if kind is not None and kind not in KINDS:
        raise InvalidInputError(f"kind: choose one of {', '.join(KINDS)}.")


def _of_file(upload: Upload, now: datetime) -> Brought:
    """Read a file that was brought.

    Raises:
        InvalidInputError: It cannot be read.
    """
    document = read_bytes(upload.name, upload.data)
    return Brought(
        name=upload.name,
        kind=fetching.kind_of(document),
        text=document.text,
        facts=facts_of(document.job),
        url="",
        seen_at=now,
        dated_on=document.dated_on,
        original=upload.data,
        media="",
        problems=document.problems,
    )


def _keep(
    opportunity: OpportunityRow, brought: Brought, kind: str | None
) -> tuple[SourceRow, Posting]:
    posting = postings.of_brought(brought)
    is_text = brought.original == posting.text.encode()
    row = SourceRow.objects.create(
        owner=opportunity.owner,
        made_at=brought.seen_at,
        opportunity=opportunity,
        kind=kind or brought.kind,
        name=brought.name[:LONGEST],
        url=brought.url,
        dated_on=brought.dated_on,
        media=brought.media[:LONGEST_MEDIA],
        original=None if is_text else brought.original,
        text=posting.text,
        reading=_reading(posting, kind or brought.kind),
    )
    return row, posting


def _reading(posting: Posting, kind: str) -> dict[str, Any]:
    """Return a reading as it is kept; its questions name the kind of source."""
    reading = postings.to_json(posting)
    for question in reading["questions"]:
        question["text"] = named(question["text"], kind)
    return reading


def _set_removed(
    owner: User, source_id: UUID, removed_at: datetime | None, now: datetime
) -> UUID:
    row = own.source_of(owner, source_id)
    row.removed_at = removed_at
    row.save(update_fields=["removed_at"])
    ledger.rebuild(row.opportunity, now=now)
    return row.opportunity_id
