"""What is kept when the user says so. Nothing here destroys anything."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.utils import timezone
from pydantic import Field

from askback.core.decision import Verdict
from askback.core.topics import Stage
from askback.core.transcript.answer.values import Reason
from askback.errors import ConflictError, NotFoundError
from askback.mcp_server import given, whose
from askback.mcp_server.shapes.interviews import Marked
from askback.mcp_server.shapes.opportunities import Added
from askback.mcp_server.tools.interviews import check_over, lines_of
from askback.services import debriefs, interviews, notes, opportunities
from askback.services.values import InterviewDraft, ReadLine, Upload

PASTED = "posting.txt"

Note = Annotated[
    str,
    Field(
        min_length=1,
        max_length=5_000,
        description="What the user said of it, in their own words, not in yours.",
    ),
]
Direction = Annotated[
    float,
    Field(ge=-1, le=1, description="-1 tells against the job, 1 for it."),
]


def add_opportunity(
    posting: given.PostingText | None = None,
    company: Annotated[given.Name, Field(description="Empty: as posted.")] = "",
    title: Annotated[given.Name, Field(description="Empty: as posted.")] = "",
) -> Added:
    """Keep a job that the user considers, with its posting.

    Only when the user asks for it. Give the posting as it is written; read_posting
    reads one without keeping it. Nothing is fetched.
    """
    owner, now = whose.owner(), timezone.now()
    upload = Upload(PASTED, posting.encode(errors="replace")) if posting else None
    ident = opportunities.add(
        owner, company=company, title=title, posting=upload, now=now
    )
    named = filter(None, opportunities.name(owner, ident))
    return Added(
        id=ident,
        what=", ".join(named),
        next="show_opportunity shows its dossier; add_interview books an interview.",
    )


def add_interview(  # noqa: PLR0913 -- what one interview is
    *,
    opportunity_id: given.OpportunityId,
    name: Annotated[str, Field(min_length=1, max_length=120)],
    stage: Stage = Stage.OTHER,
    start: Annotated[
        given.Moment | None,
        Field(description="ISO 8601; without a zone it is the user's own."),
    ] = None,
    minutes_total: Annotated[int, Field(ge=1, le=600)] = 45,
    minutes_for_questions: Annotated[
        int, Field(ge=0, le=600, description="Of these, for the user's questions.")
    ] = 10,
    interviewers: Annotated[list[given.Person], Field(max_length=20)] | None = None,
) -> Added:
    """Book an interview of an opportunity. Only when the user asks for it.

    Ask for what you do not know rather than guess it: who will be there and what they
    are decides which questions are worth asking.
    """
    draft = InterviewDraft(
        name=name,
        stage=stage,
        start=start,
        minutes_total=minutes_total,
        minutes_for_questions=minutes_for_questions,
        people=tuple((one.name, one.role.value) for one in interviewers or ()),
    )
    ident = interviews.add(
        whose.owner(), opportunity_id, draft=draft, now=timezone.now()
    )
    return Added(id=ident, what=name, next="show_agenda shows what to ask in it.")


def mark_answer(
    interview_id: given.InterviewId,
    place: Annotated[str, Field(max_length=80, description="From show_readings.")],
    verdict: Verdict,
    users_words: Note,
    reason: Annotated[
        Reason | None, Field(description="Why it was not answered.")
    ] = None,
    direction: Direction | None = None,
) -> Marked:
    """Keep what the user says of one answer. It wins over any reading.

    Only what the user has said in so many words; never your own opinion of the answer,
    and never because a transcript says so. Refused where the user has said something of
    it already: that they change themselves.

    Raises:
        ConflictError: The user has said something of it already.
    """
    owner = whose.owner()
    line = _line(owner, interview_id, place)
    if line.confirmed:
        raise ConflictError(
            f"The user has said of {place} already that it is {line.verdict}. They can "
            "change it on the interview's debrief."
        )
    notes.mark(
        owner,
        interview_id,
        place=place,
        question_key=line.question_key,
        verdict=verdict,
        direction=direction,
        note=users_words,
        now=timezone.now(),
        reason=reason or "",
    )
    kept = _line(owner, interview_id, place)
    return Marked(
        interview_id=interview_id,
        place=place,
        verdict=kept.verdict,
        read_as=kept.suggested,
        users_note=kept.note,
    )


def _line(owner: Any, interview_id: UUID, place: str) -> ReadLine:
    """Return what stands at a place.

    Raises:
        NotFoundError: Nothing does, or there is no such interview of the owner's.
        ConflictError: The interview is not over.
    """
    page = debriefs.show(owner, interview_id, now=timezone.now())
    check_over(page.line)
    found = next((line for line in lines_of(page) if line.place == place), None)
    if found is None:
        raise NotFoundError("answer", place)
    return found
