"""What goes to the user's own calendar: interviews with agendas, and reminders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from askback.adapters import calendar
from askback.adapters.calendar import Written
from askback.core.followup.reminders import MORNING, Kind, Reminder
from askback.errors import InvalidInputError
from askback.services import agendas, choices, own, raised, summaries
from askback.services.invitations import OURS
from askback.services.outlook import Outlook, outlook
from askback.services.planned import is_to_come
from askback.services.reminder_lines import line_of, when
from askback.services.values import AgendaPage
from askback.store.models import InterviewRow, OpportunityRow, User

NO_DATE = "{name} has no date yet. Enter when it is, then take it to your calendar."
MINUTES = 15  # a reminder's length; shorter ones are hard to see in a calendar
DAY_BEFORE = 24 * 60  # minutes: an offer's deadline is said while it can be met
OF_INTERVIEW = (Kind.PREPARE, Kind.DEBRIEF, Kind.WRITE)
TITLE = 60  # letters of a company in the name of an event


def agenda_event(owner: User, interview_id: UUID, text: str, *, now: datetime) -> bytes:
    """Return an interview with its agenda as an event for the user's own calendar.

    It is another event than the company's, so that a later invitation leaves it alone;
    taken again, it replaces itself.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: It has no date.
    """
    row = own.interview_of(owner, interview_id)
    if row.start is None:
        raise InvalidInputError(NO_DATE.format(name=row.name))
    is_private = bool(choices.get(owner, "calendar_private"))
    event = _written(row, row.opportunity, text, now)
    return calendar.write([calendar.busy(event) if is_private else event], now=now)


def search(owner: User, *, now: datetime, is_private: bool | None = None) -> bytes:
    """Return all interviews to come and all reminders as one calendar file.

    Imported again it updates itself: each event keeps its name, and what is off or done
    by now is struck out.

    Args:
        owner: Whose search it is.
        now: When it is written.
        is_private: Whether it says no more than that one is busy; None for what the
            user chose.

    Raises:
        InvalidInputError: There is nothing to put in a calendar.
    """
    summaries.refresh(owner, now=now)
    if is_private is None:
        is_private = bool(choices.get(owner, "calendar_private"))
    found = outlook(owner, now=now)
    coming = list(_coming(owner, found, now, with_text=not is_private))
    events = [*coming, *_off(owner, now)]
    if is_private:
        events = [calendar.busy(event) for event in events]
    else:
        events += [*_reminders(owner, found), *_settled(owner, found)]
    if not events:
        raise InvalidInputError(
            "Nothing to come has a date yet. Book an interview or add a reminder."
        )
    return calendar.write(events, now=now)


def _coming(
    owner: User, found: Outlook, now: datetime, *, with_text: bool
) -> Iterator[Written]:
    for row in found.known.interviews.values():
        company = found.known.companies[str(row.opportunity_id)]
        if row.start is None or company.closed_at or not is_to_come(row, now):
            continue
        text = _agenda(owner, row, now) if with_text else ""
        yield _written(row, company, text, now)


def _agenda(owner: User, row: InterviewRow, now: datetime) -> str:
    page = discreet(agendas.show(owner, row.id, now=now))
    return agendas.as_markdown(page, when(row.start, now) if row.start else "")


def told_in_trust(page: AgendaPage) -> frozenset[str]:
    """Return the keys of questions whose reason names who said what.

    It is for your eyes, not for a sheet on the table or a calendar others may see.
    """
    keys = (item.key for item in page.agenda.items)
    return frozenset(key for key in keys if raised.question_of(key))


def discreet(page: AgendaPage) -> AgendaPage:
    """Return an agenda that gives nobody away."""
    trusted = told_in_trust(page)
    items = tuple(
        replace(item, why="") if item.key in trusted else item
        for item in page.agenda.items
    )
    return replace(page, agenda=replace(page.agenda, items=items))


def _off(owner: User, now: datetime) -> Iterator[Written]:
    """Yield interviews that will not be, with the reminders that hung on them."""
    rows = InterviewRow.everything.filter(
        Q(cancelled_at__isnull=False)
        | Q(removed_at__isnull=False)
        | Q(opportunity__removed_at__isnull=False)
        | Q(opportunity__closed_at__isnull=False),
        owner=owner,
        is_expected=False,
        start__gt=now,
    )
    for row in rows.select_related("opportunity"):
        event = replace(_written(row, row.opportunity, "", now), is_cancelled=True)
        uids = (_uid(owner, kind, str(row.id)) for kind in OF_INTERVIEW)
        yield from (replace(event, uid=uid) for uid in (event.uid, *uids))


def _reminders(owner: User, found: Outlook) -> list[Written]:
    events = (_reminder(owner, one, found) for one in found.reminders)
    return [event for event in events if event.start > found.now]


def _settled(owner: User, found: Outlook) -> list[Written]:
    """Return, struck out, the reminders to come that are done already."""
    events = (_reminder(owner, one, found) for one in found.settled)
    return [replace(e, is_cancelled=True) for e in events if e.start > found.now]


def _reminder(owner: User, one: Reminder, found: Outlook) -> Written:
    line = line_of(one, found.known, found.now)
    is_offer = one.kind is Kind.OFFER
    note = f"If you have heard nothing. {line.note}" if one.kind is Kind.ASK else ""
    return Written(
        uid=_uid(owner, one.kind, line.thing),
        title=line.title,
        description=note or line.note,
        start=one.by if is_offer else _starts(one),
        minutes=MINUTES,
        zone=_zone(),
        sequence=calendar.sequence_at(found.now),
        alarm_minutes=DAY_BEFORE if is_offer else 0,
        is_free=True,
    )


def _starts(one: Reminder) -> datetime:
    """Return when a calendar reminds; a letter is written the morning after."""
    if one.kind is not Kind.WRITE:
        return one.at
    zone = timezone.get_current_timezone()
    day = one.at.astimezone(zone).date()
    ways = (datetime.combine(day + timedelta(days=n), MORNING, zone) for n in (0, 1))
    return next((at for at in ways if one.at <= at <= one.by), one.at)


def _uid(owner: User, kind: Kind, thing: str) -> str:
    """Return the name of a reminder's event, the same at all times."""
    return f"{OURS}{kind.value}-{thing or owner.pk}@askback"


def _written(
    row: InterviewRow, company: OpportunityRow, text: str, now: datetime
) -> Written:
    assert row.start is not None, "those without a date are left out before"
    return Written(
        uid=f"{OURS}{row.id}@askback",
        title=f"{row.name}, {company.company[:TITLE]}",
        description=text,
        start=row.start,
        minutes=row.minutes_total,
        zone=row.zone or _zone(),
        place=row.place,
        sequence=calendar.sequence_at(now),
    )


def _zone() -> str:
    return timezone.get_current_timezone_name()
