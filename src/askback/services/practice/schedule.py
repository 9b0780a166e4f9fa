"""When each exercise comes up, and what is for today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Max, QuerySet
from django.utils import timezone

from askback.core.followup.pace import day_name
from askback.core.practice import schedule
from askback.core.practice.schedule import Day, Item, Pick, Reason
from askback.core.practice.schedule.day import ANSWER_S
from askback.errors import NotFoundError
from askback.services import choices
from askback.services.practice import ahead, asked, exercises
from askback.services.reminder_lines import when
from askback.services.values.practice import PickLine, PracticeDay
from askback.store.models import (
    ExerciseRow,
    InterviewRow,
    ReviewRow,
    TakeRow,
    User,
)

MINUTES = "practice_minutes"  # the choice that says how long a day is


@transaction.atomic
def review(
    owner: User,
    exercise_id: UUID,
    *,
    grade: int,
    take_id: UUID | None = None,
    now: datetime,
) -> UUID:
    """Keep how an exercise went, by the user's own word, and when it comes up again.

    Raises:
        NotFoundError: It, or the take, does not exist, or is not the owner's.
        InvalidInputError: There is no such grade.
    """
    row = exercises.row_of(owner, exercise_id)
    zone = timezone.get_current_timezone()
    card = row.card or _card_of(row)[0]  # the demo keeps none: its days move
    after = schedule.review(card, grade, now=now, zone=zone)
    take = _take_of(row, take_id) if take_id else None
    said = ReviewRow.objects.create(
        owner=owner, made_at=now, exercise=row, take=take, grade=grade
    )
    row.card, row.due_at = after.card, after.due_at
    row.save(update_fields=["card", "due_at"])
    return said.id


@transaction.atomic
def undo_review(owner: User, review_id: UUID) -> UUID:
    """Take back how an exercise went; it is due as before. Returns its name.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    rows = ReviewRow.objects.filter(owner=owner, exercise__removed_at=None)
    said = rows.select_related("exercise").filter(id=review_id).first()
    if said is None:
        raise NotFoundError("review", review_id)
    row = said.exercise
    said.delete()
    _reckon(row)
    return row.id


@transaction.atomic
def put_on(owner: User, exercise_id: UUID, *, now: datetime) -> None:
    """Put an exercise on the schedule: due as its practice says, at once without any.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = exercises.row_of(owner, exercise_id)
    if row.reviews.exists():
        _reckon(row)
    else:
        row.due_at = now
        row.save(update_fields=["due_at"])


@transaction.atomic
def take_off(owner: User, exercise_id: UUID) -> None:
    """Take an exercise off the schedule; it stays in the list.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = exercises.row_of(owner, exercise_id)
    row.due_at = None
    row.save(update_fields=["due_at"])


def _reckon(row: ExerciseRow) -> None:
    """Reckon when an exercise is due from all that was said of it."""
    row.card, row.due_at = _card_of(row)
    row.save(update_fields=["card", "due_at"])


def _card_of(row: ExerciseRow) -> tuple[dict[str, Any], datetime]:
    """Return what is known of an exercise after all that was said of it."""
    zone = timezone.get_current_timezone()
    card, due_at = dict[str, Any](), row.made_at
    for one in row.reviews.all():
        after = schedule.review(card, one.grade, now=one.made_at, zone=zone)
        card, due_at = after.card, after.due_at
    return card, due_at


def today(owner: User, *, now: datetime) -> PracticeDay:
    """Return what to practise today, in order, each with its reason."""
    known = _known(owner, now)
    minutes = int(choices.get(owner, MINUTES))
    local = timezone.localtime(now)
    begun = datetime.combine(local.date(), time(), local.tzinfo)
    day = schedule.choose(
        [known.item(row) for row in known.rows.values()],
        ahead.needs(owner, list(known.loops.values()), known.stories, now=now),
        now=now,
        day=begun,
        budget_s=minutes * 60,
    )
    done = sum(1 for last in known.lasts.values() if last >= begun)
    return PracticeDay(
        picks=tuple(known.line(pick, now) for pick in day.picks),
        rest=tuple(known.line(pick, now) for pick in day.rest),
        loops=tuple(ahead.line_of(row, day.picks) for row in known.loops.values()),
        minutes=minutes,
        length_s=round(day.length_s),
        done=done,
        next_at=day.next_at,
        state=_state(day, done, now) if known.rows else "",
    )


