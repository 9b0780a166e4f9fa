"""What the process looks like: interviews that are expected and not booked yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.dossier.process import Step, read_process
from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError
from askback.services import own, standing
from askback.services.dossiers import posting_of
from askback.services.interviews import free_name
from askback.services.lines import learnt
from askback.services.planned import loops_of
from askback.services.told import form_of
from askback.services.values import Expectation, StepLine
from askback.services.words import ROLES, STAGES
from askback.store.models import InterviewRow, OpportunityRow, SourceRow, User

MOST = 12  # interviews expected in one loop; no process is as long
LONGEST = 1_000  # letters of the words that say so
KINDS = ("user", "posting", "source", "invite", "told")
MOST_MINUTES = 90  # as the form of an interview has it
ALIKE: dict[str, str] = {Stage.SYSTEM_DESIGN: Stage.TECHNICAL}
"""Stages of which a text that names one may well mean the other."""
UNKNOWN = "Another interview"


def proposed(
    interviews: Sequence[InterviewRow], sources: Sequence[SourceRow]
) -> tuple[StepLine, ...]:
    """Return the interviews that were spoken of and that the loop does not hold.

    "First interviews" says something only while there is none.

    The posting counts first, then other sources, then what was told in interviews.
    """
    held = {_kind(row.stage, str(row.origin.get("quote", ""))) for row in interviews}
    found: dict[tuple[str, str], StepLine] = {}
    for line in (*_written(sources), *_spoken(interviews)):
        kind = _kind(line.stage, line.quote)
        is_vague = line.stage == Stage.OTHER and bool(interviews)
        if kind not in held and not is_vague:
            found.setdefault(kind, line)
    return tuple(found.values())[:MOST]


def _kind(stage: str, quote: str) -> tuple[str, str]:
    """Return what tells steps apart: the stage, or the words where it says little."""
    return ALIKE.get(stage, stage), quote.lower() if stage == Stage.OTHER else ""


def _written(sources: Sequence[SourceRow]) -> Iterator[StepLine]:
    posting = posting_of(sources)
    for row in sorted(sources, key=lambda source: source is not posting):
        kind, who = ("posting", "") if row is posting else ("source", row.name)
        for step in read_process(row.text):
            yield _line(step, kind, who)


def _spoken(interviews: Iterable[InterviewRow]) -> Iterator[StepLine]:
    for row in interviews:
        form = form_of(row)
        if form is None or form.me is None:
            continue
        for turn in form.turns:
            if turn.speaker and turn.speaker != form.me:
                yield from _told(turn.text, f"{turn.speaker}, {row.name}")


def _told(text: str, who: str) -> Iterator[StepLine]:
    """Yield what somebody said there would be, where they named its kind."""
    for step in read_process(text):
        if step.stage is not Stage.OTHER:
            yield _line(step, "told", who)


def _line(step: Step, kind: str, who: str) -> StepLine:
    return StepLine(
        stage=step.stage,
        label=STAGES[step.stage],
        role=step.role,
        whom=ROLES[step.role],
        kind=kind,
        learnt=learnt({"kind": kind, "who": who}),
        who=who,
        quote=step.span.quote,
    )


@transaction.atomic
def accept(
    owner: User, opportunity_id: UUID, *, quotes: Collection[str], now: datetime
) -> int:
    """Count with interviews that were spoken of: those with these words, else all.

    Returns:
        How many were added.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: There are too many.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    interviews = loops_of([opportunity])[opportunity.id]
    lines = proposed(interviews, standing.counting(opportunity))
    taken = [line for line in lines if not quotes or line.quote in quotes]
    expected = [
        Expectation(
            stage=line.stage,
            role=line.role,
            kind=line.kind,
            who=line.who,
            quote=line.quote,
        )
        for line in taken
    ]
    expect(owner, opportunity_id, expected=expected, now=now)
    return len(expected)


@transaction.atomic
def expect(
    owner: User,
    opportunity_id: UUID,
    *,
    expected: Sequence[Expectation],
    now: datetime,
) -> None:
    """Count with interviews that are not booked: the plan leaves something to them.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: There are too many, or one of them cannot be.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    rows = list(opportunity.interviews.all())
    if len(expected) + sum(row.is_expected for row in rows) > MOST:
        raise InvalidInputError(
            f"A loop holds {MOST} interviews that are not booked. Take one off first."
        )
    names = {row.name.casefold() for row in rows}
    for position, one in enumerate(expected, start=len(rows)):
        _check(one)
        # A plan tells interviews apart by their names.
        wanted = STAGES[Stage(one.stage)] if one.stage else UNKNOWN
        name = free_name([wanted], names)
        names.add(name.casefold())
        _add(opportunity, one, name, position, now)


def _add(
    opportunity: OpportunityRow,
    one: Expectation,
    name: str,
    position: int,
    now: datetime,
) -> None:
    """Keep what is known of it; what is not, the plan takes as is usual."""
    InterviewRow.objects.create(
        owner_id=opportunity.owner_id,
        made_at=now,
        opportunity=opportunity,
        name=name,
        stage=one.stage,
        minutes_for_questions=one.minutes,
        position=position,
        is_expected=True,
        origin={
            "kind": one.kind,
            "who": one.who[:LONGEST],
            "quote": one.quote,
            "role": one.role,
        },
    )


def _check(one: Expectation) -> None:
    """Refuse what cannot be.

    Raises:
        InvalidInputError: The first thing that cannot be, and the mend.
    """
    for field, value, known in (
        ("stage", one.stage, set(Stage)),
        ("role", one.role, set(Role)),
        ("kind", one.kind, set(KINDS)),
    ):
        if value and value not in known:
            raise InvalidInputError(
                f"{field}: choose one of {', '.join(sorted(known))}."
            )
    if not 0 <= one.minutes <= MOST_MINUTES:
        raise InvalidInputError(f"Write minutes from 1 to {MOST_MINUTES}.")
    if len(one.quote) > LONGEST:
        raise InvalidInputError(f"Bring up to {LONGEST} letters of what they said.")
