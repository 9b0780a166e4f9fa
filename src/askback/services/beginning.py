"""From a company with no interview to its first agenda, with the fewest words."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.topics import Stage
from askback.errors import InvalidInputError
from askback.services import interviews, opportunities, own, tables, transcripts
from askback.services.values import CompanyPage, First, InterviewDraft
from askback.services.words import STAGES
from askback.store.models import User

NAMELESS = transcripts.UNKNOWN  # a company of which only a transcript is here
USUAL = Stage.RECRUITER_SCREEN  # who calls first where the posting does not say


def proposed(owner: User, page: CompanyPage) -> First:
    """Return the first interview as it will likely be: as the posting says, else usual.

    A short first call leaves five minutes; whoever gets more says so.
    """
    said = (step.stage for step in page.proposed if step.stage != Stage.OTHER)
    stage = Stage(next(said, USUAL))
    usual = tables.of(owner).stages.of(stage)
    return First(stage.value, "", int(usual.minutes_for_questions))


@transaction.atomic
def begin(owner: User, opportunity_id: UUID, *, first: First, now: datetime) -> UUID:
    """Add the first interview of a loop, and return it; what is not said is as usual.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: The stage is none, or the name or the minutes cannot be.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    if first.stage not in set(Stage):
        raise InvalidInputError(f"stage: choose one of {', '.join(Stage)}.")
    stage = Stage(first.stage)
    usual = tables.of(owner).stages.of(stage)
    taken = opportunity.interviews.values_list("name", flat=True)
    name = interviews.free_name([STAGES[stage]], {one.casefold() for one in taken})
    person = first.person.strip()
    draft = InterviewDraft(
        name=name,
        stage=stage.value,
        start=None,
        minutes_total=max(int(usual.minutes), first.minutes),
        minutes_for_questions=first.minutes,
        people=((person, usual.roles[0].value),) if person else (),
    )
    return interviews.add(owner, opportunity_id, draft=draft, now=now)


@transaction.atomic
def name_company(owner: User, interview_id: UUID, *, company: str) -> None:
    """Say which company an interview was with; the title of the job stays.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The company has no name.
    """
    row = own.interview_of(owner, interview_id).opportunity
    opportunities.rename(owner, row.id, company=company, title=row.title)
