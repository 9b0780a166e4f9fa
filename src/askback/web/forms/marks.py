"""The forms of what the user says of an interview."""

from __future__ import annotations

from django import forms

from askback.services.told import NO_QUESTION
from askback.web import labels
from askback.web.forms.fields import text


class NoteForm(forms.Form):
    """What the user wrote down."""

    text = text("Add a note", rows=4, placeholder="What you want to remember of it")

    def clean_text(self) -> str:
        """Ask for words.

        Raises:
            ValidationError: There are none.
        """
        given: str = self.cleaned_data["text"].strip()
        if not given:
            raise forms.ValidationError("Write something first.")
        return given


class PlaceForm(forms.Form):
    """Which question of an interview is meant."""

    place = forms.CharField(max_length=80)


class MarkForm(PlaceForm):
    """How far a question was answered and what that tells, as the user sees it."""

    question_key = forms.CharField(max_length=80, required=False)
    verdict = forms.ChoiceField(
        choices=[(key, word) for key, _, word in labels.CHOICES],
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Choose how far it was answered."
        ),
    )
    reason = forms.ChoiceField(
        choices=[*labels.WHY_NOT, (NO_QUESTION, "")],
        required=False,
        error_messages={"invalid_choice": "Choose one of the reasons."},
    )
    direction = forms.TypedChoiceField(
        choices=[("", ""), ("1", ""), ("-1", "")],
        coerce=float,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "Choose good, bad or neither."},
    )
    note = forms.CharField(
        max_length=2000,
        required=False,
        error_messages={"max_length": "Write at most 2,000 letters."},
    )


class MeForm(forms.Form):
    """Which of the speakers the user is."""

    me = forms.CharField(
        max_length=120, error_messages={"required": "Choose who you are."}
    )


class NameForm(forms.Form):
    """What a speaker is called, and what they are to be called."""

    speaker = forms.CharField(max_length=300, strip=False)
    name = forms.CharField(
        max_length=120,
        error_messages={
            "required": "Write a name.",
            "max_length": "Write a name, in up to 120 letters.",
        },
    )


class NamedForm(forms.Form):
    """What the file calls a speaker."""

    named = forms.CharField(max_length=300, strip=False)


class WishForm(forms.Form):
    """What to show of a transcript; what cannot be is not wished for."""

    find = forms.CharField(max_length=200, required=False)
    turn = forms.IntegerField(min_value=0, max_value=10_000_000, required=False)
    place = forms.CharField(max_length=80, required=False)
