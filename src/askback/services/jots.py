"""Keep what devices note in the hour, and let it count when it is over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Min, Q, QuerySet

from askback.core.live import Field, Hour, Kind, LiveMark, marks_of
from askback.errors import InvalidInputError
from askback.services import hours, ledger, own
from askback.services.planned import has_been
from askback.services.values.live import Kept, Said
from askback.store.models import InterviewRow, JotRow, LiveRow, MarkRow, User

MOST = 500  # jots at once; a device that was away for a day has fewer
MOST_SEEN = 50  # devices on one interview
LONGEST_DEVICE = 36
LONGEST_PLACE = 60  # letters; what tells a voice apart fits behind it
QUIET = timedelta(minutes=30)  # after which an hour that nobody ended is over
OFTEN = timedelta(minutes=1)
TEXTS = frozenset({Kind.NOTE, Kind.OWN, Kind.OBJECTION})


@transaction.atomic
def keep(
    owner: User, interview_id: UUID, *, device: str, said: Sequence[Said], now: datetime
) -> Kept:
    """Keep what a device says; what it said before and comes again changes nothing.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: Something cannot be noted.
    """
    own.alone(owner)
    _check(device, said)
    live = _live(owner, interview_id, now)
    rows = JotRow.objects.filter(
        interview=live.interview_id, field__in={one.field for one in said}
    ).order_by()
    there = {(row.device, row.field): row for row in rows}
    before = {row.field: row for row in there.values() if row.device == device}
    fresh = _newest(said, before)
    new = [_row(live, device, one, now) for one in fresh if one.field not in before]
    if new:
        JotRow.objects.bulk_create(new)
    for one in fresh:
        if one.field in before:
            _change(before[one.field], one, now)
    if fresh:
        _heard(live, fresh, now)
    there |= {(row.device, row.field): row for row in new}
    numbers = {row.field: row.number for row in there.values() if row.device == device}
    texts = (row for row in there.values() if _is_text(row.field))
    return Kept(numbers, tuple(map(hours.jot_of, texts)))


def _live(owner: User, interview_id: UUID, now: datetime) -> LiveRow:
    """Return the row of an hour, begun where there is none yet.

    Words are saved as they are typed, so this asks for no more than it must.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    found = LiveRow.objects.filter(
        owner=owner,
        interview=interview_id,
        interview__removed_at=None,
        interview__opportunity__removed_at=None,
    )
    if row := next(iter(found.order_by()), None):
        return row
    interview = own.interview_of(owner, interview_id)
    return LiveRow(
        owner=owner,
        made_at=now,
        interview=interview,
        minutes=interview.minutes_for_questions,
        heard_at=now,
    )


def _check(device: str, said: Sequence[Said]) -> None:
    """Refuse what cannot be noted.

    Raises:
        InvalidInputError: The first thing that cannot be, and why.
    """
    if not 0 < len(device) <= LONGEST_DEVICE:
        raise InvalidInputError(
            f"device: give a name of up to {LONGEST_DEVICE} letters."
        )
    if len(said) > MOST:
        raise InvalidInputError(f"said: {MOST} at once are as many as are taken.")
    for one in said:
        name = Field.of(one.field)
        is_wrong = len(name.place) > LONGEST_PLACE or len(one.seen) > MOST_SEEN
        if is_wrong or one.number < 0 or not name.takes(one.value):
            raise InvalidInputError(f"{one.field[:40]}: this cannot be noted there.")


def _newest(said: Iterable[Said], before: Mapping[str, JotRow]) -> list[Said]:
    """Return of each field what was said last, where that is not kept yet."""
    last: dict[str, Said] = {}
    for one in said:
        if one.field not in last or one.number > last[one.field].number:
            last[one.field] = one
    return [
        one
        for one in last.values()
        if one.field not in before or one.number > before[one.field].number
    ]


