from __future__ import annotations

from pathlib import Path

import pytest

from askback.services import interviews, invites, opportunities
from askback.services.values import Upload
from askback.services.values.invites import Invite, InviteLine
from askback.store.models import InterviewRow, User
from tests.builders import NOW, add_interview, draft, everything, upload

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parents[1] / "golden" / "invites"


def golden(name: str) -> Upload:
    return Upload(f"{name}.ics", (FOLDER / f"{name}.ics").read_bytes())


def lines(owner: User, name: str) -> tuple[InviteLine, ...]:
    return invites.read(owner, golden(name)).lines


def keep(owner: User, name: str, company: str = "") -> tuple[Invite, ...]:
    choices = invites.all_of(invites.read(owner, golden(name)), company)
    return invites.keep(owner, golden(name), choices=choices, now=NOW)


def told(*fields: str, uid: str = "4", **said: str) -> Upload:
    """An invitation to a call at Halden, on 18 November at one."""
    values = {"UID": uid, "SUMMARY": "Phone screen at Halden", "SEQUENCE": "0"}
    values |= {"DTSTART": "20261118T130000Z", "DTEND": "20261118T133000Z"} | said
    text = "".join(f"{name}:{value}\n" for name, value in values.items())
    body = "\n".join(fields)
    return upload(f"BEGIN:VEVENT\n{text}{body}\nEND:VEVENT\n", "x.ics")


def take(owner: User, given: Upload) -> tuple[Invite, ...]:
    choices = invites.all_of(invites.read(owner, given))
    return invites.keep(owner, given, choices=choices, now=NOW)


def people(row: InterviewRow) -> list[tuple[str, str]]:
    seats = row.seats.select_related("interviewer")
    return [(seat.interviewer.name, seat.interviewer.role) for seat in seats]


def test_reading_keeps_nothing(me: User) -> None:
    before = everything()

    found = lines(me, "google_panel")

    assert [(one.status, one.company) for one in found] == [("new", "Fennel Care")]
    assert everything() == before


def test_an_invitation_brings_back_what_was_deleted_and_says_so_first(me: User) -> None:
    (made,) = keep(me, "google_panel", "Fennel Care")
    interviews.remove(me, made.interview_id, now=NOW)

    (line,) = lines(me, "google_panel")
    assert (line.status, line.interview_id) == ("changed", made.interview_id)
    assert line.changes[0] == "You deleted it; it comes back"

    (again,) = keep(me, "google_panel")
    assert again.interview_id == made.interview_id
    assert InterviewRow.objects.get().removed_at is None


def test_an_invitation_to_what_was_deleted_takes_a_free_name(me: User) -> None:
    (made,) = take(me, told())
    name = interviews.draft(me, made.interview_id).name
    interviews.remove(me, made.interview_id, now=NOW)
    other = add_interview(me, made.opportunity_id, draft(name))

    (again,) = take(me, told())

    assert again.interview_id == made.interview_id
    assert interviews.draft(me, other).name == name
    assert interviews.draft(me, made.interview_id).name != name


def test_a_cancellation_of_what_was_deleted_is_nothing(me: User) -> None:
    (made,) = take(me, told())
    interviews.remove(me, made.interview_id, now=NOW)

    found = invites.read(me, told(STATUS="CANCELLED", SEQUENCE="1")).lines

    assert [line.status for line in found] == ["same"]


def test_an_invitation_of_a_deleted_company_is_new(me: User) -> None:
    (made,) = take(me, told())
    opportunities.erase(me, made.opportunity_id, now=NOW)

    (again,) = take(me, told())

    assert again.interview_id != made.interview_id
    assert again.opportunity_id != made.opportunity_id
