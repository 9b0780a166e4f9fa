"""Read the YAML of interviewers' questions, naming every mistake by its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from askback.core.bank import Mistake
from askback.core.bank.fields import Fields, as_mapping, is_number, is_text
from askback.core.dossier import Seniority
from askback.core.practice.decode.entry import (
    Competency,
    Entries,
    Entry,
    Family,
    LookingFor,
    Shape,
)
from askback.core.topics import Stage

ALIASES = 4  # fewer do not show how differently a question is put
STRONG, WEAK, FOLLOW_UPS = 3, 2, 2
POINTS = range(3, 6)  # two are no answer, six nobody keeps in mind
SHORTEST_S, LONGEST_S = 15, 900  # a date is said in a breath, a design takes a while
KNOWN = (
    *("key", "text", "aliases", "concern", "competency", "looking_for", "follow_ups"),
    *("shape", "target_s", "stages", "seniority", "points", "careful"),
)


def read_competencies(loaded: object) -> dict[str, Competency]:
    """Read the closed list of what interviewers look for.

    Args:
        loaded: The file as its YAML reader gives it: mappings of key, label, about
            and skills.

    Source:
        Ours.

    >>> row = {"key": "a", "label": "A", "about": "It.", "skills": []}
    >>> list(read_competencies([row]))
    ['a']
    """
    rows = cast("list[Mapping[str, object]]", loaded)
    found = [
        Competency(
            key=str(row["key"]),
            label=str(row["label"]),
            about=str(row["about"]),
            skills=tuple(map(str, cast("list[object]", row["skills"]))),
        )
        for row in rows
    ]
    return {competency.key: competency for competency in found}


def read_entries(
    files: Mapping[str, object], competencies: Mapping[str, Competency]
) -> tuple[Entries, tuple[Mistake, ...]]:
    """Read the files; a faulty entry is left out and each of its faults named.

    Args:
        files: What each file holds, by file name: a title, its order and entries.
        competencies: What entries may name.

    Returns:
        The entries that are whole, by family in the order that the files give, and
        all mistakes in the rest.

    Source:
        Ours; `docs/decode.md` has the schema.

    >>> read_entries({"a.yaml": []}, {})[1][0].message
    'is not a mapping of title, order and entries'
    """
    mistakes: list[Mistake] = []
    found: list[tuple[float, Family]] = []
    seen: set[str] = set()
    for file, loaded in files.items():
        fields = as_mapping(loaded)
        listed, order = fields.get("entries"), fields.get("order")
        title = fields.get("title")
        if not (isinstance(listed, list) and is_number(order) and is_text(title)):
            why = "is not a mapping of title, order and entries"
            mistakes.append(Mistake(file, "the file", "", why))
            continue
        entries = _entries(file, cast("list[object]", listed), competencies, mistakes)
        family = file.removesuffix(".yaml")
        mistakes += [
            Mistake(file, e.key, "key", "is used twice")
            for e in entries
            if e.key in seen
        ]
        whole = tuple(entry for entry in entries if entry.key not in seen)
        seen.update(entry.key for entry in whole)
        found.append((cast("float", order), Family(family, str(title), whole)))
    families = tuple(f for _, f in sorted(found, key=lambda pair: pair[0]))
    by_key = {entry.key: entry for family in families for entry in family.entries}
    return Entries(families, by_key, competencies), tuple(mistakes)


def _entries(
    file: str,
    listed: Iterable[object],
    competencies: Mapping[str, Competency],
    mistakes: list[Mistake],
) -> list[Entry]:
    found: dict[str, Entry] = {}
    for number, loaded in enumerate(listed, start=1):
        fields = Fields(as_mapping(loaded), KNOWN)
        entry = _entry(fields, file.removesuffix(".yaml"), competencies)
        if entry.key in found:
            fields.fault("key", "is used twice")
        name = entry.key or f"entry {number}"
        mistakes += [Mistake(file, name, where, why) for where, why in fields.faults]
        if not fields.faults:
            found[entry.key] = entry
    return list(found.values())


def _entry(
    fields: Fields, family: str, competencies: Mapping[str, Competency]
) -> Entry:
    """Read one entry; what is faulty reads as empty, its faults stay in `fields`."""
    shape = fields.word("shape", fields.fields.get("shape"), Shape)
    competency = fields.text("competency")
    if competency not in competencies:
        fields.fault("competency", f"{competency!r} is not one of the list")
    return Entry(
        key=fields.text("key"),
        family=family,
        text=fields.text("text"),
        aliases=_aliases(fields),
        concern=fields.text("concern"),
        competency=competency,
        looking_for=_looking_for(fields),
        follow_ups=fields.texts("follow_ups", FOLLOW_UPS),
        shape=shape or Shape.FACT,
        target_s=_target(fields),
        stages=frozenset(fields.words("stages", Stage)),
        points=_points(fields),
        seniority=_seniority(fields),
        careful=fields.text("careful") if "careful" in fields.fields else "",
    )


def _aliases(fields: Fields) -> tuple[str, ...]:
    aliases = fields.texts("aliases", ALIASES)
    said = [" ".join(text.casefold().split()) for text in aliases]
    if len(set(said)) < len(said):
        fields.fault("aliases", "says one thing twice")
    return aliases


def _looking_for(fields: Fields) -> LookingFor:
    held = as_mapping(fields.fields.get("looking_for"))
    fields.refuse_unknown("looking_for.", held, ("strong", "weak"))
    return LookingFor(
        strong=fields.strings("looking_for.strong", held.get("strong"), STRONG),
        weak=fields.strings("looking_for.weak", held.get("weak"), WEAK),
    )


def _points(fields: Fields) -> tuple[str, ...]:
    points = fields.texts("points", POINTS.start)
    if len(points) >= POINTS.stop:
        fields.fault("points", f"has more than {POINTS.stop - 1}")
    return points


def _target(fields: Fields) -> int:
    wanted = f"a number from {SHORTEST_S} to {LONGEST_S}"
    return int(
        fields.number("target_s", lambda n: SHORTEST_S <= n <= LONGEST_S, wanted)
    )


def _seniority(fields: Fields) -> frozenset[Seniority]:
    if "seniority" not in fields.fields:
        return frozenset()
    return frozenset(fields.words("seniority", Seniority))
