"""The doubts to expect at a company, with the stories that answer them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from askback.core.dossier.gap import Resume
from askback.core.followup.career import Career, career_of
from askback.core.followup.objections import Expected, expect
from askback.core.followup.stories import Story, fitting
from askback.core.followup.themes import NAMES
from askback.services import gaps, meaning, objections, resumes, standing, stories
from askback.services.files.resume import YEAR, of_text
from askback.services.sources import POSTING
from askback.services.values.closing import ExpectedLine, FitLine
from askback.store.models import OpportunityRow, SkillWordRow, SourceRow, User


def postings_of(opportunity: OpportunityRow) -> list[SourceRow]:
    """Return the postings of a company that count."""
    return [row for row in standing.counting(opportunity) if row.kind == POSTING]


def expected(
    owner: User,
    opportunity: OpportunityRow,
    postings: Sequence[SourceRow],
    *,
    now: datetime,
) -> tuple[ExpectedLine, ...]:
    """Return the doubts to expect, the worst first, each with what answers it.

    Without a résumé nothing is said to be missing: nothing shows what is there.
    """
    row = resumes.newest(owner)
    resume = of_text(row.name, row.text, now=now) if row else Resume("", ())
    told = {word.skill: word for word in SkillWordRow.objects.filter(owner=owner)}
    found = gaps.of_sources(postings, resume, told) if row else ()
    career = career_of(resume, YEAR * now.year + now.month - 1) if row else Career()
    doubts = expect(
        [skill for gap in found for skill in gap.skills],
        career,
        objections.elsewhere(owner, opportunity),
    )
    known = stories.of(owner) if doubts else ()
    return tuple(_line(doubt, known) for doubt in doubts)


def _line(doubt: Expected, known: Sequence[Story]) -> ExpectedLine:
    model = meaning.embedder_if_here() if known else None
    fits = fitting(doubt.text, doubt.skills, known, model)
    return ExpectedLine(
        theme=NAMES[doubt.theme],
        text=doubt.text,
        why=doubt.why,
        grounds=doubt.grounds,
        stories=tuple(
            FitLine(UUID(fit.story.key), fit.story.title, fit.skill, fit.quote)
            for fit in fits
        ),
    )
