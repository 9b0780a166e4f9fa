"""One criterion's ledger: every piece with its weight, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from askback.core.decision import COMPANY, Belief, believe
from askback.core.decision.discount import discounted
from askback.core.decision.evidence import Factors
from askback.services import counting
from askback.services.counting import QUOTE, WITNESS
from askback.services.ledger import OWN, Entry
from askback.services.lines import quote_of, sign_of
from askback.services.values.criterion import Counted, Ledger, LedgerLine, Made, Voice
from askback.services.values.shared import Quote
from askback.services.words import ROLES
from askback.store.models import DiscountRow, OpportunityRow

STRONGLY = 0.75  # a direction from here on is plain, below it leans
BY = {
    "signs": "By what the question listens for.",
    "mark": "By your own word.",
    "preference": "By what you want.",
    "withheld": "It was asked, and held back without a reason.",
    "": "It says neither good nor bad by itself.",
}
COMPANY_LABEL = "The company's own words"

Discounted = Mapping[tuple[str, str], Counted]
Asked = Mapping[tuple[UUID | None, str], str]


def discounted_of(opportunity: OpportunityRow) -> Discounted:
    """Return what the user lets count for less, by kind and name."""
    return {
        (row.kind, row.name): Counted(row.id, counting.in_words(row.share), row.why)
        for row in DiscountRow.objects.filter(opportunity=opportunity)
    }


def ledger_of(
    entries: Iterable[Entry],
    counted: Discounted,
    asked: Asked,
    sources: Mapping[str, Quote],
    wanted: str,
) -> Ledger:
    """Return the ledger of one criterion.

    Args:
        entries: All its evidence.
        counted: What the user lets count for less.
        asked: The question of each answer, by interview and place.
        sources: How each source is quoted, by its id.
        wanted: What the user wants of it, in words.
    """
    held = list(entries)
    by_witness: dict[str, list[Entry]] = {}
    for entry in sorted(held, key=lambda e: (-e.row.weight, -e.piece.weight)):
        by_witness.setdefault(entry.piece.witness, []).append(entry)
    belief = _belief(held)
    voices = (
        _voice(name, pieces, counted, asked, sources)
        for name, pieces in by_witness.items()
    )
    return Ledger(
        voices=tuple(sorted(voices, key=lambda v: (v.name == COMPANY, -v.weight))),
        wanted=wanted,
        miss=belief.miss,
        torn=belief.unknown - belief.miss,
    )


def _belief(entries: Iterable[Entry]) -> Belief:
    return believe(discounted(entry.piece, entry.share) for entry in entries)


def _voice(
    name: str,
    entries: list[Entry],
    counted: Discounted,
    asked: Asked,
    sources: Mapping[str, Quote],
) -> Voice:
    belief = _belief(entries)
    told = belief.good + belief.red
    return Voice(
        name=name,
        label=COMPANY_LABEL if name == COMPANY else name,
        role=ROLES[entries[0].row.role],
        weight=1 - belief.miss,
        towards=_towards((belief.good - belief.red) / told if told else None),
        lines=tuple(_line(entry, counted, asked, sources) for entry in entries),
        discount=counted.get((WITNESS, name)),
    )


def _line(
    entry: Entry, counted: Discounted, asked: Asked, sources: Mapping[str, Quote]
) -> LedgerLine:
    row, piece = entry.row, entry.piece
    made = piece.factors or Factors(strength=piece.weight)
    digest = entry.name_of(QUOTE)
    return LedgerLine(
        quote=_quote(entry, sources),
        question=asked.get((row.interview_id, row.place), ""),
        weight=piece.weight,
        counts=row.weight,
        towards=_towards(piece.direction),
        by=BY[piece.by],
        made=Made(made.strength, made.knows, made.answered, made.detail),
        digest=digest,
        discount=counted.get((QUOTE, digest)),
        is_silent=piece.direction is None,
        own=UUID(row.place.removeprefix(OWN)) if row.place.startswith(OWN) else None,
    )


def _quote(entry: Entry, sources: Mapping[str, Quote]) -> Quote:
    row = entry.row
    if entry.piece.witness == COMPANY:
        quote = sources[row.place]
        return replace(quote, text=row.quote, sign=sign_of(row.direction))
    return quote_of(row)


def _towards(direction: float | None) -> str:
    """Say a direction in words.

    >>> _towards(0.3), _towards(-1.0), _towards(None)
    ('leans for it', 'speaks against it', 'says neither good nor bad')
    """
    sign = sign_of(direction)
    if direction is None:
        return "says neither good nor bad"
    if sign == "unclear":
        return "says as much good as bad"
    verb = "speaks" if abs(direction) >= STRONGLY else "leans"
    return f"{verb} {'for' if direction > 0 else 'against'} it"
