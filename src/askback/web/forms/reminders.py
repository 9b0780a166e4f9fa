"""The forms of reminders: done, later, one of one's own, and what calendars say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django import forms

from askback.web.forms.fields import line

LATER = {"tomorrow": 1, "three_days": 3}  # in days
BACK = ("reminders", "today")
NO_DAY = "Choose a day, as in 2026-11-20."
DAY = {"class": "field", "type": "date"}


class ThingForm(forms.Form):
    """Which reminder is meant, and the page it was on."""

    kind = forms.CharField(max_length=20)
    thing = forms.UUIDField(required=False)
    back = forms.CharField(max_length=20, required=False)

    def clean_back(self) -> str:
        """Return the page to go back to."""
        back: str = self.cleaned_data["back"]
        return back if back in BACK else BACK[0]


class LaterForm(ThingForm):
    """When to be reminded again: in a few days, or on a day of one's choice."""

    when = forms.CharField(max_length=20, required=False)
    on = forms.DateField(required=False, error_messages={"invalid": NO_DAY})

    def clean(self) -> None:
        """Refuse where no day is chosen at all."""
        super().clean()
        given = self.cleaned_data
        is_chosen = given.get("when") in LATER or given.get("on")
        if not is_chosen and "on" not in self.errors:
            self.add_error("on", NO_DAY)

    def day(self, today: date) -> date:
        """Return the day that was chosen, after the form was found right."""
        when = self.cleaned_data["when"]
        if when in LATER:
            return today + timedelta(days=LATER[when])
        chosen: date = self.cleaned_data["on"]
        return chosen


class OwnForm(forms.Form):
    """A reminder of one's own: what, when, and of which company."""

    text = line("What to do", length=300)
    on = forms.DateField(
        label="When",
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        error_messages=dict.fromkeys(("required", "invalid"), NO_DAY),
    )
    company = forms.TypedChoiceField(
        label="Which company",
        required=False,
        coerce=UUID,
        empty_value=None,
        error_messages={"invalid_choice": "Choose a company that is in play."},
        widget=forms.Select(attrs={"class": "field"}),
    )

    def offer(self, companies: Iterable[tuple[UUID, str]]) -> None:
        """Offer companies to choose from."""
        named = [(str(ident), name) for ident, name in companies]
        field = self.fields["company"]
        assert isinstance(field, forms.TypedChoiceField), "as it is declared"
        field.choices = [("", "None"), *named]


class ChoicesForm(forms.Form):
    """What reminders and calendars go by."""

    practice_yearly = forms.BooleanField(required=False)
    calendar_private = forms.BooleanField(required=False)
