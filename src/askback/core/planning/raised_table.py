"""The wordings for what was raised, read from their file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from askback.core.bank import Mistake, Question
from askback.core.bank.entry import ANYWHERE, read_entry
from askback.core.bank.fields import as_mapping, is_text
from askback.core.bank.listening import COLOURS
from askback.core.topics import Criteria, Knows, Role
from askback.core.topics.criteria import OWN

FILE = "raised.yaml"
PROBE = "raised-"
CONCERN = "concern-"
STRENGTH = {  # how much an answer tells, 0-1
    PROBE: 0.9,  # as much as the best question of the bank
    CONCERN: 0.5,  # what is meant to change is not yet changed
}
BESIDE = {  # what else it tells
    PROBE: {"candour": 0.3},  # whether they tell what another told
    CONCERN: {"candour": 0.3, "improvement": 0.3},
}
ALSO = {"candour": {"values": 0.3}}  # what is held back is a matter of values too
LEADING = (Role.HIRING_MANAGER, Role.SKIP_LEVEL, Role.EXECUTIVE)
ANY = "x-any"  # stands for every criterion of a user's own
NAMES = {ANY: "own"}  # what the file calls it
LABEL = "{label}"
Given: TypeAlias = Mapping[object, object]
FIELDS = ("probe", "green", "red", "concern", "sensitivity")


@dataclass(frozen=True, slots=True)
class RaisedTable:
    """The questions for what may be raised.

    Attributes:
        by_key: `raised-` and `concern-` questions by key; those of `x-any` are for
            criteria of the user's own.
    """

    by_key: Mapping[str, Question]

    def question(self, key: str, criteria: Criteria) -> Question | None:
        """Return the question of a key, worded for its criterion, or None.

        Source:
            Ours.

        >>> RaisedTable({}).question("raised-pay", Criteria({})) is None
        True
        """
        kind, criterion = _parts(key)
        known = self.by_key.get(key)
        if known is not None or OWN.fullmatch(criterion) is None:
            return known
        general = self.by_key.get(f"{kind}{ANY}")
        label = criteria.label(criterion)
        return None if general is None else _about(general, criterion, label)


def _parts(key: str) -> tuple[str, str]:
    kind = next((k for k in (PROBE, CONCERN) if key.startswith(k)), "")
    return kind, key.removeprefix(kind) if kind else ""


def _about(general: Question, criterion: str, label: str) -> Question:
    """Return a general question, worded for a criterion of the user's own."""
    return replace(
        general,
        key=general.key.removesuffix(ANY) + criterion,
        text=general.text.replace(LABEL, label),
        aliases=tuple(alias.replace(LABEL, label) for alias in general.aliases),
        criteria={criterion if c == ANY else c: s for c, s in general.criteria.items()},
    )


def read_raised(
    loaded: object, criteria: Criteria, knows: Knows, *, checked: bool = True
) -> tuple[RaisedTable, tuple[Mistake, ...]]:
    """Read what raised.yaml holds; what is faulty is left out and named.

    Args:
        loaded: The file as its YAML reader gives it.
        criteria: The criteria that it must have wordings for.
        knows: How much each role knows of each: who can answer.
        checked: Whether patterns are tried.

    Returns:
        The questions that are whole, and all mistakes.

    Source:
        Ours.

    >>> table, mistakes = read_raised({}, Criteria({}), Knows({}, {}, 0.2))
    >>> [str(mistake) for mistake in mistakes]
    ['raised.yaml: own: is missing']
    """
    file = as_mapping(loaded)
    always = as_mapping(file.get("always"))
    given = {**as_mapping(file.get("criteria")), ANY: file.get("own")}
    wanted = (*(criterion.key for criterion in criteria), ANY)
    mistakes = [
        Mistake(FILE, str(key), "", "is not a criterion")
        for key in given
        if key not in wanted
    ]
    questions: dict[str, Question] = {}
    for key in wanted:
        name, wording = NAMES.get(key, key), as_mapping(given.get(key))
        if not wording:
            mistakes.append(Mistake(FILE, name, "", "is missing"))
            continue
        entries = _entries(key, wording, always, knows)
        found, faults = _read(entries, criteria, checked=checked)
        questions |= {question.key: question for question in found}
        mistakes += [Mistake(FILE, name, field, why) for field, why in faults]
    return RaisedTable(questions), tuple(mistakes)


def _read(
    entries: Mapping[str, Given], criteria: Criteria, *, checked: bool
) -> tuple[list[Question], list[tuple[str, str]]]:
    """Read the wordings of one criterion: its questions, and what is wrong in them."""
    questions: list[Question] = []
    faults: list[tuple[str, str]] = []
    for name, entry in entries.items():
        question, wrong = read_entry(entry, criteria, checked=checked)
        faults += [(f"{name}.{field}", why) for field, why in wrong]
        questions += [question] if question is not None else []
    return questions, faults


def _entries(
    criterion: str, given: Given, always: Given, knows: Knows
) -> dict[str, Given]:
    """Return the wordings of a criterion as entries of a bank file, by their kind."""
    rest = {field: value for field, value in given.items() if field not in FIELDS}
    return {
        "probe": rest
        | _probe(criterion, given, as_mapping(always.get("probe")), knows),
        "concern": _concern(criterion, given, as_mapping(always.get("concern"))),
    }


def _probe(
    criterion: str, given: Given, always: Given, knows: Knows
) -> dict[object, object]:
    """Return a criterion's probe as an entry of a bank file."""
    own = as_mapping(given.get("probe"))
    guide = as_mapping(always.get("listen_for"))
    known = {role: knows.of(role, criterion) for role in Role}
    return {
        **always,
        **own,
        **{field: given[field] for field in ("sensitivity",) if field in given},
        **_same(PROBE, criterion),
        **_spoken(own.get("text")),
        "roles": {str(role): 0.5 + 0.5 * share for role, share in known.items()},
        "listen_for": {
            colour: [*_list(given.get(colour)), *_list(guide.get(colour))]
            for colour in COLOURS
        },
    }


def _concern(criterion: str, given: Given, always: Given) -> dict[object, object]:
    """Return a criterion's concern as an entry of a bank file."""
    rest = {field: value for field, value in always.items() if field != "lead"}
    said = given.get("concern")
    text = f"{always.get('lead')} {said}" if is_text(said) else None
    leading = {str(role): 1.0 for role in LEADING}
    return {**rest, **_same(CONCERN, criterion), **_spoken(text), "roles": leading}


def _same(kind: str, criterion: str) -> dict[object, object]:
    """Return what all questions of a kind have."""
    return {
        "key": f"{kind}{criterion}",
        "criteria": {
            **BESIDE[kind],
            **ALSO.get(criterion, {}),
            criterion: STRENGTH[kind],
        },
        "stages": [ANYWHERE],
        "searchable": False,
        "source": "raised in an earlier interview",
    }


def _spoken(text: object) -> dict[object, object]:
    """Return a wording, and its question alone, as it is found in a transcript."""
    if not is_text(text):
        return {"text": text, "aliases": []}
    _, _, ask = str(text).partition(". ")
    return {"text": text, "aliases": [ask] if ask else []}


def _list(value: object) -> list[object]:
    """Return a value, or several, as a list."""
    if isinstance(value, list):
        return cast("list[object]", value)
    return [] if value is None else [value]
