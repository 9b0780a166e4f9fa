from __future__ import annotations

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.services import sources
from askback.services.values import Upload
from askback.store.models import SourceRow, User
from tests.network import Reply, Web
from tests.web.conftest import NOW

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
    assert (
        "Bring a file, paste its text, or give its address."
        in response.content.decode()
    )


@pytest.mark.parametrize("text", ["", "They said so."])
def test_someone_elses_company_takes_no_source(
    client: Client, bobs_company: UUID, text: str
) -> None:
    response = client.post(
        f"/companies/{bobs_company}/sources/add/", {"kind": "notes", "text": text}
    )

    assert response.status_code == 404
    assert not SourceRow.objects.exists()


URL = "http://halden.example/blog"
HTML = b"<html><head><title>Nights</title></head><body><p>We never cancel leave."


def test_an_address_is_shown_before_it_is_fetched(
    client: Client, company: UUID, internet: Web
) -> None:
    response = client.post(f"/companies/{company}/sources/add/", {"url": URL})

    html = response.content.decode()
    assert response.status_code == 200
    assert "at most one page, 10 MB and 30 seconds" in html
    assert '<dd class="long">halden.example</dd>' in html
    assert f'name="shown" value="{URL}"' in html
    assert "Fetch this page</button>" in html
    assert internet.asked == []
    assert not SourceRow.objects.exists()


def test_a_fetched_page_is_shown_as_it_was_seen(
    client: Client, company: UUID, internet: Web
) -> None:
    internet.pages["/blog"] = Reply(HTML, 200, {"Content-Type": "text/html"})

    response = client.post(
        f"/companies/{company}/sources/add/", {"url": URL, "shown": URL}, follow=True
    )

    html = response.content.decode()
    row = SourceRow.objects.get()
    assert response.redirect_chain == [(f"/sources/{row.id}/?saved=fetched", 302)]
    assert "kept as it was seen" in html
    assert "We never cancel leave." in html
    assert f"{len(HTML)}\xa0bytes, 4 words" in html
    assert URL in html


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://halden.example/gone", "halden.example answered 404"),
        ("http://nowhere.test/", "nowhere.test: no host of this name"),
        ("ftp://halden.example/", "only http and https are fetched"),
        ("http://halden.example:8080/", "only the usual ports"),
    ],
)
@pytest.mark.usefixtures("internet")
def test_what_does_not_come_is_told_on_the_form(
    client: Client, company: UUID, url: str, why: str
) -> None:
    response = client.post(
        f"/companies/{company}/sources/add/", {"url": url, "shown": url}
    )

    html = response.content.decode()
    assert response.status_code == 422
    assert why in html
    assert f'value="{url}"' in html


def test_a_wrong_address_is_told_before_anything_is_asked(
    client: Client, company: UUID
) -> None:
    response = client.post(f"/companies/{company}/sources/add/", {"url": "halden"})

    assert response.status_code == 422
    assert "only http and https are fetched" in response.content.decode()


def test_nothing_is_fetched_for_someone_elses_company(
    client: Client, bobs_company: UUID, internet: Web
) -> None:
    response = client.post(
        f"/companies/{bobs_company}/sources/add/", {"url": URL, "shown": URL}
    )

    assert response.status_code == 404
    assert internet.asked == []


@pytest.fixture
def source(me: User, company: UUID) -> UUID:
    text = "We never cancel leave. <b>bold</b> " + "word " * 900
    upload = Upload("blog.txt", text.encode())
    sources.add(me, company, upload=upload, kind="article", now=NOW)
    return SourceRow.objects.get().id


def test_a_source_is_shown_escaped_and_folded(client: Client, source: UUID) -> None:
    html = client.get(f"/sources/{source}/").content.decode()

    assert "&lt;b&gt;bold&lt;/b&gt;" in html
    assert "Show all of it" in html
    assert "It gives itself none" in html


def test_an_old_source_says_so_on_its_page_and_in_the_dossier(
    client: Client, company: UUID, source: UUID
) -> None:
    SourceRow.objects.update(dated_on="2020-01-01")

    assert "More than a year old." in client.get(f"/sources/{source}/").content.decode()
    html = client.get(f"/companies/{company}/").content.decode()
    assert "more than a year old" in html


def test_a_source_is_taken_out_and_put_back(client: Client, source: UUID) -> None:
    taken = client.post(f"/sources/{source}/delete/", follow=True)

    html = taken.content.decode()
    assert "The source is taken out of the dossier." in html
    assert f'action="/sources/{source}/restore/"' in html
    assert "blog.txt" not in html
    removed = client.get(f"/sources/{source}/").content.decode()
    assert "Put it back</button>" in removed

    back = client.post(f"/sources/{source}/restore/", follow=True)

    assert "The source is back in the dossier." in back.content.decode()
    assert "blog.txt" in back.content.decode()
    assert SourceRow.objects.get().removed_at is None


def test_an_older_copy_says_that_a_newer_one_is_read(
    client: Client, company: UUID, internet: Web
) -> None:
    internet.pages["/blog"] = Reply(HTML)
    for _ in range(2):
        client.post(f"/companies/{company}/sources/add/", {"url": URL, "shown": URL})
    older = SourceRow.objects.earliest("made_at")

    html = client.get(f"/sources/{older.id}/").content.decode()

    assert "There is a newer copy of this address." in html
    company_page = client.get(f"/companies/{company}/").content.decode()
    assert company_page.count("a newer copy is read") == 1


def test_someone_elses_source_is_not_there(
    client: Client, bob: User, bobs_company: UUID
) -> None:
    upload = Upload("blog.txt", b"We never cancel leave.")
    sources.add(bob, bobs_company, upload=upload, kind="article", now=NOW)
    ident = SourceRow.objects.get().id

    assert client.get(f"/sources/{ident}/").status_code == 404
    assert client.post(f"/sources/{ident}/delete/").status_code == 404
    assert client.post(f"/sources/{ident}/restore/").status_code == 404
    assert client.get(f"/sources/{ident}/delete/").status_code == 405
