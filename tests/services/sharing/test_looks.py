from __future__ import annotations

from datetime import timedelta

import pytest

from askback.services.sharing import covering, looks
from askback.services.values.sharing import Viewer
from askback.store.models import LookRow, ShareRow, User
from tests.services.sharing.conftest import LATER, share

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def row(me: User, cora: Viewer) -> ShareRow:
    return covering.within(cora, share(me), now=LATER)


def test_a_thing_is_noted_once_a_day(me: User, row: ShareRow) -> None:
    for hours in (0, 1, 2, 24):
        looks.note(row, "Halden", now=LATER + timedelta(hours=hours))
    looks.note(row, "Fennel", now=LATER)

    found = LookRow.objects.filter(owner=me, share=row).values_list("at", "made_at")

    assert set(found) == {
        ("Halden", LATER),
        ("Halden", LATER + timedelta(days=1)),
        ("Fennel", LATER),
    }


def test_two_windows_opened_at_once_are_one_look(
    row: ShareRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks.note(row, "Halden", now=LATER)
    told = [False, True]  # the other window wrote between the two questions
    monkeypatch.setattr(looks, "_is_noted", lambda *_: told.pop(0))

    looks.note(row, "Halden", now=LATER)

    assert LookRow.objects.count() == 1


def test_long_words_are_cut(row: ShareRow) -> None:
    looks.note(row, "x" * 400, now=LATER)
    looks.note(row, "x" * 400, now=LATER)

    assert LookRow.objects.get().at == "x" * 300
