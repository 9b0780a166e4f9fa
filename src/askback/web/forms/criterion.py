"""The forms of a criterion's page: what counts for less, and what one knows oneself."""

from __future__ import annotations

from django import forms

from askback.services.counting import SHARES
from askback.services.own_evidence import LONGEST, LONGEST_NAME, Known
from askback.services.words import ROLES
from askback.web.forms.fields import line

DIRECTIONS = (
    ("1", "It speaks for the job"),
    ("0.5", "A little for it"),
    ("-0.5", "A little against it"),
    ("-1", "It speaks against the job"),
)
SEEN = "I saw or read it myself"


SHARED = tuple((f"{share:g}", words) for share, words in SHARES.items())


class DiscountForm(forms.Form):
    """Which witness or quote, and how much of it still counts."""

    kind = forms.CharField(max_length=10)
    name = forms.CharField(max_length=120, strip=False)
    share = forms.TypedChoiceField(
        choices=SHARED,
        coerce=float,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Say how much of it still counts."
        ),
    )
    why = forms.CharField(
        max_length=500,
        required=False,
        error_messages={"max_length": "Give the reason in at most 500 letters."},
    )


class KnownForm(forms.Form):
    """What the user knows of a criterion from elsewhere."""

    text = forms.CharField(
        label="What you know",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"class": "field", "rows": 3, "dir": "auto"}),
        error_messages={
            "required": "Write what you know.",
            "max_length": "Write at most 2,000 letters.",
        },
    )
    direction = forms.TypedChoiceField(
        label="For or against",
        choices=DIRECTIONS,
        coerce=float,
        widget=forms.Select(attrs={"class": "field"}),
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Say whether it speaks for it or against."
        ),
    )
    who = line("Whom you have it from", length=LONGEST_NAME, required=False)
    role = forms.ChoiceField(
        label="Who they are",
        required=False,
        choices=[("", SEEN), *((k, v.capitalize()) for k, v in ROLES.items() if k)],
        widget=forms.Select(attrs={"class": "field"}),
        error_messages={"invalid_choice": "Choose one of the roles."},
    )

    @property
    def known(self) -> Known:
        """What was entered, after the form was found right."""
        given = self.cleaned_data
        return Known(given["text"], given["direction"], given["who"], given["role"])


def form_of(known: Known) -> KnownForm:
    """Return a form that holds what was noted before."""
    return KnownForm(
        initial={
            "text": known.text,
            "direction": f"{known.direction:g}",
            "who": known.who,
            "role": known.role,
        }
    )
