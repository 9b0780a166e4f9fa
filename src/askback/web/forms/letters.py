"""Forms of letters and of their wordings."""

from __future__ import annotations

from django import forms

from askback.services.kept_letters import LONGEST_BODY, LONGEST_SUBJECT
from askback.services.letter_templates import LABELS, LONGEST_NAME
from askback.services.values.letters import LetterWish, LetterWords

LONG = {"max_length": f"Write at most {LONGEST_BODY:,} letters."}


class LetterForm(forms.Form):
    """A letter as the user has it, and which one it is."""

    kind = forms.ChoiceField(choices=list(LABELS.items()))
    interview = forms.UUIDField(required=False)
    to = forms.CharField(max_length=120, required=False)
    email = forms.CharField(max_length=254, required=False)
    subject = forms.CharField(
        max_length=LONGEST_SUBJECT,
        error_messages={
            "required": "Write a subject.",
            "max_length": f"Write at most {LONGEST_SUBJECT} letters as the subject.",
        },
    )
    body = forms.CharField(
        max_length=LONGEST_BODY,
        error_messages={"required": "Write the letter.", **LONG},
    )

    def words(self) -> LetterWords:
        """Return the letter, as far as the form is right."""
        given = {name: str(self.data.get(name, "")) for name in self.fields}
        given |= {name: self.cleaned_data.get(name, given[name]) for name in given}
        return LetterWords(
            kind=given["kind"],
            to=given["to"],
            email=given["email"],
            subject=given["subject"],
            body=given["body"],
            interview_id=self.cleaned_data.get("interview"),
        )


class WishForm(forms.Form):
    """Which letter is asked for; what cannot be is not asked for."""

    kind = forms.CharField(max_length=20, required=False)
    ask = forms.CharField(max_length=120, required=False)
    to = forms.CharField(max_length=120, required=False)

    def wish(self) -> LetterWish:
        """Return what is asked for."""
        self.is_valid()
        given = self.cleaned_data
        return LetterWish(
            kind=given.get("kind", ""), ask=given.get("ask", ""), to=given.get("to", "")
        )


class WordingForm(forms.Form):
    """The wording of a kind of letter."""

    subject = forms.CharField(
        label="Subject",
        max_length=LONGEST_SUBJECT,
        widget=forms.TextInput(attrs={"class": "field", "autocomplete": "off"}),
        error_messages={"required": "Write a subject."},
    )
    body = forms.CharField(
        label="Letter",
        max_length=LONGEST_BODY,
        widget=forms.Textarea(attrs={"class": "field", "rows": 16}),
        error_messages={"required": "Write the letter.", **LONG},
    )


class NameForm(forms.Form):
    """How the user's letters end."""

    name = forms.CharField(
        label="Your name, as letters end",
        max_length=LONGEST_NAME,
        required=False,
        widget=forms.TextInput(attrs={"class": "field", "autocomplete": "name"}),
    )
