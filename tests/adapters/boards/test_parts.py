from __future__ import annotations

import pytest

from askback.adapters.boards.parts import (
    day_of,
    employment,
    pay_words,
    period,
    spelled,
    text,
    unescaped,
    workplace,
)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("FullTime", "FULL_TIME"),
        ("Full time", "FULL_TIME"),
        ("Permanent, part-time", "PART_TIME"),
        ("Part-Time Contract", "CONTRACTOR"),
        ("Internship (6 months)", "INTERN"),
        ("Internal", None),
        ("Temporary", "TEMPORARY"),
        ("Contract", "CONTRACTOR"),
        ("", None),
        (None, None),
    ],
)
def test_kinds_of_contract_are_known_in_many_words(
    said: object, code: str | None
) -> None:
    assert employment(said) == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("remote", "TELECOMMUTE"),
        ("Hybrid", "HYBRID"),
        ("on-site", "ONSITE"),
        ("In office", "ONSITE"),
        ("unspecified", None),
        (None, None),
    ],
)
def test_the_workplace_is_one_word(said: object, code: str | None) -> None:
    assert workplace(said) == code


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (10, 20, "EUR 10 - 20 per hour"),
        (10, 10, "EUR 10 per hour"),
        (None, 20.5, "EUR 20.50 per hour"),
        (0, 0, ""),
        (True, "9", ""),
    ],
)
def test_pay_is_written_as_one_line(low: object, high: object, words: str) -> None:
    assert pay_words(low, high, "EUR", "per-hour-wage") == words


def test_pay_for_no_known_time_says_none() -> None:
    assert pay_words(5, 6, None, "once") == "5 - 6"
    assert period(None) is None


@pytest.mark.parametrize("value", [None, "soon", 1e300, -1e300, True, "2026-13-01"])
def test_what_is_no_date_is_none(value: object) -> None:
    assert day_of(value) is None


@pytest.mark.parametrize(
    ("token", "told", "name"),
    [
        ("haldencare", "We at Halden Care.", "Halden Care"),
        ("halden-care", "HALDEN CARE hires", "HALDEN CARE"),
        ("ovensco", "Ovens & Co. hires", "Ovens & Co"),
        ("haldencare", "halden care, Haldencares", None),
        ("---", "anything", None),
        ("a" * 99, "A" * 60, "A" * 60),
    ],
)
def test_a_name_is_found_as_it_is_spelled(
    token: str, told: str, name: str | None
) -> None:
    assert spelled(token, told) == name


def test_looking_for_a_name_is_quick_in_a_hostile_text() -> None:
    assert spelled("a" * 60, "a. " * 300_000) is None


@pytest.mark.parametrize(
    ("value", "page"),
    [
        ("&lt;p&gt;a &amp;lt; b", "<p>a &lt; b"),
        ("<p>a &lt; b", "<p>a &lt; b"),
        (None, ""),
    ],
)
def test_html_is_unescaped_once_and_only_where_it_was_escaped(
    value: object, page: str
) -> None:
    assert unescaped(value) == page


def test_a_line_is_one_line_and_not_endless() -> None:
    assert text(" a \n b ") == "a b"
    assert len(text("a" * 999)) == 200
