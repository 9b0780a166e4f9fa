from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from askback.adapters import archives
from askback.services import exports
from askback.store.models import OpportunityRow, User
from askback.web import uploads
from tests.builders import everything

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))


def bring(client: Client, data: bytes, **given: str) -> Any:
    file = SimpleUploadedFile("all.zip", data)
    return client.post("/settings/import/", {"archive": file, **given}, follow=True)


@pytest.mark.usefixtures("company")
def test_everything_is_sealed_with_a_passphrase_that_is_not_kept(
    client: Client, me: User
) -> None:
    answer = client.post(
        "/settings/export/sealed/", {"passphrase": WORDS, "again": WORDS}
    )

    assert re.fullmatch(
        r'attachment; filename="askback-export-\d{4}-\d\d-\d\d\.zip\.age"',
        answer.headers["Content-Disposition"],
    )
    assert archives.unseal(answer.content, WORDS) == exports.packed(me)


@pytest.mark.parametrize(
    ("words", "again", "said"),
    [
        ("", "", "Give it a passphrase."),
        ("short", "short", "The passphrase needs at least 8 letters."),
        (WORDS, f"{WORDS}s", "It is not the same. Type both again."),
        (WORDS, "", "It is not the same. Type both again."),
    ],
)
def test_a_passphrase_that_will_not_do_is_refused(
    client: Client, words: str, again: str, said: str
) -> None:
    answer = client.post(
        "/settings/export/sealed/", {"passphrase": words, "again": again}
    )

    html = answer.content.decode()
    assert (answer.status_code, said in html) == (422, True)
    assert WORDS not in html
    assert html.count('autocomplete="new-password"') == 2


def test_an_export_is_brought_back(client: Client, me: User, company: UUID) -> None:
    data = exports.packed(me)
    OpportunityRow.everything.all().delete()

    html = bring(client, data).content.decode()

    assert "It is back. Whatever else was here is as it was." in html
    assert OpportunityRow.objects.get().id == company
    assert exports.packed(me) == data
    assert "All of it is here already" in bring(client, data).content.decode()


@pytest.mark.usefixtures("company")
def test_a_sealed_export_needs_its_passphrase(client: Client, me: User) -> None:
    data = exports.packed(me, passphrase=WORDS)

    wrong = bring(client, data, opens="another one")

    assert wrong.status_code == 422
    assert "not the one it was sealed with" in wrong.content.decode()
    assert "another one" not in wrong.content.decode()
    assert bring(client, data, opens=WORDS).status_code == 200


@pytest.mark.usefixtures("company")
def test_what_differs_is_shown_until_it_is_said_what_counts(
    client: Client, me: User
) -> None:
    data = exports.packed(me)
    OpportunityRow.objects.update(company="<b>Thorn</b>")
    before = everything()

    answer = bring(client, data)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "1 thing is here and in the archive, and differs." in html
    assert "&lt;b&gt;Thorn&lt;/b&gt;" in html
    assert everything() == before
    assert bring(client, data, wins="here").status_code == 200
    assert everything() == before
    assert bring(client, data, wins="archive").status_code == 200
    assert OpportunityRow.objects.get().company == "Halden"


def test_what_is_no_export_changes_nothing(client: Client, me: User) -> None:
    answer = bring(client, b"a letter")

    assert answer.status_code == 422
    assert "It is no zip, or it is damaged" in answer.content.decode()
    assert client.post("/settings/import/").status_code == 422
    assert not OpportunityRow.objects.filter(owner=me).exists()


@pytest.mark.usefixtures("bobs_interview")
def test_somebody_elses_rows_are_not_taken(client: Client, bob: User) -> None:
    before = everything()

    answer = bring(client, exports.packed(bob))

    assert answer.status_code == 422
    assert "belongs to somebody else here" in answer.content.decode()
    assert everything() == before


@pytest.mark.usefixtures("bobs_interview")
def test_nothing_of_somebody_else_is_given(client: Client) -> None:
    found = client.get("/settings/export/").content

    with zipfile.ZipFile(io.BytesIO(found)) as opened:
        assert b"Bakery" not in b"".join(map(opened.read, opened.namelist()))


def test_an_export_too_large_for_a_page_names_the_command(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "BACKUP_LIMIT", 3)

    answer = bring(client, b"1234")

    assert "Use the command: askback import" in answer.content.decode()
    assert reverse("settings_import") == uploads.EXPORTS
