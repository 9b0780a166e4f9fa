from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils.datastructures import MultiValueDict

from askback.services import backups, weights
from askback.services.values import WeightDraft
from askback.store.models import OpportunityRow, User
from askback.web import uploads
from askback.web.forms.preferences import BackupForm
from tests.builders import everything
from tests.web.conftest import NOW, add_company, queries_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def shown(client: Client, address: str = "/settings/") -> str:
    return client.get(address).content.decode()


def done(client: Client, address: str, **given: object) -> str:
    return client.post(address, given, follow=True).content.decode()


def undo_of(html: str) -> str:
    found = re.search(r'action="(/settings/backups/[^"]+/restore/)"', html)
    assert found is not None
    return found[1]


@pytest.mark.usefixtures("company")
def test_the_page_says_where_the_data_is_and_what_there_is(
    client: Client, home: Path
) -> None:
    html = shown(client)

    assert "<title>Settings - askback</title>" in html
    assert f'<p class="home">{home}</p>' in html
    assert "1 company." in html
    assert "You have weighed nothing yet" in html
    assert html.count('name="theme" value="dark"') == 1
    assert 'aria-current="page"' in html
    assert "No backup yet" in html


def test_what_is_weighed_is_summed_up(client: Client, me: User) -> None:
    drafts = {"hours": WeightDraft(5, dealbreaker=True), "on_call": WeightDraft(3)}
    weights.save(me, weights=drafts, now=NOW)

    said = "You have weighed 2 of 26 criteria; 1 of them can break the deal."
    assert said in shown(client)


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.usefixtures("company")
def test_a_backup_is_made_listed_looked_into_and_taken(client: Client) -> None:
    html = done(client, "/settings/backup/")

    (line,) = backups.lines()
    assert "Backed up. The file is the first in the list." in html
    assert "Made by you" in html
    assert "Last backup" in shown(client, "/weights/")
    look = shown(client, f"/settings/backups/{line.name}/")
    assert "It is whole, and can be put back." in look
    assert look.count("1 company.") == 2
    taken = client.get(f"/settings/backups/{line.name}/file/")
    assert taken.headers["Content-Disposition"] == f'attachment; filename="{line.name}"'
    assert b"".join(taken) == backups.path_of(line.name).read_bytes()
    taken.close()


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_a_backup_is_put_back_and_that_can_be_undone(client: Client, me: User) -> None:
    add_company(me, "Halden")
    before = everything()
    name = backups.make(now=NOW).name
    add_company(me, "Thorn")
    after = everything()

    html = done(client, f"/settings/backups/{name}/restore/")

    assert "The backup is back in its place." in html
    assert everything() == before
    done(client, undo_of(html))
    assert everything() == after


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.usefixtures("company")
def test_a_backup_from_elsewhere_is_looked_into_before_it_is_put_back(
    client: Client, tmp_path: Path
) -> None:
    backups.write(tmp_path / "mine.zip", now=NOW)
    OpportunityRow.everything.all().delete()
    file = SimpleUploadedFile("mine.zip", (tmp_path / "mine.zip").read_bytes())

    html = done(client, "/settings/backups/", backup=file)

    assert "The backup of 12 November" in html
    assert "1 company." in html
    assert OpportunityRow.objects.count() == 0
    (line,) = backups.lines()
    done(client, f"/settings/backups/{line.name}/restore/")
    assert OpportunityRow.objects.get().company == "Halden"


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Choose a backup that askback made; it ends in .zip."),
        ({"backup": b""}, "Choose a backup that askback made; it ends in .zip."),
        ({"backup": b"PK\x03\x04 and so on"}, "This is no backup of askback"),
    ],
)
def test_what_is_no_backup_is_refused_on_the_page(
    client: Client, given: dict[str, bytes], said: str
) -> None:
    files = {name: SimpleUploadedFile("a.zip", data) for name, data in given.items()}

    response = client.post("/settings/backups/", files)

    assert response.status_code == 422
    html = response.content.decode()
    assert said in html
    assert html.count('name="theme" value="dark"') == 1
    assert backups.lines() == ()


