from __future__ import annotations

import pytest

from askback.core.followup.negotiating import (
    Lever,
    Range,
    Terms,
    amount,
    levers,
    of_other,
    of_posting,
    year_of,
)

OFFER = Terms(60_000, "GBP", leave_days=25)


@pytest.mark.parametrize(
    ("terms", "year"),
    [
        (Terms(60_000, "GBP", bonus=3_000), 63_000),
        (Terms(1_000, "GBP", "week"), 52_000),
        (Terms(30, "GBP", "hour"), None),
        (Terms(bonus=3_000), None),
    ],
)
def test_a_year_is_counted_only_where_the_pay_is_of_one(
    terms: Terms, year: float | None
) -> None:
    assert year_of(terms) == year


def test_amounts_keep_their_pence() -> None:
    assert amount(31.5, "EUR", "hour") == "EUR 31.50 an hour"


@pytest.mark.parametrize(
    ("offer", "named", "said"),
    [
        (
            OFFER,
            Range(50_000, 70_000, "GBP", "year"),
            "The posting goes up to GBP 70,000 a year; the offer is GBP 60,000 a year.",
        ),
        (OFFER, Range(50_000, 60_000, "GBP", "year"), ""),
        (OFFER, Range(64_000, None, "EUR", "year"), ""),
        (OFFER, Range(6_400, None, "GBP", "month"), ""),
        (OFFER, Range(None, None, "GBP", "year"), ""),
        (Terms(), Range(64_000, None, "", "year"), ""),
    ],
)
def test_a_posting_speaks_where_it_names_more_of_the_same(
    offer: Terms, named: Range, said: str
) -> None:
    assert of_posting(offer, named) == said


@pytest.mark.parametrize(
    "other",
    [
        Terms(59_000, "GBP"),
        Terms(60_000, "GBP"),
        Terms(80_000, "EUR"),
        Terms(60, "GBP", "hour"),
        Terms(),
    ],
)
def test_another_offer_says_nothing_that_is_not_higher_in_the_same_money(
    other: Terms,
) -> None:
    assert of_other(OFFER, other, "Cald") == ""


def test_leave_is_raised_once_with_the_first_words_that_name_more() -> None:
    claims = ["25 days of leave", "28 days holiday", "30 days annual leave"]

    assert levers(OFFER, claims, []) == [
        Lever("They named 28 days of leave; the offer has 25.", 1)
    ]


def test_what_was_spoken_of_is_raised_with_its_place_after_the_claims() -> None:
    said = ["You get a bonus in March.", "We pay into a pension.", "Bonus again."]

    assert levers(Terms(), ["30 days holiday"], said) == [
        Lever("A bonus was spoken of; the offer does not say.", 1),
        Lever("A pension was spoken of; the offer does not say.", 2),
    ]


@pytest.mark.parametrize(
    "offer",
    [Terms(bonus=0.0), Terms(words="A bonus of up to 5 % in March")],
)
def test_what_the_offer_mentions_is_not_raised(offer: Terms) -> None:
    assert levers(offer, [], ["There is a bonus in March."]) == []


@pytest.mark.parametrize(
    "words",
    ["There is no bonus.", "We don't do shares.", "We used to have a pension."],
)
def test_what_was_denied_is_no_promise(words: str) -> None:
    assert levers(Terms(), [], [words]) == []


def test_long_words_are_read_in_no_time() -> None:
    words = "30 days " * 100_000

    assert levers(OFFER, [words], [words]) == []
