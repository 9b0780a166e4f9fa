"""Offers, as they were made. They stand beside what is believed, never in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.followup.negotiating import Terms, amount, year_of
from askback.errors import ConflictError, InvalidInputError, NotFoundError
from askback.services import aside, own
from askback.services.comparing_sides import names_of
from askback.services.values import TakenBack
from askback.services.values.offers import OfferDraft, OfferLine
from askback.store.models import OfferRow, OpportunityRow, User

PERIODS = {
    "year": "a year",
    "month": "a month",
    "week": "a week",
    "day": "a day",
    "hour": "an hour",
}
MOST = 1e12  # of any currency; more is a slip of the finger
MOST_DAYS = 366
CODE = 3  # letters of a currency's code
AMOUNTS = ("pay", "bonus", "equity")
FIELDS = tuple(field.name for field in fields(OfferDraft))


@transaction.atomic
def save(
    owner: User, opportunity_id: UUID, *, draft: OfferDraft, now: datetime
) -> None:
    """Keep an offer in place of what was kept of it.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: A figure cannot be, or an amount has no currency.
    """
    row = own.opportunity_of(owner, opportunity_id)
    check(draft)
    given = {**asdict(draft), "currency": draft.currency.upper(), "owner": owner}
    OfferRow.objects.update_or_create(
        opportunity=row, defaults=given, create_defaults={**given, "made_at": now}
    )


def check(draft: OfferDraft) -> None:
    """Refuse an offer that cannot be.

    Raises:
        InvalidInputError: The first thing that is wrong, in plain words.
    """
    amounts = [getattr(draft, name) for name in AMOUNTS]
    given = [value for value in amounts if value is not None]
    if draft.period not in PERIODS:
        raise InvalidInputError(f"Pay for one of: {', '.join(PERIODS)}.")
    if not all(0 <= value <= MOST for value in given):
        raise InvalidInputError("Write amounts as numbers, 0 or more.")
    if draft.leave_days is not None and not 0 <= draft.leave_days <= MOST_DAYS:
        raise InvalidInputError("Write the days of leave in a year, 0 to 366.")
    if given and not _is_code(draft.currency):
        raise InvalidInputError("Write the currency in three letters, such as EUR.")
    if draft == OfferDraft(currency=draft.currency, period=draft.period):
        raise InvalidInputError("Write something of the offer, or leave it.")


def _is_code(currency: str) -> bool:
    return len(currency) == CODE and currency.isascii() and currency.isalpha()


@transaction.atomic
def remove(owner: User, opportunity_id: UUID, *, now: datetime) -> UUID:
    """Take an offer away.

    Returns:
        By what it is taken back.

    Raises:
        NotFoundError: There is none, or it is not the owner's.
    """
    company = own.opportunity_of(owner, opportunity_id)
    row = OfferRow.objects.filter(opportunity=company).first()
    if row is None:
        raise NotFoundError("offer of", company.company)
    given = {name: _laid(getattr(row, name)) for name in (*FIELDS, "made_at")}
    row.delete()
    given["opportunity"] = str(company.id)
    return aside.lay(owner, "offer", label=company.company, given=given, now=now)


def _laid(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def bring_back(owner: User, given: Mapping[str, Any]) -> TakenBack:
    """Keep an offer again that was taken away.

    Raises:
        NotFoundError: Its opportunity is gone.
        ConflictError: Another offer was kept since.
    """
    company = own.opportunity_of(owner, UUID(given["opportunity"]))
    if OfferRow.objects.filter(opportunity=company).exists():
        raise ConflictError(
            f"There is another offer of {company.company} now. Delete that one first."
        )
    meta: Any = OfferRow._meta  # noqa: SLF001 -- Django's own way
    kept = {
        name: meta.get_field(name).to_python(given[name])
        for name in (*FIELDS, "made_at")
    }
    OfferRow.objects.create(owner=owner, opportunity=company, **kept)
    return TakenBack("offer", str(company.id))


def of(opportunity: OpportunityRow) -> OfferDraft | None:
    """Return the offer of an opportunity, where one was made."""
    row = OfferRow.objects.filter(opportunity=opportunity).first()
    return None if row is None else draft_of(row)


def draft_of(row: OfferRow) -> OfferDraft:
    """Return a stored offer as a value."""
    return OfferDraft(**{name: getattr(row, name) for name in FIELDS})


def terms_of(draft: OfferDraft) -> Terms:
    """Return what of an offer can be weighed, all its words together."""
    words = (draft.words, draft.bonus_words, draft.equity_words)
    return Terms(
        pay=draft.pay,
        currency=draft.currency,
        period=draft.period,
        bonus=draft.bonus,
        equity=draft.equity,
        leave_days=draft.leave_days,
        words="\n".join(filter(None, words)),
    )


def line(opportunity_id: UUID, company: str, draft: OfferDraft) -> OfferLine:
    """Return an offer as a line."""
    words = "no figure yet"
    if draft.pay is not None:
        words = amount(draft.pay, draft.currency, draft.period)
    return OfferLine(opportunity_id, company, draft, year_of(terms_of(draft)), words)


def beside(owner: User, opportunities: Collection[UUID]) -> tuple[OfferLine, ...]:
    """Return the offers of opportunities; those that end first come first."""
    kept = OpportunityRow.objects.filter(owner=owner, id__in=opportunities)
    rows = list(kept.select_related("offer"))
    named = zip(rows, names_of(rows), strict=True)
    lines = [
        line(row.id, name, draft_of(row.offer))
        for row, name in named
        if getattr(row, "offer", None) is not None
    ]
    return tuple(sorted(lines, key=_ending))


def _ending(one: OfferLine) -> tuple[bool, float, str]:
    ends = one.draft.deadline
    return ends is None, ends.timestamp() if ends else 0.0, one.company


def to_json(one: OfferLine) -> dict[str, Any]:
    """Return an offer as programs read it."""
    draft = one.draft
    return {
        "company": one.company,
        "pay": draft.pay,
        "currency": draft.currency or None,
        "period": draft.period,
        "year": one.year,
        "bonus": draft.bonus,
        "equity": draft.equity,
        "leave_days": draft.leave_days,
        "start_on": draft.start_on.isoformat() if draft.start_on else None,
        "deadline": draft.deadline.isoformat() if draft.deadline else None,
    }
