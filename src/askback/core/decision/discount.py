"""What the user does not let count, or counts for less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from askback.core.decision.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Discounts:
    """What share of its weight each discounted witness and quote keeps.

    Attributes:
        witnesses: Shares 0-1 by the witness's name.
        quotes: Shares 0-1 by the quote, verbatim or by a name the caller gives it.
    """

    witnesses: Mapping[str, float] = field(default_factory=dict[str, float])
    quotes: Mapping[str, float] = field(default_factory=dict[str, float])

    def share(self, witness: str, quote: str) -> float:
        """Return what share of its weight a piece keeps, 0-1.

        Who is believed by half, in a quote that is believed by half, by a quarter.

        >>> Discounts({"Dana": 0.5}, {"six": 0.5}).share("Dana", "six")
        0.25
        """
        return self.witnesses.get(witness, 1.0) * self.quotes.get(quote, 1.0)


def discounted(piece: Evidence, share: float) -> Evidence:
    """Return a piece of evidence that counts for a share of its weight.

    Args:
        piece: The evidence.
        share: What still counts of it, 0-1.

    Source:
        Ours.

    >>> half = discounted(Evidence("team", "Dana", 1.0, 0.6, "good", "note"), 0.5)
    >>> half.weight, half.direction
    (0.3, 1.0)
    """
    return replace(piece, weight=piece.weight * share)