def test_a_backup_too_large_for_a_page_names_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "BACKUP_LIMIT", 3)
    form = BackupForm(
        {}, MultiValueDict({"backup": [SimpleUploadedFile("a.zip", b"1234")]})
    )

    assert not form.is_valid()
    assert "Use the command: askback restore" in str(form.errors["backup"][0])


@pytest.mark.parametrize("deed", ["", "file/", "restore/", "delete/"])
@pytest.mark.parametrize(
    "name", ["askback-2026-01-01-000000.zip", "..", "secret_key", "%2e%2e%2fsecret_key"]
)
def test_a_backup_that_is_not_there_is_not_found(
    client: Client, name: str, deed: str, home: Path
) -> None:
    home.mkdir()
    (home / "secret_key").write_text("secret")
    address = f"/settings/backups/{name}/{deed}"
    ask = client.get if deed in {"", "file/"} else client.post

    assert ask(address).status_code == 404


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_a_damaged_backup_says_so_and_changes_nothing(client: Client, me: User) -> None:
    add_company(me, "Halden")
    name = backups.make(now=NOW).name
    backups.path_of(name).write_bytes(b"PK")
    before = everything()

    for response in (
        client.get(f"/settings/backups/{name}/"),
        client.post(f"/settings/backups/{name}/restore/"),
    ):
        assert response.status_code == 422
        assert "is damaged. Nothing was changed." in response.content.decode()
    assert everything() == before


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.usefixtures("company")
def test_pages_say_at_once_that_there_is_a_backup_and_that_there_is_none(
    client: Client, settings: LazySettings
) -> None:
    settings.KEPT_PAGES_BYTES = 1_000_000
    assert "No backup yet" in shown(client, "/companies/")
    assert "No backup yet" in shown(client, "/companies/")

    done(client, "/settings/backup/")

    assert "Last backup" in shown(client, "/companies/")
    done(client, f"/settings/backups/{backups.lines()[0].name}/delete/")
    assert "No backup yet" in shown(client, "/companies/")


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_a_backup_is_deleted(client: Client) -> None:
    name = backups.make(now=NOW).name

    html = done(client, f"/settings/backups/{name}/delete/")

    assert "The backup is deleted." in html
    assert backups.lines() == ()


@pytest.mark.usefixtures("company")
def test_everything_is_taken_along_as_files(client: Client) -> None:
    response = client.get("/settings/export/")

    assert response.headers["Content-Type"] == "application/zip"
    assert re.fullmatch(
        r'attachment; filename="askback-export-\d{4}-\d\d-\d\d\.zip"',
        response.headers["Content-Disposition"],
    )
    with zipfile.ZipFile(io.BytesIO(response.content)) as opened:
        assert "companies/Halden/opportunity.md" in opened.namelist()


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.usefixtures("interview", "bobs_interview")
def test_everything_of_mine_is_deleted_and_can_be_undone(client: Client) -> None:
    before = everything()

    html = done(client, "/settings/delete/", word="delete")

    assert "Everything is deleted. A backup was made first." in html
    assert [row.company for row in OpportunityRow.objects.all()] == ["Bobs Bakery"]
    done(client, undo_of(html))
    assert everything() == before


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.usefixtures("company")
@pytest.mark.parametrize(
    ("word", "said"),
    [("", "Type the word delete."), ("yes", "Type the word delete, and it is done.")],
)
def test_without_the_word_nothing_is_deleted(
    client: Client, word: str, said: str
) -> None:
    response = client.post("/settings/delete/", {"word": word})

    assert response.status_code == 422
    assert said in response.content.decode()
    assert OpportunityRow.objects.count() == 1
    assert backups.lines() == ()


def test_on_postgresql_its_own_tools_are_named(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")

    assert "Back it up with pg_dump" in shown(client)
    assert client.post("/settings/backup/").status_code == 503


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_a_longer_list_costs_no_more_queries(client: Client, me: User) -> None:
    add_company(me, "One")
    backups.make(now=NOW)
    first = queries_of(client, "/settings/")
    for name in ("Two", "Three"):
        add_company(me, name)
        backups.make(now=NOW)

    assert queries_of(client, "/settings/") == first
