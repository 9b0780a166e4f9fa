"""What was researched about an opportunity."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.dossier import Posting
from askback.errors import InvalidInputError
from askback.services import ledger, own, postings
from askback.services.values import Upload
from askback.store.models import OpportunityRow, SourceRow, User

POSTING = "posting"
LONGEST = 300  # letters of a source's name
KINDS = {POSTING: "Posting", "article": "Article or blog", "notes": "Your notes"}


@transaction.atomic
def add(
    owner: User, opportunity_id: UUID, *, upload: Upload, kind: str, now: datetime
) -> None:
    """Read a source and keep it with its reading.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: The source cannot be read, or is of no known kind.
    """
    if kind not in KINDS:
        raise InvalidInputError(f"kind: choose one of {', '.join(KINDS)}.")
    opportunity = own.opportunity_of(owner, opportunity_id)
    keep(opportunity, upload, kind, now)
    ledger.rebuild(opportunity, now=now)


def keep(
    opportunity: OpportunityRow, upload: Upload, kind: str, now: datetime
) -> Posting:
    """Read a source and keep it; the opportunity is known to be the owner's.

    Raises:
        InvalidInputError: The source cannot be read.
    """
    posting = postings.read_posting_bytes(upload.name, upload.data)
    SourceRow.objects.create(
        owner=opportunity.owner,
        made_at=now,
        opportunity=opportunity,
        kind=kind,
        name=upload.name[:LONGEST],
        text=posting.text,
        reading=postings.to_json(posting),
    )
    return posting
