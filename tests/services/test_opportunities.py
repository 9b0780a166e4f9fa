from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import InvalidInputError
from askback.services import companies, opportunities, today
from askback.services.values import Upload
from askback.store.models import EvidenceRow, OpportunityRow, SourceRow, User
from tests.builders import NOW, everything, upload
from tests.services.conversation import POSTING

pytestmark = pytest.mark.django_db


def add(owner: User, company: str = "", title: str = "", posting: str = "") -> UUID:
    brought = upload(posting, "posting.txt") if posting else None
    return opportunities.add(
        owner, company=company, title=title, posting=brought, now=NOW
    )


def test_the_posting_names_what_was_left_open(me: User) -> None:
    row = OpportunityRow.objects.get(id=add(me, posting=POSTING))

    assert row.company == "Halden Infirmary"
    assert row.title == "Ward manager, night team"


def test_what_the_user_says_stands_over_the_posting(me: User) -> None:
    row = OpportunityRow.objects.get(id=add(me, " Halden ", "Night lead", POSTING))

    assert (row.company, row.title) == ("Halden", "Night lead")


def test_what_the_posting_claims_is_weak_evidence_without_a_direction(me: User) -> None:
    ident = add(me, posting=POSTING)

    rows = EvidenceRow.objects.filter(opportunity=ident)
    assert {(r.witness, r.direction, r.source) for r in rows} == {
        ("company", None, "source")
    }
    assert all(r.quote in POSTING for r in rows)


def test_without_a_posting_the_name_is_enough(me: User) -> None:
    ident = add(me, "Halden")

    assert companies.show(me, ident, now=NOW).dossier.sources == ()


@pytest.mark.parametrize("posting", ["", "We hire a nurse. Apply now."])
def test_nameless_companies_are_refused_and_nothing_is_kept(
    me: User, posting: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match="Write its name beside it"):
        add(me, posting=posting)

    assert everything() == before


def test_a_posting_that_cannot_be_read_keeps_no_company(me: User) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=r"bad\.docx"):
        opportunities.add(
            me,
            company="Halden",
            title="",
            posting=Upload("bad.docx", b"PK\x03\x04 broken"),
            now=NOW,
        )

    assert everything() == before


def test_names_are_cut_to_what_a_row_holds(me: User) -> None:
    row = OpportunityRow.objects.get(id=add(me, "H" * 300, "T" * 300))

    assert (len(row.company), len(row.title)) == (200, 200)


def test_a_company_put_away_is_kept_and_can_be_taken_up_again(
    me: User, company: UUID
) -> None:
    opportunities.remove(me, company, now=NOW)
    away = today.show(me, now=NOW)
    opportunities.restore(me, company)
    back = today.show(me, now=NOW)

    assert (away.companies, away.is_first_run) == ((), False)
    assert [line.company for line in back.companies] == ["Halden"]
    assert SourceRow.objects.filter(opportunity=company).exists()


def test_a_company_can_be_called_otherwise(me: User, company: UUID) -> None:
    opportunities.rename(me, company, company=" Kestrel ", title=" Night lead ")

    assert opportunities.name(me, company) == ("Kestrel", "Night lead")


def test_a_company_cannot_be_called_nothing(me: User, company: UUID) -> None:
    with pytest.raises(InvalidInputError, match="Write the company's name"):
        opportunities.rename(me, company, company=" ", title="Night lead")

    assert opportunities.name(me, company) == ("Halden", "Ward manager")


@pytest.mark.usefixtures("told")
def test_what_is_deleted_is_seen_no_more(me: User, company: UUID) -> None:
    other = add(me, "Kestrel")

    opportunities.erase(me, company, now=NOW)

    assert [row.id for row in OpportunityRow.objects.all()] == [other]
    assert [line.company for line in today.show(me, now=NOW).companies] == ["Kestrel"]
