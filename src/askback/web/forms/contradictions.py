"""The form by which a contradiction is left out or brought back."""

from __future__ import annotations

from django import forms


class DigestForm(forms.Form):
    """Which two quotes are meant, and where to go on."""

    digest = forms.RegexField(
        r"^[0-9a-f]{64}$",
        error_messages=dict.fromkeys(
            ("required", "invalid"), "Choose a contradiction of the page."
        ),
    )
