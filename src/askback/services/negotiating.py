"""What there is to negotiate in an offer, each with the words that speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from askback.core.decision import COMPANY
from askback.core.followup.negotiating import Range, levers, of_other, of_posting
from askback.services import offers, own, standing
from askback.services.lines import quote_of
from askback.services.sources import KINDS, POSTING
from askback.services.values import Quote
from askback.services.values.offers import (
    OfferDraft,
    OfferLine,
    OfferPage,
    Point,
    TimeWording,
)
from askback.store.models import EvidenceRow, OpportunityRow, SourceRow, User

WORDINGS = (
    TimeWording(
        "By phone, when they make the offer",
        "Thank you, I am glad of it. I would like to read it properly and answer you "
        "by a day that we can both rely on. By when do you need to know?",
    ),
    TimeWording(
        "By phone, before the deadline, while you wait for others",
        "I want to give you an answer that I will keep. I am still to hear from "
        "another company, by the end of next week. Could you give me until then?",
    ),
    TimeWording(
        "By phone, with another offer",
        "I have another offer and would like to decide between the two with care. "
        "Could you move the date by a few days? I will tell you on that day, either "
        "way.",
    ),
    TimeWording(
        "If they ask why",
        "It is a decision for some years, and there is one thing that I still need "
        "to find out.",
    ),
)
"""Ours. Each is true as it stands; nothing is claimed that one does not have."""


def show(owner: User, opportunity_id: UUID) -> OfferPage:
    """Return the offer of an opportunity with what there is to negotiate.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    draft = offers.of(row)
    line = None if draft is None else offers.line(row.id, row.company, draft)
    points = () if draft is None else tuple(_points(owner, row, draft))
    return OfferPage(row.id, row.company, line, points, WORDINGS)


def _points(owner: User, row: OpportunityRow, draft: OfferDraft) -> Iterator[Point]:
    terms = offers.terms_of(draft)
    sources = standing.counting(row)
    for source in sources:
        named = _range(source)
        if named is not None and (text := of_posting(terms, named)):
            pay = source.reading["compensation"]["quote"]
            yield Point(text, replace(_of_source(source), text=pay))
    for other in _others(owner, row):
        if text := of_other(terms, offers.terms_of(other.draft), other.company):
            yield Point(text)
    claims, said = list(_claims(sources)), _said(row)
    found = levers(terms, [c.text for c in claims], [q.text for q in said])
    for lever in found:
        yield Point(lever.text, [*claims, *said][lever.place or 0])


def _others(owner: User, row: OpportunityRow) -> Sequence[OfferLine]:
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    idents = rows.exclude(id=row.id).values_list("id", flat=True)
    return offers.beside(owner, list(idents))


def _range(source: SourceRow) -> Range | None:
    pay = source.reading.get("compensation")
    if source.kind != POSTING or not pay:
        return None
    return Range(pay["min"], pay["max"], pay["currency"] or "", pay["period"] or "")


def _claims(sources: Sequence[SourceRow]) -> Iterator[Quote]:
    for source in sources:
        for claim in source.reading["claims"]:
            yield replace(_of_source(source), text=claim["quote"])


def _of_source(source: SourceRow) -> Quote:
    who = "The posting" if source.kind == POSTING else source.name
    return Quote("", who, KINDS[source.kind], on=source.made_at, source=source.id)


def _said(row: OpportunityRow) -> list[Quote]:
    """Return what people said, each words once, the user's own notes left out."""
    rows = EvidenceRow.objects.filter(opportunity=row, source="reading")
    heard = rows.exclude(quote="").exclude(witness=COMPANY).select_related("interview")
    by_words = {(one.witness, one.quote): quote_of(one) for one in heard}
    return list(by_words.values())
