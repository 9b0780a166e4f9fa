"""Who knows what, and how much of the truth a way of asking gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askback.core.topics.vocabulary import Phrasing, Role


@dataclass(frozen=True, slots=True)
class Knows:
    """How much each role knows of each criterion.

    Attributes:
        by_criterion: 0-1 by role, by criterion.
        default: 0-1 by role, for a criterion that is not listed.
        company: 0-1, how much the company's own words tell.
    """

    by_criterion: Mapping[str, Mapping[Role, float]]
    default: Mapping[Role, float]
    company: float

    def of(self, role: Role, criterion: str) -> float:
        """Return how much a role knows of a criterion, 0-1."""
        return self.by_criterion.get(criterion, self.default)[role]

    def best(self, criterion: str) -> Role:
        """Return the role that knows most of a criterion; the first of equals."""
        known = self.by_criterion.get(criterion, self.default)
        return max(known, key=lambda role: known[role])


def read_knows(loaded: Any) -> Knows:
    """Read what knows.yaml holds.

    Args:
        loaded: The file as its YAML reader gives it.

    Source:
        Ours; each row of the file has its reason.

    >>> all_ = {"columns": list(Role), "rows": {}, "default": {"knows": [0.5] * 7}}
    >>> read_knows(all_ | {"company": {"knows": 0.2}}).of(Role.PEER, "team")
    0.5
    """
    columns = [Role(name) for name in loaded["columns"]]

    def row(fields: Mapping[str, Any]) -> dict[Role, float]:
        return dict(zip(columns, map(float, fields["knows"]), strict=True))

    return Knows(
        by_criterion={key: row(fields) for key, fields in loaded["rows"].items()},
        default=row(loaded["default"]),
        company=float(loaded["company"]["knows"]),
    )


def read_phrasing(loaded: Mapping[str, float]) -> dict[Phrasing, float]:
    """Read how much of the truth each phrasing gets, 0-1.

    Source:
        Minson, VanEpps et al., 2018, for the order; the sizes are ours.

    >>> read_phrasing({"problem": 1})
    {<Phrasing.PROBLEM: 'problem'>: 1.0}
    """
    return {Phrasing(word): float(share) for word, share in loaded.items()}
