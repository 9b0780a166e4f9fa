"""What came of one interview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from askback.core.bank import Bank
from askback.core.planning.agenda import Agenda, AgendaItem
from askback.errors import NotFoundError
from askback.services import banks, hours, jots, own, pairing, planning, spoken
from askback.services.heard import ReadForm, asked_of
from askback.services.lines import loop_lines
from askback.services.planned import loops_of, people_of, stored_agenda
from askback.services.speaker_lines import lines_of
from askback.services.told import by_hand, form_of, told_of
from askback.services.values import (
    DebriefPage,
    Quote,
    ReadLine,
    Skipped,
    ToldLine,
)
from askback.store.models import InterviewRow, MarkRow, OpportunityRow, User

WHOLE = 15_000  # folded words that a page carries: an hour's talk and a half


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants to see of a debrief.

    Attributes:
        find: Words to find in the transcript.
        turn: A turn to show unfolded, or None.
    """

    find: str = ""
    turn: int | None = None


def show(
    owner: User, interview_id: UUID, *, now: datetime, wish: Wish | None = None
) -> DebriefPage:
    """Return what was said in an interview and what was made of it.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    jots.settle_one(owner, interview_id, now=now)
    opportunity = own.interview_of(owner, interview_id).opportunity
    interviews = planning.refresh(opportunity, now=now)
    return _page(opportunity, interviews, interview_id, now, wish or Wish())


def look(owner: User, interview_id: UUID, *, now: datetime) -> DebriefPage:
    """Return a debrief as it stands, and settle nothing: somebody else looks.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    interviews = loops_of([opportunity])[opportunity.id]
    return _page(opportunity, interviews, interview_id, now, Wish())


def _page(
    opportunity: OpportunityRow,
    interviews: Sequence[InterviewRow],
    interview_id: UUID,
    now: datetime,
    wanted: Wish,
) -> DebriefPage:
    lines = loop_lines(interviews, now=now)
    line, row = next(
        pair
        for pair in zip(lines, interviews, strict=True)
        if pair[0].id == interview_id
    )
    agenda = stored_agenda(row)
    transcript = getattr(row, "transcript", None)
    reading = transcript.reading if transcript else None
    form = form_of(row) or ReadForm(turns=[], asked=[])
    marks = {mark.place: mark for mark in row.marks.all()}
    texts = _texts(agenda, banks.of(opportunity.owner).bank)
    people = people_of(row)
    parts = pairing.pair(form, list(asked_of(form, people)), marks, texts)
    reads = [part for part in parts if isinstance(part, ReadLine)]
    counted = [read for read in reads if not read.is_left_out]
    parts, found = spoken.find(parts, wanted.find)
    return DebriefPage(
        line=line,
        opportunity_id=opportunity.id,
        company=opportunity.company,
        transcript_name=transcript.name if transcript else "",
        format=form.format,
        me=form.me or "",
        speakers=lines_of(reading, people),
        tally=Counter(read.verdict for read in counted),
        withheld_with_reason=sum(read.withheld for read in counted),
        parts=folded(parts, wanted.turn),
        unasked=_unasked(row, form, texts, agenda),
        told=_told(form, texts),
        markable=_kept(by_hand(row), texts)
        if transcript
        else _markable(agenda, by_hand(row), texts),
        notes=tuple((note.made_at, note.text) for note in row.notes.all()),
        problems=tuple((p["where"], p["message"]) for p in form.problems),
        is_cleaned=form.cleaned,
        has_transcript=transcript is not None,
        planned=tuple((item.key, item.text) for item in at_hand(agenda))
        if agenda
        else (),
        found=found,
        can_undo=bool(reading and reading.get("renamed")),
        turn_count=len(form.turns),
        after=hours.hour(row).after,
    )


