from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.lines import plain
from askback.core.dossier.pay import find_pay
from askback.core.dossier.values import PayFact, Period

PAID = [
    ("$120,000 - $150,000", 120000, 150000, "USD", "year"),
    ("Salary $70-110k", 70000, 110000, "USD", "year"),
    ("55k to 70K EUR", 55000, 70000, "EUR", "year"),
    ("We pay up to 84k/year", None, 84000, None, "year"),
    ("£38.50 per hour", 38.5, 38.5, "GBP", "hour"),
    ("€4.200 brutto/Monat", 4200, 4200, "EUR", "month"),
    ("Lohn: CHF 110'000", 110000, 110000, "CHF", "year"),
    ("SEK 45 000 per month", 45000, 45000, "SEK", "month"),
    ("Pay: 62–70k", 62000, 70000, None, "year"),
    ("for this role we are looking at\n£62-70k depending", 62000, 70000, "GBP", "year"),
    ("₹18-24 LPA", 1800000, 2400000, "INR", "year"),
    ("₹ 6,00,000 - ₹ 9,00,000 P.A.", 600000, 900000, "INR", "year"),
    ("A$120k + super", 120000, 120000, "AUD", "year"),
    ("salary from £31,200 pro rata", 31200, None, "GBP", "year"),
    ("Gehalt bis zu 150.000 €", None, 150000, "EUR", "year"),
    ("Band 6: £37,338 to £44,962 per annum", 37338, 44962, "GBP", "year"),
    ("$45/hr", 45, 45, "USD", "hour"),
    ("Base salary: $140,000 to $180,000.", 140000, 180000, "USD", "year"),
    ("Between $133,500/year and $215,900/year", 133500, 215900, "USD", "year"),
    ("Salary\n\n£30,000", 30000, 30000, "GBP", "year"),
    ("Acme | Engineer | $120k-150k + equity", 120000, 150000, "USD", "year"),
    ("Rate: £500 per day", 500, 500, "GBP", "day"),
    ("Pay: 15.50 per hour", 15.5, 15.5, None, "hour"),
    ("R25 000 - R30 000 per month", 25000, 30000, "ZAR", "month"),
    ("£28-32,000 p.a.", 28000, 32000, "GBP", "year"),
    ("¥6M - ¥9M per year", 6000000, 9000000, "JPY", "year"),
    ("US$80K+", 80000, None, "USD", "year"),
    ("Salaire : 45 000 € à 52 000 € brut annuel", 45000, 52000, "EUR", "year"),
    ("You'd earn $800-$1200 weekly", 800, 1200, "USD", "week"),
    ("Hourly rate: $20 - $25", 20, 25, "USD", "hour"),
    ("£24,000 plus bonus", 24000, 24000, "GBP", "year"),
    ("Salary £450", 450, 450, "GBP", None),
    ("Day rate: £450", 450, 450, "GBP", "day"),
    ("Monthly pay is €900", 900, 900, "EUR", "month"),
    ("OTE £60k, basic £45k", 45000, 45000, "GBP", "year"),
    ("$60K/80K", 60000, 80000, "USD", "year"),
    ("Salary of $500-1,000 a month", 500, 1000, "USD", "month"),
    ("Pay: CAD $90,000 - CAD $95,000", 90000, 95000, "CAD", "year"),
]
NOT_PAID = [
    "$300k ARR", "we have a turnover of £300k", "raised $40M", "$2bn under management",
    "a budget of €2m", "401k match", "save customers $1M", "£500 sign-on bonus",
    "£1,000 referral bonus", "£1,000 a year for courses", "a 10k run", "5-7 years",
    "bonus up to 20%", "pay rises of 3% to 5%", "10,000 customers", "$50,000 in stock",
    "equity worth $80k-$100k", "$2,000 annual learning budget", "the £38m ferry",
    "deals between $50k and $100k ACV", "an ad spend of $100k per month",
    "relocation allowance of up to $10,000", "we serve 84k/month visitors",
    "signing bonus: $20,000", "donated £30,000 a year to charity", "$120k Series A",
    "tuition reimbursement of $10,000 per year", "2019-2024", "1,000-5,000 employees",
    "sold for $100k-$200k", "invoices between £10k and £50k", "tickets from £20 to £60",
    "life cover of £100,000", "we reached the milestone of well over some $300k\nARR",
    "a population of 45,000 to 50,000", "grants of £20k-£40k", "up to 84k", "£1,200",
    "raised $40M from 20k people", "save 5% of £100k", "a town of 20k", "£30,000 users",
]  # fmt: skip


@pytest.mark.parametrize(("text", "least", "most", "currency", "period"), PAID)
def test_pay_is_found_however_it_is_written(
    text: str,
    least: float | None,
    most: float | None,
    currency: str | None,
    period: str | None,
) -> None:
    pay, _ = find_pay(text, plain(text))

    assert pay is not None
    assert (pay.minimum, pay.maximum) == (least, most)
    assert (pay.currency, pay.period) == (currency, period)
    assert pay.span.quote == text[pay.span.start : pay.span.end]


@pytest.mark.parametrize("text", NOT_PAID)
def test_other_money_is_no_pay(text: str) -> None:
    assert find_pay(text, plain(text)) == (None, ())


def test_the_quote_holds_currency_and_period() -> None:
    text = "Band 6: £37,338 to £44,962 per annum, pro rata"

    pay, _ = find_pay(text, plain(text))

    assert pay is not None
    assert pay.span.quote == "£37,338 to £44,962 per annum"


def test_of_several_figures_the_widest_near_the_first_is_taken() -> None:
    text = "Pay: $150k-$160k in Ohio, $140k-$190k in Maine, £90k-£190k in Leeds."

    pay, problems = find_pay(text, plain(text))

    assert pay is not None
    assert (pay.minimum, pay.maximum) == (140000, 190000)
    assert [p.message for p in problems] == [
        "The text gives 3 pay figures; $140k-$190k was taken."
    ]


def test_data_fill_in_what_the_text_leaves_open() -> None:
    text = "You get 30,000 to 34,000."

    pay, _ = find_pay(text, text, PayFact(30000, 34000, "EUR", Period.YEAR))

    assert pay is not None
    assert (pay.currency, pay.period, pay.span.quote) == (
        "EUR",
        "year",
        "30,000 to 34,000",
    )


def test_one_end_in_the_data_keeps_the_other_of_the_text() -> None:
    text = "Pay £30,000 to £34,000 a year."

    pay, _ = find_pay(text, plain(text), PayFact(minimum=30000))

    assert pay is not None
    assert (pay.minimum, pay.maximum, pay.currency) == (30000, 34000, "GBP")


def test_data_that_the_text_does_not_show_are_said_and_left_out() -> None:
    pay, problems = find_pay("Pay is good.", "pay is good.", PayFact(maximum=50000))

    assert pay is None
    assert [p.message for p in problems] == [
        "The page's data give pay of 50000, but the text does not show it."
    ]


@given(st.integers(15, 400), st.integers(0, 100), st.sampled_from("£$€"))
def test_a_range_in_thousands_reads_alike_however_written(
    least: int, more: int, sign: str
) -> None:
    most = least + more
    ways = (
        f"Salary {sign}{least}k - {sign}{most}k",
        f"Salary {sign}{least}-{most}k",
        f"Salary {sign}{least},000 to {sign}{most},000",
        f"Salary {least}.000–{most}.000 {sign}",
    )

    read = {
        (pay.minimum, pay.maximum)
        for way in ways
        for pay in [find_pay(way, way.lower())[0]]
        if pay is not None
    }

    assert read == {(least * 1000, most * 1000)}
