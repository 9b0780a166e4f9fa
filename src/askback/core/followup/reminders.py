"""What is due in a search: derived from what was booked, said, sent and offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

EVENING = time(18)  # after work, with an evening left to prepare in
MORNING = time(9)
SHORTLY = timedelta(hours=2)  # before an interview that was booked after that evening
DEBRIEF_WITHIN = timedelta(hours=1)  # before the words of it are gone
# A letter takes its true detail from the debrief, but must not wait for it all day.
WRITE_AFTER = timedelta(hours=4)
WRITE_WITHIN = timedelta(days=1)
WRITE_UNTIL = timedelta(days=5)  # thanks that come later say that they were forgotten
ANSWER_WITHIN = timedelta(days=1)
OFFER_BEFORE = timedelta(days=5)  # time enough to ask for more of it
OFFER_UNTIL = timedelta(days=7)  # after its deadline; what became of it is known then
ASK_WITHIN = timedelta(days=1)
YEAR = timedelta(days=365)
MONTH = timedelta(days=30)


class Kind(StrEnum):
    """What there is to do."""

    PREPARE = "prepare"
    DEBRIEF = "debrief"
    WRITE = "write"
    ASK = "ask"  # for the next step
    INVITE = "invite"  # answer an invitation
    OFFER = "offer"  # answer an offer
    PRACTICE = "practice"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview, as far as reminders rest on it.

    Attributes:
        interview: Its name in the store.
        opportunity: That of the company it is of.
        start: When it begins, aware; None where only its end is known.
        end: When it ends or has ended.
        known_at: When it was booked here.
        is_over: Whether it has been.
        is_debriefed: Whether nothing is left to do of its debrief.
        is_written: Whether a letter about it was sent.
        is_invited: Whether it came by an invitation.
    """

    interview: str
    opportunity: str
    start: datetime | None
    end: datetime
    known_at: datetime
    is_over: bool = False
    is_debriefed: bool = False
    is_written: bool = False
    is_invited: bool = False


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do.

    Attributes:
        kind: What.
        at: From when on it is shown.
        by: When it should be done.
        opportunity: Of which company; nothing for what is of none.
        interview: Of which interview, or nothing.
        own: Which of the user's own, or nothing.
        until: When it is let go; None for never.
        since: What the user said of it before does not count; None for all counts.
    """

    kind: Kind
    at: datetime
    by: datetime
    opportunity: str = ""
    interview: str = ""
    own: str = ""
    until: datetime | None = None
    since: datetime | None = None

    @property
    def thing(self) -> tuple[Kind, str]:
        """What it is about; what the user says of it is kept under this."""
        return self.kind, self.own or self.interview or self.opportunity


def of_meeting(meeting: Meeting, zone: tzinfo) -> Iterator[Reminder]:
    """Yield what is to do about an interview: prepare, debrief, write, answer.

    Preparing is due at six in the evening before; for an interview that was booked
    later than that, two hours before it.

    Args:
        meeting: The interview.
        zone: The user's zone, which says when it is evening.

    Source: Ours.

    >>> from datetime import UTC
    >>> start = datetime(2026, 11, 13, 14, tzinfo=UTC)
    >>> booked = datetime(2026, 11, 9, 9, tzinfo=UTC)
    >>> call = Meeting("1", "2", start, start + timedelta(hours=1), booked)
    >>> [f"{r.kind} {r.at:%d %H:%M}" for r in of_meeting(call, UTC)]
    ['prepare 12 18:00', 'debrief 13 15:00', 'write 13 19:00']
    """
    end = meeting.end
    if meeting.start is not None and not meeting.is_over:
        at = _evening_before(meeting.start, meeting.known_at, zone)
        yield _of(meeting, Kind.PREPARE, at, meeting.start, meeting.start)
        if meeting.is_invited:
            known = meeting.known_at
            by = min(known + ANSWER_WITHIN, meeting.start)
            yield _of(meeting, Kind.INVITE, known, by, meeting.start)
    if not (meeting.is_over and meeting.is_debriefed):
        yield _of(meeting, Kind.DEBRIEF, end, end + DEBRIEF_WITHIN, None)
    if not meeting.is_written:
        at = end if meeting.is_debriefed else end + WRITE_AFTER
        yield _of(meeting, Kind.WRITE, at, end + WRITE_WITHIN, end + WRITE_UNTIL)


def _of(
    meeting: Meeting, kind: Kind, at: datetime, by: datetime, until: datetime | None
) -> Reminder:
    return Reminder(kind, at, by, meeting.opportunity, meeting.interview, until=until)


def _evening_before(start: datetime, known_at: datetime, zone: tzinfo) -> datetime:
    day = start.astimezone(zone).date() - timedelta(days=1)
    evening = datetime.combine(day, EVENING, zone)
    return evening if known_at <= evening else start - SHORTLY


def of_offer(opportunity: str, deadline: datetime) -> Reminder:
    """Return the reminder to answer an offer: from five days before its deadline.

    Args:
        opportunity: The company whose offer it is.
        deadline: By when they want an answer, aware.

    Source: Ours.

    >>> from datetime import UTC
    >>> of_offer("1", datetime(2026, 11, 20, 17, tzinfo=UTC)).at.day
    15
    """
    at, until = deadline - OFFER_BEFORE, deadline + OFFER_UNTIL
    return Reminder(Kind.OFFER, at, deadline, opportunity, until=until)


def of_silence(
    opportunity: str, ask_on: date, waiting_since: datetime, zone: tzinfo
) -> Reminder:
    """Return the reminder to ask for the next step.

    Args:
        opportunity: The company one waits for.
        ask_on: The first day on which it has gone quiet.
        waiting_since: Their last step; what was said of an earlier silence is over.
        zone: The user's zone.

    Source: Ours.

    >>> from datetime import UTC
    >>> since = datetime(2026, 11, 10, 12, tzinfo=UTC)
    >>> of_silence("1", date(2026, 11, 14), since, UTC).at.isoformat()
    '2026-11-14T09:00:00+00:00'
    """
    at = datetime.combine(ask_on, MORNING, zone)
    return Reminder(Kind.ASK, at, at + ASK_WITHIN, opportunity, since=waiting_since)


def of_practice(last: datetime, zone: tzinfo) -> Reminder:
    """Return the reminder of a practice interview: a year after the last of any kind.

    Args:
        last: When the last interview or practice was, aware.
        zone: The user's zone.

    Source: DESIGN 9; a year, after the common advice to interview once in a while.

    >>> from datetime import UTC
    >>> of_practice(datetime(2025, 11, 12, 15, tzinfo=UTC), UTC).at.isoformat()
    '2026-11-12T09:00:00+00:00'
    """
    day = (last + YEAR).astimezone(zone).date()
    at = datetime.combine(day, MORNING, zone)
    return Reminder(Kind.PRACTICE, at, at + MONTH, since=last)


def of_own(own: str, due_at: datetime, opportunity: str = "") -> Reminder:
    """Return a reminder of the user's own.

    Args:
        own: Its name in the store.
        due_at: When it is due, aware.
        opportunity: The company it is about, or nothing.

    Source: Ours.

    >>> from datetime import UTC
    >>> of_own("7", datetime(2026, 11, 12, tzinfo=UTC)).thing
    (<Kind.OWN: 'own'>, '7')
    """
    return Reminder(Kind.OWN, due_at, due_at, opportunity, own=own)
