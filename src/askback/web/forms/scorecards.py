"""The forms of candidates, of a card, and of what is agreed together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from askback.core.kit.scorecard import LEAST, MOST
from askback.services.kits.scorecards.cards import LEFT_OUT
from askback.services.values.scorecards import Agreed, Score
from askback.web.forms.fields import line

LONGEST = 5000  # letters; the services'
TOO_LONG = f"A field holds {LONGEST:,} letters. Say it shorter."
NO_CHOICE = "Choose one of the anchors, or say why there is no mark."
MARKS = tuple(str(mark) for mark in range(LEAST, MOST + 1))


class CandidateForm(forms.Form):
    """A candidate's name."""

    name = line("Their name", length=300)


def _text() -> forms.CharField:
    return forms.CharField(
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": TOO_LONG},
    )


def _choice(choices: Iterable[str]) -> forms.ChoiceField:
    return forms.ChoiceField(
        required=False,
        choices=[(one, one) for one in choices],
        error_messages={"invalid_choice": NO_CHOICE},
    )


class CardForm(forms.Form):
    """A card: a choice and what they said, for each question."""

    def __init__(self, data: Mapping[str, Any], keys: Iterable[str]) -> None:
        super().__init__(data)
        self.keys = tuple(keys)
        self.fields["note"] = _text()
        for key in self.keys:
            self.fields[f"mark:{key}"] = _choice((*MARKS, *LEFT_OUT))
            self.fields[f"said:{key}"] = _text()

    def scores(self) -> dict[str, Score]:
        """Return what was filled in, right or wrong; wrong choices are none."""
        return {key: self._score(key) for key in self.keys}

    def _score(self, key: str) -> Score:
        chosen, said = _given(self, f"mark:{key}"), _given(self, f"said:{key}")
        mark = int(chosen) if chosen in MARKS else None
        return Score(mark, said, chosen if chosen in LEFT_OUT else "")

    def note(self) -> str:
        """Return the note."""
        return _given(self, "note")


class TogetherForm(forms.Form):
    """What was agreed: a mark and its reason for each competency, and a decision."""

    def __init__(self, data: Mapping[str, Any], keys: Iterable[str]) -> None:
        super().__init__(data)
        self.keys = tuple(keys)
        self.fields["decided"] = _text()
        for key in self.keys:
            self.fields[f"mark:{key}"] = _choice(MARKS)
            self.fields[f"why:{key}"] = _text()

    def agreed(self) -> dict[str, Agreed]:
        """Return what was filled in, right or wrong; wrong choices are none."""
        return {key: self._agreed(key) for key in self.keys}

    def _agreed(self, key: str) -> Agreed:
        chosen = _given(self, f"mark:{key}")
        mark = int(chosen) if chosen in MARKS else None
        return Agreed(mark, _given(self, f"why:{key}"))

    def decided(self) -> str:
        """Return the decision."""
        return _given(self, "decided")


def _given(form: forms.Form, name: str) -> str:
    return str(form.data.get(name, ""))
