"""Fields that several forms share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from askback.web import uploads

TOO_LARGE = (
    "{name} is over 20 MB and was not read. Save it as plain text, or bring "
    "the part that matters."
)
EMPTY = "{name} is empty. Bring a file with words in it."


class BroughtField(forms.FileField):
    """A file within the limit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            widget=forms.FileInput(), allow_empty_file=True, required=False, **options
        )

    def clean(self, data: Any, initial: Any = None) -> UploadedFile[bytes] | None:
        """Refuse what was cut off or is empty, by its name.

        Raises:
            ValidationError: The file is too large or empty.
        """
        file: UploadedFile[bytes] | None = super().clean(data, initial) or None
        if file is None:
            return None
        if uploads.is_too_large(file):
            raise forms.ValidationError(TOO_LARGE.format(name=file.name))
        if not file.size:
            raise forms.ValidationError(EMPTY.format(name=file.name))
        return file


def line(label: str, *, length: int = 200, **options: Any) -> forms.CharField:
    """Return a field of one line."""
    widget = forms.TextInput(attrs={"class": "field", "autocomplete": "off"})
    return forms.CharField(label=label, max_length=length, widget=widget, **options)


def text(label: str, *, rows: int = 4, placeholder: str = "") -> forms.CharField:
    """Return a field of many lines; leaving it empty is allowed."""
    attrs = {"class": "field", "rows": rows, "placeholder": placeholder}
    return forms.CharField(
        label=label, required=False, strip=False, widget=forms.Textarea(attrs=attrs)
    )


def address(label: str, hint: str) -> forms.CharField:
    """Return a field of an address on the web; which are fetched, the service says."""
    attrs = {
        "class": "field",
        "autocomplete": "off",
        "inputmode": "url",
        "placeholder": "https://",
    }
    return forms.CharField(
        label=label,
        required=False,
        max_length=2000,
        help_text=hint,
        widget=forms.TextInput(attrs=attrs),
    )


def figure(label: str, *, low: int, high: int, initial: int) -> forms.IntegerField:
    """Return a field of a whole number."""
    wrong = f"Write a number from {low} to {high}."
    return forms.IntegerField(
        label=label,
        min_value=low,
        max_value=high,
        initial=initial,
        widget=forms.NumberInput(attrs={"class": "field short"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), wrong
        ),
    )
