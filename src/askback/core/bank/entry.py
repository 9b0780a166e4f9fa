"""Read one entry of a bank file into a question."""

from __future__ import annotations

from typing import cast

from askback.core.bank.fields import Fields, as_mapping, is_mapping, is_one_of, is_text
from askback.core.bank.listening import read_listening
from askback.core.bank.question import Question
from askback.core.topics import Criteria, Demand, Phrasing, Role, Rule, Stage, Work

ANYWHERE = "any"
FIELDS = tuple(Question.__dataclass_fields__)
LONGEST_MINUTES = 10
DELICATE = 2  # the highest sensitivity


def read_entry(
    entry: object, criteria: Criteria, *, checked: bool = True
) -> tuple[Question | None, list[tuple[str, str]]]:
    """Read one entry; None where anything is wrong, with (field, fault) pairs.

    Args:
        entry: What the file holds of it.
        criteria: The criteria that it may tell about.
        checked: Whether its patterns are tried.

    Source:
        Ours.

    >>> read_entry("why?", Criteria({}))
    (None, [('', 'is not a mapping of fields')])
    """
    if not isinstance(entry, dict):
        return None, [("", "is not a mapping of fields")]
    fields = Fields(cast("dict[object, object]", entry), FIELDS, checked=checked)
    question = _question(fields, criteria)
    return (None if fields.faults else question), fields.faults


def _question(fields: Fields, criteria: Criteria) -> Question:
    return Question(
        key=fields.text("key"),
        text=fields.text("text"),
        by_role=_by_role(fields),
        intention=fields.text("intention"),
        benefit=fields.text("benefit"),
        criteria=fields.shares("criteria", str, lambda key: key in criteria),
        roles=fields.shares("roles", Role, is_one_of(Role)),
        stages=_stages(fields),
        minutes=_minutes(fields),
        phrasing=_phrasing(fields),
        demands=frozenset(fields.words("demands", Demand)),
        sensitivity=_sensitivity(fields),
        aliases=fields.texts("aliases", 3),
        listen_for=read_listening(fields),
        probes=fields.texts("probes", 2),
        if_dodged=fields.text("if_dodged"),
        fit=fields.text("fit"),
        searchable=fields.flag("searchable"),
        source=fields.text("source"),
        rule=_rule(fields),
        work=_work(fields),
    )


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
