from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from askback.adapters.documents import read_bytes
from askback.adapters.documents.dated import date_in, day_of
from askback.adapters.documents.html import read_html


def page(head: str = "", body: str = "") -> str:
    return f"<html><head>{head}</head><body><p>We hire.</p>{body}</body></html>"


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("html", "day"),
    [
        (
            page(linked({"@type": "BlogPosting", "datePublished": "2026-01-02"})),
            "2026-01-02",
        ),
        (
            page(linked({"@graph": [{}, {"datePosted": "2026-01-03T04:05:06Z"}]})),
            "2026-01-03",
        ),
        (
            page("<meta property=article:published_time content='2026-01-04T01:00'>"),
            "2026-01-04",
        ),
        (page("<meta itemprop=datePublished content=2026-01-05>"), "2026-01-05"),
        (page("<meta name=date content=2026-01-06>"), "2026-01-06"),
        (
            page(body="<article><time datetime='2026-01-07T00:00'>7 Jan</time>"),
            "2026-01-07",
        ),
        (page(body="<time datetime=2026-01-08>8 Jan</time>"), "2026-01-08"),
        (page(body="<time>8 Jan</time>"), None),
        (page(body="<time datetime='PT5M'>five minutes</time>"), None),
        (page(), None),
    ],
)
def test_a_page_is_dated_by_what_it_says(html: str, day: str | None) -> None:
    assert read_html(html).dated == day


def test_structured_data_goes_before_other_dates() -> None:
    head = "<meta name=date content=2020-01-01>"
    html = page(head + linked({"datePublished": "2026-01-02"}))

    assert read_html(html).dated == "2026-01-02"


@pytest.mark.parametrize("script", ["{broken", "[" * 100_000, "[" * 9 + "]" * 9, "5"])
def test_structured_data_that_cannot_be_read_dates_nothing(script: str) -> None:
    assert date_in(LexborHTMLParser(page()), [script]) is None


@pytest.mark.parametrize("value", [None, 5, "", "May", "2026-02-30", []])
def test_what_is_no_day_is_none(value: object) -> None:
    assert day_of(value) is None


def test_a_file_of_a_page_is_dated_and_titled() -> None:
    head = "<title>Nurse | Halden</title><meta property=og:title content='Nurse'>"
    html = page(head + "<meta name=date content=2026-01-06>")

    document = read_bytes("a.html", html.encode())

    assert (document.title, str(document.dated_on)) == ("Nurse", "2026-01-06")
