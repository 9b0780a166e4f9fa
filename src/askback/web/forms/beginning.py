"""The first step from a company to an agenda."""

from __future__ import annotations

from django import forms

from askback.services.values import First
from askback.web.forms.fields import figure, line
from askback.web.forms.interviews import STAGES


class BeginForm(forms.Form):
    """Which talk comes first, who it is with, and the minutes; with usual ones in."""

    stage = forms.ChoiceField(
        label="Which talk comes first",
        choices=STAGES,
        widget=forms.Select(attrs={"class": "field"}),
    )
    person = line("Who it is with, if you know", length=120, required=False)
    minutes = figure("Minutes yours", low=1, high=90, initial=5)

    def first(self) -> First:
        """Return what was entered, after the form was found right."""
        given = self.cleaned_data
        return First(given["stage"], given["person"], given["minutes"])


class WhoseForm(forms.Form):
    """Which company an interview was with."""

    company = line("Which company was it?")


def first_form(first: First) -> BeginForm:
    """Return the form as it is filled in before anybody has touched it."""
    initial = {"stage": first.stage, "minutes": first.minutes}
    return BeginForm(initial=initial, auto_id="begin_%s")
