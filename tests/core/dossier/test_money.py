from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.money import amounts, number


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("120,000", 120000),
        ("110'000", 110000),
        ("45 000", 45000),
        ("4.200", 4200),
        ("4.200,50", 4200.5),
        ("38.50", 38.5),
        ("14,5", 14.5),
        ("12,50,000", 1250000),
        ("7", 7),
    ],
)
def test_thousands_and_decimals_are_told_apart(figure: str, value: float) -> None:
    assert number(figure) == value


@given(st.integers(0, 999_999_999), st.sampled_from([",", ".", "'", " "]))
def test_any_sign_may_part_thousands(value: int, sign: str) -> None:
    assert number(f"{value:,}".replace(",", sign)) == value


def test_an_amount_knows_its_currency_and_scale() -> None:
    low = "$90,000 cad, 5 lakh, £2m, 70k+"

    found = [(a.value, a.currency, a.plus) for a in amounts(low, 0, len(low))]

    assert found == [
        (90000, "CAD", False),
        (500000, "INR", False),
        (2000000, "GBP", False),
        (70000, None, True),
    ]
