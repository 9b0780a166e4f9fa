"""Files and forms that are small and want to be large: refused, and nothing hangs."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.errors import InvalidInputError
from askback.services import bringing
from askback.services.values import Upload
from askback.store.models import OpportunityRow

pytestmark = pytest.mark.django_db

LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">
"""
    + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    + b"""]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"""
)
TYPES = b"""<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.\
openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = b"""<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
relationships/officeDocument" Target="word/document.xml"/></Relationships>"""


def _zip(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return held.getvalue()


def _word(document: bytes) -> bytes:
    return _zip({
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": document,
    })  # fmt: skip


BOMBS: dict[str, Callable[[], bytes]] = {
    "laughs.docx": lambda: _word(LAUGHS),
    "large.docx": lambda: _word(b"<w:t>" + b" " * 60_000_000 + b"</w:t>"),
    "laughs.xml": lambda: LAUGHS,
    "laughs.svg": lambda: LAUGHS.replace(b"w:document", b"svg"),
    "packed.gz": lambda: gzip.compress(b"\0" * 30_000_000),
    "deep.json": lambda: b"[" * 200_000,
    "deeper.json": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "deep.html": lambda: b"<div>" * 100_000,
    "broken.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj<</Kids[1 0 R]>>" * 1000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_that_is_brought_does_no_harm(client: Client, name: str) -> None:
    """It is refused with a reason, or read as the text it is."""
    file = SimpleUploadedFile(name, BOMBS[name]())

    response = client.post("/begin/posting/", {"file": file})

    assert response.status_code in {200, 302, 422}
    assert OpportunityRow.objects.count() <= 1


@pytest.mark.parametrize(
    "given",
    [
        {f"f{n}": "x" for n in range(1200)},
        {f"f{n}": SimpleUploadedFile(f"{n}.txt", b"x") for n in range(150)},
        {"text": "x" * 5_100_000},
        {"x" * 100_000: "x"},
    ],
    ids=["fields", "files", "text", "name"],
)
def test_a_form_of_too_much_is_refused(
    client: Client, given: dict[str, object]
) -> None:
    response = client.post("/begin/posting/", given)

    assert response.status_code in {400, 422}
    assert not OpportunityRow.objects.exists()


def test_a_deep_answer_of_a_device_is_refused(client: Client) -> None:
    for body in (b"[" * 100_000, b'{"device":' * 50_000, b'{"device": ' + b"9" * 5000):
        response = client.post(
            "/interviews/00000000-0000-0000-0000-000000000007/live/keep/",
            body, content_type="application/json",
        )  # fmt: skip
        assert response.status_code in {400, 404, 422}


@pytest.mark.parametrize(
    "name",
    ["../askback.sqlite3", "/etc/passwd", "a/../../b", "recordings/../../x.webm",
     "C:/x", "a\\..\\b", "./record.json", "recordings//x.webm"],
)  # fmt: skip
def test_an_archive_that_leads_out_is_refused_whole(name: str) -> None:
    with pytest.raises(InvalidInputError, match="leads out"):
        bringing.whole_bytes(_zip({name: b"x"}))


@pytest.mark.parametrize(
    "data",
    [
        _zip({"record.json": b" " * 60_000_000}),
        _zip({"a.zip": _zip({"b": b"\0" * 60_000_000}), "record.json": b"{}"}),
        _zip({"record.json": b"[" * 200_000}),
        _zip({"record.json": json.dumps({"n": 1}).encode() + b"9" * 10_000}),
    ],
    ids=["large", "nested", "deep", "digits"],
)
def test_an_archive_that_is_a_bomb_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        bringing.whole_bytes(data)


def test_an_upload_keeps_no_path_of_its_name() -> None:
    assert SimpleUploadedFile("../../x.txt", b"x").name == "x.txt"
    assert Upload("x", b"").name == "x"
