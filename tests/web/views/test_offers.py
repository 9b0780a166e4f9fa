from __future__ import annotations

import re
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.test import Client

from askback.services import offers
from askback.services.values.offers import OfferDraft
from askback.store.models import OfferRow, User
from tests.web.conftest import NOW, add_company

pytestmark = pytest.mark.django_db
GIVEN = {
    "pay": "60000",
    "currency": "gbp",
    "period": "year",
    "leave_days": "25",
    "start_on": "2027-01-04",
    "deadline": "2026-11-30T17:00",
    "words": "Subject to references.",
}


def test_an_offer_is_kept_as_it_was_made(client: Client, company: UUID) -> None:
    response = client.post(f"/companies/{company}/offer/", GIVEN)

    assert response.headers["Location"] == f"/companies/{company}/offer/?saved=offer"
    row = OfferRow.objects.get(opportunity=company)
    assert (row.pay, row.currency, row.leave_days) == (60_000, "GBP", 25)
    assert row.deadline == datetime(2026, 11, 30, 17, tzinfo=UTC)


def test_it_is_shown_in_the_form_again(client: Client, company: UUID) -> None:
    client.post(f"/companies/{company}/offer/", GIVEN)

    html = client.get(f"/companies/{company}/offer/").content.decode()

    assert 'value="60000"' in html
    assert 'value="2026-11-30T17:00"' in html
    assert "Delete the offer" in html


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"pay": "much"}, "Write it as a number, such as 64000."),
        ({"pay": "nan"}, "Write it as a number, such as 64000."),
        ({"currency": ""}, "Write the currency in three letters, such as EUR."),
        ({"start_on": "soon"}, "Write the day as 2026-11-30."),
        ({"deadline": "soon"}, "Write day and time as 2026-11-30 17:00."),
        ({"period": "fortnight"}, "Select a valid choice"),
    ],
)
def test_a_wrong_offer_is_refused(
    client: Client, company: UUID, wrong: dict[str, str], said: str
) -> None:
    response = client.post(f"/companies/{company}/offer/", {**GIVEN, **wrong})

    assert response.status_code == 422
    assert said in response.content.decode()
    assert OfferRow.objects.count() == 0


def test_what_to_raise_stands_with_its_words(client: Client, me: User) -> None:
    posting = "Nurse at Halden.\n\nPay: £64,000 to £70,000 a year.\n"
    ident = add_company(me, "Halden", posting)
    client.post(f"/companies/{ident}/offer/", GIVEN)

    html = client.get(f"/companies/{ident}/offer/").content.decode()

    assert "The posting begins at GBP 64,000 a year" in html
    assert "£64,000 to £70,000 a year" in html
    assert f"/companies/{ident}/letters/?kind=more_time" in html


def test_an_offer_is_deleted(client: Client, me: User, company: UUID) -> None:
    offers.save(me, company, draft=OfferDraft(words="Yes"), now=NOW)

    response = client.post(f"/companies/{company}/offer/remove/")

    assert "/offer/?saved=offer_gone&undo=" in response.headers["Location"]
    assert OfferRow.objects.count() == 0
    page = client.get(response.headers["Location"]).content.decode()
    (undo,) = re.findall(r'action="(/removed/[^"]+/back/)"', page)
    assert (
        client.post(undo).headers["Location"].startswith(f"/companies/{company}/offer/")
    )
    assert OfferRow.objects.get().words == "Yes"
    client.post(f"/companies/{company}/offer/remove/")
    assert client.post(f"/companies/{company}/offer/remove/").status_code == 404


def test_somebody_elses_offer_is_not_there(client: Client, bobs_company: UUID) -> None:
    address = f"/companies/{bobs_company}/offer/"

    assert client.get(address).status_code == 404
    assert client.post(address, GIVEN).status_code == 404
    assert client.post(f"{address}remove/").status_code == 404
