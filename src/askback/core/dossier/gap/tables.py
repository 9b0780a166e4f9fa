"""What a gap is read with: neighbours, ways of showing, and steps of learning."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from askback.core.dossier.patterns import Pattern, compile_said
from askback.errors import InvalidInputError


@dataclass(frozen=True, slots=True)
class Shown:
    """A way in which résumés show a skill without its name."""

    skill: str
    says: Pattern


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Skills that carry over to one another.

    Attributes:
        among: Each is a neighbour of each other one.
        carries: What one brings along.
        new: What is different and must be learnt.
        one_way: Where given, those that carry over to `among` and not back.
    """

    among: tuple[str, ...]
    carries: str
    new: str
    one_way: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """What to say of a kind of skills; `{skill}` and `{via}` stand for names.

    Attributes:
        name: The family.
        first_step: How to begin.
        project: What fits an evening or a weekend.
        objection: The doubt where nothing shows it.
        adjacent: The doubt where a neighbour is shown.
    """

    name: str
    first_step: str
    project: str
    objection: str
    adjacent: str


@dataclass(frozen=True, slots=True)
class GapTables:
    """Everything a gap is read with.

    Attributes:
        neighbours: Groups of skills that carry over.
        covers: Skill to those that it cannot be had without, near and far.
        shown: Ways of showing a skill.
        languages: Skills that are languages people speak.
        degrees: What is granted at the end of a course.
        families: Families by the name of a skill in lower case.
        categories: Families by category of the vocabulary.
    """

    neighbours: tuple[Neighbours, ...]
    covers: Mapping[str, frozenset[str]]
    shown: tuple[Shown, ...]
    languages: frozenset[str]
    degrees: frozenset[str]
    families: Mapping[str, Family]
    categories: Mapping[str, Family]


def read_gap_tables(neighbours: Any, learning: Any) -> GapTables:
    """Make the tables out of what their YAML files hold.

    Args:
        neighbours: What neighbours.yaml holds; the file says at its top how it is read.
        learning: What learning.yaml holds, likewise.

    Returns:
        The tables.

    Raises:
        InvalidInputError: An entry is not as its file says.

    Source:
        Ours.

    >>> neighbours = {"groups": [], "covers": {"A": ["B"], "B": ["C"]}}
    >>> tables = read_gap_tables(neighbours, {"families": {}})
    >>> sorted(tables.covers["A"])
    ['B', 'C']
    """
    try:
        families = _families(learning)
        return GapTables(
            neighbours=tuple(_group(entry) for entry in neighbours["groups"]),
            covers=_closed(neighbours.get("covers", {})),
            shown=tuple(
                Shown(skill, compile_said(says, checked=False))
                for skill, ways in neighbours.get("shown", {}).items()
                for says in ways
            ),
            languages=frozenset(neighbours.get("languages", ())),
            degrees=frozenset(neighbours.get("degrees", ())),
            families=families[0],
            categories=families[1],
        )
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise InvalidInputError(f"neighbours or learning: mend {error!r}.") from error


def _group(entry: Mapping[str, Any]) -> Neighbours:
    return Neighbours(
        tuple(entry["among"]),
        entry["carries"],
        entry["new"],
        tuple(entry.get("one_way", ())),
    )


def _closed(covers: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Return for each skill all that it covers, also by way of others."""
    return {skill: _reached(skill, covers) for skill in covers}


def _reached(skill: str, covers: Mapping[str, Sequence[str]]) -> frozenset[str]:
    seen: set[str] = set()
    ahead = deque(covers[skill])
    while ahead:
        name = ahead.popleft()
        if name not in seen:
            seen.add(name)
            ahead.extend(covers.get(name, ()))
    return frozenset(seen - {skill})


def _families(learning: Any) -> tuple[dict[str, Family], dict[str, Family]]:
    """Return families by skill and by category; a skill's own words lie over them."""
    by_skill: dict[str, Family] = {}
    by_category: dict[str, Family] = {}
    for name, entry in learning["families"].items():
        family = _family(name, entry)
        by_category |= dict.fromkeys(entry.get("categories", ()), family)
        by_skill |= {skill.lower(): family for skill in entry.get("skills", ())}
    for skill, entry in learning.get("skills", {}).items():
        base = learning["families"][entry["family"]]
        by_skill[skill.lower()] = _family(entry["family"], {**base, **entry})
    return by_skill, by_category


def _family(name: str, entry: Mapping[str, Any]) -> Family:
    family = Family(
        name,
        entry["first_step"],
        entry["project"],
        entry["objection"],
        entry["adjacent"],
    )
    for words in (family.first_step, family.project, family.objection, family.adjacent):
        words.format(skill="", via="")
    return family
