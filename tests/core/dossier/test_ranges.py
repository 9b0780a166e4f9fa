from __future__ import annotations

import pytest

from askback.core.dossier.money import amounts
from askback.core.dossier.ranges import Figure, figures


def read(low: str) -> list[Figure]:
    return list(figures(low, tuple(amounts(low, 0, len(low)))))


def test_a_range_takes_in_the_period_on_either_side() -> None:
    assert [(f.least, f.most, f.period) for f in read("$25/hour - $32")] == [
        (25, 32, "hour")
    ]
    assert [(f.least, f.most, f.period) for f in read("18-24 lpa")] == [
        (1800000, 2400000, "year")
    ]


@pytest.mark.parametrize(
    "text",
    ["£50k - $70k", "$90 - $70", "£40,000 and £50,000", "£5 - £5,000", "£40/£50"],
)
def test_two_sums_that_are_no_range_stay_apart(text: str) -> None:
    assert [figure.ranged for figure in read(text)] == [False, False]


def test_between_makes_and_a_dash() -> None:
    assert [(f.least, f.most) for f in read("between $50k and $60k")] == [
        (50000, 60000)
    ]


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("up to £40k", None, 40000),
        ("from £31,200", 31200, None),
        ("£50k+", 50000, None),
        ("£50k", 50000, 50000),
        ("55 lpa", 5500000, 5500000),
    ],
)
def test_a_single_sum_may_be_one_end(
    text: str, least: float | None, most: float | None
) -> None:
    assert [(f.least, f.most) for f in read(text)] == [(least, most)]


def test_a_small_first_end_keeps_its_size() -> None:
    assert [(f.least, f.most) for f in read("$500-1,000/month")] == [(500, 1000)]


def test_an_exact_code_goes_before_a_shared_sign() -> None:
    assert [f.currency for f in read("$95k - $125k cad")] == ["CAD"]
    assert [f.currency for f in read("95k - 125k")] == [None]
