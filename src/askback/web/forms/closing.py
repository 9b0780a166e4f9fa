"""Forms of the end of an interview, of doubts and of stories."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from askback.core.followup.themes import NAMES
from askback.services.values.closing import (
    ClosingDraft,
    ObjectionDraft,
    ObjectionLine,
    StoryDraft,
    StoryLine,
)
from askback.web.forms import fields

ASKED = (("yes", "Yes"), ("no", "No"), ("", "Not noted"))
PACES = (
    ("at_once", "At once"),
    ("pause", "After a pause"),
    ("avoided", "They went around it"),
    ("", "Not noted"),
)
SURE = (("sure", "Sure"), ("unsure", "Not sure"), ("", "Not noted"))
STANDINGS = (
    ("", "As askback reads it"),
    ("strong", "Strong"),
    ("open", "Open"),
    ("doubtful", "Doubtful"),
    ("unknown", "Unknown"),
)
IS_ASKED = {"yes": True, "no": False, "": None}


def _one_of(label: str, choices: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, required=False, choices=choices, widget=forms.RadioSelect
    )


class ClosingForm(forms.Form):
    """What came of the end of an interview."""

    asked = _one_of("Did you ask?", ASKED)
    who = fields.line("Who answered", length=120, required=False)
    said = fields.text("What they said, word for word", rows=3)
    pace = _one_of("How fast", PACES)
    sure = _one_of("How sure they sounded", SURE)
    replied = fields.text("What you answered", rows=3)
    next_step = fields.text("What happens next, and by when", rows=2)
    standing = _one_of("How do you stand? Your word wins", STANDINGS)

    choices = ("asked", "pace", "sure", "standing")

    def draft(self) -> ClosingDraft:
        """Return what was filled in, after the form was found right."""
        given = dict(self.cleaned_data)
        is_asked = IS_ASKED[given.pop("asked")]
        return ClosingDraft(is_asked=is_asked, **given)


def closing_form(draft: ClosingDraft, given: Any = None) -> ClosingForm:
    """Return the form with what is kept, or as it was filled in."""
    asked = next(k for k, is_asked in IS_ASKED.items() if is_asked is draft.is_asked)
    names = set(ClosingForm.base_fields) - {"asked"}
    initial = {name: getattr(draft, name) for name in names}
    return ClosingForm(given, initial={**initial, "asked": asked})


class ObjectionForm(forms.Form):
    """A doubt that was named."""

    text = forms.CharField(
        label="The doubt, in their words",
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "field", "rows": 2}),
        error_messages={"required": "Write the doubt, best in their words."},
    )
    who = fields.line("Who named it", length=120, required=False)
    theme = forms.ChoiceField(
        label="What it is about",
        required=False,
        choices=[("", "As its words tell"), *NAMES.items()],
        widget=forms.Select(attrs={"class": "field"}),
    )
    reply = fields.text("What you answered, or would answer now", rows=3)
    story = forms.ChoiceField(
        label="The story that answers it",
        required=False,
        widget=forms.Select(attrs={"class": "field"}),
    )
    is_answered = forms.BooleanField(
        label="It was answered: it no longer stands in the way", required=False
    )

    def __init__(self, stories: Iterable[StoryLine], *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        listed = [(str(story.id), story.draft.title) for story in stories]
        field = self.fields["story"]
        assert isinstance(field, forms.ChoiceField), "as it is written above"
        field.choices = [("", "None yet"), *listed]

    def draft(self) -> ObjectionDraft:
        """Return what was filled in, after the form was found right."""
        given = dict(self.cleaned_data)
        story = given.pop("story")
        return ObjectionDraft(story=UUID(story) if story else None, **given)


def objection_form(
    line: ObjectionLine, stories: Iterable[StoryLine], given: Any = None
) -> ObjectionForm:
    """Return the form with what is kept, or as it was filled in."""
    draft = line.draft
    initial = {name: getattr(draft, name) for name in ObjectionForm.base_fields}
    initial["story"] = str(draft.story or "")
    return ObjectionForm(stories, given, initial=initial)


class StoryForm(forms.Form):
    """A story in its parts."""

    title = forms.CharField(
        label="What you call it",
        max_length=200,
        widget=forms.TextInput(attrs={"class": "field mine", "autocomplete": "off"}),
        error_messages={"required": "Give it a title, so that you find it again."},
    )
    situation = fields.text("Situation: where it was, and what was at stake", rows=3)
    task = fields.text("Task: what was yours to do", rows=2)
    action = fields.text("Action: what you did, and why so", rows=4)
    result = fields.text("Result: what came of it, with a number if there is one")
    decisions = fields.text("Decisions: what you chose, and against what", rows=2)
    trade_offs = fields.text("Trade-offs: what you gave up for it", rows=2)
    obstacles = fields.text("Obstacles: what stood in the way", rows=2)
    numbers = fields.text("Numbers: what can be counted, before and after", rows=2)
    plain = fields.text("In plain words, for somebody outside your field", rows=4)
    skills = forms.CharField(
        label="Skills it shows",
        required=False,
        max_length=2000,
        help_text="With commas between. Each finds the doubts that it answers.",
        widget=forms.TextInput(attrs={"class": "field", "autocomplete": "off"}),
    )

    def draft(self) -> StoryDraft:
        """Return what was filled in, after the form was found right."""
        given = dict(self.cleaned_data)
        skills = tuple(map(str.strip, given.pop("skills").split(",")))
        return StoryDraft(skills=skills, **given)


def story_form(line: StoryLine, given: Any = None) -> StoryForm:
    """Return the form with what is kept, or as it was filled in."""
    draft = line.draft
    initial = {name: getattr(draft, name) for name in StoryForm.base_fields}
    return StoryForm(given, initial={**initial, "skills": ", ".join(draft.skills)})


class WishForm(forms.Form):
    """Whether the closing question is asked, and in which wording."""

    asks = forms.ChoiceField(choices=(("yes", "Ask it"), ("no", "Leave it out")))
    softness = forms.CharField(required=False, max_length=10)
