from __future__ import annotations

import re
from typing import Any

import pytest

from askback.core.dossier import DossierTables
from askback.core.dossier.gap.tables import GapTables, read_gap_tables
from askback.errors import InvalidInputError
from tests.core.dossier.gap.conftest import loaded

WORDS = {"first_step": "a", "project": "b", "objection": "c", "adjacent": "d {via}"}


def learning(**families: Any) -> dict[str, Any]:
    return {"families": families}


def test_the_shipped_names_are_those_of_the_vocabulary(
    tables: DossierTables, gap_tables: GapTables
) -> None:
    known = set().union(*tables.vocabulary.fields.values())
    used = {name for g in gap_tables.neighbours for name in (*g.among, *g.one_way)} | {
        way.skill for way in gap_tables.shown
    }
    for skill, covered in gap_tables.covers.items():
        used |= {skill, *covered}

    assert used - known == set()


def test_the_shipped_patterns_are_patterns(gap_tables: GapTables) -> None:
    assert all(isinstance(way.says.says, re.Pattern) for way in gap_tables.shown)


def test_the_shipped_words_are_said_of_one_skill_once(gap_tables: GapTables) -> None:
    told: Any = loaded("learning")
    listed = [
        skill
        for family in told["families"].values()
        for skill in family.get("skills", ())
    ]

    assert sorted({s for s in listed if listed.count(s) > 1}) == []
    assert {"any", "software", "qualification"} <= set(gap_tables.categories)


def test_no_licence_is_to_be_made_at_a_weekend(gap_tables: GapTables) -> None:
    family = gap_tables.categories["qualification"]

    assert "which body grants" in family.first_step
    assert "sponsor" in family.first_step
    assert "Nothing you make at a weekend" in family.project


def test_languages_people_speak_are_never_neighbours(gap_tables: GapTables) -> None:
    for group in gap_tables.neighbours:
        assert not gap_tables.languages & {*group.among, *group.one_way}


def test_what_covers_covers_also_by_way_of_others() -> None:
    covers = {"A": ["B"], "B": ["C", "A"]}

    tables = read_gap_tables({"groups": [], "covers": covers}, learning())

    assert tables.covers == {"A": frozenset("BC"), "B": frozenset("AC")}


def test_a_skill_may_have_words_of_its_own_over_its_family() -> None:
    families = learning(kind={**WORDS, "skills": ["X"], "categories": ["any"]})
    families["skills"] = {"Y": {"family": "kind", "project": "own"}}

    found = read_gap_tables({"groups": []}, families).families

    assert (found["x"].project, found["y"].project) == ("b", "own")
    assert found["y"].first_step == "a"


@pytest.mark.parametrize(
    ("neighbours", "families"),
    [
        ({}, learning()),
        ({"groups": [{"among": ["A"]}]}, learning()),
        ({"groups": []}, learning(kind={**WORDS, "project": "{nothing}"})),
        ({"groups": []}, learning(kind={})),
        ({"groups": [], "shown": {"A": [3]}}, learning()),
    ],
)
def test_a_faulty_entry_is_refused(neighbours: Any, families: Any) -> None:
    with pytest.raises(InvalidInputError, match="mend"):
        read_gap_tables(neighbours, families)
