from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.amounts import quantities, singular


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("six beds", 6, 6, "bed"),
        ("twenty-two periods", 22, 22, "period"),
        ("a hundred and fifty pupils", 100, 100, None),
        ("two hundred and fifty pupils", 250, 250, "pupil"),
        ("nine hundred k", 900_000, 900_000, None),
        ("two and a half grand", 2.5, 2.5, "grand"),
        ("$120,000", 120_000, 120_000, "dollar"),
        ("£48.5k", 48_500, 48_500, "pound"),
        ("$10-15 million", 10_000_000, 15_000_000, "dollar"),
        ("forty to fifty hours", 40, 50, "hour"),
        ("between 55 to 70k", 55_000, 70_000, None),
        ("12 percent", 12, 12, "percent"),
        ("12 per cent", 12, 12, "percent"),
        ("12%", 12, 12, "percent"),
        ("half of the ward", 50, 50, "percent"),
        ("two thirds of it", 200 / 3, 200 / 3, "percent"),
        ("maybe a quarter.", 25, 25, "percent"),
        ("seven out of ten", 70, 70, "percent"),
        ("four of thirty", 40 / 3, 40 / 3, "percent"),
        ("every fifth sprint", 20, 20, "percent"),
        ("every other week", 50, 50, "percent"),
        ("every 4 weeks", 25, 25, "percent"),
        ("half a dozen calls", 6, 6, "call"),
        ("twice a month", 2, 2, "time"),
        ("a couple of vans", 2, 2, "van"),
        ("just one person", 1, 1, "person"),
        ("one.", 1, 1, None),
        ("it took an hour", 1, 1, "hour"),
        ("half an hour", 0.5, 0.5, "hour"),
        ("six very long nights", 6, 6, "very"),
        ("thirty of 2 rooms", 30, 30, "2"),
    ],
)
def test_numbers_are_read_as_they_are_said(
    text: str, low: float, high: float, unit: str | None
) -> None:
    found = quantities(text)[0]

    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)
    if unit not in {None, "2"}:
        assert found.units[0] == unit


@pytest.mark.parametrize(
    "text",
    [
        "no one left",
        "that one is mine",
        "one of the leads",
        "at 9:30",
        "at 5pm",
        "in 2019",
        "we open 24/7",
        "a week is long",
        "",
    ],
)
def test_times_years_and_pronouns_are_no_numbers(text: str) -> None:
    assert quantities(text) == ()


def test_units_stand_among_the_next_words() -> None:
    assert quantities("six very long nights a week")[0].units == (
        "very",
        "long",
        "night",
    )


def test_a_rate_is_not_the_unit() -> None:
    assert quantities("two nights a week")[0].units == ("night",)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("people", "person"), ("classes", "classe"), ("boss", "boss"), ("bodies", "body")],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@given(st.integers(min_value=2, max_value=1899))
def test_any_number_in_digits_is_found(number: int) -> None:
    (found,) = quantities(f"we have {number} lorries")

    assert (found.low, found.high, found.units) == (number, number, ("lorry",))


@given(st.text(max_size=60))
def test_a_quantity_lies_within_its_text(text: str) -> None:
    for found in quantities(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.low <= found.high
