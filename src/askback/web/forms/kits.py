"""Forms of kits: how one is made, and what is changed in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from askback.core.kit.balance import LEAST, MEETINGS, MOST, Frame
from askback.core.kit.levels import Level, Type
from askback.services.kits.making import NOTHING, competencies
from askback.services.values.kits import (
    AskDraft,
    AskLine,
    HeadDraft,
    KitDraft,
    KitPage,
    MeetingDraft,
    MeetingLine,
)
from askback.services.words import WORK
from askback.web.forms import fields
from askback.web.forms.bring import AddressForm, BringForm

LEVELS = (
    ("", "As the posting says"),
    (Level.JUNIOR.value, "Junior: fundamentals and learning"),
    (Level.MID.value, "Mid: works without help"),
    (Level.SENIOR.value, "Senior: trade-offs and leading others"),
)
TYPES = {
    Type.BEHAVIOURAL: "Behavioural: what was done",
    Type.TECHNICAL: "Technical: what is known",
    Type.SCENARIO: "Scenario: what would be done",
}
MARKS = (1, 2, 3, 4)


def _named(text: str) -> tuple[str, ...]:
    """Return names with commas or line breaks between them, each once."""
    names = (" ".join(name.split()) for name in text.replace("\n", ",").split(","))
    return tuple(dict.fromkeys(filter(None, names)))


def _lined(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.splitlines())))


def _select(label: str, choices: Iterable[tuple[Any, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.Select(attrs={"class": "field"}),
    )


class FrameForm(forms.Form):
    """How many interviews, how long, by whom."""

    meetings = fields.figure("Interviews", low=1, high=MEETINGS, initial=3)
    minutes = fields.figure(
        "Minutes of each", low=int(LEAST), high=int(MOST), initial=60
    )
    people = fields.line(
        "Who interviews",
        length=1000,
        required=False,
        help_text="Names with commas between. Left empty, there is one a interview.",
    )

    def clean_people(self) -> str:
        """Refuse more people than interviews can hold.

        Raises:
            ValidationError: There are too many.
        """
        given = str(self.cleaned_data["people"])
        names = _named(given)
        if len(names) > 2 * MEETINGS or any(len(name) > 120 for name in names):  # noqa: PLR2004 -- letters of a name
            raise forms.ValidationError(
                f"Name up to {2 * MEETINGS} people, each with up to 120 letters."
            )
        return given

    def names(self) -> tuple[str, ...]:
        """Return who interviews, after the form was found right."""
        return _named(self.cleaned_data["people"])

    def frame(self) -> Frame:
        """Return interviews, minutes and people, after the form was found right."""
        given = self.cleaned_data
        people = len(self.names()) or given["meetings"]
        return Frame(given["meetings"], given["minutes"], people)


class KitForm(FrameForm, AddressForm):
    """A kit to be made of a posting, or of what is picked."""

    text = fields.text("The posting", rows=6, placeholder="Its text, or a link to it")
    title = fields.line(
        "Title of the job", required=False, help_text="If it is not in the posting."
    )
    level = forms.ChoiceField(
        label="Level",
        choices=LEVELS,
        required=False,
        widget=forms.Select(attrs={"class": "field"}),
    )
    picked = forms.MultipleChoiceField(
        label="What else the job asks for",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    missing = NOTHING
    field_order = ("text", "file", "url", "title", "level", "meetings", "minutes")

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["people"].help_text = "Names with commas between, or nothing."
        field = self.fields["picked"]
        assert isinstance(field, forms.MultipleChoiceField), "as it is written above"
        field.choices = [
            (WORK_NAMES.get(work, work), [*pairs]) for work, pairs in competencies()
        ]

    def is_missing(self) -> bool:
        """What is picked is enough."""
        return super().is_missing() and not self.cleaned_data.get("picked")

    def again(self) -> list[tuple[str, str]]:
        """Return what to send once more, each of what was picked by itself."""
        picked = self.cleaned_data["picked"]
        kept = [pair for pair in super().again() if pair[0] != "picked"]
        return [*kept, *(("picked", key) for key in picked)]

    def draft(self) -> KitDraft:
        """Return how it is to be made, after the form was found right."""
        given = self.cleaned_data
        return KitDraft(
            title=given["title"],
            level=Level(given["level"]) if given["level"] else None,
            meetings=given["meetings"],
            minutes=given["minutes"],
            people=self.names(),
            picked=tuple(given["picked"]),
        )


WORK_NAMES = {"general": "Of many jobs", **{str(k.value): v for k, v in WORK.items()}}


class BringKitForm(BringForm):
    """A kit that was saved as JSON."""

    file = fields.BroughtField(label="A saved kit")
    missing = "Choose the file of the kit."
    lead = "file"


class AskForm(forms.Form):
    """A question in its parts."""

    competency = _select("What it is after", ())
    type = _select("What it asks for", [(k.value, v) for k, v in TYPES.items()])
    text = forms.CharField(
        label="The question, as you would say it",
        max_length=1000,
        widget=forms.Textarea(attrs={"class": "field mine", "rows": 3}),
        error_messages={"required": "Write the question."},
    )
    minutes = fields.figure("Minutes", low=1, high=90, initial=7)
    probes = fields.text("What you may ask next, one a line", rows=3)
    rubric_1 = fields.text("1: what you see or hear", rows=2)
    rubric_2 = fields.text("2: what you see or hear", rows=2)
    rubric_3 = fields.text("3: what you see or hear", rows=2)
    rubric_4 = fields.text("4: what you see or hear", rows=2)

    def __init__(self, page: KitPage, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        field = self.fields["competency"]
        assert isinstance(field, forms.ChoiceField), "as it is written above"
        field.choices = [(one.key, one.label) for one in page.wanted]

    def draft(self) -> AskDraft:
        """Return what was written, after the form was found right."""
        given = self.cleaned_data
        rubric = tuple(given[f"rubric_{mark}"].strip() for mark in MARKS)
        return AskDraft(
            competency=given["competency"],
            type=Type(given["type"]),
            text=given["text"],
            probes=_lined(given["probes"]),
            rubric=rubric if any(rubric) else (),
            minutes=given["minutes"],
        )

    def said(self) -> str:
        """Return the words that are checked, right or wrong."""
        return "\n".join(str(self.data.get(name, "")) for name in ("text", "probes"))


def ask_form(page: KitPage, line: AskLine, given: Any = None) -> AskForm:
    """Return the form with a question that is kept, or as it was filled in."""
    initial = {
        "competency": line.competency,
        "type": line.type.value,
        "text": line.text,
        "minutes": f"{line.minutes:g}",
        "probes": "\n".join(line.probes),
        **{f"rubric_{mark}": text for mark, text in line.rubric},
    }
    return AskForm(page, given, initial=initial)


class MeetingForm(forms.Form):
    """An interview's name, minutes and people."""

    name = fields.line("Name of the interview", length=120)
    minutes = fields.figure(
        "Minutes in all", low=int(LEAST), high=int(MOST), initial=60
    )
    candidate = fields.figure(
        "Minutes for the candidate’s questions", low=0, high=int(MOST), initial=10
    )
    people = fields.line(
        "Who is there", length=2600, help_text="Names with commas between."
    )

    def draft(self) -> MeetingDraft:
        """Return what was written, after the form was found right."""
        given = self.cleaned_data
        return MeetingDraft(
            given["name"], given["minutes"], given["candidate"], _named(given["people"])
        )


