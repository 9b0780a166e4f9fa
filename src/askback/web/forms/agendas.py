"""The form that plans again."""

from __future__ import annotations

from django import forms


class ReplanForm(forms.Form):
    """The interview whose agenda is looked at."""

    interview = forms.UUIDField()
