"""Write a question as an entry, in the form in which entries are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from askback.core.bank.entry import ANYWHERE, read_entry
from askback.core.bank.question import Question, Signal
from askback.core.topics import Criteria, Stage, Work


def entry_of(question: Question) -> dict[str, Any]:
    """Return a question as an entry of plain values, fields in their usual order.

    Returns:
        What `read_entry` reads back as the same question.

    Source:
        Ours; DESIGN section 3 has the schema.
    """
    entry: dict[str, Any] = {
        "key": question.key,
        "text": question.text,
        "by_role": {role.value: text for role, text in question.by_role.items()},
        "aliases": list(question.aliases),
        "intention": question.intention,
        "benefit": question.benefit,
        "criteria": dict(question.criteria),
        "roles": {role.value: share for role, share in question.roles.items()},
        "stages": [s.value for s in Stage if s in question.stages] or [ANYWHERE],
        "work": [w.value for w in Work if w in question.work],
        "only_if": [cue.words for cue in question.only_if],
        "minutes": question.minutes,
        "phrasing": question.phrasing.value,
        "demands": sorted(demand.value for demand in question.demands),
        "sensitivity": question.sensitivity,
        "rule": None if question.rule is None else question.rule.value,
        "listen_for": {
            colour: [_signal(signal) for signal in question.signals(colour)]
            for colour in ("green", "red")
        },
        "probes": list(question.probes),
        "if_dodged": question.if_dodged,
        "fit": question.fit,
        "searchable": question.searchable,
        "source": question.source,
    }
    return {field: entry[field] for field in entry if _is_told(field, entry[field])}


def _is_told(field: str, value: object) -> bool:
    return field not in {"work", "only_if", "rule"} or bool(value)


def _signal(signal: Signal) -> dict[str, Any]:
    told: dict[str, Any] = {"signal": signal.signal, "says": list(signal.says)}
    if signal.cues:
        told["cues"] = [cue.words for cue in signal.cues]
    if signal.number is not None:
        told["number"] = asdict(signal.number)
    if signal.meta is not None:
        told["meta"] = signal.meta.value
    return told


def with_changes(
    question: Question, changes: Mapping[str, object], criteria: Criteria
) -> tuple[Question | None, list[tuple[str, str]]]:
    """Lay a person's changes over a question.

    Args:
        question: As it was shipped.
        changes: New values by field of the entry.
        criteria: The criteria that it may tell about.

    Returns:
        The question changed, or None with each fault as field and what is wrong.

    Source:
        Ours.
    """
    return read_entry(entry_of(question) | dict(changes), criteria)
