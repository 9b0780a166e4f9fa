from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from askback.services import tidying
from askback.store.models import OpportunityRow, ReplyRow, User

NOW = timezone.now()
LONG_AGO = NOW - timedelta(days=31)

pytestmark = pytest.mark.django_db


def test_what_is_past_its_time_goes_whoever_it_is_of() -> None:
    for name in ("ann", "ben"):
        owner = User.objects.create(username=name)
        given = {"owner": owner, "made_at": LONG_AGO, "company": "Marrow"}
        OpportunityRow.objects.create(**given, removed_at=LONG_AGO)
        OpportunityRow.objects.create(**given, removed_at=NOW)
        OpportunityRow.objects.create(**given)
        ReplyRow.objects.create(owner=owner, made_at=LONG_AGO, key="a", asked="x")
        ReplyRow.objects.create(owner=owner, made_at=NOW, key="b", asked="x")

    assert tidying.tidy(now=NOW) > 0

    assert OpportunityRow.everything.count() == 4
    assert set(ReplyRow.objects.values_list("key", flat=True)) == {"b"}
    assert tidying.tidy(now=NOW) == 0
