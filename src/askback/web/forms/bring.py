"""Forms for what is brought: postings, sources, transcripts, a résumé."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from askback.services.values import Upload
from askback.services.words import WORK
from askback.web import uploads
from askback.web.forms.fields import BroughtField, address, line, text

# One address and nothing beside it, with its beginning or as a browser shows it.
LINK = re.compile(
    r"https?://\S{1,2000}|www\.\S{1,2000}|[\w.-]{4,200}\.[a-z]{2,24}/\S{0,2000}"
)
NOT_AGAIN = frozenset({"file", "text", "shown"})


class BringForm(forms.Form):
    """A file or pasted text; the file goes first where both are given."""

    file = BroughtField(label="A file")
    text = text("Its text")

    missing: ClassVar[str] = "Bring a file or paste its text."
    lead: ClassVar[str] = "text"  # the field that is seen first

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        given = super().clean() or {}
        if not self.errors and self.is_missing():
            self.add_error(self.lead, self.missing)
        return given

    def is_missing(self) -> bool:
        """Return whether there is nothing to read."""
        return self.upload() is None

    def upload(self) -> Upload | None:
        """Return what was brought, or nothing."""
        if file := self.cleaned_data.get("file"):
            return uploads.from_file(file)
        pasted = self.cleaned_data.get("text") or ""
        return uploads.from_text(pasted) if pasted.strip() else None

    def brought(self) -> Upload:
        """Return what was brought, after the form was found right."""
        upload = self.upload()
        assert upload is not None, "is_valid() asks for it"
        return upload


class AddressForm(BringForm):
    """A file, pasted text, or an address, which is fetched once it was shown."""

    url = address(
        "Or its address",
        "Nothing is fetched before you have seen what from where, and said yes.",
    )
    # The address of which the page has said what will be fetched. Fetching another one
    # is asked for anew.
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Take a text that is nothing but an address for one."""
        pasted = (self.cleaned_data.get("text") or "").strip()
        if LINK.fullmatch(pasted) and not self.cleaned_data.get("url"):
            url = pasted if "://" in pasted else f"https://{pasted}"
            self.cleaned_data.update(url=url, text="")
        return super().clean()

    def is_missing(self) -> bool:
        """An address is enough."""
        return super().is_missing() and not self.address

    @property
    def address(self) -> str:
        """The address, if it is what is brought."""
        if self.upload() is not None:
            return ""
        return str(self.cleaned_data.get("url") or "")

    @property
    def is_asked(self) -> bool:
        """Whether the user has seen what will be fetched, and asks for it."""
        return bool(self.address) and self.cleaned_data.get("shown") == self.address

    def again(self) -> list[tuple[str, str]]:
        """Return what to send once more together with the asking."""
        kept = {k: v for k, v in self.cleaned_data.items() if k not in NOT_AGAIN and v}
        return [*kept.items(), ("shown", self.address)]


class PostingForm(AddressForm):
    """A posting to begin with; the company is read from it where it says so."""

    text = text(
        "The posting", placeholder="The text of the posting, or a link to it", rows=5
    )
    company = line(
        "Company", required=False, help_text="Only if the posting does not name it."
    )

    missing = "Paste the posting, or bring it as a file."

    def ask_for_company(self, told: str) -> None:
        """Say beside its field that the company is missing, if that is what was told.

        Args:
            told: How a deed says so.
        """
        if told in self.non_field_errors():
            del self.errors[NON_FIELD_ERRORS]
            self.add_error("company", told)


class CompanyForm(PostingForm):
    """A company, with its posting or without."""

    title = line("Title of the job", required=False)
    field_order = ("text", "file", "url", "company", "title")

    missing = "Paste the posting, or write the company’s name."

    def is_missing(self) -> bool:
        """A name alone is enough."""
        return super().is_missing() and not self.cleaned_data.get("company")


class NameForm(forms.Form):
    """What a company and its job are called."""

    company = line("Company")
    title = line("Title of the job", required=False)
    work = forms.MultipleChoiceField(
        label="Line of work",
        choices=[(work.value, label) for work, label in WORK.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Questions of that line of work are planned beside the shared ones.",
    )


class SourceForm(AddressForm):
    """A document about a company."""

    KINDS = (
        ("", "Work it out"),
        ("posting", "Posting"),
        ("article", "Article or blog"),
        ("notes", "My notes"),
    )

    text = text("Its text", rows=8)
    kind = forms.ChoiceField(
        label="What it is",
        choices=KINDS,
        required=False,
        widget=forms.RadioSelect,
    )

    missing = "Bring a file, paste its text, or give its address."


class TranscriptForm(BringForm):
    """A transcript of an interview."""

    file = BroughtField(label="The transcript")
    text = text("The transcript", rows=8)
    me = line(
        "Your name in it",
        required=False,
        help_text="Leave it empty and askback works out who asks and who answers.",
    )

    missing = "Bring the transcript, or paste it."
    lead = "file"


class ResumeForm(BringForm):
    """A résumé."""

    file = BroughtField(label="Your résumé")
    text = text("Your résumé", rows=8)

    missing = "Bring your résumé, or paste it."
    lead = "file"
