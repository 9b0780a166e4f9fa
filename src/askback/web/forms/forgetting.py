"""Forms of forgetting, fading, and how things ended."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from askback.services.fading import MONTHS
from askback.services.outcomes import WORDS
from askback.services.values.forgetting import Also, OpenVoice

WRONG_VOICE = "Choose from the voices listed here; the transcripts have changed."
WRONG_END = "Choose one of the endings listed here."
WRONG_DAYS = "Choose one of the times listed here."


class ForgetForm(forms.Form):
    """What goes besides."""

    voices = forms.MultipleChoiceField(
        label="These words are theirs too",
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"form": "forget"}),
        error_messages={"invalid_choice": WRONG_VOICE},
    )
    sources = forms.BooleanField(
        label="Take their name out of the sources too",
        required=False,
        widget=forms.CheckboxInput(attrs={"form": "forget"}),
    )

    def __init__(self, *args: Any, voices: Iterable[OpenVoice], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["voices"]
        assert isinstance(field, forms.MultipleChoiceField), "as it is above"
        field.choices = [(voice.key, _label(voice)) for voice in voices]

    def also(self) -> Also:
        """Return what the user said."""
        given = self.cleaned_data
        return Also(frozenset(given["voices"]), given["sources"])


def _label(voice: OpenVoice) -> str:
    words = f"{voice.words} word{'' if voice.words == 1 else 's'}"
    if voice.name:
        return f"{voice.name} in {voice.where}, {words}"
    return f"Everything in {voice.where}, which names no speakers, {words}"


class OutcomeForm(forms.Form):
    """How an opportunity ended."""

    outcome = forms.ChoiceField(
        label="How did it end?",
        required=False,
        choices=[("", WORDS[""]), *((k, w) for k, w in WORDS.items() if k)],
        widget=forms.Select(attrs={"class": "field"}),
        error_messages={"invalid_choice": WRONG_END},
    )


class OthersForm(forms.Form):
    """Which others are put away, and how they ended."""

    others = forms.MultipleChoiceField(
        label="Put away",
        widget=forms.CheckboxSelectMultiple(),
        error_messages={
            "required": "Tick those that you want to put away.",
            "invalid_choice": "Choose from the companies listed here.",
        },
    )
    outcome = forms.ChoiceField(
        label="How did they end?",
        required=False,
        choices=[(k, WORDS[k]) for k in ("withdrew", "declined", "rejected", "quiet")]
        + [("", WORDS[""])],
        initial="withdrew",
        widget=forms.Select(attrs={"class": "field"}),
        error_messages={"invalid_choice": WRONG_END},
    )

    def __init__(
        self, *args: Any, others: Iterable[tuple[UUID, str, str]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        field = self.fields["others"]
        assert isinstance(field, forms.MultipleChoiceField), "as it is above"
        field.choices = [
            (str(ident), ", ".join(filter(None, (company, title))))
            for ident, company, title in others
        ]

    def idents(self) -> list[UUID]:
        """Return those that were ticked."""
        return [UUID(one) for one in self.cleaned_data["others"]]


class FadeForm(forms.Form):
    """After how long old searches fade."""

    days = forms.TypedChoiceField(
        label="Old searches fade",
        coerce=int,
        choices=[*MONTHS.items()],
        widget=forms.Select(attrs={"class": "field"}),
        error_messages=dict.fromkeys(("required", "invalid_choice"), WRONG_DAYS),
    )


class SpareForm(forms.Form):
    """Whether one search is kept from fading."""

    is_kept = forms.BooleanField(required=False)
