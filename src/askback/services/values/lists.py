"""What the page of weights shows."""

from __future__ import annotations

from dataclasses import dataclass

from askback.services.values.brought import WeightDraft


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A criterion and what it is worth to the user."""

    key: str
    label: str
    draft: WeightDraft


@dataclass(frozen=True, slots=True)
class WeightGroup:
    """Criteria of one group."""

    label: str
    lines: tuple[WeightLine, ...]
