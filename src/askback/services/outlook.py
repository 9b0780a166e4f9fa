"""All there is to do in an owner's searches, as the user left it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from askback.core.followup import due as heeding
from askback.core.followup.due import Word
from askback.core.followup.reminders import (
    Kind,
    Meeting,
    Reminder,
    of_meeting,
    of_offer,
    of_own,
    of_practice,
    of_silence,
)
from askback.services import choices, pace
from askback.services.pace import Search
from askback.services.planned import is_to_come
from askback.services.reminder_lines import Known, line_of
from askback.services.values.reminders import ReminderLine
from askback.store.models import (
    InterviewRow,
    MockRow,
    ReminderRow,
    SummaryRow,
    TakeRow,
    User,
)

PUT_OFF = "own_later"  # the kind of a word that puts off one of the user's own
AHEAD = timedelta(days=400)  # what is further off than the next year is not listed
# What comes of an interview that is still ahead is said when it has been.
AFTERWARDS = frozenset({Kind.DEBRIEF, Kind.WRITE})


@dataclass(frozen=True, slots=True)
class Outlook:
    """All there is to do, as the user left it, with what it is about.

    `settled` is what would be to do, had the user not said that it is done.
    """

    reminders: list[Reminder]
    settled: list[Reminder]
    known: Known
    now: datetime

    def due(self) -> tuple[ReminderLine, ...]:
        """Return what is due, the most urgent first."""
        found = heeding.due(self.reminders, self.now)
        return tuple(line_of(one, self.known, self.now) for one in found)

    def later(self) -> tuple[ReminderLine, ...]:
        """Return what is not due yet, the nearest first."""
        found = heeding.later(self.reminders, self.now)
        until = self.now + AHEAD
        return tuple(
            line_of(one, self.known, self.now)
            for one in found
            if one.at < until and not self._is_unheard(one)
        )

    def _is_unheard(self, one: Reminder) -> bool:
        row = self.known.interviews.get(one.interview)
        is_ahead = row is not None and is_to_come(row, self.now)
        return one.kind in AFTERWARDS and is_ahead


def outlook(owner: User, *, now: datetime) -> Outlook:
    """Return all there is to do for an owner; summaries must stand."""
    known = pace.searches(owner, now=now)
    rows = list(ReminderRow.objects.filter(owner=owner))
    about = _known(owner, known, rows, now)
    found = (
        *_of_searches(known, about, now),
        *_of_own(rows, about),
        *_yearly(owner, known, about.practised, now),
    )
    left = heeding.heeded(found, _words(rows))
    things = {one.thing for one in left}
    settled = [one for one in found if one.thing not in things]
    return Outlook(left, settled, about, now)


def _known(
    owner: User, known: Iterable[Search], rows: Iterable[ReminderRow], now: datetime
) -> Known:
    searches = list(known)
    told = SummaryRow.objects.filter(owner=owner, due__gt=0).values_list("told")
    return Known(
        companies={str(s.opportunity.id): s.opportunity for s in searches},
        interviews={str(row.id): row for s in searches for row in s.interviews},
        own={str(row.id): row for row in rows},
        paces={
            str(s.opportunity.id): pace.paced(s, searches, now)
            for s in searches
            if s.is_waiting(now)
        },
        debriefs={
            one["id"]: (one["note"], one["action"])
            for (summary,) in told
            for one in summary["due"]
        },
        practised=_practised(owner, searches, rows, now),
    )


def _of_searches(
    known: Iterable[Search], about: Known, now: datetime
) -> Iterator[Reminder]:
    zone = timezone.get_current_timezone()
    for search in known:
        if not search.is_in_play:
            continue
        for row in search.interviews:
            if row.start is not None or pace.is_over(row, now):
                yield from of_meeting(_meeting(search, row, about, now), zone)
        ident = str(search.opportunity.id)
        if search.offered is not None:
            yield of_offer(ident, search.offered)
        found = about.paces.get(ident)
        if found and found.ask_on and found.last:
            since = datetime.combine(found.asked_on or found.last.on, time(), zone)
            yield of_silence(ident, found.ask_on, since, zone)


def _meeting(search: Search, row: InterviewRow, about: Known, now: datetime) -> Meeting:
    end = pace.ended_at(row, now)
    sent_since = any(at >= end for at in search.letters)
    return Meeting(
        interview=str(row.id),
        opportunity=str(row.opportunity_id),
        start=row.start,
        end=end,
        known_at=row.made_at,
        is_over=pace.is_over(row, now),
        is_debriefed=pace.is_over(row, now) and str(row.id) not in about.debriefs,
        is_written=row.id in search.written or sent_since,
        is_invited=row.origin.get("kind") == "invite",
    )


def _of_own(rows: Iterable[ReminderRow], about: Known) -> Iterator[Reminder]:
    for row in rows:
        ident = str(row.opportunity_id or "")
        if (
            row.kind != Kind.OWN
            or row.done_at
            or (ident and not _is_open(about, ident))
        ):
            continue
        yield of_own(str(row.id), row.due_at or row.made_at, ident)


def _is_open(about: Known, ident: str) -> bool:
    company = about.companies.get(ident)
    return company is not None and company.closed_at is None


def _practised(
    owner: User, known: Iterable[Search], rows: Iterable[ReminderRow], now: datetime
) -> datetime | None:
    """Return when the last interview or practice was, of what is no sample."""
    talks = [
        pace.held_at(row)
        for search in known
        if not search.opportunity.is_sample
        for row in search.interviews
        if pace.is_over(row, now)
    ]
    said = [r.done_at for r in rows if r.kind == Kind.PRACTICE and r.done_at]
    return max([*talks, *said, *_aloud(owner)], default=None)


def _aloud(owner: User) -> Iterator[datetime]:
    """Yield when the last take was made, and the last mock interview begun."""
    for rows in (TakeRow.objects, MockRow.objects):
        mine = rows.filter(owner=owner, is_sample=False).order_by("-made_at")
        yield from mine.values_list("made_at", flat=True)[:1]


def _yearly(
    owner: User, known: Iterable[Search], last: datetime | None, now: datetime
) -> Iterator[Reminder]:
    """Yield the yearly practice interview, unless a real one is to come."""
    coming = any(
        is_to_come(row, now) for s in known if s.is_in_play for row in s.interviews
    )
    if last is not None and not coming and choices.get(owner, "practice_yearly"):
        yield of_practice(last, timezone.get_current_timezone())


def _words(rows: Iterable[ReminderRow]) -> Iterator[Word]:
    """Yield what the user said of reminders; what is done of their own says so."""
    for row in rows:
        if row.kind == PUT_OFF:
            thing = Kind.OWN, row.text
        elif row.kind in set(Kind) - {Kind.OWN}:
            ident = row.interview_id or row.opportunity_id or ""
            thing = Kind(row.kind), str(ident)
        else:
            continue
        yield Word(thing, row.made_at, row.done_at is not None, row.due_at)
