from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import resolve

from askback.services.values import Piece, TurnLine
from askback.web.templatetags import words

NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "written"),
    [(2, "2"), (2.5, "2½"), (0.5, "½"), (1.6, "1½"), (0, "0"), (12.0, "12")],
)
def test_minutes_are_written_to_the_half(value: float, written: str) -> None:
    assert words.minutes(value) == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(None, ""), (0, "00:00"), (1908.4, "31:48"), (3723, "1:02:03")],
)
def test_a_place_in_a_recording_is_a_clock(seconds: float | None, written: str) -> None:
    assert words.clock(seconds) == written


def test_a_share_is_whole_per_cent_with_a_space_that_does_not_break() -> None:
    assert words.percent(0.414) == "41\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("days", "written"),
    [(0, "Today"), (1, "Tomorrow"), (-1, "Yesterday"), (4, "Mon 16 Nov")],
)
def test_a_day_near_today_has_a_name(days: int, written: str) -> None:
    assert words.nearby(NOON + timedelta(days=days), NOON) == written


def test_a_day_that_is_not_known_is_not_written() -> None:
    assert (words.day(None), words.weekday(None), words.nearby(None, NOON)) == (
        "",
        "",
        "",
    )


@pytest.mark.parametrize(
    ("left", "written"),
    [
        (timedelta(hours=2, minutes=40), "in 2 h 40 min"),
        (timedelta(minutes=9), "in 9 min"),
        (timedelta(hours=34, minutes=54), "in 34 hours"),
        (timedelta(days=3, hours=5), "in 3 days"),
        (timedelta(minutes=-1), ""),
    ],
)
def test_time_to_go_is_written_until_it_is_past(left: timedelta, written: str) -> None:
    assert words.until(NOON + left, NOON) == written


@pytest.mark.parametrize(
    ("names", "written"),
    [((), ""), (("Ana",), "Ana"), (("Ana", "Bo", "Cy"), "Ana, Bo and Cy")],
)
def test_names_are_written_in_a_row(names: tuple[str, ...], written: str) -> None:
    assert words.listing(names) == written


def test_a_sign_is_a_shape_and_a_word() -> None:
    assert words.sign("flag") == (
        '<span class="sign flag"><svg class="i" aria-hidden="true">'
        '<use href="#i-flag"/></svg>Red flag</span>'
    )


def test_what_is_not_judged_has_no_sign() -> None:
    assert words.sign("") == ""


def test_an_icon_with_a_label_is_read_aloud() -> None:
    assert words.icon("full", "done") == (
        '<svg class="i" role="img" aria-label="done"><use href="#i-full"/></svg>'
    )


def test_a_verdict_is_a_circle_and_a_word() -> None:
    assert words.verdict("partly").endswith("Partly answered")
    assert '"#i-half"' in words.verdict("partly")


def test_words_of_the_code_are_written_as_words() -> None:
    written = [
        words.stage("offer_call"),
        words.role("hiring_manager"),
        words.kind("posting"),
        words.phrasing("past_event"),
        words.phrasing("choice"),
        words.colour("green"),
        words.reason("unable"),
    ]
    assert written == [
        "Offer call",
        "hiring manager",
        "Posting",
        "A past event",
        "A choice between two",
        "good",
        "They could not know.",
    ]


def test_words_that_are_words_already_stay() -> None:
    assert words.role("would-be report") == "would-be report"
    assert words.reason("No number.") == "No number."


def test_pieces_of_a_turn_are_escaped_and_marked() -> None:
    turn = TurnLine(
        index=3,
        who="Marcus",
        mine=False,
        start_s=None,
        pieces=(
            Piece("<b>Well</b>, "),
            Piece("I think", "hedge", in_answer=True),
            Piece(" we lost two ", in_answer=True),
            Piece("good people", "flag", in_answer=True),
        ),
    )

    assert words.pieces(turn) == (
        '&lt;b&gt;Well&lt;/b&gt;, <span class="span"><span class="hedge">I think</span>'
        ' we lost two <mark class="flag">good people</mark></span>'
    )


@pytest.mark.parametrize(
    ("address", "here"),
    [("/", "Today"), ("/companies/add/", "Companies"), ("/questions/", "Questions")],
)
def test_the_place_that_a_page_belongs_to_is_marked(address: str, here: str) -> None:
    request = RequestFactory().get(address)
    request.resolver_match = resolve(address)
    bar = Template('{% include "parts/bar.html" %}').render(
        Context({"request": request})
    )

    marked = [line for line in bar.splitlines() if "aria-current" in line]
    assert len(marked) == 1
    assert f"<span>{here}</span>" in marked[0]


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("hiring_manager", "Hiring manager"),
        ("minutes_for_questions", "Yours"),
        ("good_luck", "Good luck"),
    ],
)
def test_a_column_of_a_table_has_a_heading(key: str, written: str) -> None:
    assert words.column(key) == written


@pytest.mark.parametrize(("value", "written"), [(1.0, "1"), (0.35, "0.35"), (45, "45")])
def test_a_figure_has_no_more_places_than_it_needs(value: float, written: str) -> None:
    assert words.figure(value) == written
