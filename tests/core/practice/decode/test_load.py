from __future__ import annotations

from typing import Any

import pytest

from askback.core.dossier import Seniority
from askback.core.practice.decode import Shape, read_entries
from askback.core.topics import Stage
from tests.core.practice.decode.decoded import COMPETENCIES, entries_of, entry


def faults(*found: Any) -> list[str]:
    files = {"time.yaml": {"title": "Time", "order": 1, "entries": list(found)}}
    return [str(mistake) for mistake in read_entries(files, COMPETENCIES)[1]]


def test_an_entry_is_read_whole() -> None:
    read = entries_of(entry(seniority=["junior"], careful="Say no names.")).by_key[
        "late"
    ]

    assert (read.family, read.text, read.shape) == (
        "time",
        "When were you late?",
        Shape.STAR,
    )
    assert read.target_s == 90
    assert read.looking_for.strong == ("a", "b", "c")
    assert read.stages == frozenset({Stage.BEHAVIOURAL})
    assert read.seniority == frozenset({Seniority.JUNIOR})
    assert read.careful == "Say no names."


def test_families_stand_in_the_order_that_they_give() -> None:
    files = {
        "a.yaml": {"title": "Second", "order": 2, "entries": [entry("boat")]},
        "b.yaml": {"title": "First", "order": 1, "entries": [entry("late")]},
    }

    found, _ = read_entries(files, COMPETENCIES)

    assert [family.title for family in found.families] == ["First", "Second"]
    assert [one.key for one in found] == ["late", "boat"]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"competency": "luck"}, "competency: 'luck' is not one of the list"),
        ({"aliases": ["a", "b", "c"]}, "aliases: is not a list of 4 or more texts"),
        ({"aliases": ["A b", "a  B", "c", "d"]}, "aliases: says one thing twice"),
        ({"target_s": 5}, "target_s: is not a number from 15 to 900"),
        ({"points": ["a", "b"]}, "points: is not a list of 3 or more texts"),
        ({"points": list("abcdef")}, "points: has more than 5"),
        (
            {"shape": "song"},
            "shape: 'song' is not one of star, opinion, fact, plan, numbers",
        ),
        (
            {"looking_for": {"strong": ["a", "b", "c"], "weak": ["d"]}},
            "looking_for.weak: is not a list of 2 or more texts",
        ),
        (
            {"looking_for": {"strong": ["a"] * 3, "weak": ["b"] * 2, "odd": 1}},
            "looking_for.odd: is not a field that is read",
        ),
        ({"colour": "red"}, "colour: is not a field that is read"),
        ({"careful": ""}, "careful: is not a text"),
    ],
)
def test_each_fault_is_named_by_its_place(changes: dict[str, Any], fault: str) -> None:
    assert faults(entry(**changes)) == [f"time.yaml: late.{fault}"]


def test_an_entry_without_a_key_is_named_by_its_number() -> None:
    nameless = entry()
    del nameless["key"]

    assert faults(nameless) == ["time.yaml: entry 1.key: is missing"]


def test_a_key_is_used_once_in_all_files() -> None:
    files = {
        name: {"title": name, "order": 1, "entries": [entry()]}
        for name in ("a.yaml", "b.yaml")
    }

    found, mistakes = read_entries(files, COMPETENCIES)

    assert len(found) == 1
    assert [str(mistake) for mistake in mistakes] == ["b.yaml: late.key: is used twice"]
    assert faults(entry(), entry()) == ["time.yaml: late.key: is used twice"]


@pytest.mark.parametrize(
    "loaded",
    [None, [], {"title": "x", "order": 1}, {"title": "", "order": 1, "entries": []}],
)
def test_a_file_that_is_no_family_is_named(loaded: object) -> None:
    found, mistakes = read_entries({"a.yaml": loaded}, COMPETENCIES)

    assert len(found) == 0
    assert str(mistakes[0]) == (
        "a.yaml: the file: is not a mapping of title, order and entries"
    )
