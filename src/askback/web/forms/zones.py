"""The form of a time zone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from askback.services import zones


class ZoneForm(forms.Form):
    """Where somebody's days begin."""

    zone = forms.ChoiceField(
        label="Zone",
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Choose a zone of the list."
        ),
    )

    def __init__(self, *given: Any, owner: Any, **options: Any) -> None:
        super().__init__(*given, **{"auto_id": "zone_%s", **options})
        kept = zones.name_of(owner)
        field: Any = self.fields["zone"]
        field.choices = [(name, name.replace("_", " ")) for name in zones.known()]
        field.initial = kept or timezone.get_default_timezone_name()
        field.widget.attrs = {"class": "field", **({} if kept else {"data-guess": ""})}
