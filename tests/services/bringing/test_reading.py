from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from askback.errors import InvalidInputError
from askback.services import bringing
from askback.services.bringing.reading import read
from askback.services.out import record, workspace
from askback.store.models import OpportunityRow, User
from tests.builders import NOW, everything
from tests.services.filled import fill

pytestmark = pytest.mark.django_db
Told = dict[str, Any]


@pytest.fixture
def told(me: User) -> Told:
    fill(me, "Hm")
    return dict(json.loads(record.everything(workspace.of(me))))


def put(table: str, field: str, value: Any) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        told["tables"][table]["rows"][0][field] = value

    return change


def drop_table(told: Told) -> None:
    for name in ("storyrow", "exerciserow", "takerow", "reviewrow"):
        del told["tables"][name]


def again(told: Told) -> None:
    rows = told["tables"]["weightrow"]["rows"]
    rows.append({**rows[0], "id": "00000000-0000-0000-0000-000000000007"})


def at_the_top(**values: Any) -> Callable[[Told], None]:
    return lambda told: told.update(values)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (at_the_top(format="x"), "it is no record of askback's"),
        (at_the_top(tables=[]), "it is no record of askback's"),
        (at_the_top(version=2), "it is of version 2, and this askback knows 1"),
        (at_the_top(version="1"), "it does not say its version"),
        (at_the_top(version=True), "it does not say its version"),
        (lambda told: told["tables"].update(passwords={}),
         "everything.json: askback knows no table passwords."),
        (lambda told: told["tables"].update(noterow=[]),
         "everything.json, noterow: it is no table."),
        (lambda told: told["tables"].update(noterow={"fields": 7, "rows": []}),
         "everything.json, noterow: it is no table."),
        (lambda told: told["tables"].update(noterow={"fields": ["id", 7], "rows": []}),
         "everything.json, noterow: it is no table."),
        (lambda told: told["tables"]["noterow"].update(rows={}),
         "everything.json, noterow: it is no table."),
        (lambda told: told["tables"]["noterow"]["fields"].append("owner_id"),
         "everything.json, noterow: it has no field owner_id."),
        (lambda told: told["tables"]["noterow"]["fields"].remove("made_at"),
         "everything.json, noterow: the field made_at is missing."),
        (put("noterow", "owner_id", 7),
         "everything.json, noterow, row 1: its fields are not those of its table."),
        (lambda told: told["tables"]["noterow"]["rows"].append("row"),
         "everything.json, noterow, row 2: its fields are not those of its table."),
        (lambda told: told["tables"]["noterow"]["rows"].extend(
            told["tables"]["noterow"]["rows"]),
         "everything.json, noterow, row 2: its id is in the table twice."),
        (put("noterow", "id", "7"), "noterow, row 1: id is not an id."),
        (put("noterow", "text", 7),
         "everything.json, noterow, row 1: text is not a text."),
        (put("noterow", "interview_id", "00000000-0000-0000-0000-000000000007"),
         "noterow, row 1: interview_id leads to no row of it."),
        (put("interviewrow", "stage", "party"),
         "interviewrow, row 1: stage is nothing that askback can read."),
        (put("interviewerrow", "role", "king"), "role is nothing that askback can"),
        (put("markrow", "verdict", "hm"), "verdict is nothing that askback can read."),
        (put("readingrow", "value", {"band": 7}), "value is nothing that askback can"),
        (put("transcriptrow", "reading", {"turns": 7}), "reading is nothing that"),
        (put("agendarow", "value", {"agenda": 7}), "value is nothing that askback can"),
        (put("sourcerow", "reading", {"claims": 7}), "reading is nothing that askback"),
        (put("weightrow", "weight", "5"), "weightrow, row 1: weight is not a number."),
        (again, "weightrow, row 2: criterion is there twice."),
    ],
    ids=count(1),
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place_and_changes_nothing(
    me: User, told: Told, change: Callable[[Told], None], said: str
) -> None:
    before = everything()
    change(told)

    with pytest.raises(InvalidInputError) as caught:
        bringing.bring(me, json.dumps(told).encode(), wins="archive", now=NOW)

    assert said in str(caught.value)
    assert str(caught.value).endswith("Nothing was changed.")
    assert everything() == before


@pytest.mark.parametrize(
    "raw",
    [b"", b"[]", b"{", b"\xff", b'{"format": NaN}', b"[" * 100_000, b"7"],
    ids=lambda raw: repr(raw[:9]),
)
def test_what_is_no_json_of_ours_is_refused(raw: bytes) -> None:
    with pytest.raises(InvalidInputError, match=r"everything\.json: it is no JSON"):
        read(raw)


def test_of_many_faults_the_first_are_said(told: Told) -> None:
    for name in ("noterow", "storyrow", "resumerow", "offerrow", "letterrow", "jotrow"):
        told["tables"][name] = []

    with pytest.raises(InvalidInputError, match=r"And 1 more\. everything\.json was"):
        read(json.dumps(told).encode())


def test_a_field_that_a_former_askback_did_not_know_has_its_default(told: Told) -> None:
    table = told["tables"]["opportunityrow"]
    table["fields"].remove("outcome")
    del table["rows"][0]["outcome"]
    drop_table(told)
    put("objectionrow", "story_id", None)(told)
    put("commentrow", "take_id", None)(told)

    found = read(json.dumps(told).encode())

    assert [row["outcome"] for row in found[OpportunityRow].values()] == [""]
