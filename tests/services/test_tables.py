from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.topics import Role
from askback.services import tables
from askback.services.values import Place
from askback.store.models import CellRow, User
from tests.builders import NOW


@pytest.mark.django_db
def test_the_tables_are_ones_own_and_not_bobs(me: User, bob: User) -> None:
    CellRow.objects.create(
        owner=bob,
        made_at=NOW,
        table="knows",
        row="on_call",
        column="recruiter",
        value=0.9,
    )

    assert tables.of(me) is shipped.tables()
    assert tables.of(bob).knows.of(Role.RECRUITER, "on_call") == 0.9


def test_ones_figures_are_told_by_their_places(me: User) -> None:
    gone = {"table": "knows", "row": "weather", "column": "peer", "value": 0.3}
    CellRow.objects.create(owner=me, made_at=NOW, **gone)

    assert tables.cells_of(me) == {Place("knows", "weather", "peer"): 0.3}
    assert tables.of(me) == shipped.tables()
