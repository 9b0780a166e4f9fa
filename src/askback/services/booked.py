"""Which stored interview an invitation is, and what it changes of it.

What an invitation set is remembered with the interview. What differs from that was
changed by the user, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from askback.core.invitation import Event, Invitation, key_of
from askback.services import interviews, invitations
from askback.services.values.invites import InviteLine
from askback.services.words import STAGES
from askback.store.models import InterviewerRow, InterviewRow, OpportunityRow, User

LONGEST_ZONE = 60  # letters
FIELDS = {  # what an invitation that comes again may change, as pages say it
    "start": "When",
    "minutes_total": "Minutes in all",
    "minutes_for_questions": "Minutes yours",
    "stage": "Kind",
    "place": "Place",
    "zone": "Time zone",
}


@dataclass(frozen=True, slots=True)
class Booking:
    """An event, the interview it invites to, and where that is stored."""

    event: Event
    line: InviteLine
    row: InterviewRow | None
    opportunity: OpportunityRow | None

    def at(self, opportunity: OpportunityRow) -> Booking:
        """Return it with its company."""
        return replace(self, opportunity=opportunity)


def find(
    owner: User, event: Event, read: Invitation, company: str, taken: set[UUID]
) -> Booking:
    """Return what an event is to what is stored.

    Args:
        owner: Whose interviews are looked at.
        event: The event.
        read: The interview it invites to.
        company: Who invites, as the user says.
        taken: Interviews that another event of the same file is.
    """
    line = invitations.line_of(event, read)
    row = _invited(owner, event.uid)
    opportunity = row.opportunity if row else _opportunity(owner, company)
    if row is None and opportunity is not None and not event.is_cancelled:
        row = _waiting(opportunity, line, taken)
    if opportunity is not None:
        line = in_loop(line, row, opportunity)
    if row is not None:
        line = _compared(line, event, row)
    return Booking(event, line, row, opportunity)


def _invited(owner: User, uid: str) -> InterviewRow | None:
    """Return the interview that an event made; one that was removed only if no other.

    What was removed comes back by its invitation, which says so before it is kept.
    """
    rows = InterviewRow.everything.filter(
        owner=owner, uid=uid, opportunity__removed_at=None
    )
    rows = rows.select_related("opportunity__owner")
    return rows.order_by(F("removed_at").desc(nulls_first=True)).first()


def _opportunity(owner: User, company: str) -> OpportunityRow | None:
    """Return the company in play of a name, its legal form aside."""
    key = key_of(company)
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    found = (row for row in rows.select_related("owner") if key_of(row.company) == key)
    return next(found, None) if key else None


def _waiting(
    opportunity: OpportunityRow, line: InviteLine, taken: set[UUID]
) -> InterviewRow | None:
    """Return the interview that was entered by hand or expected and is this one."""
    rows = [
        row
        for row in opportunity.interviews.filter(uid="", cancelled_at=None)
        if row.id not in taken and row.done_at is None
    ]
    draft = line.draft
    same = (r for r in rows if r.start and plain(r.start) == plain(draft.start))
    expected = [r for r in rows if r.is_expected]
    alike = (r for r in expected if r.stage == draft.stage)
    open_ = (r for r in expected if not r.stage)
    found = next(same, None) or next(alike, None) or next(open_, None)
    if found is not None:
        found.opportunity = opportunity
    return found


def in_loop(
    line: InviteLine, row: InterviewRow | None, opportunity: OpportunityRow
) -> InviteLine:
    """Return a line as it fits its loop: its name free, roles as known."""
    others = opportunity.interviews.values_list("id", "name")
    own = row.id if row else None
    names = {name.casefold() for ident, name in others if ident != own}
    met = InterviewerRow.objects.filter(opportunity=opportunity)
    roles = {person.name.casefold(): person.role for person in met}
    known = {person.email: person for person in met if person.email}
    people = []
    emails = dict(line.emails)
    for name, role in line.draft.people:
        email = line.emails.get(name, "")
        called = known[email].name if email in known else name
        emails[called] = email
        people.append((called, roles.get(called.casefold(), role)))
    called = line.draft.name
    first = next((f"{called} with {name}" for name, _ in line.draft.people), called)
    draft = replace(
        line.draft,
        name=interviews.free_name([called, first], names),
        people=tuple(dict(people).items()),
    )
    return replace(
        line,
        company=opportunity.company,
        draft=draft,
        emails={name: email for name, email in emails.items() if email},
        opportunity_id=opportunity.id,
        interview_id=row.id if row else None,
    )


def _compared(line: InviteLine, event: Event, row: InterviewRow) -> InviteLine:
    """Return a line with what it would change of the interview that is stored."""
    if event.is_cancelled:
        is_news = row.cancelled_at is None and event.sequence >= row.sequence
        is_news = is_news and row.removed_at is None
        return replace(line, status="cancelled" if is_news else "same")
    if row.removed_at is None and row.uid and event.sequence <= row.sequence:
        return replace(line, status="same")
    found = list(news(line, row))
    changes = [
        _told(name, new, getattr(row, name)) for name, new, mine in found if not mine
    ]
    kept = [
        _told(name, new)
        for name, new, mine in found
        if mine and name not in line.guessed
    ]
    joins, leaves = people_of(line, row)
    changes += [f"Comes: {name}" for name, _ in joins]
    changes += [f"Does not come any more: {name}" for name in leaves]
    if row.cancelled_at is not None:
        changes.insert(0, "It is on again")
    if row.removed_at is not None:
        changes.insert(0, "You deleted it; it comes back")
    return replace(line, status="changed", changes=tuple(changes), kept=tuple(kept))


def news(line: InviteLine, row: InterviewRow) -> Iterator[tuple[str, Any, bool]]:
    """Yield each field that the invitation has otherwise, and whether it is mine.

    A field is mine if it is not what the last invitation set, and not empty.
    """
    before = _seen(row)
    for name, new in fields_of(line).items():
        now = getattr(row, name)
        if new in {None, ""} or plain(now) == plain(new):
            continue
        if name == "stage" and new == "other":
            continue
        if name == "minutes_total" and "minutes_total" in line.guessed and now:
            continue
        is_mine = not row.is_expected and bool(now) and plain(now) != before.get(name)
        yield name, new, is_mine


def fields_of(line: InviteLine) -> dict[str, Any]:
    """Return what an invitation says of an interview's fields."""
    draft = line.draft
    return {
        "start": draft.start,
        "minutes_total": draft.minutes_total,
        "minutes_for_questions": draft.minutes_for_questions,
        "stage": draft.stage,
        "place": line.place,
        "zone": line.zone[:LONGEST_ZONE],
    }


