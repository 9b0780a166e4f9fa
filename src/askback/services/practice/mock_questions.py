"""What a mock interview may ask: what interviewers ask, doubts, and one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from askback.core.practice.mock import Candidate, Kind
from askback.core.topics import Work
from askback.services import expecting
from askback.services.lines_of_work import work_of
from askback.services.practice import asked, exercises
from askback.services.values.practice import ExerciseDraft
from askback.store.models import ExerciseRow, OpportunityRow, SourceRow, User

FOR_COMPANY = 2.0  # a question kept for this company comes before any other
NAMED = "named"  # a doubt in somebody's words: they are theirs, and stay where they are
TELL = "Tell me about this: {title}."
PREFIX = "exercise:"


def candidates(
    owner: User, opportunity: OpportunityRow | None, *, now: datetime
) -> tuple[Candidate, ...]:
    """Return all that a mock interview for a company may ask."""
    mine = tuple(_own(owner, opportunity))
    texts = {one.text.casefold() for one in mine}
    work: frozenset[Work] = frozenset()
    doubts: tuple[Candidate, ...] = ()
    if opportunity:
        postings = expecting.postings_of(opportunity)
        work = work_of(opportunity, postings)
        doubts = tuple(_doubts(owner, opportunity, postings, now))
    known = asked.of_work(work)
    fresh = (one for one in known if one.text.casefold() not in texts)
    return (*fresh, *mine, *doubts)


def exercise_for(owner: User, one: Candidate, *, now: datetime) -> UUID:
    """Return the exercise that takes of a question are kept under.

    One that is there already is used; a new one is not on the schedule.
    """
    if one.name.startswith(PREFIX):
        return UUID(one.name.removeprefix(PREFIX))
    key = one.name if asked.is_known(one.name) else ""
    text = " ".join(one.text.split())[: exercises.LONGEST_TEXT]
    rows = ExerciseRow.objects.filter(owner=owner)
    same = rows.filter(key=key) if key else rows.filter(text=text, key="")
    row = same.first()
    if row is not None:
        return row.id
    draft = ExerciseDraft(text=text, key=key)
    return exercises.add(owner, draft=draft, now=now, is_due=False)


def _own(owner: User, opportunity: OpportunityRow | None) -> Iterator[Candidate]:
    """Yield what the user practises: what is for all, and for this company."""
    for row in exercises.rows_of(owner).exclude(due_at=None):
        if row.opportunity_id and row.opportunity != opportunity:
            continue
        title = row.story.title if row.story else ""
        yield Candidate(
            name=f"{PREFIX}{row.id}",
            text=row.text or TELL.format(title=title),
            kind=Kind.OWN,
            competency=asked.competency_of(row.key),
            follow_ups=asked.follow_ups_of(row.key),
            is_story=row.story is not None or asked.is_story(row.key),
            weight=FOR_COMPANY if row.opportunity_id else 0.0,
        )


def _doubts(
    owner: User,
    opportunity: OpportunityRow,
    postings: Sequence[SourceRow],
    now: datetime,
) -> Iterator[Candidate]:
    """Yield doubts to expect that rest on the posting and the résumé."""
    for line in expecting.expected(owner, opportunity, postings, now=now):
        if any(ground.kind == NAMED for ground in line.grounds):
            continue
        yield Candidate(f"doubt:{line.text}", line.text, Kind.DOUBT)
