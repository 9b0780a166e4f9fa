"""What the page of a language model's suggestions shows."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ModelLine:
    """The user's language model; `problem` says why it cannot be asked."""

    name: str
    needs_key: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """Something a model suggested, with the words that it cites."""

    id: UUID
    model: str
    kind: str  # wording | claim
    criterion: str
    text: str
    instead_of: str
    quote: str
    source: str
    is_taken: bool


@dataclass(frozen=True, slots=True)
class SuggestionsPage:
    """What was suggested for an opportunity."""

    opportunity_id: UUID
    company: str
    model: ModelLine | None
    sources: tuple[tuple[UUID, str, int], ...]  # id, name, letters
    lines: tuple[SuggestionLine, ...]
