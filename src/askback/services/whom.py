"""Whom an interview is with, as the plan takes it."""

from __future__ import annotations

from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Stage, Stages
from askback.services.planned import people_of
from askback.store.models import InterviewRow


def planned_for(row: InterviewRow, stages: Stages) -> Interview:
    """Return an interview as it is planned for.

    Where nobody is named yet, it is planned for whoever is usually met. They are
    somebody else in each interview, as far as anybody knows.

    Args:
        row: The interview.
        stages: Who is usually met at which stage.
    """
    stage = Stage(row.stage)
    people = tuple(Interviewer(name, role) for name, role in people_of(row).items())
    usual = Interviewer(f"whoever comes to {row.name}", stages.of(stage).roles[0])
    return Interview(
        name=row.name,
        stage=stage,
        minutes=float(row.minutes_for_questions),
        interviewers=people or (usual,),
        pinned=tuple(row.pinned),
    )
