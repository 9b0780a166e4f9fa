from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.errors import InvalidInputError
from askback.services.out import sheets, workspace
from askback.store.models import OpportunityRow, User
from tests.services.filled import KEPT, fill


def read(data: bytes) -> list[list[str]]:
    text = data.decode().removeprefix(sheets.MARK)
    return list(csv.reader(io.StringIO(text, newline="")))


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2)))
def test_every_cell_comes_back_and_none_is_a_formula(rows: list[list[str]]) -> None:
    found = read(sheets.written(rows))

    assert [[sheets.unguarded(cell) for cell in row] for row in found] == rows
    assert not [c for row in found for c in row if c.startswith(sheets.BEGINS[:-1])]
    back = [[sheets.unguarded(cell) for cell in row] for row in found]
    assert sheets.written(back) == sheets.written(rows)


def test_numbers_stay_numbers() -> None:
    assert sheets.guarded(-0.5) == -0.5
    assert sheets.guarded("-0.5") == "'-0.5"
    assert sheets.unguarded("'-0.5") == "-0.5"


@pytest.mark.django_db
def test_a_row_names_its_company_and_interview_and_what_was_read(me: User) -> None:
    made = fill(me)

    found = workspace.of(me)

    head, row = read(sheets.table(found, "answers", "csv"))
    assert head[:8] == [
        "company", "interview", "asked", "verdict", "reason", "kind", "specificity",
        "quote",
    ]  # fmt: skip
    assert [sheets.unguarded(cell) for cell in row[:8]] == [
        KEPT, KEPT[:120], "Who left?", "partly", "deferred", "", "", "Two.\nOf nine.",
    ]  # fmt: skip
    head, row = read(sheets.table(found, "weights", "csv"))
    assert (head[0], row[0]) == ("id", str(made["weightrow"].pk))
    head, row = read(sheets.table(found, "sources", "csv"))
    assert {"text", "original", "reading"} & set(head) == set()


@pytest.mark.django_db
def test_every_table_is_written_and_what_was_removed_is_not_in_it(me: User) -> None:
    made = fill(me)
    found = dict(sheets.sheets(workspace.of(me)))

    assert sorted(found) == sorted(f"tables/{name}.csv" for name in sheets.NAMES)
    assert {len(read(data)) for data in found.values()} == {2}
    OpportunityRow.objects.update(removed_at=made["opportunityrow"].made_at)
    left = dict(sheets.sheets(workspace.of(me)))
    full = {name for name, data in left.items() if len(read(data)) > 1}
    alone = {"cells", "ratings", "settings", "skills", "stories", "weights"}
    assert full == {f"tables/{name}.csv" for name in alone}


@pytest.mark.django_db
def test_what_belongs_to_nothing_has_an_empty_cell(me: User) -> None:
    made = fill(me)
    type(made["reminderrow"]).objects.update(opportunity=None, interview=None)

    _, row = read(sheets.table(workspace.of(me), "reminders", "csv"))

    assert row[:2] == ["", ""]


@pytest.mark.django_db
def test_a_table_is_given_as_json_too(me: User) -> None:
    made = fill(me)

    (row,) = json.loads(sheets.table(workspace.of(me), "notes", "json"))

    assert (row["id"], row["text"]) == (str(made["noterow"].pk), KEPT)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "form", "said"),
    [
        ("nope", "csv", "There is no table nope. There are: answers, "),
        ("notes", "md", "A table is written as csv or json, not as md."),
    ],
)
def test_what_there_is_not_is_told(me: User, name: str, form: str, said: str) -> None:
    with pytest.raises(InvalidInputError, match=said):
        sheets.table(workspace.of(me), name, form)
