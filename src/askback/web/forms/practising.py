"""Forms of practice: an exercise, a mock interview and its answers, the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

from django import forms

from askback.services.practice.exercises import LONGEST_S, SHORTEST_S
from askback.services.values.mocks import MockDraft
from askback.services.values.practice import ExerciseDraft, ExerciseLine
from askback.web.forms import fields
from askback.web.labels import STAGES

Named = Iterable[tuple[UUID, str]]
LENGTHS = (
    ("", "Any length"),
    ("60", "1 minute"),
    ("90", "1½ minutes"),
    ("120", "2 minutes"),
    ("180", "3 minutes"),
    ("300", "5 minutes"),
)
MINUTES = tuple((n, f"{n} minutes") for n in (10, 15, 20, 30, 45, 60))
GRADES = (
    (1, "Not there yet"),
    (2, "Hard"),
    (3, "Well"),
    (4, "Easily"),
)
NO_LENGTH = "Choose a length from the list."
NO_COMPANY = "Choose a company from the list."
NO_STORY = "Choose a story from the list."


def _one_of(
    label: str, wrong: str, *, coerce: Callable[[Any], Any] = UUID
) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        required=False,
        coerce=coerce,
        empty_value=None,
        widget=forms.Select(attrs={"class": "field"}),
        error_messages={"invalid_choice": wrong},
    )


def _offer(form: forms.Form, name: str, first: str, named: Named) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.TypedChoiceField), "as it is declared"
    field.choices = [("", first), *((str(ident), word) for ident, word in named)]


def _lengths(chosen: str) -> Iterator[tuple[str, str]]:
    """Yield lengths to choose from, and one that a decoded question has besides."""
    yield from LENGTHS
    is_other = chosen.isascii() and chosen.isdecimal() and chosen not in dict(LENGTHS)
    if is_other and SHORTEST_S <= int(chosen[:5]) <= LONGEST_S:
        whole, rest = divmod(int(chosen), 60)
        yield chosen, f"{chosen} seconds" if rest or not whole else f"{whole} minutes"


class ExerciseForm(forms.Form):
    """A question to answer, or a story to tell."""

    text = fields.line("The question, as they would ask it", length=600, required=False)
    story_id = _one_of("A story to tell", NO_STORY)
    opportunity_id = _one_of("For one company", NO_COMPANY)
    target_s = _one_of("How long an answer is to be", NO_LENGTH, coerce=int)
    points = fields.text("What you want to say, a line for each point", rows=4)
    script = fields.text("A script, if you wrote one", rows=4)
    key = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput())

    def __init__(
        self, stories: Named, companies: Named, *given: Any, **more: Any
    ) -> None:
        super().__init__(*given, **more)
        _offer(self, "story_id", "None", stories)
        _offer(self, "opportunity_id", "All of them", companies)
        field = self.fields["target_s"]
        assert isinstance(field, forms.TypedChoiceField), "as it is declared"
        field.choices = list(_lengths(str(self["target_s"].value() or "")))

    def draft(self) -> ExerciseDraft:
        """Return what was filled in, after the form was found right."""
        given = dict(self.cleaned_data)
        points = tuple(given.pop("points").splitlines())
        return ExerciseDraft(points=points, **given)


def initial_of(line: ExerciseLine) -> dict[str, Any]:
    """Return what is kept of an exercise as its form has it."""
    draft = line.draft
    kept = {name: getattr(draft, name) for name in ExerciseForm.base_fields}
    return {**kept, "points": "\n".join(draft.points)}


class MockForm(forms.Form):
    """A mock interview to set up."""

    stage = forms.ChoiceField(
        label="Which stage",
        choices=list(STAGES.items()),
        error_messages={"invalid_choice": "Choose a stage from the list."},
        widget=forms.Select(attrs={"class": "field"}),
    )
    minutes = forms.TypedChoiceField(
        label="How long",
        coerce=int,
        choices=MINUTES,
        initial=20,
        error_messages={"invalid_choice": NO_LENGTH},
        widget=forms.Select(attrs={"class": "field"}),
    )
    opportunity_id = _one_of("At which company", NO_COMPANY)
    is_spoken = forms.BooleanField(label="Read the questions aloud", required=False)

    def __init__(self, companies: Named, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        _offer(self, "opportunity_id", "None in particular", companies)

    def draft(self) -> MockDraft:
        """Return what was filled in, after the form was found right."""
        return MockDraft(**self.cleaned_data)


class AnswerForm(forms.Form):
    """An answer in a mock interview: typed, or spoken and how it went."""

    step = forms.CharField(max_length=20)
    words = fields.text("What you would say", rows=5)
    grade = forms.TypedChoiceField(
        label="How did it go?",
        required=False,
        coerce=int,
        choices=GRADES,
        error_messages={"invalid_choice": "Choose how it went from the list."},
        widget=forms.RadioSelect,
    )

    def clean_grade(self) -> int:
        """Return how it went; 0 where that was not said."""
        return int(self.cleaned_data["grade"] or 0)


class GradeForm(forms.Form):
    """How an exercise went."""

    grade = forms.TypedChoiceField(coerce=int, choices=GRADES)
    take_id = forms.UUIDField(required=False)


class MinutesForm(forms.Form):
    """How long a day of practice is to be."""

    minutes = forms.TypedChoiceField(
        label="Minutes a day",
        coerce=int,
        choices=tuple((n, f"{n} minutes") for n in (5, 10, 15, 20, 30)),
        widget=forms.Select(attrs={"class": "field short"}),
    )
