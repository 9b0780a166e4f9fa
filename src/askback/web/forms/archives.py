"""Forms of exports: sealed with a passphrase, and brought back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from askback.adapters.archives import check
from askback.errors import InvalidInputError
from askback.web import uploads

LONGEST = 200  # letters of a passphrase
COUNTS = (
    ("", "Show it to me first, and change nothing"),
    ("here", "What is here counts"),
    ("archive", "What is in the archive counts, and is written over what is here"),
)


class PassphraseField(forms.CharField):
    """A passphrase, taken as it is typed and never shown again."""

    def __init__(self, *, is_new: bool, **options: Any) -> None:
        kept = "new-password" if is_new else "off"
        attrs = {"class": "field", "autocomplete": kept}
        super().__init__(
            strip=False,
            max_length=LONGEST,
            widget=forms.PasswordInput(attrs=attrs),
            **options,
        )


class SealForm(forms.Form):
    """The passphrase of an export, typed twice."""

    passphrase = PassphraseField(
        is_new=True,
        label="Passphrase",
        error_messages={"required": "Give it a passphrase."},
    )
    again = PassphraseField(is_new=True, label="The same again", required=False)

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **{"auto_id": "seal_%s", **options})

    def clean_passphrase(self) -> str:
        """Take none that is quickly guessed."""
        given = str(self.cleaned_data["passphrase"])
        try:
            return check(given)
        except InvalidInputError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """Take none that was mistyped: nobody could open what it seals."""
        given = self.cleaned_data
        if given.get("passphrase", "") and given["passphrase"] != given.get("again"):
            self.add_error("again", "It is not the same. Type both again.")
        return given


class ArchiveForm(forms.Form):
    """An export that comes back."""

    archive = forms.FileField(
        label="An export",
        widget=forms.FileInput(attrs={"accept": ".zip,.age"}),
        error_messages=dict.fromkeys(
            ("required", "missing", "invalid", "empty"),
            "Choose an export of askback; it ends in .zip or .age.",
        ),
    )
    opens = PassphraseField(
        is_new=False, label="Its passphrase, if it has one", required=False
    )
    wins = forms.ChoiceField(
        label="Where something is here and differs",
        choices=COUNTS,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **{"auto_id": "archive_%s", **options})

    def clean_archive(self) -> UploadedFile[Any]:
        """Refuse what was cut off."""
        file: UploadedFile[Any] = self.cleaned_data["archive"]
        if uploads.is_too_large(file, uploads.BACKUP_LIMIT):
            raise forms.ValidationError(
                "It is over 1 GB. Use the command: askback import, and its path."
            )
        return file
