"""Forms of the settings."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from askback.services.erasing import WORD
from askback.web import uploads
from askback.web.forms.fields import line


class BackupForm(forms.Form):
    """A backup, to be looked into and put back."""

    backup = forms.FileField(
        label="A backup",
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        error_messages=dict.fromkeys(
            ("required", "missing", "invalid", "empty"),
            "Choose a backup that askback made; it ends in .zip.",
        ),
    )

    def clean_backup(self) -> UploadedFile[Any]:
        """Refuse what was cut off."""
        file: UploadedFile[Any] = self.cleaned_data["backup"]
        if uploads.is_too_large(file, uploads.BACKUP_LIMIT):
            raise forms.ValidationError(
                "It is over 1 GB. Use the command: askback restore, and its path."
            )
        return file


class EraseForm(forms.Form):
    """The word that deletes everything."""

    word = line(
        f"Type {WORD}", length=20, error_messages={"required": f"Type the word {WORD}."}
    )

    def clean_word(self) -> str:
        """Take no other word."""
        word = str(self.cleaned_data["word"])
        if word.casefold() != WORD:
            raise forms.ValidationError(f"Type the word {WORD}, and it is done.")
        return word
