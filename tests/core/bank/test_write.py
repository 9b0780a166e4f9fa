from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.bank.entry import read_entry
from askback.core.bank.question import Cue
from askback.core.bank.write import entry_of, with_changes
from askback.core.topics import Stage, Work
from tests.core.builders import question


def test_every_shipped_question_comes_back_from_its_entry_as_it_was() -> None:
    criteria = shipped.criteria()

    changed = [
        q.key for q in shipped.bank() if read_entry(entry_of(q), criteria)[0] != q
    ]

    assert changed == []


@pytest.mark.parametrize(
    ("stages", "work", "told"),
    [
        (frozenset[Stage](), frozenset[Work](), {"stages": ["any"]}),
        (
            frozenset({Stage.OTHER, Stage.TECHNICAL}),
            frozenset({Work.TEACHING, Work.DATA}),
            {"stages": ["technical", "other"], "work": ["data", "teaching"]},
        ),
    ],
)
def test_lists_stand_in_their_usual_order_and_nothing_is_any(
    stages: frozenset[Stage], work: frozenset[Work], told: dict[str, object]
) -> None:
    entry = entry_of(question(stages=stages, work=work))

    assert {k: entry[k] for k in ("stages", "work", "rule") if k in entry} == told


@pytest.fixture
def last_departure() -> Question:
    return shipped.bank().by_key["last-departure"]


def test_changes_lie_over_a_question_and_leave_the_rest(
    last_departure: Question,
) -> None:
    changed, faults = with_changes(
        last_departure, {"text": "Who left?", "minutes": 1}, shipped.criteria()
    )

    assert faults == []
    assert changed is not None
    assert (changed.text, changed.minutes) == ("Who left?", 1)
    assert changed.listen_for == last_departure.listen_for


def test_a_change_that_does_not_fit_names_its_field(last_departure: Question) -> None:
    changed, faults = with_changes(last_departure, {"minutes": 0}, shipped.criteria())

    assert changed is None
    assert faults == [("minutes", "is not a number above 0 and up to 10")]


def test_a_question_that_needs_words_of_a_source_keeps_them() -> None:
    entry = entry_of(question(only_if=(Cue("visas?"),)))

    assert entry["only_if"] == ["visas?"]
