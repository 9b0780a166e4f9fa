"""The form of what matters: one line a criterion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from askback.services.values import WeightDraft, WeightGroup, WeightLine

MOST = 5
OPS = (
    ("", ""),
    (">=", "at least"),
    ("<=", "at most"),
    ("==", "exactly"),
    (">", "more than"),
    ("<", "less than"),
)
WRONG_WEIGHT = "Write a number from 0 to 5."


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one criterion."""

    label: str
    weight: BoundField
    dealbreaker: BoundField
    want: BoundField
    op: BoundField
    value: BoundField
    unit: BoundField

    @property
    def fields(self) -> tuple[BoundField, ...]:
        """The fields in the order in which they stand."""
        return (
            self.weight,
            self.dealbreaker,
            self.want,
            self.op,
            self.value,
            self.unit,
        )

    @property
    def wrong(self) -> list[BoundField]:
        """The fields that were filled in wrongly."""
        return [field for field in self.fields if field.errors]

    @property
    def prefers(self) -> bool:
        """Whether a preference is said, or was tried to be."""
        said = any(f.value() for f in (self.want, self.op, self.unit))
        return said or self.value.value() not in {None, ""} or bool(self.wrong)


class WeightsForm(forms.Form):
    """A weight, whether it can break the deal, and a preference, for each criterion."""

    def __init__(self, lines: Iterable[WeightGroup], *given: Any) -> None:
        super().__init__(*given)
        self.drawn = tuple(lines)
        for line in self._lines():
            self._add(line)

    def _lines(self) -> Iterable[WeightLine]:
        return (line for group in self.drawn for line in group.lines)

    def _add(self, line: WeightLine) -> None:
        key, draft = line.key, line.draft
        self.fields[f"{key}.weight"] = forms.FloatField(
            min_value=0,
            max_value=MOST,
            initial=f"{draft.weight:g}",
            widget=forms.NumberInput(
                attrs={"class": "field score", "min": 0, "max": MOST, "step": "0.5"}
            ),
            error_messages=dict.fromkeys(
                ("required", "invalid", "min_value", "max_value"), WRONG_WEIGHT
            ),
        )
        self.fields[f"{key}.dealbreaker"] = forms.BooleanField(
            required=False, initial=draft.dealbreaker
        )
        self.fields[f"{key}.want"] = _words(draft.want, 120, "nights on call")
        self.fields[f"{key}.op"] = forms.ChoiceField(
            choices=OPS,
            required=False,
            initial=draft.op,
            widget=forms.Select(attrs={"class": "field"}),
        )
        self.fields[f"{key}.value"] = forms.FloatField(
            required=False,
            initial="" if draft.value is None else f"{draft.value:g}",
            widget=forms.NumberInput(attrs={"class": "field", "step": "any"}),
            error_messages={"invalid": "Write the figure as a number."},
        )
        self.fields[f"{key}.unit"] = _words(draft.unit, 40, "night")

    def clean(self) -> dict[str, Any]:
        """See that a figure has both its sides."""
        given = super().clean() or {}
        for line in self._lines():
            op, value = given.get(f"{line.key}.op"), given.get(f"{line.key}.value")
            if op and value is None and f"{line.key}.value" not in self.errors:
                self.add_error(f"{line.key}.value", "Write the figure, or clear “is”.")
            if value is not None and not op:
                self.add_error(f"{line.key}.op", "Say “at least” or “at most”.")
        return given

    def drafts(self) -> dict[str, WeightDraft]:
        """Return what was entered, by criterion, after the form was found right."""
        return {line.key: self._draft(line.key) for line in self._lines()}

    def _draft(self, key: str) -> WeightDraft:
        given = self.cleaned_data
        return WeightDraft(
            weight=given[f"{key}.weight"],
            dealbreaker=given[f"{key}.dealbreaker"],
            want=given[f"{key}.want"],
            op=given[f"{key}.op"],
            value=given[f"{key}.value"],
            unit=given[f"{key}.unit"],
        )

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        """The rows by group, as the page shows them."""
        return [(g.label, [self._row(line) for line in g.lines]) for g in self.drawn]

    def _row(self, line: WeightLine) -> Row:
        parts = ("weight", "dealbreaker", "want", "op", "value", "unit")
        return Row(line.label, *(self[f"{line.key}.{part}"] for part in parts))

    @property
    def first_wrong(self) -> str:
        """The first thing that is wrong, with the criterion it is about."""
        for _, rows in self.groups:
            for row in rows:
                if row.wrong:
                    return f"{row.label}: {row.wrong[0].errors[0]}"
        return ""


def _words(initial: str, length: int, placeholder: str) -> forms.CharField:
    attrs = {"class": "field", "placeholder": placeholder}
    return forms.CharField(
        required=False,
        initial=initial,
        max_length=length,
        widget=forms.TextInput(attrs=attrs),
    )
