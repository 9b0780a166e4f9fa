"""Reminders in words, with the way to what they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from askback.core.followup.pace import Pace, day_name, facts
from askback.core.followup.reminders import Kind, Reminder
from askback.services.pace import ASKING
from askback.services.values.reminders import ReminderLine
from askback.store.models import InterviewRow, OpportunityRow, ReminderRow

TITLES = {
    Kind.PREPARE: "Prepare: {name}, {company}",
    Kind.DEBRIEF: "Debrief: {name}, {company}",
    Kind.WRITE: "Write: {name}, {company}",
    Kind.INVITE: "Answer the invitation: {name}, {company}",
    Kind.ASK: "Ask for the next step: {company}",
    Kind.OFFER: "Answer the offer: {company}",
    Kind.PRACTICE: "A practice interview",
}
NOTES = {
    Kind.WRITE: "Thanks, with one thing they really said. Best within a day.",
    Kind.INVITE: "Say yes or no where it came from; askback sends nothing.",
}
LATER = "Within the hour you still have their words."
# (page, what the button says, what stands behind the address) by kind.
WAYS = {
    Kind.PREPARE: ("agenda", "Open agenda", ""),
    Kind.DEBRIEF: ("debrief", "Open the debrief", ""),
    Kind.WRITE: ("interview_letters", "Write the letter", ""),
    Kind.INVITE: ("agenda", "Open agenda", ""),
    Kind.ASK: ("letters", "Write the letter", f"kind={ASKING}"),
    Kind.OFFER: ("offer", "Open the offer", ""),
    Kind.PRACTICE: ("practice", "Practise", ""),
    Kind.OWN: ("company", "Open company", ""),
}
OF_INTERVIEW = frozenset({Kind.PREPARE, Kind.DEBRIEF, Kind.WRITE, Kind.INVITE})
OF_NOTHING = frozenset({Kind.PRACTICE})  # the page it leads to is of no one thing


@dataclass(frozen=True, slots=True)
class Known:
    """What reminders are about, by name.

    `debriefs` are what is left to do of an interview that has been, and on what button.
    """

    companies: Mapping[str, OpportunityRow]
    interviews: Mapping[str, InterviewRow]
    own: Mapping[str, ReminderRow]
    paces: Mapping[str, Pace]
    debriefs: Mapping[str, tuple[str, str]]
    practised: datetime | None = None


def line_of(one: Reminder, known: Known, now: datetime) -> ReminderLine:
    """Return a reminder in words."""
    company = known.companies.get(one.opportunity)
    interview = known.interviews.get(one.interview)
    page, action, query = WAYS[one.kind]
    if one.kind is Kind.DEBRIEF:
        action = known.debriefs.get(one.interview, ("", action))[1]
    on = one.interview if one.kind in OF_INTERVIEW else one.opportunity
    leads = bool(on) or one.kind in OF_NOTHING
    _, thing = one.thing
    return ReminderLine(
        kind=one.kind.value,
        thing=thing,
        title=title_of(
            one.kind,
            interview.name if interview else "",
            _company(company),
            known.own[one.own].text if one.own else "",
        ),
        note=_note(one, known, now),
        at=one.at,
        by=one.by,
        is_late=one.by < now,
        action=action if leads else "",
        page=page if leads else "",
        on=on,
        query=query,
        company=_company(company),
        interview_id=UUID(one.interview) if one.interview else None,
    )


def title_of(kind: Kind, name: str, company: str, text: str = "") -> str:
    """Say what there is to do, and about what.

    >>> title_of(Kind.WRITE, "Panel", "Halden")
    'Write: Panel, Halden'
    """
    if kind is Kind.OWN:
        return text
    return TITLES[kind].format(name=name, company=company)


def _note(one: Reminder, known: Known, now: datetime) -> str:
    """Say why it is due; of a silence the facts alone."""
    told: dict[Kind, Callable[[], str]] = {
        Kind.PREPARE: lambda: f"It begins on {when(one.by, now)}.",
        Kind.DEBRIEF: lambda: known.debriefs.get(one.interview, (LATER, ""))[0],
        Kind.ASK: lambda: _silence(known.paces[one.opportunity], now),
        Kind.OFFER: lambda: _offer(one, now),
        Kind.PRACTICE: lambda: _practice(known.practised, now),
        Kind.OWN: lambda: _company(known.companies.get(one.opportunity)),
    }
    return NOTES[one.kind] if one.kind in NOTES else told[one.kind]()


def _silence(pace: Pace, now: datetime) -> str:
    return " ".join(facts(pace, timezone.localdate(now)))


def _offer(one: Reminder, now: datetime) -> str:
    said = "They wait for your answer until" if now < one.by else "It ran until"
    return f"{said} {when(one.by, now)}."


def _company(row: OpportunityRow | None) -> str:
    return row.company if row else ""


def _practice(last: datetime | None, now: datetime) -> str:
    assert last is not None, "it is a year since then"
    day = day_name(timezone.localdate(last), timezone.localdate(now))
    return f"The last one was on {day}. Once a year keeps the next one easy to begin."


def when(at: datetime, now: datetime) -> str:
    """Say a time with its day, in the zone of whoever looks."""
    local = timezone.localtime(at)
    return f"{day_name(local.date(), timezone.localdate(now))} at {local:%H:%M}"
