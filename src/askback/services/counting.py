"""What share of its weight each piece of evidence keeps, as the user says."""

from __future__ import annotations

import hashlib

from askback.core.decision.discount import Discounts
from askback.store.models import DiscountRow, OpportunityRow

WITNESS = "witness"
QUOTE = "quote"
KINDS = frozenset({WITNESS, QUOTE})
SHARES = {
    0.0: "not at all",
    0.25: "for a quarter",
    0.5: "for half",
    0.75: "for three quarters",
}
ALL = 1.0


def of(opportunity: OpportunityRow) -> Discounts:
    """Return what counts for less of an opportunity; quotes by their digests."""
    found: dict[str, dict[str, float]] = {WITNESS: {}, QUOTE: {}}
    for row in DiscountRow.objects.filter(opportunity=opportunity):
        found[row.kind][row.name] = row.share
    return Discounts(found[WITNESS], found[QUOTE])


def digest(quote: str) -> str:
    """Return a name of a quote that outlives a transcript read again.

    >>> len(digest("Six."))
    64
    """
    return hashlib.sha256(quote.strip().encode()).hexdigest()


def note(counts: Discounts, witness: str, quote: str) -> str:
    """Say beside a quote that it counts for less, or nothing.

    >>> note(Discounts({"Dana": 0.5}), "Dana", "Six.")
    'you let this count for half'
    """
    share = counts.share(witness, digest(quote))
    if share >= ALL:
        return ""
    return f"you let this count {in_words(share)}"


def in_words(share: float) -> str:
    """Return a share as pages say it.

    >>> in_words(0.0), in_words(0.125)
    ('not at all', 'for 12 %')
    """
    return SHARES.get(share, f"for {share:.0%}".replace("%", " %"))
