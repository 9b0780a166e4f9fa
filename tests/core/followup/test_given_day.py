from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.given_day import SOON, given_day

TUESDAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They said by Friday 13 Nov", date(2026, 11, 13)),
        ("You hear from us by the 13th of November.", date(2026, 11, 13)),
        ("Decision on November 20th, 2026", date(2026, 11, 20)),
        ("Nov. 20: the panel meets", date(2026, 11, 20)),
        ("HR calls Thursday, 12 Nov", date(2026, 11, 12)),
        ("an answer by 2026-11-18", date(2026, 11, 18)),
        ("She will write by Friday", date(2026, 11, 13)),
        ("a call on Tuesday", date(2026, 11, 17)),
        ("this Thurs", date(2026, 11, 12)),
        ("within two weeks", date(2026, 11, 24)),
        ("in 5 days", date(2026, 11, 15)),
        ("they ring tomorrow", date(2026, 11, 11)),
        ("by the end of the week", date(2026, 11, 15)),
        ("by 5 Jan", date(2027, 1, 5)),
        ("Call on Thursday. Offer by 20 Nov.", date(2026, 11, 20)),
        ("Dana is not sure who.\nYou hear by Friday", date(2026, 11, 13)),
    ],
)
def test_a_day_that_is_certain_is_found(text: str, day: date) -> None:
    assert given_day(text, TUESDAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They will be in touch soon",
        "maybe by Friday",
        "hopefully 13 Nov",
        "in about two weeks",
        "next Friday",
        "in a week or so",
        "after 13 Nov",
        "should hear by Friday",
        "by Monday 13 Nov",  # it is a Friday
        "by 31 Nov",
        "by 2026-13-40",
        "by 13 November 2019",
        "in 5 working days",
        "early next week, by Friday?",
        "by 11/12",  # nobody knows which is the month
        "the call is at 13:30 Marching on",
    ],
)
def test_a_day_that_is_not_certain_is_no_day(text: str) -> None:
    assert given_day(text, TUESDAY) is None


def test_one_day_that_cannot_be_makes_the_others_uncertain() -> None:
    assert given_day("By Friday 13 Nov. Then by Monday 13 Nov.", TUESDAY) is None


def test_a_day_further_off_than_half_a_year_is_none() -> None:
    assert given_day("by 12 May", TUESDAY) is None
    assert given_day("in 12 weeks", TUESDAY) == date(2027, 2, 2)


@given(st.text(max_size=200), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_whatever_is_written_the_day_is_soon_or_none(text: str, said_on: date) -> None:
    day = given_day(f"by Friday; {text}", said_on)

    assert day is None or said_on <= day <= said_on + SOON


@pytest.mark.parametrize("part", ["monday, ", "1 ", "nov ", "in the next ", "by by "])
def test_a_hostile_note_is_read_no_further_than_a_note_goes(part: str) -> None:
    assert given_day(part * 1_000_000 + ". by Friday", TUESDAY) is None
