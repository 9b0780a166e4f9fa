"""Forms of cohorts."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django import forms

from askback.services.cohorts import running
from askback.web.forms.fields import line

NONE = "Choose from what is listed here."


class NameForm(forms.Form):
    """What a cohort is called."""

    name = line(
        "Its name",
        length=running.LONGEST,
        help_text="Its people read it, such as Spring class 2027.",
        error_messages={"required": "Give the cohort a name."},
    )


class CodeForm(forms.Form):
    """The code of a cohort, as somebody was given it."""

    code = line(
        "The code you were given",
        length=100,
        error_messages={"required": "Write the code."},
    )


class OfferForm(forms.Form):
    """Questions and kits of one's own to offer."""

    questions = forms.TypedMultipleChoiceField(
        label="Your own questions",
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"invalid_choice": NONE},
    )
    kits = forms.TypedMultipleChoiceField(
        label="Your kits",
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"invalid_choice": NONE},
    )

    def offer(
        self,
        questions: Iterable[tuple[UUID, str]],
        kits: Iterable[tuple[UUID, str]],
    ) -> None:
        """Offer what there is to choose from."""
        for name, there in (("questions", questions), ("kits", kits)):
            field = self.fields[name]
            assert isinstance(field, forms.TypedMultipleChoiceField), "as declared"
            field.choices = [(str(ident), words) for ident, words in there]

    def chosen(self) -> list[UUID]:
        """Return what was ticked, after the form was found right."""
        return [*self.cleaned_data["questions"], *self.cleaned_data["kits"]]
