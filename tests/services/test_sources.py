from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askback.errors import InvalidInputError, NotFoundError, UnreachableError
from askback.services import agendas, companies, sources
from askback.services.values import SourceLine, Upload
from askback.store.models import EvidenceRow, SourceRow, User
from tests.adapters.webpage.pages import Pages
from tests.builders import NOW, add_company, everything, upload

pytestmark = pytest.mark.django_db

ARTICLE = "Halden Infirmary\n\nOur nurses stay for years. We never cancel leave.\n"


def test_a_source_is_kept_with_what_it_says(me: User, company: UUID) -> None:
    before = EvidenceRow.objects.count()

    sources.add(
        me, company, upload=upload(ARTICLE, "halden.txt"), kind="article", now=NOW
    )

    row = SourceRow.objects.get(kind="article")
    quotes = [claim["quote"] for claim in row.reading["claims"]]
    assert (row.name, row.text, row.owner) == ("halden.txt", ARTICLE, me)
    assert "Our nurses stay for years." in quotes
    assert EvidenceRow.objects.count() == before + len(quotes)


@pytest.mark.parametrize(
    ("brought", "kind", "words"),
    [
        (upload("", "a.txt"), "article", "a.txt: the file is empty"),
        (Upload("a.pdf", b"%PDF-1.4 nothing"), "article", "a.pdf: the PDF"),
        (
            upload(ARTICLE),
            "rumour",
            "kind: choose one of posting, article, notes, feed",
        ),
    ],
)
def test_a_source_that_cannot_be_read_changes_nothing(
    me: User, company: UUID, brought: Upload, kind: str, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        sources.add(me, company, upload=brought, kind=kind, now=NOW)

    assert everything() == before


PAGE = "https://halden.example/blog"


@pytest.fixture
def pages() -> Pages:
    found = Pages()
    found.put(PAGE, f"<html><body><p>{ARTICLE}</p>", content_type="text/html")
    return found


def lines(me: User, company: UUID) -> tuple[SourceLine, ...]:
    return companies.show(me, company, now=NOW).dossier.sources


def test_a_fetched_page_is_kept_as_it_was_seen(
    me: User, company: UUID, pages: Pages
) -> None:
    ident = sources.add_url(me, company, url=PAGE, fetch=pages, now=NOW)

    row = SourceRow.objects.get(id=ident)
    page = sources.show(me, ident, now=NOW)
    assert bytes(row.original or b"") == pages.pages[PAGE].data
    assert (row.kind, row.url, row.media, row.made_at) == (
        "article", PAGE, "text/html", NOW
    )  # fmt: skip
    assert (page.size, page.media, page.company) == (
        len(pages.pages[PAGE].data), "text/html", "Halden"
    )  # fmt: skip
    assert page.text == row.text
    assert page.line.url == PAGE
    assert not page.is_removed
    assert EvidenceRow.objects.filter(place=str(ident)).exists()


def test_the_users_word_on_what_it_is_counts(
    me: User, company: UUID, pages: Pages
) -> None:
    sources.add_url(me, company, url=PAGE, kind="notes", fetch=pages, now=NOW)

    assert SourceRow.objects.get(url=PAGE).kind == "notes"


def test_a_file_says_itself_what_it_is_where_nobody_does(
    me: User, company: UUID
) -> None:
    sources.add(me, company, upload=upload(ARTICLE, "a.txt"), kind=None, now=NOW)

    row = SourceRow.objects.get(name="a.txt")
    assert (row.kind, row.original) == ("article", None)


def test_a_file_that_is_no_text_is_kept_too(me: User, company: UUID) -> None:
    html = f"<html><body><p>{ARTICLE}"
    sources.add(me, company, upload=upload(html, "a.html"), kind="article", now=NOW)

    assert bytes(SourceRow.objects.get(name="a.html").original or b"") == html.encode()


@pytest.mark.parametrize(
    ("url", "kind", "error"),
    [
        ("https://halden.example/other", None, UnreachableError),
        ("ftp://halden.example", None, InvalidInputError),
        (PAGE, "rumour", InvalidInputError),
    ],
)
def test_what_cannot_be_fetched_changes_nothing(
    me: User,
    company: UUID,
    pages: Pages,
    url: str,
    kind: str | None,
    error: type[Exception],
) -> None:
    before = everything()

    with pytest.raises(error):
        sources.add_url(me, company, url=url, kind=kind, fetch=pages, now=NOW)

    assert everything() == before


def test_nothing_is_fetched_for_someone_elses_company(
    bob: User, company: UUID, pages: Pages
) -> None:
    with pytest.raises(NotFoundError):
        sources.add_url(bob, company, url=PAGE, fetch=pages, now=NOW)

    assert pages.asked == []


def test_of_two_copies_both_stand_and_the_newer_is_read(
    me: User, company: UUID, pages: Pages
) -> None:
    first = sources.add_url(me, company, url=PAGE, fetch=pages, now=NOW)
    pages.put(PAGE, "<html><body><p>We work four days a week.</p>")
    later = NOW + timedelta(days=9)

    second = sources.add_url(me, company, url=PAGE, fetch=pages, now=later)

    found = {line.id: line.is_read for line in lines(me, company)}
    assert (found[first], found[second]) == (False, True)
    assert not EvidenceRow.objects.filter(place=str(first)).exists()
    quotes = [q.text for q in companies.show(me, company, now=NOW).dossier.claims]
    assert "Our nurses stay for years." not in quotes


def test_copies_of_one_address_for_two_companies_are_two(
    me: User, company: UUID, pages: Pages
) -> None:
    other = add_company(me, "Kestrel")
    sources.add_url(me, company, url=PAGE, fetch=pages, now=NOW)
    sources.add_url(me, other, url=PAGE, fetch=pages, now=NOW + timedelta(days=1))

    assert [line.is_read for line in lines(me, company) if line.url] == [True]


@pytest.mark.parametrize(
    ("dated", "seen", "old"),
    [
        ("2025-11-01", timedelta(), True),
        ("2026-11-01", timedelta(), False),
        ("", timedelta(days=-400), True),
        ("", timedelta(days=-300), False),
    ],
)
def test_a_source_of_more_than_a_year_ago_is_marked(
    me: User, company: UUID, pages: Pages, dated: str, seen: timedelta, *, old: bool
) -> None:
    meta = f"<meta name=date content='{dated}'>" if dated else ""
    pages.put(PAGE, f"<html><head>{meta}</head><body><p>We hire.</p>")
    sources.add_url(me, company, url=PAGE, fetch=pages, now=NOW + seen)

    (line,) = (line for line in lines(me, company) if line.url)

    assert line.is_old == old
    assert line.dated_on == (date.fromisoformat(dated) if dated else None)
    assert line.seen_on == (NOW + seen).date()


def test_a_removed_source_counts_nowhere_and_comes_back_whole(
    me: User, company: UUID, first: UUID
) -> None:
    talk = "Halden says that nurses stay for years, and we never cancel leave. Nobody "
    talk += "is on call. You will learn from seniors every week and own your ward."
    sources.add(me, company, upload=upload(talk, "a.txt"), kind="article", now=NOW)
    row = SourceRow.objects.get(name="a.txt")
    before = companies.show(me, company, now=NOW).dossier
    kept = EvidenceRow.objects.filter(place=str(row.id)).count()

    assert sources.remove(me, row.id, now=NOW) == company

    without = companies.show(me, company, now=NOW).dossier
    planned = agendas.show(me, first, now=NOW).agenda
    prefix = f"tailored-{row.id.hex[:8]}"
    assert kept > 0
    assert row.id not in {line.id for line in without.sources}
    assert len(without.claims) < len(before.claims)
    assert not EvidenceRow.objects.filter(place=str(row.id)).exists()
    assert not [i for i in planned.items if i.key.startswith(prefix)]
    assert sources.show(me, row.id, now=NOW).is_removed
    assert not sources.show(me, row.id, now=NOW).line.is_read

    assert sources.restore(me, row.id, now=NOW) == company

    assert companies.show(me, company, now=NOW).dossier == before
    assert EvidenceRow.objects.filter(place=str(row.id)).count() == kept


def test_removing_the_newer_copy_reads_the_older_again(
    me: User, company: UUID, pages: Pages
) -> None:
    first = sources.add_url(me, company, url=PAGE, fetch=pages, now=NOW)
    later = NOW + timedelta(days=1)
    second = sources.add_url(me, company, url=PAGE, fetch=pages, now=later)

    sources.remove(me, second, now=later)

    assert sources.show(me, first, now=later).line.is_read
    assert EvidenceRow.objects.filter(place=str(first)).exists()


def test_someone_elses_source_is_not_there(bob: User, company: UUID, me: User) -> None:
    sources.add(me, company, upload=upload(ARTICLE), kind="article", now=NOW)
    ident = SourceRow.objects.get(kind="article").id
    assert sources.show(me, ident, now=NOW).text == ARTICLE

    for deed in (sources.show, sources.remove, sources.restore):
        with pytest.raises(NotFoundError):
            deed(bob, ident, now=NOW)
        with pytest.raises(NotFoundError):
            deed(me, uuid4(), now=NOW)


def test_pages_do_not_carry_the_files_they_came_as(
    me: User, company: UUID, pages: Pages
) -> None:
    sources.add_url(me, company, url=PAGE, fetch=pages, now=NOW)

    with CaptureQueriesContext(connection) as caught:
        companies.show(me, company, now=NOW)

    assert not [q for q in caught if '"original"' in q["sql"]]