def folded(
    parts: Sequence[ReadLine | Skipped], turn: int | None
) -> tuple[ReadLine | Skipped, ...]:
    """Return parts with the longest folded stretches left out of a very long talk.

    What is left out is fetched when it is asked for; the one that holds a turn that is
    asked for stands open.
    """
    stretches = [part for part in parts if isinstance(part, Skipped)]
    words = sum(part.words for part in stretches)
    left: set[int] = set()
    for part in sorted(stretches, key=lambda part: -part.words):
        if words > WHOLE and not _holds(part, turn):
            left.add(part.first)
            words -= part.words
    return tuple(
        part
        if isinstance(part, ReadLine)
        else replace(part, is_open=_holds(part, turn), is_whole=part.first not in left)
        for part in parts
    )


def _holds(part: Skipped, turn: int | None) -> bool:
    return turn is not None and part.first <= turn <= part.last


def stretch(
    owner: User, interview_id: UUID, *, first: int, wish: Wish, now: datetime
) -> Skipped:
    """Return the folded turns that begin with a turn, whole.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's, or none
            begins there.
    """
    page = show(owner, interview_id, now=now, wish=replace(wish, turn=first))
    stretches = (part for part in page.parts if isinstance(part, Skipped))
    found = next((part for part in stretches if part.first == first), None)
    if found is None:
        raise NotFoundError("stretch of turns", first)
    return found


def _unasked(
    row: InterviewRow, form: ReadForm, texts: Mapping[str, str], agenda: Agenda | None
) -> tuple[tuple[str, str], ...]:
    """Return the planned questions that nobody asked, as the user sees it."""
    told = {one.key for one in told_of(row)} | {m.question_key for m in by_hand(row)}
    planned = {item.key for item in at_hand(agenda)} if agenda else set()
    surely = [a.question_key for a in form.asked if a.question_key in planned]
    keys = dict.fromkeys((*form.unasked, *filter(None, surely)))
    return tuple((key, texts[key]) for key in keys if key in texts and key not in told)


def _texts(agenda: Agenda | None, bank: Bank) -> dict[str, str]:
    """Return the wording of each question: as planned, else as in the bank."""
    texts = {question.key: question.text for question in bank}
    for item in () if agenda is None else at_hand(agenda):
        texts[item.key] = item.text
    return texts


def _told(form: ReadForm, texts: Mapping[str, str]) -> tuple[ToldLine, ...]:
    turns = {turn.index: turn for turn in form.turns}
    return tuple(
        ToldLine(
            texts[told.key],
            Quote(
                text=told.quote,
                who=turns[told.turn].speaker or "",
                at_s=turns[told.turn].start_s,
            ),
            told.turn,
        )
        for told in form.answered_unasked
        if told.key in texts
    )


def _markable(
    agenda: Agenda | None, marks: Sequence[MarkRow], texts: Mapping[str, str]
) -> tuple[ReadLine, ...]:
    """Return the planned questions, to be marked by hand, and what else was marked."""
    items = () if agenda is None else at_hand(agenda)
    of_item: dict[str, list[MarkRow]] = {item.key: [] for item in items}
    others: list[MarkRow] = []
    for mark in marks:
        of_item.get(mark.place.partition("@")[0], others).append(mark)
    planned = (
        line
        for item in items
        for line in _kept(of_item[item.key], texts)
        or (pairing.by_hand(item.key, item.text, None),)
    )
    return (*planned, *_kept(others, texts))


def _kept(marks: Iterable[MarkRow], texts: Mapping[str, str]) -> tuple[ReadLine, ...]:
    """Return what the user marked and the transcript does not hold."""
    return tuple(
        replace(
            pairing.by_hand(mark.place, texts.get(mark.question_key, mark.asked), mark),
            question_key=mark.question_key,
        )
        for mark in marks
    )


def at_hand(agenda: Agenda) -> tuple[AgendaItem, ...]:
    """Return every question of an agenda, planned or only at hand."""
    return (*agenda.items, *agenda.spares, *agenda.tailored)
