"""What matters to the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from askback.adapters import shipped
from askback.errors import InvalidInputError
from askback.services import ledger, own, preferences
from askback.services.values import WeightDraft, WeightGroup, WeightLine
from askback.store.models import User, WeightRow

GROUPS = {
    "work": "The work",
    "people": "The people",
    "growth": "Growth",
    "company": "The company",
    "terms": "Terms",
    "process": "This process",
    "own": "Your own",
}
OPERATORS = frozenset({">=", ">", "<=", "<", "==", ""})


@dataclass(frozen=True, slots=True)
class Matters:
    """What matters to a user.

    Attributes:
        weights: 0-5 for every criterion, defaults filled in.
        dealbreakers: What can break the deal.
        drafts: What the user set, by criterion.
    """

    weights: Mapping[str, float]
    dealbreakers: frozenset[str]
    drafts: Mapping[str, WeightDraft]


def of(owner: User) -> Matters:
    """Return what matters to a user."""
    rows = {row.criterion: row for row in WeightRow.objects.filter(owner=owner)}
    return Matters(
        weights=shipped.criteria().weights({c: r.weight for c, r in rows.items()}),
        dealbreakers=frozenset(c for c, r in rows.items() if r.dealbreaker),
        drafts={criterion: _draft(row) for criterion, row in rows.items()},
    )


def _draft(row: WeightRow) -> WeightDraft:
    return WeightDraft(
        row.weight, row.dealbreaker, row.want, row.op, row.value, row.unit
    )


def show(owner: User) -> tuple[WeightGroup, ...]:
    """Return all criteria in their groups, with what each is worth to the user."""
    matters, criteria = of(owner), shipped.criteria()
    lines: dict[str, list[WeightLine]] = {group: [] for group in GROUPS}
    for key, weight in matters.weights.items():
        known = criteria.by_key.get(key)
        draft = matters.drafts.get(key, WeightDraft(weight))
        line = WeightLine(key, criteria.label(key), draft)
        lines[known.group if known else "own"].append(line)
    return tuple(
        WeightGroup(label, tuple(lines[group]))
        for group, label in GROUPS.items()
        if lines[group]
    )


@transaction.atomic
def save(owner: User, *, weights: Mapping[str, WeightDraft], now: datetime) -> None:
    """Keep what matters to the user; criteria that are not named stay as they are.

    Raises:
        InvalidInputError: A criterion is unknown or a weight is not within 0-5.
    """
    own.alone(owner)
    shipped.criteria().weights({key: d.weight for key, d in weights.items()})
    before = preferences.of(owner)
    samples = WeightRow.objects.filter(owner=owner, is_sample=True)
    known = {row.criterion: _draft(row) for row in samples}  # changed, it is one's own
    for key, draft in weights.items():
        if draft.op not in OPERATORS:
            raise InvalidInputError(f"{key}: compare with one of >= > <= < ==.")
        fields = {**asdict(draft), "is_sample": known.get(key) == draft}
        WeightRow.objects.update_or_create(
            owner=owner,
            criterion=key,
            defaults=fields,
            create_defaults={**fields, "made_at": now},
        )
    if preferences.of(owner) != before:  # a fact is good or bad by what one wants
        ledger.rebuild_all(owner, now=now)
