"""Which stories the interviews to come will need, and which needs have none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F

from askback.adapters import shipped
from askback.core.dossier import Kind
from askback.core.followup.objections import Ground
from askback.services import expecting
from askback.services.values.closing import FitLine, StoryLine
from askback.services.values.stories import AheadLine, NeedLine
from askback.store.models import InterviewRow, SourceRow, User

COMPANIES = 3  # whose interviews come next; the week has no room for more
SKILLS = 6  # of one posting: more stories nobody gets ready
PAPERS = "qualification"  # the vocabulary's field of licences and degrees
UNDER_WAY = timedelta(hours=2)  # an interview that began so long ago may still go on


def show(
    owner: User, told: Sequence[StoryLine], *, now: datetime
) -> tuple[AheadLine, ...]:
    """Return what the next interview at each company needs stories for.

    Args:
        owner: Whose interviews.
        told: The owner's stories.
        now: Interviews after it are to come.
    """
    return tuple(_line(owner, row, told, now) for row in _next(owner, now))


def fitting(ahead: Sequence[AheadLine], story_id: UUID) -> tuple[AheadLine, ...]:
    """Return of what is needed only that which one story fits."""
    kept = (
        AheadLine(
            line.interview_id,
            line.interview,
            line.company,
            line.start,
            tuple(n for n in line.needs if any(f.id == story_id for f in n.stories)),
        )
        for line in ahead
    )
    return tuple(line for line in kept if line.needs)


def _next(owner: User, now: datetime) -> list[InterviewRow]:
    rows = InterviewRow.objects.filter(
        owner=owner,
        done_at=None,
        cancelled_at=None,
        is_expected=False,
        opportunity__removed_at=None,
        opportunity__closed_at=None,
    ).exclude(start__lt=now - UNDER_WAY)
    order = (F("start").asc(nulls_last=True), "position", "made_at")
    first: dict[UUID, InterviewRow] = {}
    for row in rows.select_related("opportunity").order_by(*order):
        first.setdefault(row.opportunity_id, row)
    return list(first.values())[:COMPANIES]


def _line(
    owner: User, row: InterviewRow, told: Sequence[StoryLine], now: datetime
) -> AheadLine:
    opportunity = row.opportunity
    postings = expecting.postings_of(opportunity)
    doubts = tuple(
        NeedLine("doubt", one.text, one.why, one.grounds, one.stories)
        for one in expecting.expected(owner, opportunity, postings, now=now)
    )
    quoted = {ground.quote for need in doubts for ground in need.grounds}
    skills = list(_skills(postings, told, quoted))[:SKILLS]
    needs = (*doubts, *skills)
    return AheadLine(row.id, row.name, opportunity.company, row.start, needs)


def _skills(
    postings: Sequence[SourceRow], told: Sequence[StoryLine], quoted: set[str]
) -> Iterator[NeedLine]:
    """Yield the skills that postings insist on and no doubt names already.

    Not licences and degrees: one has them, and tells no story of them.
    """
    seen: set[str] = set()
    papers = shipped.dossier_tables().vocabulary.fields[PAPERS]
    for posting in postings:
        for skill in posting.reading["skills"]:
            quote = posting.text[skill["start"] : skill["end"]]
            new = skill["name"] not in seen and quote not in quoted
            if new and skill["kind"] == Kind.MUST and skill["name"] not in papers:
                seen.add(skill["name"])
                yield _skill(skill["name"], quote, told)


def _skill(name: str, quote: str, told: Sequence[StoryLine]) -> NeedLine:
    fits = tuple(
        FitLine(line.id, line.draft.title, name)
        for line in told
        if name.casefold()
        in {one.casefold() for one in (*line.draft.skills, *line.named)}
    )
    ground = (Ground("posting", quote),)
    return NeedLine("skill", name, "The posting insists on", ground, fits)
