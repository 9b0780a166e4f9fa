"""Mock interviews: set up, gone through question by question, and looked back on."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.practice.mock import Candidate, FollowUp, Kind, Lack, choose, follow
from askback.core.practice.schedule.cards import GRADES
from askback.core.topics import Stage
from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.practice import following, mock_pages, mock_questions, schedule
from askback.services.practice.exercises import LONGEST_SCRIPT
from askback.services.values.mocks import MockDraft, MockLine, MockPage
from askback.store.models import ExerciseRow, MockRow, TakeRow, User

ANSWERED, SKIPPED = "answered", "skipped"
KINDS = {Kind.ASKED: "asked", Kind.OWN: "own", Kind.DOUBT: "doubt"}
FOLLOW_UP = "follow_up"
NOTHING = (
    "There is nothing to ask yet. Add a question of your own to practise, and begin "
    "again."
)


@transaction.atomic
def begin(owner: User, *, draft: MockDraft, now: datetime) -> UUID:
    """Choose the questions of a mock interview, and return its name.

    Raises:
        NotFoundError: The company is not the owner's.
        InvalidInputError: There is no such stage, it is too long or too short, or there
            is nothing to ask.
    """
    company = draft.opportunity_id
    opportunity = own.opportunity_of(owner, company) if company else None
    if draft.stage not in set(Stage):
        raise InvalidInputError("Choose a stage.")
    ident = uuid.uuid4()
    interview = choose(
        mock_questions.candidates(owner, opportunity, now=now),
        stage=draft.stage,
        minutes=draft.minutes,
        seed=str(ident),
        has_own=bool(opportunity and mock_pages.booked(opportunity, now)),
    )
    if not interview.questions:
        raise InvalidInputError(NOTHING)
    steps = [
        _step(owner, str(number), one, now)
        for number, one in enumerate(interview.questions, start=1)
    ]
    MockRow.objects.create(
        id=ident,
        owner=owner,
        made_at=now,
        begun_at=now,
        opportunity=opportunity,
        stage=draft.stage,
        minutes=draft.minutes,
        is_spoken=draft.is_spoken,
        plan=steps,
    )
    return ident


def show(owner: User, mock_id: UUID, *, now: datetime) -> MockPage:
    """Return a mock interview with what was answered, and the question to answer now.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return mock_pages.page_of(row_of(owner, mock_id), now=now)


def every(owner: User) -> tuple[MockLine, ...]:
    """Return the user's mock interviews, the last one first."""
    rows = MockRow.objects.filter(owner=owner).select_related("opportunity")
    return tuple(mock_pages.line_of(row) for row in rows.order_by("-made_at", "id"))


@transaction.atomic
def answer(
    owner: User,
    mock_id: UUID,
    ident: str,
    *,
    words: str = "",
    grade: int = 0,
    now: datetime,
) -> None:
    """Keep that a question was answered, and ask what follows from the answer.

    A question that was answered before stays as it is, so that a page sent twice
    changes nothing.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: What was typed is too long, or there is no such grade.
    """
    row = row_of(owner, mock_id)
    step = _open_step(row, ident)
    if step is None:
        return
    if len(words) > LONGEST_SCRIPT:
        raise InvalidInputError(f"An answer has up to {LONGEST_SCRIPT} letters.")
    if not 0 <= grade <= max(GRADES):
        raise InvalidInputError("Say how it went: again, hard, good or easy.")
    take = _take_of(row, step)
    step.update(state=ANSWERED, words=words.strip(), grade=grade)
    if grade:
        _review(row, step, take, now)
    _follow(row, step, take, now)
    row.save(update_fields=["plan"])


@transaction.atomic
def skip(owner: User, mock_id: UUID, ident: str) -> None:
    """Leave a question out.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, mock_id)
    step = _open_step(row, ident)
    if step is not None:
        step["state"] = SKIPPED
        row.save(update_fields=["plan"])


@transaction.atomic
def end(owner: User, mock_id: UUID, *, now: datetime) -> None:
    """End a mock interview; what was not asked stays unasked.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, mock_id)
    if row.ended_at is None:
        row.ended_at = now
        row.save(update_fields=["ended_at"])
        _let_go(row)


