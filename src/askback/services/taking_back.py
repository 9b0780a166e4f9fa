"""How each thing that was removed comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from askback.services import (
    aside,
    interviews,
    kept_letters,
    ledger,
    letter_templates,
    objections,
    offers,
    own,
    questions,
    reminders,
    sources,
    transcripts,
)
from askback.services.values import TakenBack
from askback.store.models import (
    InterviewRow,
    JobRow,
    MarkRow,
    OpportunityRow,
    QuestionRow,
    ResumeRow,
    SourceRow,
    StoryRow,
    TranscriptRow,
    User,
)

Given = Mapping[str, Any]


def company(row: OpportunityRow) -> TakenBack:
    """Bring a company back with all that was kept of it."""
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return TakenBack("company", str(row.id))


def interview(row: InterviewRow, now: datetime) -> TakenBack:
    """Bring an interview back; where its name was given away, it has a number."""
    kept = row.opportunity.interviews.values_list("name", flat=True)
    row.name = interviews.free_name([row.name], {name.casefold() for name in kept})
    row.removed_at = None
    row.save(update_fields=["name", "removed_at"])
    ledger.rebuild(row.opportunity, now=now)
    return TakenBack("company", str(row.opportunity_id), "loop")


def source(row: SourceRow, now: datetime) -> TakenBack:
    """Put a source back into its dossier."""
    ident = sources.restore(row.owner, row.id, now=now)
    return TakenBack("company", str(ident), "dossier")


def question(row: QuestionRow) -> TakenBack:
    """Bring a question of one's own back."""
    questions.restore(row.owner, row.key)
    return TakenBack("question", row.key)


def story(row: StoryRow) -> TakenBack:
    """Bring a story back."""
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return TakenBack("story", str(row.id))


def piece(owner: User, row: JobRow, now: datetime) -> TakenBack:
    """Bring back what was laid aside.

    Raises:
        NotFoundError: The interview it was of is gone.
    """
    if row.subject:
        there = own.interview_of(owner, UUID(row.subject))
        return _IN_INTERVIEWS[row.state](there, row.given, now)
    return _OF_OWNERS[row.state](owner, row.given)


def _person(row: InterviewRow, given: Given, now: datetime) -> TakenBack:
    """Let somebody come after all, in the place they had."""
    interviews.seat(row, given["name"], given["role"], now, role_wins=False)
    seats = row.seats.filter(interviewer__name=given["name"])
    seats.update(position=given["position"])
    ledger.rebuild(row.opportunity, now=now)
    return TakenBack("agenda", str(row.id))


def _mark(row: InterviewRow, given: Given, now: datetime) -> TakenBack:
    """Let a mark count again, in the place of one that was made since."""
    row.marks.filter(place=given["place"]).delete()
    _put(row, given, now)
    ledger.rebuild(row.opportunity, now=now)
    return TakenBack("debrief", str(row.id), given["place"])


def _transcript(row: InterviewRow, given: Given, now: datetime) -> TakenBack:
    """Read the former transcript again, with its marks; the newer one is laid aside."""
    kept = transcripts.kept_of(row)
    aside.lay_transcript(kept, now)
    fields = {name: given[name] for name in ("name", "text", "me", "reading")}
    TranscriptRow.objects.filter(id=kept.id).update(**fields)
    former = TranscriptRow.objects.select_related("interview__opportunity__owner")
    names = given["reading"].get("names", {})
    me = given["me"] or None
    transcripts.read_again(former.get(id=kept.id), names=names, me=me, now=now)
    row.marks.all().delete()
    for mark in given["marks"]:
        _put(row, mark, now)
    ledger.rebuild(row.opportunity, now=now)
    return TakenBack("debrief", str(row.id))


def _objection(
    row: InterviewRow,
    given: Given,
    now: datetime,  # noqa: ARG001 -- as all are called
) -> TakenBack:
    """Keep a doubt again that was named."""
    objections.put_back(row, given)
    return TakenBack("closing", str(row.id), "doubts")


def _put(row: InterviewRow, given: Given, now: datetime) -> None:
    fields = {name: given[name] for name in aside.FIELDS}
    MarkRow.objects.create(owner=row.owner, made_at=now, interview=row, **fields)


def _resume(owner: User, given: Given) -> TakenBack:
    """Bring a résumé back to where it was among the others."""
    made_at = datetime.fromisoformat(given["made_at"])
    ResumeRow.objects.create(
        owner=owner, made_at=made_at, name=given["name"], text=given["text"]
    )
    return TakenBack("resume")


def _wording(owner: User, given: Given) -> TakenBack:
    """Lay the user's own wording over a shipped question again."""
    fields = {"changes": given["changes"], "shipped": given["shipped"]}
    QuestionRow.objects.filter(owner=owner, key=given["key"]).update(**fields)
    return TakenBack("question", given["key"])


_IN_INTERVIEWS: Mapping[str, Callable[[InterviewRow, Given, datetime], TakenBack]] = {
    "person": _person,
    "mark": _mark,
    "transcript": _transcript,
    "objection": _objection,
}
_OF_OWNERS: Mapping[str, Callable[[User, Given], TakenBack]] = {
    "resume": _resume,
    "wording": _wording,
    "letter": kept_letters.bring_back,
    "letter_wording": letter_templates.bring_back,
    "offer": offers.bring_back,
    "reminder": reminders.bring_back,
}
