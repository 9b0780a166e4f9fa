from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse

from askback.store.models import OpportunityRow, ResumeRow
from askback.web.uploads import (
    BACKUP_LIMIT,
    BACKUPS,
    LIMIT,
    RECORDING_LIMIT,
    CutOffHandler,
)


def test_what_comes_after_the_limit_is_dropped() -> None:
    handler = CutOffHandler()

    kept = [handler.receive_data_chunk(b"x", at) for at in (0, LIMIT, LIMIT + 1)]

    assert kept == [b"x", b"x", None]


def test_a_backup_may_be_larger_than_what_is_read() -> None:
    asked = RequestFactory()
    bringing = CutOffHandler(asked.post("/settings/backups/"))
    reading = CutOffHandler(asked.post("/resume/"))

    assert (bringing.limit, reading.limit) == (BACKUP_LIMIT, LIMIT)
    assert bringing.receive_data_chunk(b"x", LIMIT + 1) == b"x"
    assert bringing.receive_data_chunk(b"x", BACKUP_LIMIT + 1) is None
    assert reverse("backup_bring") == BACKUPS


def test_the_file_is_made_by_the_next_handler() -> None:
    complete: Callable[[int], object] = CutOffHandler().file_complete

    assert complete(3) is None


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20
WORKBOOK = b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)) * 20
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + b"W o r d" * 99
ADDRESSES = {
    "/companies/add/": "file",
    "/begin/posting/": "file",
    "/begin/transcript/": "file",
    "/resume/": "file",
    "/invites/": "file",
    "/questions/-/lists/": "file",
}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "data",
    [PNG, WORKBOOK, OLD_WORD, b"{\\rtf1 a letter}", b"", b"\0" * 99],
    ids=["png", "zip", "doc", "rtf", "empty", "noughts"],
)
def test_a_file_is_taken_for_what_is_in_it_whatever_it_is_called(
    client: Client, address: str, data: bytes
) -> None:
    file = SimpleUploadedFile("words.txt", data, content_type="text/plain")

    response = client.post(address, {ADDRESSES[address]: file, "company": "Halden"})

    assert response.status_code == 422
    assert 'class="err"' in response.content.decode()
    assert OpportunityRow.objects.count() == 0
    assert ResumeRow.objects.count() == 0


def test_a_recording_may_be_larger_than_a_paper() -> None:
    exercise = "/practice/7f000000-0000-0000-0000-000000000001"
    paths = (f"{exercise}/record/", f"{exercise}/note/", "/practice/x/record/")

    found = [CutOffHandler(RequestFactory().post(path)).limit for path in paths]

    assert found == [RECORDING_LIMIT, LIMIT, LIMIT]
