"""The forms of dropped files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.urls import Resolver404, resolve

from askback.services.drops import Place
from askback.services.values import Upload
from askback.web import uploads
from askback.web.forms.fields import BroughtField, line

MISSING = "Bring a file: a posting, an invitation, a transcript or your résumé."
NEW = "new"  # a transcript of an interview that is not here yet


class DropForm(forms.Form):
    """A file of any kind, and the page on which it was dropped."""

    file = BroughtField(label="A file")
    at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=2000)

    def clean_file(self) -> Upload:
        """Ask for a file.

        Raises:
            ValidationError: There is none.
        """
        file = self.cleaned_data["file"]
        if file is None:
            raise forms.ValidationError(MISSING)
        return uploads.from_file(file)


class PlaceForm(forms.Form):
    """The interview or the company on whose page a file was dropped."""

    interview = forms.UUIDField(required=False)
    company = forms.UUIDField(required=False)

    def place(self) -> Place:
        """Return which of them it was; what cannot be is neither."""
        self.is_valid()
        given = self.cleaned_data
        return Place(given.get("interview"), given.get("company"))


class KeepForm(forms.Form):
    """What becomes of a dropped file."""

    WAYS = ("invite", "transcript", "source", "posting", "resume")

    way = forms.ChoiceField(choices=[(way, way) for way in WAYS])
    interview = forms.CharField(max_length=40, required=False)
    me = line("Your name in it", required=False)
    company = line(
        "Company", required=False, help_text="Only if the posting does not name it."
    )

    def clean_interview(self) -> UUID | None:
        """Return the interview a transcript is of; None for one not here yet.

        Raises:
            ValidationError: It is neither.
        """
        given: str = self.cleaned_data["interview"]
        try:
            return UUID(given) if given and given != NEW else None
        except ValueError as error:
            raise forms.ValidationError("Choose which interview it is.") from error


def place_of(path: str) -> dict[str, Any]:
    """Return which interview or company a page of ours is about, as its address."""
    try:
        found = resolve(path).kwargs
    except Resolver404:
        return {}
    names = {"interview_id": "interview", "opportunity_id": "company"}
    return {names[key]: str(found[key]) for key in names if key in found}