def _row(live: LiveRow, device: str, one: Said, now: datetime) -> JotRow:
    return JotRow(
        owner_id=live.owner_id,
        made_at=now,
        interview_id=live.interview_id,
        device=device,
        field=one.field,
        number=one.number,
        value=one.value,
        seen=dict(one.seen),
        said_at=min(one.at, now),  # a clock that is ahead must not win for ever
    )


def _change(row: JotRow, one: Said, now: datetime) -> None:
    row.number, row.value, row.seen = one.number, one.value, dict(one.seen)
    row.said_at, row.made_at = min(one.at, now), now
    row.save(update_fields=["number", "value", "seen", "said_at", "made_at"])


def _is_text(field: str) -> bool:
    return Field.of(field).kind in TEXTS


def _heard(live: LiveRow, fresh: Sequence[Said], now: datetime) -> None:
    """Keep when something was noted last, and whether the hour is over.

    To the minute is enough, as long as it is known that something does not count yet.
    """
    ends = [one for one in fresh if Field.of(one.field).kind is Kind.END]
    is_known = live.settled_at is None or live.settled_at < live.heard_at
    is_kept = not live._state.adding  # noqa: SLF001 -- a row that was begun just now
    if is_kept and is_known and not ends and now - live.heard_at < OFTEN:
        return
    live.heard_at = now
    if ends:
        live.ended_at = now if ends[-1].value else None
    live.save()


def settle_due(owner: User, *, now: datetime) -> None:
    """Let every hour count that is over and does not count yet."""
    over = Q(ended_at__isnull=False) | Q(heard_at__lt=now - QUIET)
    for live in _unsettled(owner).filter(over):
        settle(live, now=now)


def next_due(owner: User) -> datetime | None:
    """Return when the first hour that goes on will count by itself, if any does."""
    heard = _unsettled(owner).aggregate(first=Min("heard_at"))["first"]
    return None if heard is None else heard + QUIET


def settle_one(owner: User, interview_id: UUID, *, now: datetime) -> None:
    """Let an hour count as far as it went: the user has come to see what came of it."""
    for live in _unsettled(owner).filter(interview_id=interview_id):
        settle(live, now=now)


def _unsettled(owner: User) -> QuerySet[LiveRow]:
    late = Q(settled_at__isnull=True) | Q(settled_at__lt=F("heard_at"))
    rows = LiveRow.objects.filter(late, owner=owner, interview__removed_at=None)
    return rows.select_related("interview__opportunity")


@transaction.atomic
def settle(live: LiveRow, *, now: datetime) -> None:
    """Turn what was noted since the last time into the user's marks.

    A mark that the user made after it, in the debrief, stays.
    """
    interview = live.interview
    hour = hours.hour(interview)
    marks = {mark.place: mark for mark in interview.marks.all()}
    for said in marks_of(hour):
        if live.settled_at is None or said.at > live.settled_at.timestamp():
            _mark(interview, marks, said, hour)
    live.settled_at = now
    live.save(update_fields=["settled_at"])
    has_been(interview, now)
    ledger.rebuild(interview.opportunity, now=now)


def _mark(
    interview: InterviewRow, marks: Mapping[str, MarkRow], said: LiveMark, hour: Hour
) -> None:
    place = place_of(said)
    at = datetime.fromtimestamp(said.at, UTC)
    if place in marks and marks[place].made_at > at:
        return
    MarkRow.objects.update_or_create(
        interview=interview,
        place=place,
        defaults={
            "owner_id": interview.owner_id,
            "made_at": at,
            "question_key": "" if said.is_own else said.place,
            "asked": hour.own.get(said.place, ""),
            "verdict": said.verdict.value,
            "direction": said.direction,
            "note": said.note,
            "witness": said.voice,
        },
    )


def place_of(said: LiveMark) -> str:
    """Return the name by which marks know a question of the hour, and who answered.

    >>> from askback.core.topics import Verdict
    >>> place_of(LiveMark("pay", "", Verdict.ANSWERED, None, ""))
    'pay'
    """
    if not said.voice:
        return said.place
    return f"{said.place}@{hashlib.sha256(said.voice.encode()).hexdigest()[:12]}"
