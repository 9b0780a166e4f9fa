"""Read one entry of a bank file into a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from askback.core.bank.fields import Fields, as_mapping, is_mapping, is_one_of, is_text
from askback.core.bank.listening import read_cues, read_listening
from askback.core.bank.question import Cue, Question
from askback.core.topics import Criteria, Demand, Phrasing, Role, Rule, Stage, Work
from askback.core.topics.criteria import OWN

ANYWHERE = "any"
FIELDS = tuple(Question.__dataclass_fields__)
LONGEST_MINUTES = 10
DELICATE = 2  # the highest sensitivity


def read_entry(
    entry: object, criteria: Criteria, *, checked: bool = True, whole: bool = False
) -> tuple[Question | None, list[tuple[str, str]]]:
    """Read one entry; None where anything is wrong, with (field, fault) pairs.

    Args:
        entry: What the file holds of it.
        criteria: The criteria that it may tell about.
        checked: Whether its patterns are tried.
        whole: Whether it must have all that the bank wants, as shipped entries must; a
            user's own question may have fewer aliases, probes and signs, and tell
            about criteria of their own.

    Source:
        Ours.

    >>> read_entry("why?", Criteria({}))
    (None, [('', 'is not a mapping of fields')])
    """
    if not isinstance(entry, dict):
        return None, [("", "is not a mapping of fields")]
    given = cast("dict[object, object]", entry)
    fields = Fields(given, FIELDS, checked=checked, whole=whole)
    question = _question(fields, criteria)
    return (None if fields.faults else question), fields.faults


def read_partial(
    entry: Mapping[str, object], criteria: Criteria
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Read the fields that are there, as a question has them, faulty ones left out.

    Args:
        entry: Some fields of an entry, by name.
        criteria: The criteria that it may tell about, besides a user's own.

    Returns:
        What was read by field, and (field, fault) pairs; a list may be shorter than
        the bank wants it.

    Source:
        Ours.

    >>> read_partial({"minutes": 3, "phrasing": "loud"}, Criteria({}))[0]
    {'minutes': 3.0}
    """
    fields = Fields(cast("Mapping[object, object]", entry), FIELDS, whole=False)
    known: dict[str, Any] = {}
    for name, read in READERS.items():
        if name in entry:
            before = len(fields.faults)
            value = read(fields, criteria)
            if len(fields.faults) == before:
                known[name] = value
    return known, fields.faults


def _question(fields: Fields, criteria: Criteria) -> Question:
    return Question(**{name: read(fields, criteria) for name, read in READERS.items()})


def _criteria(fields: Fields, criteria: Criteria) -> dict[str, float]:
    """Shipped entries tell about the file's criteria, a user's also about their own."""

    def known(key: object) -> bool:
        is_own = not fields.whole and OWN.fullmatch(str(key)) is not None
        return key in criteria or is_own

    return fields.shares("criteria", str, known)


def _minutes(fields: Fields) -> float:
    return fields.number(
        "minutes",
        lambda minutes: 0 < minutes <= LONGEST_MINUTES,
        f"a number above 0 and up to {LONGEST_MINUTES}",
    )


def _sensitivity(fields: Fields) -> int:
    allowed = range(DELICATE + 1)
    return int(fields.number("sensitivity", lambda n: n in allowed, "0, 1 or 2"))


def _phrasing(fields: Fields) -> Phrasing:
    if not fields.has("phrasing"):
        return Phrasing.GENERAL
    word = fields.word("phrasing", fields.fields["phrasing"], Phrasing)
    return word or Phrasing.GENERAL


def _rule(fields: Fields) -> Rule | None:
    rule = fields.fields.get("rule")
    return None if rule is None else fields.word("rule", rule, Rule)


def _work(fields: Fields) -> frozenset[Work]:
    if "work" not in fields.fields:
        return frozenset()
    return frozenset(fields.words("work", Work))


def _only_if(fields: Fields) -> tuple[Cue, ...]:
    return read_cues(fields, "only_if", fields.fields.get("only_if"))


def _stages(fields: Fields) -> frozenset[Stage]:
    if fields.fields.get("stages") == [ANYWHERE]:
        return frozenset()
    return frozenset(fields.words("stages", Stage))


def _by_role(fields: Fields) -> dict[Role, str]:
    value = fields.fields.get("by_role")
    if not (value is None or is_mapping(value)):
        fields.fault("by_role", "is not a mapping of roles to texts")
    wordings: dict[Role, str] = {}
    for role, text in as_mapping(value).items():
        known = fields.word(f"by_role.{role}", role, Role)
        if not is_text(text):
            fields.fault(f"by_role.{role}", "is not a text")
        elif known is not None:
            wordings[known] = str(text)
    return wordings


READERS: Mapping[str, Callable[[Fields, Criteria], Any]] = {
    "key": lambda fields, _: fields.text("key"),
    "text": lambda fields, _: fields.text("text"),
    "by_role": lambda fields, _: _by_role(fields),
    "intention": lambda fields, _: fields.text("intention"),
    "benefit": lambda fields, _: fields.text("benefit"),
    "criteria": _criteria,
    "roles": lambda fields, _: fields.shares("roles", Role, is_one_of(Role)),
    "stages": lambda fields, _: _stages(fields),
    "minutes": lambda fields, _: _minutes(fields),
    "phrasing": lambda fields, _: _phrasing(fields),
    "demands": lambda fields, _: frozenset(fields.words("demands", Demand)),
    "sensitivity": lambda fields, _: _sensitivity(fields),
    "aliases": lambda fields, _: fields.texts("aliases", 3),
    "listen_for": lambda fields, _: read_listening(fields),
    "probes": lambda fields, _: fields.texts("probes", 2),
    "if_dodged": lambda fields, _: fields.text("if_dodged"),
    "fit": lambda fields, _: fields.text("fit"),
    "searchable": lambda fields, _: fields.flag("searchable"),
    "source": lambda fields, _: fields.text("source"),
    "rule": lambda fields, _: _rule(fields),
    "work": lambda fields, _: _work(fields),
    "only_if": lambda fields, _: _only_if(fields),
}
"""How each field of a question is read, in the order of the bank's files."""
