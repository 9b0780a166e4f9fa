from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from askback.services import interviews
from askback.store.models import EvidenceRow, InterviewerRow, User
from askback.store.models.table import CellRow
from tests.builders import NOW, draft
from tests.services.bringing.test_deeds import LATER, back, taken
from tests.services.filled import empty

pytestmark = pytest.mark.django_db


def test_evidence_is_derived_again_where_something_was_written(
    me: User, told: UUID
) -> None:
    raw, before = taken(me), evidence()
    person = InterviewerRow.objects.get()
    people = ((person.name, "peer"),)
    interviews.change(me, told, draft=draft(people=people), now=LATER)
    assert evidence() != before

    back(me, raw, "archive")

    assert evidence() == before


def evidence() -> list[tuple[Any, ...]]:
    rows = EvidenceRow.objects.order_by("criterion", "witness", "quote", "place")
    return list(
        rows.values_list("criterion", "witness", "direction", "weight", "quote")
    )


@pytest.mark.usefixtures("told")
def test_evidence_is_weighed_by_the_figures_that_are_here(me: User) -> None:
    raw = taken(me)
    former = set(EvidenceRow.objects.values_list("id", flat=True))
    empty()
    CellRow.objects.create(
        owner=me, made_at=NOW, table="phrasing", row="problem", column="", value=0.5
    )

    back(me, raw)

    assert EvidenceRow.objects.exists()
    assert not EvidenceRow.objects.filter(id__in=former).exists()


@pytest.mark.usefixtures("told")
def test_figures_that_are_brought_weigh_what_is_here_too(me: User) -> None:
    cell = CellRow.objects.create(
        owner=me, made_at=NOW, table="phrasing", row="problem", column="", value=0.5
    )
    raw = taken(me)
    cell.delete()
    former = set(EvidenceRow.objects.values_list("id", flat=True))

    back(me, raw)

    assert not EvidenceRow.objects.filter(id__in=former).exists()
