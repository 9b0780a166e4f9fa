"""Calendar files without a workspace: read as interviews, and written with agendas."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from askback.adapters import calendar, shipped
from askback.adapters.documents import STANDARD_INPUT, open_file
from askback.core.planning.agenda import Agenda
from askback.core.planning.as_text import agenda_markdown
from askback.errors import InvalidInputError
from askback.services import invitations
from askback.services.files.agenda import InterviewForm, LoopForm, build_from_file
from askback.services.files.checked import check, load_json
from askback.services.invitations import OURS, Known
from askback.services.values import Upload
from askback.services.values.invites import InviteLine, InvitePreview

SHORT = 60  # letters of a company in the name of an event


def read_file(path: str, *, zone: str) -> InvitePreview:
    """Read a calendar file as interviews, as if nothing were stored.

    Args:
        path: The file, or - for standard input.
        zone: The user's zone, for hours that are in none.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It is no calendar file, too large, or holds no event.
    """
    upload = load(path)
    read, problems = invitations.read(upload, Known(), zone=zone)
    lines = tuple(invitations.line_of(event, found) for event, found in read)
    return InvitePreview(lines, problems)


def load(path: str) -> Upload:
    """Return a file's bytes, as many as a calendar may have and one more.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be opened.
    """
    name = "standard input" if path == STANDARD_INPUT else path
    with open_file(path) as opened:
        return Upload(name, opened.read(calendar.LARGEST + 1))


def to_json(found: InvitePreview) -> dict[str, Any]:
    """Return what was read in the form of the command line."""
    taken = [line for line in found.lines if line.is_interview]
    left = [line for line in found.lines if not line.is_interview]
    return {
        "events": [_event(line) for line in taken],
        "left_out": [{"uid": line.uid, "title": line.title} for line in left],
        "problems": [{"where": p.where, "message": p.message} for p in found.problems],
    }


def _event(line: InviteLine) -> dict[str, Any]:
    draft = line.draft
    return {
        "uid": line.uid,
        "title": line.title,
        "name": draft.name,
        "start": draft.start.isoformat() if draft.start else None,
        "zone": line.zone or None,
        "minutes_total": draft.minutes_total,
        "company": line.company or None,
        "stage": draft.stage,
        "place": line.place,
        "interviewers": [
            {"name": name, "role": role, "email": line.emails.get(name)}
            for name, role in draft.people
        ],
        "minutes_for_questions": draft.minutes_for_questions,
        "guessed": list(line.guessed),
        "status": line.status,
        "quote": line.quote,
        "quotes": dict(line.quotes),
    }


def export(
    path: str, *, zone: str, now: datetime, is_private: bool = False
) -> tuple[bytes, tuple[str, ...]]:
    """Return the interviews of a loop's file with their agendas as a calendar file.

    Args:
        path: The file of the loop.
        zone: The user's zone, for hours that are in none.
        now: When it is written.
        is_private: Whether it says no more than that one is busy.

    Returns:
        The calendar file, and the interviews left out because they have no date.

    Raises:
        NotFoundError: There is no such file, or one it names is not there.
        InvalidInputError: It states no loop, or none of its interviews has a date.
    """
    if path == STANDARD_INPUT:
        raise InvalidInputError("calendar export: name the file of the loop, not -.")
    form = check(LoopForm, load_json(path), path)
    dated = [one for one in form.interviews if one.start is not None]
    if not dated:
        raise InvalidInputError(
            f"{path}: interviews: none has a start. Write one, such as "
            '"2026-11-12T14:00:00+01:00".'
        )
    agendas = {agenda.interview: agenda for agenda in build_from_file(path).agendas}
    company = form.opportunity.company
    events = [
        _written(one, agendas[one.name], company, zone, now)
        for one in dated
        if one.name in agendas
    ]
    if is_private:
        events = [calendar.busy(event) for event in events]
    left = tuple(one.name for one in form.interviews if one.start is None)
    return calendar.write(events, now=now), left


def _written(
    form: InterviewForm, agenda: Agenda, company: str, zone: str, now: datetime
) -> calendar.Written:
    start = form.start
    assert start is not None, "those without a start are left out before"
    stages = shipped.tables().stages
    people = ", ".join(person.name for person in form.interviewers)
    title = f"{form.name}, {company[:SHORT]}" if company else form.name
    return calendar.Written(
        uid=f"{OURS}{calendar.digest(f'{company}/{form.name}')}@askback",
        title=title,
        description=agenda_markdown(
            agenda, title, [f"With {people}." if people else ""]
        ),
        start=start if start.tzinfo else start.replace(tzinfo=ZoneInfo(zone)),
        minutes=round(form.minutes_total or stages.of(form.stage).minutes),
        zone=zone,
        sequence=calendar.sequence_at(now),
    )


def save(path: str, data: bytes) -> None:
    """Write a file.

    Raises:
        InvalidInputError: It cannot be written.
    """
    try:
        Path(path).write_bytes(data)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no file can be called so"
        raise InvalidInputError(
            f"{path}: {why}. Name a file that can be written."
        ) from error
