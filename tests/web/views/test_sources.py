from __future__ import annotations

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.store.models import SourceRow

pytestmark = pytest.mark.django_db


def test_a_pasted_source_is_read(client: Client, company: UUID) -> None:
    response = client.post(
        f"/companies/{company}/sources/add/",
        {"kind": "article", "text": "Halden cut forty posts in May. Nurses left."},
    )

    assert response.headers["Location"] == f"/companies/{company}/?saved=source#dossier"
    assert SourceRow.objects.get().name == "pasted.txt"


def test_the_form_says_whose_source_it_is(client: Client, company: UUID) -> None:
    html = client.get(f"/companies/{company}/sources/add/").content.decode()

    assert "Add a source" in html
    assert "Halden" in html


def test_an_unreadable_file_is_refused_on_the_form(
    client: Client, company: UUID
) -> None:
    file = SimpleUploadedFile("blog.pdf", b"%PDF-1.7 not really")

    response = client.post(
        f"/companies/{company}/sources/add/", {"kind": "article", "file": file}
    )

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert not SourceRow.objects.exists()


def test_nothing_brought_is_refused(client: Client, company: UUID) -> None:
    response = client.post(
        f"/companies/{company}/sources/add/", {"kind": "article", "text": ""}
    )

    assert response.status_code == 422
    assert "Bring a file or paste its text." in response.content.decode()


@pytest.mark.parametrize("text", ["", "They said so."])
def test_someone_elses_company_takes_no_source(
    client: Client, bobs_company: UUID, text: str
) -> None:
    response = client.post(
        f"/companies/{bobs_company}/sources/add/", {"kind": "notes", "text": text}
    )

    assert response.status_code == 404
    assert not SourceRow.objects.exists()
