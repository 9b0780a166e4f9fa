"""How one stands after interviews, from what the user kept and what was heard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from askback.core.followup.standing import (
    Close,
    Doubt,
    Stands,
    standing_of,
    standing_of_loop,
)
from askback.core.topics import Rule
from askback.services import banks, objections, own
from askback.services.planned import is_to_come, loops_of
from askback.services.told import form_of, told_of
from askback.services.values.closing import ClosingDraft, ObjectionLine
from askback.store.models import (
    ClosingRow,
    InterviewRow,
    ObjectionRow,
    OpportunityRow,
    User,
)

Heard = tuple[str, str]  # their words, a turn a line, and who said them


def of_company(owner: User, opportunity_id: UUID, *, now: datetime) -> Stands | None:
    """Return how one stands with a company; None before its first interview.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    loop = loops_of([opportunity])[opportunity.id]
    over = [row for row in loop if not is_to_come(row, now) and not row.cancelled_at]
    closings = {
        c.interview_id: c for c in ClosingRow.objects.filter(interview__in=over)
    }
    doubts = _doubts(opportunity)
    keys = close_keys(owner)
    return standing_of_loop(
        [
            stands_of(
                draft_of(closings.get(row.id)),
                [doubt for doubt in doubts if doubt.interview_id == row.id],
                heard_of(row, keys),
            )
            for row in over
        ]
    )


def _doubts(opportunity: OpportunityRow) -> list[ObjectionLine]:
    rows = ObjectionRow.objects.filter(opportunity=opportunity)
    rows = rows.select_related("opportunity", "interview", "story")
    return list(map(objections.line, rows))


def draft_of(row: ClosingRow | None) -> ClosingDraft:
    """Return what the user noted of the end of an interview."""
    if row is None:
        return ClosingDraft()
    names = ClosingDraft.__dataclass_fields__
    return ClosingDraft(**{name: getattr(row, name) for name in names})


def close_keys(owner: User) -> frozenset[str]:
    """Return the keys of the closing question in the bank as the user has it."""
    return frozenset(q.key for q in banks.of(owner).bank if q.rule is Rule.CLOSE)


def heard_of(row: InterviewRow, keys: frozenset[str]) -> Heard:
    """Return what they answered to the closing question, as the transcript has it."""
    form = form_of(row) if _may_hold(row, keys) else None
    told = [one for one in told_of(row) if one.key in keys] if form else []
    if form is None or not told:
        return "", ""
    turns = {turn.index: turn for turn in form.turns}
    said = [turns[i] for i in told[-1].answer.turns if i in turns]
    words = "\n".join(turn.text for turn in said if turn.speaker != form.me)
    return words, told[-1].asked.witness


def _may_hold(row: InterviewRow, keys: frozenset[str]) -> bool:
    """Return whether a talk may hold the question, without reading it whole."""
    transcript = getattr(row, "transcript", None)
    asked = transcript.reading.get("asked", ()) if transcript else ()
    read = {one.get(name) for one in asked for name in ("question_key", "bank_key")}
    return bool(keys & (read | {mark.question_key for mark in row.marks.all()}))


def stands_of(
    draft: ClosingDraft, doubts: Iterable[ObjectionLine], heard: Heard
) -> Stands:
    """Return how one stands after one interview."""
    named = tuple(Doubt(one.draft.text, one.draft.is_answered) for one in doubts)
    return standing_of(
        Close(
            said=draft.said,
            heard=heard[0],
            pace=draft.pace,
            sure=draft.sure,
            next_step=draft.next_step,
            doubts=named,
            own=draft.standing,
            is_asked=draft.is_asked,
        )
    )
