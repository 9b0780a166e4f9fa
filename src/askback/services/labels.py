"""The user's corrections as labels: what was read, and what is right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from askback.services import banks, own
from askback.services.heard import asked_of
from askback.services.names_alike import is_label
from askback.services.planned import loops_of, people_of, stored_agenda
from askback.services.told import NO_QUESTION, NONE, form_of, place_of
from askback.store.models import InterviewRow, MarkRow, OpportunityRow, User

Blank = tuple[re.Pattern[str], str]

# Closed words, in which nobody is named.
PLAIN = frozenset({"read", "verdict", "reason", "question_key", "role", "direction"})
SOMEONE, SOMEWHERE = "[name]", "[company]"
SHORTEST = 3  # letters of a part of a name; "Li" alone would blank too much
WORD = re.compile(r"[^\W\d_]+")


def lines(
    owner: User, *, interview_id: UUID | None = None, names: bool = False
) -> Iterator[str]:
    """Yield a line of JSON for each reading that the user confirmed or corrected.

    Args:
        owner: Whose readings.
        interview_id: Of one interview; without it, of all.
        names: Whether to leave the names of people and companies in the words, and to
            say whose they are. Otherwise the names that askback knows are blanked;
            others that fell in the talk are not.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    texts = {question.key: question.text for question in banks.of(owner).bank}
    for row in _interviews(owner, interview_id):
        blanks = () if names else _blanks(row)
        whose = _whose(row) if names else {}
        for label in _labels(row, texts):
            yield json.dumps(_blanked(label, blanks) | whose, ensure_ascii=False)


def _interviews(owner: User, ident: UUID | None) -> list[InterviewRow]:
    if ident is None:
        wanted = list(OpportunityRow.objects.filter(owner=owner).order_by("made_at"))
    else:
        wanted = [own.interview_of(owner, ident).opportunity]
    rows = [row for loop in loops_of(wanted).values() for row in loop]
    return [row for row in rows if ident is None or row.id == ident]


def _labels(row: InterviewRow, texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    form = form_of(row)
    if form is None:
        return
    agenda = stored_agenda(row)
    items = () if agenda is None else (*agenda.items, *agenda.spares, *agenda.tailored)
    planned = {**texts, **{item.key: item.text for item in items}}
    marks = {mark.place: mark for mark in row.marks.all()}
    said = {turn.index: turn.text for turn in form.turns}
    for number, one in enumerate(asked_of(form, people_of(row))):
        mark = marks.get(place_of(number))
        if mark is not None:
            asked, answer = one.form, one.answer
            key = asked.question_key or asked.bank_key
            yield {
                "question": asked.text,
                "planned": planned.get(key or ""),
                "answer": " ".join(said[n] for n in answer.turns if n in said),
                "read": {
                    "verdict": answer.verdict.value,
                    "reason": answer.reason,
                    "question_key": key,
                    "band": asked.band,
                },
                "user": _said(mark, planned),
                "role": people_of(row).get(one.witness, None),
            }


def _said(mark: MarkRow, planned: Mapping[str, str]) -> dict[str, Any]:
    is_question = mark.reason != NO_QUESTION
    key = mark.question_key
    return {
        "is_question": is_question,
        "verdict": mark.verdict if is_question else None,
        "reason": (mark.reason or None) if is_question else None,
        "question_key": None if key in {"", NONE} else key,
        "planned": planned.get(key),
        "is_none_planned": key == NONE,
        "direction": mark.direction,
    }


def _whose(row: InterviewRow) -> dict[str, Any]:
    return {
        "company": row.opportunity.company,
        "interview": row.name,
        "people": list(people_of(row)),
    }


def _blanks(row: InterviewRow) -> tuple[Blank, ...]:
    """Return what is blanked of an interview: the names that askback knows of it."""
    form = form_of(row)
    if form is None:
        return ()
    people = dict.fromkeys(turn.speaker for turn in form.turns if turn.speaker)
    called = row.transcript.reading.get("names", {})
    loop = [person.name for person in row.opportunity.interviewers.all()]
    known = (*people, *called, *loop)
    named = [name for name in known if not is_label(name)]
    parts = [part for name in named for part in WORD.findall(name)]
    company = row.opportunity.company
    first = WORD.findall(company)[:1]
    return (
        *_blank(SOMEWHERE, [company, *first]),
        *_blank(SOMEONE, [*named, *(p for p in parts if len(p) >= SHORTEST)]),
    )


def _blank(put: str, names: Iterable[str]) -> list[Blank]:
    found = sorted(filter(None, set(names)), key=lambda name: (-len(name), name))
    ways = "|".join(map(re.escape, found))
    return [(re.compile(rf"(?<!\w)(?:{ways})(?!\w)"), put)] if found else []


def _blanked(value: Any, blanks: tuple[Blank, ...]) -> Any:
    """Return JSON with names blanked; talk in small letters is searched in them."""
    if isinstance(value, dict):
        return {
            key: one if key in PLAIN else _blanked(one, blanks)
            for key, one in value.items()
        }
    if not isinstance(value, str):
        return value
    for names, put in blanks:
        wanted = re.compile(names.pattern, re.IGNORECASE) if value.islower() else names
        value = wanted.sub(put, value)
    return value
