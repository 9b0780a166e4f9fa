from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import negotiating, offers, sources
from askback.store.models import OpportunityRow, User
from tests.builders import NOW, upload
from tests.services.test_offers import OFFER

pytestmark = pytest.mark.django_db


def test_without_an_offer_there_is_nothing_to_raise(me: User, company: UUID) -> None:
    page = negotiating.show(me, company)

    assert (page.line, page.points) == (None, ())
    assert len(page.wordings) == 4


def test_a_figure_in_a_document_that_is_no_posting_is_no_range(
    me: User, company: UUID
) -> None:
    row = OpportunityRow.objects.get(id=company)
    text = "An article. They pay £90,000 a year."
    sources.keep(row, upload(text, "article.txt"), "article", NOW)
    offers.save(me, company, draft=OFFER, now=NOW)

    texts = [point.text for point in negotiating.show(me, company).points]

    assert [text for text in texts if "90,000" in text] == []
