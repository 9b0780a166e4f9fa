"""The form of an interview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils import timezone

from askback.services.values import Expectation, InterviewDraft
from askback.web import labels
from askback.web.forms.fields import figure, line

PEOPLE = 6  # a larger panel has not been met
SHOWN = 2  # lines for people that stand open at least

STAGES = tuple(labels.STAGES.items())
ROLES = (
    ("", "their role"),
    *((key, words[:1].upper() + words[1:]) for key, words in labels.ROLES.items()),
)


class InterviewForm(forms.Form):
    """One meeting: when, how long, how much of it is yours, and who is there."""

    name = line("What you call it", length=120)
    stage = forms.ChoiceField(
        label="Kind",
        choices=STAGES,
        initial="hiring_manager_call",
        widget=forms.Select(attrs={"class": "field"}),
    )
    start = forms.DateTimeField(
        label="When",
        required=False,
        help_text="Leave it empty while there is no date.",
        widget=forms.DateTimeInput(
            format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local", "class": "field"}
        ),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        error_messages={"invalid": "Write a day and a time, such as 2026-11-12 14:00."},
    )
    minutes_total = figure("Minutes in all", low=5, high=480, initial=45)
    minutes_for_questions = figure("Minutes yours", low=1, high=90, initial=10)

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        for number in range(1, PEOPLE + 1):
            who = line(f"Person {number}", length=120, required=False)
            who.widget.attrs["placeholder"] = "Name"
            self.fields[f"person_{number}"] = who
            self.fields[f"role_{number}"] = forms.ChoiceField(
                label=f"Role of person {number}",
                choices=ROLES,
                required=False,
                widget=forms.Select(attrs={"class": "field"}),
            )

    def clean(self) -> dict[str, Any]:
        """See that the minutes fit and that who is named has a role."""
        given = super().clean() or {}
        total, yours = given.get("minutes_total"), given.get("minutes_for_questions")
        if total and yours and yours > total:
            self.add_error(
                "minutes_for_questions", f"The whole interview has {total} minutes."
            )
        names = [name for name, _ in self._people(given)]
        for number in range(1, PEOPLE + 1):
            name, role = given.get(f"person_{number}"), given.get(f"role_{number}")
            if name and not role:
                self.add_error(f"role_{number}", f"Choose a role for {name}.")
            if role and not name:
                self.add_error(f"person_{number}", "Write a name, or “unknown”.")
            if name and names.count(name) > 1:
                self.add_error(f"person_{number}", f"{name} is here twice.")
        return given

    @staticmethod
    def _people(given: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        lines = (
            (given.get(f"person_{n}"), given.get(f"role_{n}"))
            for n in range(1, PEOPLE + 1)
        )
        return tuple((name, role or "") for name, role in lines if name)

    def draft(self) -> InterviewDraft:
        """Return what was entered, after the form was found right."""
        given = self.cleaned_data
        return InterviewDraft(
            name=given["name"],
            stage=given["stage"],
            start=given["start"],
            minutes_total=given["minutes_total"],
            minutes_for_questions=given["minutes_for_questions"],
            people=self._people(given),
        )

    @property
    def _open(self) -> int:
        filled = [
            n
            for n in range(1, PEOPLE + 1)
            if self[f"person_{n}"].value() or self[f"role_{n}"].value()
        ]
        return max(SHOWN, min(PEOPLE, 1 + max(filled, default=0)))

    @property
    def people_shown(self) -> list[tuple[BoundField, BoundField]]:
        """The lines for people that stand open: those in use and one more."""
        return self._lines(1, self._open)

    @property
    def people_folded(self) -> list[tuple[BoundField, BoundField]]:
        """The lines for people that are folded away."""
        return self._lines(self._open + 1, PEOPLE)

    def _lines(self, first: int, last: int) -> list[tuple[BoundField, BoundField]]:
        return [
            (self[f"person_{n}"], self[f"role_{n}"]) for n in range(first, last + 1)
        ]


class BookedForm(InterviewForm):
    """An interview of a company that is not here yet."""

    company = line("Company")


class MinutesForm(forms.Form):
    """The minutes for one's questions, as they are now; `by` is added to them."""

    minutes = figure("Minutes yours", low=1, high=90, initial=10)
    by = forms.IntegerField(required=False, min_value=-30, max_value=30)

    @property
    def wanted(self) -> int:
        """The minutes wanted, at least one; after the form was found right."""
        given = self.cleaned_data
        return max(1, int(given["minutes"]) + int(given["by"] or 0))


class PersonForm(forms.Form):
    """Somebody who comes to an interview."""

    person = line("Who comes", length=120)
    role = forms.ChoiceField(
        label="Their role",
        choices=ROLES,
        widget=forms.Select(attrs={"class": "field"}),
        error_messages={"required": "Choose their role."},
    )


class ExpectForm(forms.Form):
    """Interviews that are expected and not booked; what is not known stays empty."""

    count = figure("How many", low=1, high=6, initial=1)
    stage = forms.ChoiceField(
        label="Kind",
        required=False,
        choices=(("", "not known"), *STAGES),
        widget=forms.Select(attrs={"class": "field"}),
    )
    role = forms.ChoiceField(
        label="Whom you likely meet",
        required=False,
        choices=(("", "not known"), *ROLES[1:]),
        widget=forms.Select(attrs={"class": "field"}),
    )
    kind = forms.ChoiceField(
        label="Where you learnt it",
        required=False,
        choices=tuple(labels.ORIGINS.items()),
        widget=forms.Select(attrs={"class": "field"}),
    )
    quote = line("What they said, word for word", length=1000, required=False)

    def expected(self) -> tuple[Expectation, ...]:
        """Return what was entered, after the form was found right."""
        given = self.cleaned_data
        one = Expectation(
            stage=given["stage"],
            role=given["role"],
            kind=given["kind"] or "user",
            quote=given["quote"].strip(),
        )
        return (one,) * int(given["count"])


def initial_of(draft: InterviewDraft) -> dict[str, Any]:
    """Return what a form starts with for an interview that exists."""
    people = {
        key: value
        for number, (name, role) in enumerate(draft.people[:PEOPLE], 1)
        for key, value in ((f"person_{number}", name), (f"role_{number}", role))
    }
    start = timezone.localtime(draft.start) if draft.start else None
    return {
        "name": draft.name,
        "stage": draft.stage or "other",
        "start": start,
        "minutes_total": draft.minutes_total,
        "minutes_for_questions": draft.minutes_for_questions or 10,
        **people,
    }
