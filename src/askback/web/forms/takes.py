"""Forms of takes: a recording, a note beside it, how it went."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from askback.services.practice import recordings
from askback.services.values.takes import TakeDraft
from askback.web import uploads
from askback.web.forms.fields import text

MISSING = "Choose a recording: .webm, .m4a, .mp3, .wav, .ogg, .flac or .mp4."
GRADES = (("1", "Not there yet"), ("2", "Hard"), ("3", "Well"), ("4", "Easily"))
ACCEPTED = "audio/*,video/webm,video/mp4,.mov,.mkv,.opus"


class RecordingForm(forms.Form):
    """A recording, from the recorder or as a file."""

    recording = forms.FileField(
        label="A recording",
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages=dict.fromkeys(("required", "missing", "invalid"), MISSING),
    )
    is_video = forms.BooleanField(label="With its picture", required=False)
    take = forms.UUIDField(
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid": "Load this page again, and keep it once more."},
    )
    mock = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean_recording(self) -> UploadedFile[Any]:
        """Refuse what was cut off."""
        file: UploadedFile[Any] = self.cleaned_data["recording"]
        if uploads.is_too_large(file, uploads.RECORDING_LIMIT):
            raise forms.ValidationError(recordings.TOO_LARGE)
        return file

    def draft(self) -> TakeDraft:
        """Return what was brought."""
        given = self.cleaned_data
        file = given["recording"]
        return TakeDraft(
            name=file.name or "",
            media_type=file.content_type or "",
            chunks=file.chunks(),
            size=file.size or 0,
            is_video=given["is_video"],
            take_id=given["take"],
            mock_id=given["mock"],
        )


class NoteForm(forms.Form):
    """The user's own note beside a take."""

    note = text("Your note", rows=3)


class GradeForm(forms.Form):
    """How it went, by the user's own word."""

    grade = forms.TypedChoiceField(choices=GRADES, coerce=int)


class SideForm(forms.Form):
    """Two takes to lay beside each other."""

    a = forms.UUIDField()
    b = forms.UUIDField()
