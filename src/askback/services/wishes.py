"""What somebody wants, as what was heard is judged by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from askback.core.decision import Evidence, claimed
from askback.core.decision.contradictions.values import Account
from askback.core.decision.preference import Fit, Preference, fit
from askback.core.topics import Knows
from askback.services.values import WeightDraft


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants, by criterion.

    Attributes:
        wanted: Preferences that say something, by criterion.
        dealbreakers: Those of them that can break the deal.
    """

    wanted: Mapping[str, Preference] = field(default_factory=dict[str, Preference])
    dealbreakers: frozenset[str] = frozenset()

    def only(self, criterion: str) -> Wishes:
        """Return what is wanted of one criterion; all where none is named."""
        if not criterion:
            return self
        wanted = {key: one for key, one in self.wanted.items() if key == criterion}
        return Wishes(wanted, self.dealbreakers)

    def fit(self, criterion: str, account: Account) -> Fit | None:
        """Return whether what was said of a criterion is as wanted, or None."""
        wanted = self.wanted.get(criterion)
        if wanted is None:
            return None
        return fit(wanted, account, criterion, breaks=criterion in self.dealbreakers)


def of_draft(draft: WeightDraft) -> Preference:
    """Return the preference in what was set for a criterion."""
    return Preference(draft.want, draft.op, draft.value, draft.unit)


def wishes(wanted: Mapping[str, Preference], dealbreakers: frozenset[str]) -> Wishes:
    """Return wishes without those preferences that say nothing."""
    said = {key: one for key, one in wanted.items() if one.says_something}
    return Wishes(said, dealbreakers & said.keys())


PAY = "pay"
OPS = {
    ">=": "at least",
    ">": "more than",
    "<=": "at most",
    "<": "less than",
    "==": "exactly",
}


def in_words(wanted: Preference | None) -> str:
    """Say what is wanted.

    >>> in_words(Preference("nights on call", "<=", 2.0, "nights a month"))
    'nights on call: at most 2 nights a month'
    >>> in_words(Preference("at least", ">=", 68000, "GBP"))
    'at least 68,000 GBP'
    """
    if wanted is None:
        return ""
    if wanted.value is None or not wanted.is_figure:
        return wanted.want.strip()
    side = OPS[wanted.op]
    figure = f"{side} {wanted.value:,.10g} {wanted.unit}".strip()
    want = wanted.want.strip()
    return figure if want.casefold() in {"", side} else f"{want}: {figure}"


def claims_of(
    told: Iterable[tuple[str, str]], pay: str, knows: Knows, wanted: Wishes
) -> Iterator[Evidence]:
    """Yield the evidence in a source: its claims, and the pay it names.

    The pay is a fact and no claim of how good anything is, so that it is evidence only
    where it can be judged by what the user wants.

    Args:
        told: Criterion and words of each claim.
        pay: The words of the pay, or nothing.
        knows: How much the company knows.
        wanted: What the user wants.
    """
    claims = list(told)
    yield from (claim_of(key, quote, knows, wanted) for key, quote in claims)
    if pay and not any(key == PAY and pay in quote for key, quote in claims):
        piece = claim_of(PAY, pay, knows, wanted)
        if piece.direction is not None:
            yield piece


def claim_of(criterion: str, quote: str, knows: Knows, wanted: Wishes) -> Evidence:
    """Return the evidence in a source's claim, good or bad by what the user wants."""
    account = Account("", "", quote, criteria={criterion: 1.0}, is_source=True)
    found = wanted.fit(criterion, account)
    return claimed(criterion, quote, knows, found.direction if found else None)
