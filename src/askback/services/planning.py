"""Plan an opportunity's loop from what is stored, and keep the agendas."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.dossier import TailoredQuestion
from askback.core.planning.agenda import LoopPlan
from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Role, Span, Stage
from askback.services import ledger, weights
from askback.services.heard import ReadForm, asked_of
from askback.services.loops import LoopInput, plan_loop
from askback.services.planned import people_of, stored_agenda
from askback.services.tailored import as_questions
from askback.store.models import (
    AgendaRow,
    InterviewRow,
    OpportunityRow,
    SourceRow,
)

ANSWERED_UNASKED = "It was answered without being asked."
MARKED = frozenset({"answered", "partly"})


def refresh(opportunity: OpportunityRow, *, now: datetime) -> None:
    """Plan what is still to come anew, if anything it rests on has changed."""
    interviews = interviews_of(opportunity)
    coming = [i for i in interviews if is_to_come(i)]
    given = loop_input(opportunity, interviews)
    stamp = _stamp(given)
    stored = [getattr(i, "agenda", None) for i in coming]
    if all(row is not None and row.value["stamp"] == stamp for row in stored):
        return
    plan = plan_loop(given, exact=False)
    for interview, agenda in zip(coming, plan.agendas, strict=True):
        _keep(interview, plan, asdict(agenda), stamp, now)


def _keep(
    interview: InterviewRow,
    plan: LoopPlan,
    agenda: dict[str, Any],
    stamp: str,
    now: datetime,
) -> None:
    before = stored_agenda(interview)
    old = set() if before is None else {item.key for item in before.items}
    new = {item["key"] for item in agenda["items"]}
    value = {
        "agenda": agenda,
        "stamp": stamp,
        "value": plan.value,
        "bound": plan.bound,
        "fixed": plan.fixed_list_value,
        "open": plan.open_worth,
        "warnings": list(plan.warnings),
        "came": sorted(new - old) if before is not None else [],
        "went": sorted(old - new),
    }
    AgendaRow.objects.update_or_create(
        interview=interview,
        defaults={"value": value, "made_at": now, "owner_id": interview.owner_id},
    )


def interviews_of(opportunity: OpportunityRow) -> list[InterviewRow]:
    """Return a loop's interviews in order, with all that planning reads of them."""
    rows = opportunity.interviews.select_related("transcript", "agenda")
    return list(rows.prefetch_related("seats__interviewer", "marks", "notes"))


def is_to_come(interview: InterviewRow) -> bool:
    """Return whether an interview has not been yet, as far as is known."""
    return interview.done_at is None


def loop_input(
    opportunity: OpportunityRow, interviews: Iterable[InterviewRow]
) -> LoopInput:
    """Return what the plan of a loop is made from."""
    matters = weights.of(opportunity.owner)
    rows = list(interviews)
    sources = list(SourceRow.objects.filter(opportunity=opportunity))
    asked, dropped = _heard(rows)
    return LoopInput(
        interviews=tuple(_interview(row) for row in rows if is_to_come(row)),
        weights=matters.weights,
        dealbreakers=matters.dealbreakers,
        evidence=ledger.evidence_of(opportunity),
        asked=asked,
        dropped=dropped,
        tailored=tailored_of(sources),
        said=frozenset(
            claim["criterion"] for s in sources for claim in s.reading["claims"]
        ),
        close=opportunity.close,
    )


def tailored_of(sources: Iterable[SourceRow]) -> tuple[Question, ...]:
    """Return the questions grown from sources, keyed alike on every plan."""
    return tuple(
        question
        for source in sources
        for question in as_questions(
            (
                TailoredQuestion(
                    q["text"], q["criterion"], Span(q["quote"], q["start"], q["end"])
                )
                for q in source.reading["questions"]
            ),
            f"tailored-{source.id.hex[:8]}",
        )
    )


def _interview(row: InterviewRow) -> Interview:
    people = tuple(Interviewer(name, role) for name, role in people_of(row).items())
    return Interview(
        row.name, Stage(row.stage), float(row.minutes_for_questions), people
    )


def _heard(
    rows: Iterable[InterviewRow],
) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """Return what was put to whom, and what need not be asked any more."""
    asked: dict[str, set[str]] = {}
    dropped: dict[str, str] = {}
    for row in rows:
        people = people_of(row)
        for mark in row.marks.all():
            if mark.question_key and mark.verdict in MARKED:
                for name in people:
                    asked.setdefault(name, set()).add(mark.question_key)
        transcript = getattr(row, "transcript", None)
        if transcript is None:
            continue
        form = ReadForm.model_validate(transcript.reading)
        for one in asked_of(form, people):
            if one.key is not None and one.is_settled:
                for name in one.speakers:
                    asked.setdefault(name, set()).add(one.key)
        dropped |= {told.key: ANSWERED_UNASKED for told in form.answered_unasked}
    ruled = {q.key for q in shipped.bank() if q.rule is not None}
    return (
        {name: frozenset(keys) for name, keys in asked.items()},
        {key: why for key, why in dropped.items() if key not in ruled},
    )


def _stamp(given: LoopInput) -> str:
    """Return a name of everything a plan rests on."""
    plain = replace(given, tailored=())
    told = json.dumps(
        [asdict(plain), [q.text for q in given.tailored], len(shipped.bank())],
        default=_plain,
        sort_keys=True,
    )
    return hashlib.sha256(told.encode()).hexdigest()


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else str(value)
