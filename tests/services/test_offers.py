from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from askback.errors import ConflictError, InvalidInputError, NotFoundError
from askback.services import negotiating, offers, removed
from askback.services.values.offers import OfferDraft, Point
from askback.store.models import EvidenceRow, OfferRow, OpportunityRow, User
from tests.builders import NOW, add_company

pytestmark = pytest.mark.django_db
OFFER = OfferDraft(pay=60_000, currency="gbp", deadline=NOW + timedelta(days=3))
POSTING = "Ward manager at Halden.\n\nPay: £64,000 to £70,000 a year.\n30 days leave.\n"


def test_an_offer_is_kept_and_kept_again_in_its_place(me: User, company: UUID) -> None:
    offers.save(me, company, draft=OFFER, now=NOW)
    offers.save(me, company, draft=replace(OFFER, pay=61_000), now=NOW)

    page = negotiating.show(me, company)

    assert OfferRow.objects.count() == 1
    assert page.line is not None
    assert page.line.draft == replace(OFFER, pay=61_000, currency="GBP")
    assert (page.line.pay_words, page.line.year) == ("GBP 61,000 a year", 61_000)


def test_an_offer_without_pay_says_so(me: User, company: UUID) -> None:
    offers.save(me, company, draft=OfferDraft(words="By Friday"), now=NOW)

    (line,) = offers.beside(me, [company])

    assert (line.pay_words, line.year) == ("no figure yet", None)


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        (OfferDraft(), "Write something of the offer, or leave it."),
        (OfferDraft(currency="GBP"), "Write something of the offer, or leave it."),
        (OfferDraft(pay=-1, currency="GBP"), "Write amounts as numbers, 0 or more."),
        (
            OfferDraft(pay=float("nan"), currency="GBP"),
            "Write amounts as numbers, 0 or more.",
        ),
        (OfferDraft(pay=5), "Write the currency in three letters, such as EUR."),
        (
            OfferDraft(bonus=5, currency="12£"),
            "Write the currency in three letters, such as EUR.",
        ),
        (OfferDraft(leave_days=400), "Write the days of leave in a year, 0 to 366."),
        (
            OfferDraft(pay=5, currency="EUR", period="fortnight"),
            "Pay for one of: year, month, week, day, hour.",
        ),
    ],
)
def test_an_offer_that_cannot_be_is_refused(
    me: User, company: UUID, draft: OfferDraft, wrong: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        offers.save(me, company, draft=draft, now=NOW)

    assert str(refused.value) == wrong
    assert OfferRow.objects.count() == 0


def test_an_offer_is_forgotten_once(me: User, company: UUID) -> None:
    offers.save(me, company, draft=OFFER, now=NOW)

    offers.remove(me, company, now=NOW)

    assert negotiating.show(me, company).line is None
    with pytest.raises(NotFoundError):
        offers.remove(me, company, now=NOW)


def test_an_offer_that_was_taken_away_comes_back_as_it_was(
    me: User, company: UUID
) -> None:
    made = replace(OFFER, bonus=5_000, start_on=NOW.date(), words="Call by Friday")
    offers.save(me, company, draft=made, now=NOW)

    back = offers.remove(me, company, now=NOW + timedelta(days=1))
    assert [(li.kind, li.label) for li in removed.show(me, now=NOW)] == [
        ("offer", "Halden")
    ]
    seen = removed.take_back(me, back, now=NOW)

    assert (seen.url_name, seen.ident) == ("offer", str(company))
    row = OfferRow.objects.get()
    assert offers.draft_of(row) == replace(made, currency="GBP")
    assert row.made_at == NOW
    assert removed.show(me, now=NOW) == ()


def test_an_offer_does_not_come_back_over_another(me: User, company: UUID) -> None:
    offers.save(me, company, draft=OFFER, now=NOW)
    back = offers.remove(me, company, now=NOW)
    offers.save(me, company, draft=replace(OFFER, pay=70_000), now=NOW)

    with pytest.raises(ConflictError, match="Delete that one first"):
        removed.take_back(me, back, now=NOW)

    assert OfferRow.objects.get().pay == 70_000
    assert len(removed.show(me, now=NOW)) == 1


def test_somebody_elses_offer_is_not_there(bob: User, company: UUID) -> None:
    for deed in (
        lambda: offers.save(bob, company, draft=OFFER, now=NOW),
        lambda: offers.remove(bob, company, now=NOW),
        lambda: negotiating.show(bob, company),
    ):
        with pytest.raises(NotFoundError):
            deed()
    assert offers.beside(bob, [company]) == ()


def test_what_ends_first_comes_first(me: User) -> None:
    ids = [add_company(me, name) for name in ("Ash", "Birch", "Cedar")]
    ends = (None, NOW + timedelta(days=5), NOW + timedelta(days=2))
    for ident, end in zip(ids, ends, strict=True):
        offers.save(me, ident, draft=replace(OFFER, deadline=end), now=NOW)

    lines = offers.beside(me, ids)

    assert [line.company for line in lines] == ["Cedar", "Birch", "Ash"]
    assert offers.to_json(lines[0]) == {
        "company": "Cedar",
        "pay": 60_000,
        "currency": "GBP",
        "period": "year",
        "year": 60_000,
        "bonus": None,
        "equity": None,
        "leave_days": None,
        "start_on": None,
        "deadline": (NOW + timedelta(days=2)).isoformat(),
    }


def test_each_point_to_raise_has_its_words_and_place(me: User) -> None:
    ident = add_company(me, posting=POSTING)
    other = add_company(me, "Cald")
    offers.save(me, other, draft=replace(OFFER, pay=6_000, period="month"), now=NOW)
    EvidenceRow.objects.create(
        owner=me,
        made_at=NOW,
        opportunity=OpportunityRow.objects.get(id=ident),
        criterion="pay",
        witness="Dana Marsh",
        weight=0.4,
        quote="There's a bonus every March.",
        source="reading",
        place="asked-3",
    )
    offers.save(me, ident, draft=replace(OFFER, leave_days=25), now=NOW)

    points = negotiating.show(me, ident).points

    assert [(point.text, _words(point)) for point in points] == [
        (
            "The posting begins at GBP 64,000 a year; the offer is GBP 60,000 a year.",
            "£64,000 to £70,000 a year",
        ),
        ("Cald offers GBP 72,000 for a year; here it is GBP 60,000.", ""),
        ("They named 30 days of leave; the offer has 25.", "30 days leave."),
        (
            "A bonus was spoken of; the offer does not say.",
            "There's a bonus every March.",
        ),
    ]
    assert points[3].quote is not None
    assert (points[3].quote.who, points[3].quote.place) == ("Dana Marsh", "asked-3")


def _words(point: Point) -> str:
    return point.quote.text if point.quote else ""


def test_an_offer_no_worse_than_anything_said_has_no_points(me: User) -> None:
    ident = add_company(me, posting=POSTING)
    offers.save(me, ident, draft=replace(OFFER, pay=70_000), now=NOW)
    offers.save(me, add_company(me, "Cald"), draft=OFFER, now=NOW)

    assert negotiating.show(me, ident).points == ()
