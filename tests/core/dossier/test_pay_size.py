from __future__ import annotations

import pytest

from askback.core.dossier.pay_size import by_size, plausible
from askback.core.dossier.ranges import Figure
from askback.core.dossier.values import Period


def figure(value: float, currency: str | None = None) -> Figure:
    return Figure(0, 1, 0, value, value, currency, None, scaled=False, ranged=False)


@pytest.mark.parametrize(
    ("value", "currency", "period"),
    [
        (18, "USD", "hour"),
        (3200, "EUR", "month"),
        (64000, None, "year"),
        (450, "GBP", None),
        (1800000, "INR", "year"),
    ],
)
def test_size_alone_tells_the_usual_period(
    value: float, currency: str | None, period: str | None
) -> None:
    assert by_size(figure(value, currency)) == period


def test_pocket_money_is_no_wage() -> None:
    assert not plausible(figure(1000, "GBP"), Period.YEAR)
    assert plausible(figure(1000, "GBP"), Period.WEEK)
    assert plausible(figure(1000, "GBP"), None)