def due_line(owner: User, *, now: datetime) -> str:
    """Return what Today says of practice; nothing where nothing is due."""
    if not ExerciseRow.objects.filter(owner=owner).exclude(due_at=None).exists():
        return ""
    found = today(owner, now=now)
    count = len(found.picks)
    if not count:
        return ""
    due = _count(count, "answer")
    return f"{_minutes(found.length_s)} of practice: {due} due."


@dataclass(frozen=True, slots=True)
class _Known:
    """What the day is chosen from."""

    rows: Mapping[str, ExerciseRow]
    lasts: Mapping[UUID, datetime]
    takes: Mapping[UUID, int]
    loops: Mapping[str, InterviewRow]

    @property
    def stories(self) -> frozenset[UUID]:
        """The stories that are told."""
        return frozenset(row.story_id for row in self.rows.values() if row.story_id)

    def item(self, row: ExerciseRow) -> Item:
        """Return an exercise as far as its turn depends on it."""
        assert row.due_at is not None, "as it was asked for"
        return Item(
            name=str(row.id),
            due_at=row.due_at,
            length_s=row.target_s or ANSWER_S,
            last_at=self.lasts.get(row.id),
            company=str(row.opportunity_id or ""),
            story=str(row.story_id or ""),
            competency=asked.competency_of(row.key),
        )

    def line(self, pick: Pick, now: datetime) -> PickLine:
        """Return an exercise that comes up, with its reason in words."""
        row = self.rows[pick.name]
        loop = self.loops.get(pick.ahead)
        exercise = exercises.line_of(row, self.takes.get(row.id, 0), now)
        why = _why(row, loop, self.lasts.get(row.id), pick.reason, now)
        ident = loop.id if loop else None
        return PickLine(exercise, why, round(pick.length_s), ident)


def _known(owner: User, now: datetime) -> _Known:
    rows = {str(row.id): row for row in _scheduled(owner)}
    loops = {str(row.id): row for row in ahead.booked(owner, now)}
    told = ReviewRow.objects.filter(owner=owner).order_by().values_list("exercise")
    takes = TakeRow.objects.filter(owner=owner).order_by().values_list("exercise")
    there = {row.id for row in rows.values()}
    lasts = dict(told.annotate(last=Max("made_at")))
    return _Known(
        rows=rows,
        lasts={ident: at for ident, at in lasts.items() if ident in there},
        takes=dict(takes.annotate(n=Count("id"))),
        loops=loops,
    )


def _scheduled(owner: User) -> QuerySet[ExerciseRow]:
    """Return what is on the schedule; what is for a company put away rests."""
    rows = exercises.rows_of(owner).exclude(due_at=None)
    rows = rows.exclude(opportunity__closed_at__isnull=False)
    return rows.exclude(opportunity__removed_at__isnull=False)


def _take_of(row: ExerciseRow, take_id: UUID) -> TakeRow:
    take = row.takes.filter(id=take_id).first()
    if take is None:
        raise NotFoundError("take", take_id)
    return take


def _why(
    row: ExerciseRow,
    loop: InterviewRow | None,
    last: datetime | None,
    reason: Reason,
    now: datetime,
) -> str:
    """Say why an exercise is for today."""
    if loop is not None:
        where = f"{loop.name} at {loop.opportunity.company}"
        day = f"{where}, {when(ahead.start_of(loop), now)}"
        competency = asked.label_of(asked.competency_of(row.key))
        return {
            Reason.COMPANY: f"For {day}.",
            Reason.STORY: f"Answers a doubt there, or shows what they want. {day}.",
        }.get(reason, f"Interviews like it ask for {competency}. {day}.")
    if last is None:
        return "Not practised yet."
    on = day_name(timezone.localdate(last), timezone.localdate(now))
    return f"Last practised {on}."


def _state(day: Day, done: int, now: datetime) -> str:
    """Say in one sentence what there is to practise today."""
    if day.picks:
        return f"{_count(len(day.picks), 'answer')}, {_minutes(day.length_s)} in all."
    if done and day.rest:
        return "Today's minutes are done. More is there if you like."
    head = "Done for today" if done else "Nothing is due today"
    return f"{head}{_next(day.next_at, now) if day.next_at else ''}."


def _next(at: datetime, now: datetime) -> str:
    return f"; next {day_name(timezone.localdate(at), timezone.localdate(now))}"


def _minutes(length_s: float) -> str:
    return _count(max(1, round(length_s / 60)), "minute")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
