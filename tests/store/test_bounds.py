from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.errors import InvalidInputError
from askback.services import people
from askback.store import bounds
from askback.store.models import OpportunityRow, ReminderRow, SettingRow
from tests.builders import NOW, add_company


def test_a_line_as_long_as_its_column_fits_and_a_longer_one_does_not() -> None:
    row = OpportunityRow(company="x" * 200)
    bounds.fit(row)
    row.company += "x"

    with pytest.raises(InvalidInputError) as raised:
        bounds.fit(row)

    assert str(raised.value) == (
        "company: 201 letters are more than the 200 that are kept. Shorten it."
    )


def test_only_what_is_written_is_looked_at() -> None:
    row = OpportunityRow(company="x" * 201, title="a\0")

    bounds.fit(row, ["title"])

    assert (len(row.company), row.title) == (201, "a\ufffd")


def test_what_holds_already_is_left_as_it_is() -> None:
    value = {"a": ["b", 1, None, True, 2.5]}

    assert bounds.kept("value", value) is value


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None)),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=10,
    )
)
def test_what_is_kept_can_always_be_written(value: object) -> None:
    kept = bounds.kept("value", value)

    assert "\0" not in str(kept)
    assert repr(kept).isprintable() or str(kept).encode()
    assert bounds.kept("value", kept) is kept


@pytest.mark.django_db
def test_every_way_of_writing_a_row_is_held() -> None:
    me = people.local_owner()
    ident = add_company(me)
    row = OpportunityRow.objects.get(id=ident)
    made = {"owner": me, "made_at": NOW, "kind": "own", "due_at": NOW}
    long = "x" * 301
    row.company = long

    for deed in (
        lambda: OpportunityRow.objects.filter(id=ident).update(company=long),
        lambda: ReminderRow.objects.bulk_create([ReminderRow(**made, text=long)]),
        lambda: ReminderRow.objects.create(**made, text=long),
        lambda: row.save(update_fields=["company"]),
        lambda: SettingRow.objects.get_or_create(
            owner=me, name=long, defaults={"made_at": NOW, "value": 1}
        ),
    ):
        with pytest.raises(InvalidInputError):
            deed()
    OpportunityRow.objects.filter(id=ident).update(title="a\0b", closed_at=NOW)

    kept = OpportunityRow.objects.get()
    assert (kept.company, kept.title, kept.closed_at) == ("Halden", "a\ufffdb", NOW)
    assert (ReminderRow.objects.count(), SettingRow.objects.count()) == (0, 0)
