from __future__ import annotations

import pytest

from askback.adapters.boards import BoardLink, board_link
from tests.adapters.boards.jobs import NURSE

US = "https://boards-api.greenhouse.io/v1/boards/halden/jobs"
EU = "https://boards-api.eu.greenhouse.io/v1/boards/halden/jobs"
LEVER = "https://api.lever.co/v0/postings/halden"
ASHBY = "https://api.ashbyhq.com/posting-api/job-board/halden?includeCompensation=true"


@pytest.mark.parametrize(
    ("url", "job", "addresses"),
    [
        ("https://boards.greenhouse.io/halden/jobs/123", "123", (US,)),
        ("https://job-boards.greenhouse.io/halden/jobs/123?gh_src=x", "123", (US,)),
        ("https://boards-api.greenhouse.io/v1/boards/halden/jobs/123", "123", (US,)),
        ("https://api.greenhouse.io/v1/boards/halden/jobs/123", "123", (US,)),
        ("https://boards.greenhouse.io/halden?gh_jid=123", "123", (US,)),
        (
            "https://boards.greenhouse.io/embed/job_app?for=halden&token=123",
            "123",
            (US,),
        ),
        ("https://job-boards.eu.greenhouse.io/halden/jobs/123", "123", (EU, US)),
        ("https://boards.greenhouse.io/halden", "", (US,)),
        ("https://boards.greenhouse.io/embed/job_board?for=halden", "", (US,)),
        ("https://boards.greenhouse.io/halden/jobs/abc", "", (US,)),
    ],
)
def test_greenhouse_is_known_by_page_and_by_interface(
    url: str, job: str, addresses: tuple[str, ...]
) -> None:
    end = f"/{job}?pay_transparency=true" if job else ""

    assert board_link(url) == BoardLink(
        "Greenhouse", "halden", job, tuple(a + end for a in addresses)
    )


@pytest.mark.parametrize(
    ("url", "job", "address"),
    [
        (f"https://jobs.lever.co/halden/{NURSE}", NURSE, f"{LEVER}/{NURSE}"),
        (f"https://jobs.lever.co/halden/{NURSE}/apply", NURSE, f"{LEVER}/{NURSE}"),
        (f"https://api.lever.co/v0/postings/halden/{NURSE}", NURSE, f"{LEVER}/{NURSE}"),
        (
            f"https://jobs.eu.lever.co/halden/{NURSE}",
            NURSE,
            f"{LEVER}/{NURSE}".replace("api.", "api.eu."),
        ),
        ("https://jobs.lever.co/halden", "", f"{LEVER}?mode=json"),
        ("https://api.eu.lever.co/v0/postings/halden?mode=json", "",
         f"{LEVER}?mode=json".replace("api.", "api.eu.")),
    ],
)  # fmt: skip
def test_lever_is_known_by_page_and_by_interface(
    url: str, job: str, address: str
) -> None:
    assert board_link(url) == BoardLink("Lever", "halden", job, (address,))


@pytest.mark.parametrize(
    ("url", "job"),
    [
        (f"https://jobs.ashbyhq.com/halden/{NURSE}", NURSE),
        (f"https://jobs.ashbyhq.com/halden/{NURSE}/application", NURSE),
        (f"https://jobs.ashbyhq.com/halden?ashby_jid={NURSE}", NURSE),
        ("https://jobs.ashbyhq.com/halden", ""),
        ("https://jobs.ashbyhq.com/halden/about", ""),
        ("https://api.ashbyhq.com/posting-api/job-board/halden", ""),
    ],
)
def test_ashby_is_known_by_page_and_by_interface(url: str, job: str) -> None:
    assert board_link(url) == BoardLink("Ashby", "halden", job, (ASHBY,))


def test_a_token_is_written_so_that_it_stays_one_step() -> None:
    link = board_link("https://jobs.ashbyhq.com/Ovens%20and%20Co")

    assert link is not None
    assert (link.token, link.job) == ("Ovens and Co", "")
    assert "/job-board/Ovens%20and%20Co?" in link.addresses[0]


@pytest.mark.parametrize(
    "url",
    [
        "https://halden.example/jobs/123",
        "https://jobs.lever.co/",
        "https://jobs.ashbyhq.com",
        "https://boards.greenhouse.io/",
        "https://boards.greenhouse.io/embed/job_app",
        "https://jobs.lever.co/%2e%2e%2fv1",
        "ftp://jobs.lever.co/halden",
        "https://lever.co/halden",
        "no address",
    ],
)
def test_other_addresses_are_no_boards(url: str) -> None:
    assert board_link(url) is None
