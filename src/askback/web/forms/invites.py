"""The forms of invitations: bringing a calendar file, and checking what it says."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms

from askback.services.values import InterviewDraft, Upload
from askback.services.values.invites import InviteChoice, InviteLine
from askback.web.forms.bring import BringForm
from askback.web.forms.fields import BroughtField, line, text
from askback.web.forms.interviews import PEOPLE, InterviewForm, initial_of

LONGEST, SHORTEST = 480, 5  # minutes that the form of an interview takes
MOST_YOURS = 90
MOST = 4_000_000  # letters in which a form carries an invitation
GUESSED = "A guess: check it."
FIELDS = {  # what is guessed, and the field of the form that shows it
    "company": "company",
    "stage": "stage",
    "start": "start",
    "zone": "start",
    "minutes_total": "minutes_total",
    "minutes_for_questions": "minutes_for_questions",
}


class BringInviteForm(BringForm):
    """A calendar file, or its text."""

    file = BroughtField(label="The invitation")
    text = text("Or its text, pasted", rows=6, placeholder="BEGIN:VCALENDAR")

    missing = "Bring the .ics file of the invitation, or paste its text."
    lead = "file"


class KeepInviteForm(forms.Form):
    """The invitation again, as it was read."""

    invite = forms.CharField(widget=forms.HiddenInput, max_length=MOST)

    def clean_invite(self) -> Upload:
        """Return the invitation that was shown.

        Raises:
            ValidationError: It is not what the page had sent.
        """
        try:
            data = base64.b64decode(self.cleaned_data["invite"], validate=True)
        except (binascii.Error, ValueError) as error:
            raise forms.ValidationError("Bring the invitation once more.") from error
        return Upload("the invitation", data)


class TakeForm(forms.Form):
    """Whether what an invitation changes is taken."""

    take = forms.BooleanField(label="Keep this one", required=False, initial=True)


class InviteForm(InterviewForm):
    """An interview as an invitation has it; what is a guess says so."""

    take = forms.BooleanField(label="Keep this one", required=False, initial=True)
    company = line("Company", required=False)

    def __init__(self, read: InviteLine, *given: Any, **options: Any) -> None:
        initial = _initial(read) | {"take": read.is_interview, "company": read.company}
        super().__init__(*given, initial=initial, **options)
        self.rest = read.draft.people[PEOPLE:]
        for name in read.guessed:
            if name in FIELDS:
                self.fields[FIELDS[name]].help_text = GUESSED

    def clean(self) -> dict[str, Any]:
        """What is not taken need not be right; what is needs its company."""
        given = super().clean() or {}
        if not given.get("take"):
            self._errors = forms.utils.ErrorDict()
        elif not given.get("company"):
            self.add_error("company", "Write the company’s name.")
        return given

    def choice(self) -> InviteChoice:
        """Return what was chosen, after the form was found right."""
        draft: InterviewDraft = self.draft()
        names = {name for name, _ in draft.people}
        more = tuple(one for one in self.rest if one[0] not in names)
        company = self.cleaned_data["company"]
        return InviteChoice(company, replace(draft, people=(*draft.people, *more)))


def _initial(read: InviteLine) -> dict[str, Any]:
    """Return what the form starts with, within what it takes."""
    draft = read.draft
    total = min(max(draft.minutes_total, SHORTEST), LONGEST)
    yours = min(max(draft.minutes_for_questions, 1), total, MOST_YOURS)
    fitting = replace(draft, minutes_total=total, minutes_for_questions=yours)
    return initial_of(fitting)


def form_of(read: InviteLine, number: int, posted: Any = None) -> TakeForm | InviteForm:
    """Return the form of one event: of a new one whole, else whether it is taken."""
    prefix = f"e{number}"
    if read.interview_id is None and read.status == "new":
        return InviteForm(read, posted, prefix=prefix)
    return TakeForm(posted, prefix=prefix)


def choices_of(
    pairs: Iterable[tuple[InviteLine, TakeForm | InviteForm]],
) -> dict[str, InviteChoice]:
    """Return what was taken, by uid, after all forms were found right."""
    return {
        read.uid: form.choice()
        if isinstance(form, InviteForm)
        else InviteChoice(read.company)
        for read, form in pairs
        if form.cleaned_data.get("take")
    }


def packed(upload: Upload) -> str:
    """Return an invitation as a form carries it."""
    return base64.b64encode(upload.data).decode()