def meeting_form(line: MeetingLine, given: Any = None) -> MeetingForm:
    """Return the form with an interview that is kept, or as it was filled in."""
    initial = {
        "name": line.name,
        "minutes": f"{line.minutes:g}",
        "candidate": f"{line.candidate:g}",
        "people": ", ".join(line.interviewers),
    }
    return MeetingForm(given, initial=initial)


class HeadForm(forms.Form):
    """What a kit says around its interviews."""

    title = fields.line("Title of the job", length=300, required=False)
    company = fields.line("Employer", length=300, required=False)
    accommodations = fields.text("What you offer everybody, one a line", rows=8)
    experience = fields.text("What a candidate can rely on, one a line", rows=8)

    def draft(self) -> HeadDraft:
        """Return what was written, after the form was found right."""
        given = self.cleaned_data
        return HeadDraft(
            given["title"],
            given["company"],
            _lined(given["accommodations"]),
            _lined(given["experience"]),
        )


def head_form(page: KitPage, given: Any = None) -> HeadForm:
    """Return the form with what is kept, or as it was filled in."""
    initial = {
        "title": page.title,
        "company": page.company,
        "accommodations": "\n".join(page.accommodations),
        "experience": "\n".join(page.experience),
    }
    return HeadForm(given, initial=initial)


def frame_form(page: KitPage, given: Any = None) -> FrameForm:
    """Return the form with the interviews that there are, or as it was filled in."""
    longest = max((one.minutes for one in page.meetings), default=60.0)
    initial = {
        "meetings": len(page.meetings),
        "minutes": f"{longest:g}",
        "people": ", ".join(page.people),
    }
    return FrameForm(given, initial=initial)
