"""The criteria: what may matter to a person about a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from askback.errors import InvalidInputError

OWN = re.compile(r"x-[a-z0-9]+(?:-[a-z0-9]+)*")
MOST = 5  # weights run from 0, "does not matter", to 5, "matters most"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that may matter.

    Attributes:
        key: Stable name, used everywhere; a person's own begin with `x-`.
        label: As pages show it.
        group: work, people, growth, company, terms, process; `own` for x- keys.
        default: The weight 0-5 that a new user starts with.
    """

    key: str
    label: str
    group: str
    default: int


@dataclass(frozen=True, slots=True)
class Criteria:
    """All criteria, in the order of their file."""

    by_key: Mapping[str, Criterion]

    def __iter__(self) -> Iterator[Criterion]:
        return iter(self.by_key.values())

    def __contains__(self, key: object) -> bool:
        return key in self.by_key

    def label(self, key: str) -> str:
        """Return how pages name a criterion; the user's own by its slug.

        Source:
            Ours.

        >>> Criteria({}).label("x-dog-friendly")
        'Dog friendly'
        """
        known = self.by_key.get(key)
        if known is not None:
            return known.label
        return key.removeprefix("x-").replace("-", " ").replace("_", " ").capitalize()

    def weights(self, own: Mapping[str, float]) -> dict[str, float]:
        """Return a weight for every criterion: the user's, else the default.

        Args:
            own: Weights 0-5 by key; keys of the file or `x-` and a slug.

        Returns:
            0-5 by key, the file's order first, then the user's own keys.

        Raises:
            InvalidInputError: A key is unknown or a weight is not within 0-5.

        Source:
            Ours.

        >>> Criteria({}).weights({"x-dog": 4})
        {'x-dog': 4.0}
        """
        weights = {c.key: float(c.default) for c in self}
        for key, weight in own.items():
            if key not in self and OWN.fullmatch(key) is None:
                raise InvalidInputError(
                    f"weights: there is no criterion {key!r}; name one of "
                    f"{', '.join(self.by_key)}, or your own as x-slug."
                )
            if isinstance(weight, bool) or not 0 <= weight <= MOST:
                raise InvalidInputError(f"weights.{key}: give a number from 0 to 5.")
            weights[key] = float(weight)
        return weights


def read_criteria(loaded: object) -> Criteria:
    """Read what criteria.yaml holds.

    Args:
        loaded: The file as its YAML reader gives it: groups of keys of fields.

    Returns:
        The criteria in the file's order.

    Source:
        Ours.

    >>> list(read_criteria({"people": {"team": {"label": "The team", "default": 3}}}))
    [Criterion(key='team', label='The team', group='people', default=3)]
    """
    groups = cast("Mapping[str, Mapping[str, Mapping[str, object]]]", loaded)
    return Criteria(
        {
            key: Criterion(
                key, str(fields["label"]), group, int(str(fields["default"]))
            )
            for group, members in groups.items()
            for key, fields in members.items()
        }
    )
