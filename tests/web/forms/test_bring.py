from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.datastructures import MultiValueDict

from askback.services.values import Upload
from askback.web import uploads
from askback.web.forms.bring import (
    BringForm,
    CompanyForm,
    PostingForm,
    ResumeForm,
    SourceForm,
    TranscriptForm,
)


def files(file: SimpleUploadedFile) -> MultiValueDict[str, UploadedFile[Any]]:
    return MultiValueDict({"file": [file]})


def test_pasted_text_takes_the_shape_of_a_file() -> None:
    form = PostingForm({"text": "We hire.\n"})

    assert form.is_valid()
    assert form.brought() == Upload("pasted.txt", b"We hire.\n")


def test_a_file_goes_before_pasted_text() -> None:
    file = SimpleUploadedFile("posting.md", b"# Nurse")
    form = PostingForm({"text": "Else."}, files(file))

    assert form.is_valid()
    assert form.brought() == Upload("posting.md", b"# Nurse")


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (PostingForm({"text": " \n"}), "Paste the posting, or bring it as a file."),
        (TranscriptForm({}), "Bring the transcript, or paste it."),
        (ResumeForm({}), "Bring your résumé, or paste it."),
        (
            SourceForm({"kind": "article"}),
            "Bring a file, paste its text, or give its address.",
        ),
        (CompanyForm({}), "Paste the posting, or write the company’s name."),
    ],
)
def test_nothing_brought_is_asked_for(form: BringForm, said: str) -> None:
    assert not form.is_valid()
    assert form.errors[form.lead] == [said]


def test_a_company_can_be_added_by_its_name_alone() -> None:
    form = CompanyForm({"company": "Halden"})

    assert form.is_valid()
    assert form.upload() is None


def test_a_file_over_the_limit_is_refused_by_its_name() -> None:
    file = SimpleUploadedFile("call.vtt", b"x" * (uploads.LIMIT + 1))
    form = TranscriptForm({}, files(file))

    assert not form.is_valid()
    said = str(form.errors["file"][0])
    assert said.startswith("call.vtt is over 20 MB and was not read. Save it as")


def test_an_empty_file_is_refused_by_its_name() -> None:
    form = TranscriptForm({}, files(SimpleUploadedFile("call.vtt", b"")))

    assert not form.is_valid()
    assert form.errors["file"] == ["call.vtt is empty. Bring a file with words in it."]


def test_an_address_is_fetched_only_once_it_was_shown() -> None:
    url = "https://halden.example/jobs/1"

    first = PostingForm({"url": f" {url} ", "company": "Halden"})
    again = PostingForm({"url": url, "shown": url})
    other = PostingForm({"url": f"{url}2", "shown": url})

    assert all(form.is_valid() for form in (first, again, other))
    assert (first.address, first.is_asked) == (url, False)
    assert again.is_asked
    assert not other.is_asked
    assert first.again() == [("url", url), ("company", "Halden"), ("shown", url)]


def test_what_was_pasted_goes_before_an_address() -> None:
    form = PostingForm(
        {"text": "We hire.", "url": "https://a.b", "shown": "https://a.b"}
    )

    assert form.is_valid()
    assert (form.address, form.is_asked) == ("", False)
