"""The form of an offer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from askback.services.offers import FIELDS, PERIODS
from askback.services.values.offers import OfferDraft
from askback.web.forms import fields

NUMBER = "Write it as a number, such as 64000."
WHEN = "%Y-%m-%dT%H:%M"


def _amount(label: str) -> forms.FloatField:
    return forms.FloatField(
        label=label,
        required=False,
        widget=forms.NumberInput(attrs={"class": "field", "step": "any", "min": 0}),
        error_messages={"invalid": NUMBER},
    )


def _date(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(
            format="%Y-%m-%d", attrs={"class": "field", "type": "date"}
        ),
        error_messages={"invalid": "Write the day as 2026-11-30."},
    )


class OfferForm(forms.Form):
    """What was offered; whatever was not said stays empty."""

    pay = _amount("Pay")
    currency = fields.line("Currency, such as EUR", length=3, required=False)
    period = forms.ChoiceField(
        label="For",
        choices=list(PERIODS.items()),
        widget=forms.Select(attrs={"class": "field"}),
    )
    bonus = _amount("Bonus a year")
    bonus_words = fields.line("Bonus, in their words", length=300, required=False)
    equity = _amount("Equity, what they say it is worth a year")
    equity_words = fields.line("Equity, in their words", length=300, required=False)
    leave_days = _amount("Days of leave a year")
    start_on = _date("Start")
    received_on = _date("Received")
    deadline = forms.DateTimeField(
        label="Answer by",
        required=False,
        widget=forms.DateTimeInput(
            format=WHEN, attrs={"class": "field", "type": "datetime-local"}
        ),
        error_messages={"invalid": "Write day and time as 2026-11-30 17:00."},
    )
    words = fields.text("Anything else they said", rows=5)

    def draft(self) -> OfferDraft:
        """Return what was entered, after the form was found right."""
        given = self.cleaned_data
        return OfferDraft(**{name: given[name] for name in FIELDS})


def offer_form(draft: OfferDraft | None, given: Any = None) -> OfferForm:
    """Return the form as it was filled in, else with the offer as it is kept."""
    kept = draft or OfferDraft()
    initial = {name: _plain(getattr(kept, name)) for name in FIELDS}
    if kept.deadline is not None:
        initial["deadline"] = timezone.localtime(kept.deadline)
    return OfferForm(given, initial=initial)


def _plain(value: Any) -> Any:
    return f"{value:.12g}" if isinstance(value, float) else value
