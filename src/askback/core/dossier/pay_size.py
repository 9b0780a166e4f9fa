"""What a sum of money can be pay for, by its size."""

from __future__ import annotations

from askback.core.dossier.money import KRONE, YEN
from askback.core.dossier.ranges import Figure
from askback.core.dossier.values import Period

# About how many units buy what a dollar buys, only to tell an hour's pay from a
# year's and pay from pocket money: a factor of two either way does no harm.
WORTH = {
    "INR": 25.0, "PKR": 60.0, "JPY": 110.0, "KRW": 1000.0, "HUF": 220.0, "CZK": 15.0,
    "SEK": 9.0, "NOK": 9.0, "DKK": 7.0, "ISK": 140.0, "PLN": 2.5, "RON": 2.5,
    "ZAR": 8.0, "PHP": 20.0, "THB": 13.0, "MYR": 2.0, "IDR": 5000.0, "VND": 8000.0,
    "NGN": 250.0, "KES": 45.0, "UAH": 12.0, "RUB": 30.0, "TWD": 20.0, "HKD": 6.0,
    "MXN": 10.0, "BRL": 3.0, "TRY": 15.0, "COP": 1500.0, "CLP": 450.0, "ARS": 500.0,
    "CNY": 4.0, "AED": 3.5, "SAR": 3.5, "QAR": 3.5, "EGP": 30.0, "LKR": 150.0,
    KRONE: 8.0, YEN: 110.0,
}  # fmt: skip
# What pay may be, in such dollars: below it is an allowance, above it a budget.
BOUNDS = {
    Period.HOUR: (3, 500),
    Period.DAY: (25, 5_000),
    Period.WEEK: (100, 12_000),
    Period.MONTH: (250, 60_000),
    Period.YEAR: (7_000, 1_500_000),
}
HOURLY_MOST = 150  # a bare sum up to here is an hour's pay
MONTHLY = range(1_000, 10_000)  # a bare sum within is a month's
YEARLY_LEAST = 14_000  # a bare sum from here on is a year's


def by_size(figure: Figure) -> Period | None:
    """Say what a sum is paid for where no word does.

    Args:
        figure: The sum, in units of its currency.

    Returns:
        The period that such a sum is usual for; None between a week's and a day's.

    Source:
        Ours; the bounds stand at the top of this file.

    >>> by_size(Figure(0, 1, 0, 45000, 50000, "GBP", None, scaled=False, ranged=True))
    <Period.YEAR: 'year'>
    """
    size = figure.top / WORTH.get(figure.currency or "", 1.0)
    if size >= YEARLY_LEAST:
        return Period.YEAR
    if size <= HOURLY_MOST:
        return Period.HOUR
    return Period.MONTH if int(size) in MONTHLY else None


def plausible(figure: Figure, period: Period | None) -> bool:
    """Say whether a sum may be pay for a period at all.

    Source:
        Ours; the bounds stand at the top of this file.

    >>> course = Figure(0, 1, 0, 1000, 1000, "GBP", None, scaled=False, ranged=False)
    >>> plausible(course, Period.YEAR)
    False
    """
    if period is None:
        return True
    least, most = BOUNDS[period]
    worth = WORTH.get(figure.currency or "", 1.0)
    return least <= figure.bottom / worth and figure.top / worth <= most
