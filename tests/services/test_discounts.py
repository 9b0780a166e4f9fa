from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import companies, counting, criterion, discounts, opportunities
from askback.services.values.criterion import LedgerLine, Voice
from askback.store.models import DiscountRow, EvidenceRow, User
from tests.builders import NOW
from tests.services.conversation import DANA

pytestmark = pytest.mark.django_db


def put(
    owner: User,
    company: UUID,
    kind: str = "witness",
    name: str = DANA,
    share: float = 0.5,
    why: str = "",
) -> UUID:
    return discounts.put(
        owner, company, kind=kind, name=name, share=share, why=why, now=NOW
    )


def weights() -> dict[tuple[str, str], float]:
    rows = EvidenceRow.objects.filter(witness=DANA)
    return {(row.criterion, row.quote): row.weight for row in rows}


def voice(owner: User, company: UUID, key: str = "turnover") -> Voice:
    page = criterion.show(owner, company, key, now=NOW)
    return next(one for one in page.ledger.voices if one.name == DANA)


def weightiest(owner: User, company: UUID) -> LedgerLine:
    return voice(owner, company).lines[0]


@pytest.mark.usefixtures("told")
def test_a_witness_counts_for_less_and_says_why(me: User, company: UUID) -> None:
    before = weights()

    put(me, company, why=" She was new herself. ")

    after = weights()
    assert after == {one: weight / 2 for one, weight in before.items()}
    found = voice(me, company).discount
    assert found is not None
    assert (found.words, found.why) == ("for half", "She was new herself.")


@pytest.mark.usefixtures("told")
def test_a_quote_that_counts_for_nothing_still_stands(me: User, company: UUID) -> None:
    line = weightiest(me, company)

    put(me, company, "quote", line.digest, 0.0)

    after = voice(me, company).lines[-1]
    assert after.quote.text == line.quote.text
    assert (after.weight, after.counts) == (line.weight, 0.0)
    page = companies.show(me, company, now=NOW)
    known = {one.key: one for one in (*page.known, *page.settled)}["turnover"]
    assert [(q.text, q.note) for q in known.quotes if q.note] == [
        (line.quote.text, "you let this count not at all")
    ]


@pytest.mark.usefixtures("told")
def test_it_counts_whole_again_once_it_is_taken_back(me: User, company: UUID) -> None:
    before = weightiest(me, company)
    ident = put(me, company)
    again = put(me, company, share=0.25)

    assert discounts.take_back(me, ident, now=NOW) == company

    assert ident == again
    assert weightiest(me, company) == before
    assert not DiscountRow.objects.exists()


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("kind", "share", "why"),
    [
        ("mood", 0.5, ""),
        ("witness", 1.0, ""),
        ("witness", -0.1, ""),
        ("witness", 0.5, "x" * 501),
    ],
)
def test_what_is_no_discount_is_refused(
    me: User, company: UUID, kind: str, share: float, why: str
) -> None:
    with pytest.raises(InvalidInputError):
        put(me, company, kind, share=share, why=why)


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("kind", "name"),
    [("witness", "Nobody"), ("quote", counting.digest("Never said.")), ("quote", "")],
)
def test_only_what_was_said_there_is_discounted(
    me: User, company: UUID, kind: str, name: str
) -> None:
    with pytest.raises(NotFoundError):
        put(me, company, kind, name)


@pytest.mark.usefixtures("told")
def test_somebody_elses_is_not_there(me: User, bob: User, company: UUID) -> None:
    ident = put(me, company)

    with pytest.raises(NotFoundError):
        put(bob, company)
    with pytest.raises(NotFoundError):
        discounts.take_back(bob, ident, now=NOW)
    with pytest.raises(NotFoundError):
        discounts.take_back(me, uuid4(), now=NOW)


@pytest.mark.usefixtures("told")
def test_nothing_of_a_deleted_company_is_taken_back(me: User, company: UUID) -> None:
    ident = put(me, company)
    opportunities.erase(me, company, now=NOW)

    with pytest.raises(NotFoundError):
        discounts.take_back(me, ident, now=NOW)
