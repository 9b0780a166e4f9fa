from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_resume_is_read(client: Client) -> None:
    file = SimpleUploadedFile("cv.md", b"# Ann\n\nNurse for six years.\n")

    html = client.post("/resume/", {"file": file}, follow=True).content.decode()

    assert "askback has cv.md." in html
    assert "Your résumé is read." in html


def test_what_was_read_of_it_is_shown(client: Client) -> None:
    text = b'{"work": 1, "skills": [{"name": "Welding"}], "basics": {"name": "Ann"}}'
    file = SimpleUploadedFile("cv.json", text)

    html = client.post("/resume/", {"file": file}, follow=True).content.decode()

    assert "What askback read in it" in html
    assert "<h3>Welding</h3>" in html
    assert "work: Make it a list" in html


def test_without_one_it_is_asked_for(client: Client) -> None:
    assert "With it you see" in client.get("/resume/").content.decode()


def test_nothing_brought_is_refused(client: Client) -> None:
    response = client.post("/resume/", {})

    assert response.status_code == 422
    assert "Bring your résumé, or paste it." in response.content.decode()
