from __future__ import annotations

import json
from datetime import date

import pytest

from askback.adapters.webpage import Visit
from askback.core.dossier import Facts
from askback.errors import InvalidInputError, UnreachableError
from askback.services import fetching
from askback.services.values import Brought
from tests.adapters.boards.jobs import BAKER, NURSE, ashby, greenhouse, lever
from tests.adapters.repositories.listed import readme, repository
from tests.adapters.webpage.pages import Pages
from tests.builders import NOW

PAGE = "https://halden.example/jobs/1"
ORGS = "https://api.github.com/orgs/halden-care/repos?per_page=100&sort=pushed"
USERS = ORGS.replace("/orgs/", "/users/")
README = "https://api.github.com/repos/halden-care/{}/readme"


@pytest.fixture
def pages() -> Pages:
    return Pages()


def bring(url: str, pages: Pages) -> Brought:
    return fetching.bring(url, fetch=pages, now=NOW)


def test_a_page_is_brought_as_it_was_seen(pages: Pages) -> None:
    html = (
        "<html><head><title>Nights at  Halden</title>"
        "<meta property='article:published_time' content='2025-03-04T05:06:07Z'></head>"
        "<body><p>Nobody is woken twice.</p></body></html>"
    )
    pages.put(PAGE, html, content_type="text/html; charset=utf-8")

    assert bring(f"{PAGE}#top", pages) == Brought(
        name="Nights at Halden",
        kind="article",
        text="Nobody is woken twice.",
        facts=Facts(),
        url=PAGE,
        seen_at=NOW,
        dated_on=date(2025, 3, 4),
        original=html.encode(),
        media="text/html",
    )
    assert pages.asked == [PAGE]


def test_a_page_with_structured_data_is_a_posting(pages: Pages) -> None:
    job = {"@type": "JobPosting", "title": "Nurse", "datePosted": "2026-01-02"}
    pages.put(
        PAGE,
        f'<html><body><script type="application/ld+json">{json.dumps(job)}</script>'
        "<p>We hire a nurse.",
    )

    brought = bring(PAGE, pages)

    assert (brought.kind, brought.facts.title) == ("posting", "Nurse")
    assert brought.dated_on == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "About the role\nFull-time nurse.\nRequirements: a licence. Apply now.",
            "posting",
        ),
        (
            "How we halved our on-call. The role of a pager, and the salary it costs.",
            "article",
        ),
    ],
)
def test_what_a_page_is_shows_in_its_words(pages: Pages, text: str, kind: str) -> None:
    pages.put(PAGE, text)

    brought = bring(PAGE, pages)

    assert (brought.kind, brought.name) == (kind, PAGE)


@pytest.mark.parametrize(
    ("header", "body", "text"),
    [
        (
            "text/plain; charset=windows-1251",
            "Ищем сестру".encode("cp1251"),
            "Ищем сестру",
        ),
        ("text/plain; charset=utf-8", "Sœur".encode(), "Sœur"),
        ("text/plain; charset=nonsense", b"Nurse", "Nurse"),
        ("application/pdf; charset=utf-16", b"Nurse", "Nurse"),
    ],
)
def test_the_servers_word_on_the_encoding_counts(
    pages: Pages, header: str, body: bytes, text: str
) -> None:
    pages.put(PAGE, body, content_type=header)

    brought = bring(PAGE, pages)

    assert (brought.text, brought.original) == (text, body)


@pytest.mark.parametrize(
    ("headers", "day"),
    [
        ({"last_modified": "Wed, 21 Oct 2015 07:28:00 GMT"}, date(2015, 10, 21)),
        ({"last_modified": "yesterday"}, None),
        ({}, None),
    ],
)
def test_the_servers_date_is_the_last_resort(
    pages: Pages, headers: dict[str, str], day: date | None
) -> None:
    pages.put(PAGE, "We hire a nurse.", status=200, **headers)

    assert bring(PAGE, pages).dated_on == day


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (404, "has no such page"),
        (410, "has no such page"),
        (403, "does not show the page to programs"),
        (429, "asks to come back later"),
        (503, "has a fault of its own"),
        (304, "did not send the page"),
    ],
)
def test_what_did_not_come_is_told_with_host_and_mend(
    pages: Pages, status: int, why: str
) -> None:
    pages.put(PAGE, "Sorry", status=status)

    with pytest.raises(UnreachableError, match=why) as refused:
        bring(PAGE, pages)
    assert str(refused.value).startswith(f"halden.example answered {status}: ")
    assert refused.value.exit_code == 1


def test_a_wrong_address_is_not_fetched(pages: Pages) -> None:
    with pytest.raises(InvalidInputError, match="only http and https"):
        bring("ftp://halden.example", pages)
    assert pages.asked == []


def test_a_greenhouse_job_comes_from_its_interface(pages: Pages) -> None:
    url = "https://boards-api.greenhouse.io/v1/boards/halden/jobs/4817745"
    pages.put(f"{url}?pay_transparency=true", greenhouse())

    brought = bring("https://job-boards.eu.greenhouse.io/halden/jobs/4817745", pages)

    assert (brought.kind, brought.name) == ("posting", "Ward manager")
    assert brought.facts.company == "Halden Infirmary"
    assert brought.url == "https://job-boards.eu.greenhouse.io/halden/jobs/4817745"
    assert json.loads(brought.original) == greenhouse()
    assert pages.asked == [
        f"{url}?pay_transparency=true".replace("-api.", "-api.eu."),
        f"{url}?pay_transparency=true",
    ]