@transaction.atomic
def remove(owner: User, mock_id: UUID, *, now: datetime) -> None:
    """Take a mock interview away; its takes stay, and it is kept for thirty days.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, mock_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])


def row_of(owner: User, mock_id: UUID) -> MockRow:
    """Return a mock interview's row.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    own.alone(owner)
    rows = MockRow.objects.filter(owner=owner, id=mock_id)
    row = rows.select_related("owner", "opportunity").first()
    if row is None:
        raise NotFoundError("mock interview", mock_id)
    return row


def _step(owner: User, ident: str, one: Candidate, now: datetime) -> dict[str, Any]:
    """Return a question as it is stored, with an exercise that takes are kept under."""
    return {
        "id": ident,
        "name": one.name,
        "text": one.text,
        "kind": KINDS[one.kind],
        "competency": one.competency,
        "is_story": one.is_story,
        "follow_ups": list(one.follow_ups),
        "exercise": str(mock_questions.exercise_for(owner, one, now=now)),
        "state": "",
    }


def _open_step(row: MockRow, ident: str) -> dict[str, Any] | None:
    """Return a question that is to be answered; None where it was, or all is over.

    Raises:
        NotFoundError: There is no such question.
    """
    for step in row.plan:
        if step["id"] == ident:
            is_open = not step["state"] and row.ended_at is None
            return step if is_open else None
    raise NotFoundError("question", ident[:20])


def _take_of(row: MockRow, step: Mapping[str, Any]) -> TakeRow | None:
    """Return the newest take of a question in this mock interview."""
    takes = row.takes.filter(exercise=step["exercise"])
    return takes.select_related("exercise").order_by("-number").first()


def _review(
    row: MockRow, step: Mapping[str, Any], take: TakeRow | None, now: datetime
) -> None:
    """Count an answer as practice of its exercise, where that is on the schedule."""
    rows = ExerciseRow.objects.filter(owner=row.owner, id=step["exercise"])
    if rows.exclude(due_at=None).exists():
        schedule.review(
            row.owner,
            UUID(step["exercise"]),
            grade=step["grade"],
            take_id=take.id if take else None,
            now=now,
        )


def _follow(
    row: MockRow, step: Mapping[str, Any], take: TakeRow | None, now: datetime
) -> None:
    """Ask what follows from an answer, once after each question."""
    if step["kind"] == FOLLOW_UP:
        return
    said = following.of_take(take) if take else following.of_typed(step["words"])
    found = follow(
        said,
        is_story=step["is_story"],
        follow_ups=step["follow_ups"],
        before=_before(row.plan),
    )
    if found is not None:
        row.plan.insert(row.plan.index(step) + 1, _next(row, step, found, now))


def _before(plan: Sequence[Mapping[str, Any]]) -> Iterator[Lack]:
    """Yield what earlier answers of this interview were asked on for."""
    for step in plan:
        if step["kind"] == FOLLOW_UP and step["lack"] != Lack.ASKED.value:
            yield Lack(step["lack"])


def _next(
    row: MockRow, step: Mapping[str, Any], found: FollowUp, now: datetime
) -> dict[str, Any]:
    one = Candidate(f"after:{step['name']}", found.text, competency=step["competency"])
    return {
        **_step(row.owner, f"{step['id']}a", one, now),
        "kind": FOLLOW_UP,
        "lack": found.lack.value,
        "why": found.why,
        "quote": found.quote,
    }


def _let_go(row: MockRow) -> None:
    """Forget the exercises that were made for a mock interview and never used."""
    made = [step["exercise"] for step in row.plan]
    unused = ExerciseRow.objects.filter(
        owner=row.owner, id__in=made, due_at=None, takes=None, reviews=None, card={}
    )
    unused.filter(made_at__gte=row.made_at).delete()
