"""What to compare, and with which weights, as an address says it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict

PREFIX = "w."
WRONG = "A weight is a number from 0 to 5."


class TryForm(forms.Form):
    """Weights to try, one field for each that is named."""

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        for name in data:
            if name.startswith(PREFIX) and data[name] != "":
                self.fields[name] = forms.FloatField(
                    min_value=0,
                    max_value=5,
                    error_messages=dict.fromkeys(
                        ("invalid", "min_value", "max_value"), WRONG
                    ),
                )

    def tried(self) -> dict[str, float]:
        """Return the weights by criterion, as far as they can be read."""
        self.is_valid()
        given: dict[str, Any] = self.cleaned_data
        return {name.removeprefix(PREFIX): float(w) for name, w in given.items()}

    def chosen(self) -> frozenset[UUID]:
        """Return the opportunities that are named; what names none is passed over."""
        data: Any = self.data
        return frozenset(_idents(data.getlist("with")))


def _idents(words: Iterable[str]) -> Iterable[UUID]:
    for word in words:
        try:
            yield UUID(word)
        except ValueError:
            continue
