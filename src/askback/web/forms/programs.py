"""Forms of tokens and webhooks."""

from __future__ import annotations

from django import forms

from askback.errors import InvalidInputError
from askback.services.access.tokens import LONGEST, SCOPES
from askback.services.telling.webhooks import EVENTS, check_address
from askback.web.forms.fields import line

NEVER = 0
DAYS = {30: "After 30 days", 90: "After 90 days", 365: "After a year", NEVER: "Never"}


class TokenForm(forms.Form):
    """A token to make."""

    name = line("What it is for", length=LONGEST)
    scopes = forms.MultipleChoiceField(
        label="What it may do",
        choices=list(SCOPES.items()),
        initial=["read"],
        widget=forms.CheckboxSelectMultiple(),
        error_messages={
            "required": "Tick at least one thing that it may do.",
            "invalid_choice": "Choose from the things listed here.",
        },
    )
    days = forms.TypedChoiceField(
        label="When it ends",
        coerce=int,
        choices=list(DAYS.items()),
        initial=90,
        widget=forms.Select(attrs={"class": "field"}),
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Choose one of the times listed here."
        ),
    )

    def lasts(self) -> int | None:
        """Return after how many days it ends; None for never."""
        return self.cleaned_data["days"] or None


class HookForm(forms.Form):
    """A webhook to make."""

    url = forms.CharField(
        label="Its address",
        max_length=2000,
        widget=forms.TextInput(
            attrs={
                "class": "field",
                "autocomplete": "off",
                "inputmode": "url",
                "placeholder": "https://",
            }
        ),
        error_messages={"required": "Write the address that is to be told."},
    )
    events = forms.MultipleChoiceField(
        label="What it is told of",
        choices=list(EVENTS.items()),
        widget=forms.CheckboxSelectMultiple(),
        error_messages={
            "required": "Tick at least one thing that it is told of.",
            "invalid_choice": "Choose from the things listed here.",
        },
    )

    def clean_url(self) -> str:
        """Refuse an address that nothing may be sent to.

        Raises:
            ValidationError: Nothing may.
        """
        url = str(self.cleaned_data["url"])
        try:
            check_address(url)
        except InvalidInputError as error:
            raise forms.ValidationError(str(error).removeprefix("url: ")) from error
        return url