def test_a_lever_job_comes_from_its_interface(pages: Pages) -> None:
    pages.put(f"https://api.lever.co/v0/postings/haldencare/{NURSE}", lever())

    brought = bring(f"https://jobs.lever.co/haldencare/{NURSE}/apply", pages)

    assert brought.facts.company == "Halden Care"
    assert brought.dated_on == date(2026, 3, 4)


def test_an_ashby_job_is_found_on_its_board(pages: Pages) -> None:
    address = "https://api.ashbyhq.com/posting-api/job-board/ovens"
    pages.put(
        f"{address}?includeCompensation=true",
        {"apiVersion": "1", "jobs": [ashby(id=NURSE, title="Day baker"), ashby()]},
    )

    brought = bring(f"https://jobs.ashbyhq.com/ovens/{BAKER}", pages)

    assert brought.name == "Night baker"


def test_a_board_without_a_job_lists_its_jobs(pages: Pages) -> None:
    address = "https://api.lever.co/v0/postings/halden?mode=json"
    pages.put(address, [lever(), lever(text="Driver")])

    with pytest.raises(
        InvalidInputError, match=r"lists 2 jobs.*\n- Community nurse: "
    ) as e:
        bring("https://jobs.lever.co/halden", pages)
    assert e.value.exit_code == 2


@pytest.mark.parametrize(
    ("answer", "status", "error", "why"),
    [
        ("gone", 404, UnreachableError, "Lever has no such job or board"),
        ("busy", 500, UnreachableError, "has a fault of its own"),
        ("<html>", 200, UnreachableError, "not answer in the form it is known for"),
        ("[" * 100_000, 200, UnreachableError, "not answer in the form"),
        ({"ok": False}, 200, InvalidInputError, "lists no job at present"),
    ],
)
def test_a_board_that_answers_otherwise_is_told(
    pages: Pages, answer: object, status: int, error: type[Exception], why: str
) -> None:
    pages.put(f"https://api.lever.co/v0/postings/halden/{NURSE}", answer, status=status)

    with pytest.raises(error, match=why):
        bring(f"https://jobs.lever.co/halden/{NURSE}", pages)


def test_an_organisation_is_told_by_its_repositories(pages: Pages) -> None:
    rows = [repository("rota"), repository("ward", pushed_at="2026-01-01T00:00:00Z")]
    pages.put(ORGS, rows)
    pages.put(README.format("rota"), readme("# Rota"))

    brought = bring("https://github.com/halden-care", pages)

    assert brought.kind == "repositories"
    assert brought.name == "GitHub repositories of halden-care"
    assert brought.text.endswith("README of halden-care/rota\n\n# Rota")
    assert brought.dated_on == date(2026, 10, 11)
    assert json.loads(brought.original)["readmes"] == {"halden-care/rota": "# Rota"}
    assert pages.asked == [ORGS, README.format("rota"), README.format("ward")]


def test_a_person_is_looked_for_where_there_is_no_organisation(pages: Pages) -> None:
    pages.put(USERS, [repository()])

    brought = bring("https://github.com/halden-care", pages)

    assert brought.text.startswith("GitHub repositories of halden-care")
    assert pages.asked[:2] == [ORGS, USERS]


@pytest.mark.parametrize(
    ("reset", "until"),
    [("1762000000", "12:26 UTC"), ("soon", "an hour from now"), ("9" * 30, "an hour")],
)
def test_githubs_limit_is_told_with_its_end(
    pages: Pages, reset: str, until: str
) -> None:
    pages.put(
        ORGS, "{}", status=403, x_ratelimit_remaining="0", x_ratelimit_reset=reset
    )

    with pytest.raises(UnreachableError, match=f"Try again after {until}"):
        bring("https://github.com/halden-care", pages)


def test_a_limit_met_on_the_way_leaves_what_was_read(pages: Pages) -> None:
    pages.put(ORGS, [repository()])
    pages.put(README.format("rota"), "{}", status=429, x_ratelimit_remaining="0")

    brought = bring("https://github.com/halden-care", pages)

    (problem,) = brought.problems
    assert problem.where == "README of halden-care/rota"
    assert "limit of requests" in problem.message


@pytest.mark.parametrize(
    ("answer", "why"), [([], "lists no public repo"), ("x", "form")]
)
def test_an_owner_without_repositories_is_told(
    pages: Pages, answer: object, why: str
) -> None:
    pages.put(ORGS, answer)

    with pytest.raises(UnreachableError, match=why):
        bring("https://github.com/halden-care", pages)


@pytest.mark.parametrize(
    ("url", "what", "host", "count"),
    [
        (PAGE, "this page", "halden.example", 1),
        (
            f"https://jobs.lever.co/h/{NURSE}",
            "the entry of Lever’s public board",
            "api.lever.co",
            1,
        ),
        (
            "https://job-boards.eu.greenhouse.io/h",
            "the board",
            "boards-api.eu.greenhouse.io",
            2,
        ),
        (
            "https://github.com/halden-care",
            "the public repositories of halden-care",
            "api.github.com",
            7,
        ),
    ],
)
def test_what_would_be_fetched_is_said_before(
    url: str, what: str, host: str, count: int
) -> None:
    plan = fetching.plan(url)

    assert (plan.url, plan.what, plan.host, plan.pages) == (url, what, host, count)
    named = "one page" if count == 1 else f"{count} pages"
    assert plan.limits == f"at most {named}, 10 MB and 30 seconds"


def test_a_visit_of_the_user_is_the_guarded_one() -> None:
    assert isinstance(fetching.visit(), Visit)
