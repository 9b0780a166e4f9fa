from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import sources, standing
from askback.store.models import OpportunityRow, SourceRow, User
from tests.builders import NOW, upload

pytestmark = pytest.mark.django_db


def add(me: User, company: UUID, url: str, days: int) -> UUID:
    when = NOW + timedelta(days=days)
    sources.add(me, company, upload=upload("We hire."), kind="notes", now=when)
    row = SourceRow.objects.get(made_at=when)
    row.url = url
    row.save(update_fields=["url"])
    return row.id


def test_copies_of_an_address_count_once_and_what_has_none_counts_each(
    me: User, company: UUID
) -> None:
    SourceRow.objects.all().delete()
    older, newer = (add(me, company, "https://a.example/", n) for n in (1, 3))
    one, two = (add(me, company, "", n) for n in (2, 4))
    opportunity = OpportunityRow.objects.get(id=company)

    kept = [row.id for row in standing.kept([opportunity])]
    counting = [row.id for row in standing.counting(opportunity)]

    assert kept == [older, one, newer, two]
    assert counting == [one, newer, two]


def test_what_was_removed_does_not_count(me: User, company: UUID) -> None:
    opportunity = OpportunityRow.objects.get(id=company)
    (posting,) = standing.counting(opportunity)

    sources.remove(me, posting.id, now=NOW)

    assert standing.counting(opportunity) == []
