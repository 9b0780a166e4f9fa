"""Every text of a row without a name and without somebody's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models

from askback.core.followup.names_out import Person, names_hidden, names_out
from askback.core.followup.words_out import Said, words_out
from askback.services.forgetting.whom import STAND_IN

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cleaner:
    """What goes out of texts at one place.

    Attributes:
        person: Whose name goes.
        said: Whose words go.
        stand_in: What stands where a name alone stood.
    """

    person: Person
    said: Said
    stand_in: str

    def clean(self, value: Any) -> Any:
        """Return a text, or whatever holds texts, without the name and the words."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, dict):
            return {self.clean(key): self.clean(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.clean(one) for one in value]
        return value

    def _text(self, text: str) -> str:
        if text == self.person.name:
            return self.stand_in
        found = names_out(words_out(text, self.said), self.person)
        return self.stand_in if found == STAND_IN != text else found

    def hide(self, value: Any) -> Any:
        """Return the same with dots for the name, so that no quote moves."""
        if isinstance(value, str):
            return names_hidden(value, self.person)
        if isinstance(value, dict):
            return {key: self.hide(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.hide(one) for one in value]
        return value

    def of(self, row: models.Model) -> Fields:
        """Return the fields of a row that change, as they are to be."""
        return _changed(row, self.clean)

    def hidden_of(self, row: models.Model) -> Fields:
        """Return the fields of a row that change where no quote may move."""
        return _changed(row, self.hide)


def texts_of(model: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    """Yield the fields of a kind of row that hold words."""
    for field in model._meta.concrete_fields:  # noqa: SLF001 -- Django's own way
        if isinstance(field, models.CharField | models.TextField | models.JSONField):
            yield field


def place_of(row: models.Model, loops: dict[UUID, UUID]) -> tuple[UUID | None, ...]:
    """Return the opportunity and the interview that a row is of, where it is of any.

    Args:
        row: Any row.
        loops: The opportunity of each interview.
    """
    interview = getattr(row, "interview_id", None)
    if subject := _named(getattr(row, "subject", "")):
        interview = subject if subject in loops else None
    opportunity = getattr(row, "opportunity_id", None)
    return opportunity or loops.get(interview or UUID(int=0)), interview


def _named(subject: str) -> UUID | None:
    try:
        return UUID(subject)
    except ValueError:
        return None


def _changed(row: models.Model, way: Any) -> Fields:
    found: Fields = {}
    for field in texts_of(type(row)):
        before = getattr(row, field.attname)
        after = way(before)
        if isinstance(after, str) and field.max_length:
            after = after[: field.max_length]
        if after != before:
            found[field.attname] = after
    return found
