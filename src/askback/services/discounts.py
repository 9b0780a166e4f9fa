"""Let a witness or a quote count for less; neither is deleted, and it comes back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.errors import InvalidInputError, NotFoundError
from askback.services import ledger, own
from askback.services.counting import ALL, KINDS
from askback.store.models import DiscountRow, User

LONGEST = 500  # letters of a reason; it stands in a line


@transaction.atomic
def put(  # noqa: PLR0913 -- what one discount says
    owner: User,
    opportunity_id: UUID,
    *,
    kind: str,
    name: str,
    share: float,
    why: str,
    now: datetime,
) -> UUID:
    """Let a witness or a quote of an opportunity count for a share of its weight.

    Args:
        owner: Whose opportunity it is.
        opportunity_id: Which one.
        kind: "witness" or "quote".
        name: The witness's name, or the digest of the quote.
        share: What still counts, 0 to less than 1.
        why: In the user's words; may be empty.
        now: When.

    Returns:
        The name by which it is taken back.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's, or nobody
            of that name said anything there.
        InvalidInputError: The kind, the share or the reason is not one.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    _check(kind, share, why)
    entries = ledger.derive(opportunity, now=now)
    if not name or name not in {entry.name_of(kind) for entry in entries}:
        raise NotFoundError(kind, name)
    row, _ = DiscountRow.objects.update_or_create(
        opportunity=opportunity,
        kind=kind,
        name=name,
        defaults={"share": share, "why": why.strip()},
        create_defaults={
            "owner": owner,
            "made_at": now,
            "share": share,
            "why": why.strip(),
        },
    )
    ledger.rebuild(opportunity, now=now)
    return row.id


@transaction.atomic
def take_back(owner: User, discount_id: UUID, *, now: datetime) -> UUID:
    """Let a discounted witness or quote count whole again.

    Returns:
        The opportunity's id.

    Raises:
        NotFoundError: There is no such discount, or it is not the owner's.
    """
    rows = DiscountRow.objects.filter(owner=owner, id=discount_id)
    row = rows.filter(opportunity__removed_at=None).first()
    if row is None:
        raise NotFoundError("discount", discount_id)
    opportunity = own.opportunity_of(owner, row.opportunity_id)
    row.delete()
    ledger.rebuild(opportunity, now=now)
    return opportunity.id


def _check(kind: str, share: float, why: str) -> None:
    if kind not in KINDS:
        raise InvalidInputError("Choose a witness or a quote of the page.")
    if not 0 <= share < ALL:
        raise InvalidInputError("Say how much of it still counts, less than all.")
    if len(why) > LONGEST:
        raise InvalidInputError(f"A reason holds {LONGEST} letters. Say it shorter.")