def _seen(row: InterviewRow) -> Mapping[str, Any]:
    """Return what the last invitation set."""
    found: Mapping[str, Any] = row.origin.get("set", {})
    return found


def plain(value: Any) -> Any:
    """Return a value as it is remembered."""
    return value.timestamp() if isinstance(value, datetime) else value


def _told(name: str, value: Any, old: Any = None) -> str:
    """Say what a field would be, and what it was where that is given."""
    was = f", was {_worded(name, old)}" if old else ""
    return f"{FIELDS[name]}: {_worded(name, value)}{was}"


def _worded(name: str, value: Any) -> str:
    """Write the value of a field as pages show it."""
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%d %b %Y, %H:%M}".lstrip("0")
    return STAGES[value] if name == "stage" else str(value)


def people_of(
    line: InviteLine, row: InterviewRow
) -> tuple[list[tuple[str, str]], list[str]]:
    """Return who joins and who comes no more; whom the user added or removed is theirs.

    An invitation that names nobody says nothing about who comes.
    """
    named = dict(line.draft.people)
    if not named:
        return [], []
    before = {name.casefold() for name in _seen(row).get("people", ())}
    there = {
        seat.interviewer.name.casefold(): seat.interviewer.name
        for seat in row.seats.select_related("interviewer")
    }
    invited = {name.casefold() for name in named}
    joins = [
        (name, role)
        for name, role in named.items()
        if name.casefold() not in there and name.casefold() not in before
    ]
    leaves = [name for key, name in there.items() if key in before - invited]
    return joins, leaves
