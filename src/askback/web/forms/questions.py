"""Forms of the questions: searching, rewording, bringing lists."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from askback.services import bank
from askback.services.values import Chosen, QuestionPage
from askback.web.forms import fields
from askback.web.forms.bring import BringForm

LONGEST = 300  # longer than any search; the rest is cut
LONGEST_QUESTION = 400
FACETS = ("criteria", "roles", "stages", "work", "phrasings")


def text_of(given: QueryDict, name: str = "q", longest: int = LONGEST) -> str:
    """Return a text of the address, cut to what can be one."""
    return given.get(name, "").replace("\0", "").strip()[:longest]


def chosen_of(given: QueryDict) -> Chosen:
    """Return what is looked for; values that are none are passed over."""
    sets = {
        name: frozenset(given.getlist(name)) & bank.labels(name).keys()
        for name in FACETS
    }
    return Chosen(text=text_of(given), mine="mine" in given, **sets)


class ChangeForm(forms.Form):
    """What may be changed in a question; lists have one a line."""

    text = forms.CharField(
        label="The question",
        max_length=LONGEST_QUESTION,
        widget=forms.Textarea(attrs={"class": "field mine", "rows": 2}),
        error_messages={"required": "Write the question."},
    )
    minutes = forms.FloatField(
        label="Minutes, to ask it and hear the answer",
        min_value=0.5,
        max_value=10,
        widget=forms.NumberInput(attrs={"class": "field short", "step": "0.5"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            "Write a number from 0.5 to 10.",
        ),
    )
    probes = fields.text("What to ask next, one a line")
    if_dodged = forms.CharField(
        label="If they dodge",
        max_length=LONGEST_QUESTION,
        widget=forms.TextInput(attrs={"class": "field", "autocomplete": "off"}),
        error_messages={"required": "Write a second try; it may be short."},
    )
    note = fields.text("A note for yourself")

    def changes(self) -> dict[str, Any]:
        """Return the new values of the entry's fields."""
        given = self.cleaned_data
        probes = [line.strip() for line in given["probes"].splitlines()]
        return {
            "text": given["text"].strip(),
            "minutes": given["minutes"],
            "probes": [probe for probe in probes if probe],
            "if_dodged": given["if_dodged"].strip(),
        }


def change_form(page: QuestionPage, posted: QueryDict | None) -> ChangeForm:
    """Return the form of a question, as it is or as it was posted."""
    initial = {
        "text": page.text,
        "minutes": f"{page.minutes:g}",
        "probes": "\n".join(page.probes),
        "if_dodged": page.if_dodged,
        "note": page.note,
    }
    return ChangeForm(posted, initial=initial)


class ListForm(BringForm):
    """A list of questions."""

    file = fields.BroughtField(label="Your list: Markdown, CSV, YAML or JSON")
    text = fields.text("Or paste it, one question a line", rows=8)

    missing = "Bring a list, or paste it."
    lead = "text"
