"""What came of one interview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from askback.core.bank import Bank
from askback.core.planning.agenda import Agenda, AgendaItem
from askback.services import banks, own, pairing, planning
from askback.services.heard import ReadForm, asked_of
from askback.services.lines import loop_lines
from askback.services.planned import people_of, stored_agenda
from askback.services.told import by_hand, form_of
from askback.services.values import DebriefPage, Quote, ReadLine
from askback.store.models import MarkRow, User

REASONED = frozenset({"declined", "unable", "deferred"})


def show(owner: User, interview_id: UUID, *, now: datetime) -> DebriefPage:
    """Return what was said in an interview and what was made of it.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    interviews = planning.refresh(opportunity, now=now)
    lines = loop_lines(interviews, now=now)
    line, row = next(
        pair
        for pair in zip(lines, interviews, strict=True)
        if pair[0].id == interview_id
    )
    agenda = stored_agenda(row)
    transcript = getattr(row, "transcript", None)
    form = form_of(row) or ReadForm(turns=[], asked=[])
    marks = {mark.place: mark for mark in row.marks.all()}
    marked = {mark.question_key for mark in marks.values()}
    texts = _texts(agenda, banks.of(owner).bank)
    parts = pairing.pair(form, list(asked_of(form, people_of(row))), marks, texts)
    reads = [part for part in parts if isinstance(part, ReadLine)]
    return DebriefPage(
        line=line,
        opportunity_id=opportunity.id,
        company=opportunity.company,
        transcript_name=transcript.name if transcript else "",
        format=form.format,
        me=form.me or "",
        speakers=tuple(speaker.name for speaker in form.speakers),
        tally=Counter(read.verdict for read in reads),
        withheld_with_reason=sum(
            read.verdict == "not_answered" and read.reason in REASONED for read in reads
        ),
        parts=parts,
        unasked=tuple(
            (key, texts[key])
            for key in form.unasked
            if key in texts and key not in marked
        ),
        told=_told(form, texts),
        markable=_kept(by_hand(row), texts) if transcript else _markable(agenda, marks),
        notes=tuple((note.made_at, note.text) for note in row.notes.all()),
        problems=tuple((p["where"], p["message"]) for p in form.problems),
        is_cleaned=form.cleaned,
        has_transcript=transcript is not None,
    )


def _texts(agenda: Agenda | None, bank: Bank) -> dict[str, str]:
    """Return the wording of each question: as planned, else as in the bank."""
    texts = {question.key: question.text for question in bank}
    for item in () if agenda is None else at_hand(agenda):
        texts[item.key] = item.text
    return texts


def _told(form: ReadForm, texts: dict[str, str]) -> tuple[tuple[str, Quote], ...]:
    turns = {turn.index: turn for turn in form.turns}
    return tuple(
        (
            texts[told.key],
            Quote(
                text=told.quote,
                who=turns[told.turn].speaker or "",
                at_s=turns[told.turn].start_s,
            ),
        )
        for told in form.answered_unasked
        if told.key in texts
    )


def _markable(agenda: Agenda | None, marks: dict[str, MarkRow]) -> tuple[ReadLine, ...]:
    """Return the planned questions, to be marked by hand."""
    items = () if agenda is None else at_hand(agenda)
    return tuple(
        pairing.by_hand(item.key, item.text, marks.get(item.key)) for item in items
    )


def _kept(marks: Iterable[MarkRow], texts: Mapping[str, str]) -> tuple[ReadLine, ...]:
    """Return what the user marked and the transcript does not hold."""
    return tuple(
        replace(
            pairing.by_hand(mark.place, texts.get(mark.question_key, ""), mark),
            question_key=mark.question_key,
        )
        for mark in marks
    )


def at_hand(agenda: Agenda) -> tuple[AgendaItem, ...]:
    """Return every question of an agenda, planned or only at hand."""
    return (*agenda.items, *agenda.spares, *agenda.tailored)
