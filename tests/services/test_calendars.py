"""What goes to a calendar is read by three readers: ours, icalendar's and vobject's."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import icalendar
import pytest
import vobject

from askback.adapters import calendar
from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    agendas,
    calendars,
    choices,
    interviews,
    invites,
    opportunities,
    reminders,
)
from askback.services.values import Upload
from askback.store.models import InterviewRow, OfferRow, User
from tests.builders import NOW, add_company, add_interview, draft, queries_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def events_of(data: bytes) -> dict[str, Any]:
    """Read a file with vobject, after icalendar has found nothing wrong in it."""
    read = icalendar.Calendar.from_ical(data)
    assert [e for part in read.walk() for e in part.errors] == []
    told = vobject.readOne(data.decode())
    told.validate(raiseException=True)
    return {event.uid.value: event for event in told.contents.get("vevent", [])}


def search(owner: User, now: datetime = NOW) -> dict[str, Any]:
    return events_of(calendars.search(owner, now=now))


@pytest.fixture
def panel(me: User, company: UUID) -> UUID:
    ident = add_interview(me, company, draft("Panel", start=NOW + 3 * DAY))
    InterviewRow.objects.filter(id=ident).update(zone="Europe/Oslo", place="Room 4")
    return ident


def test_an_interview_comes_with_its_agenda_and_its_reminders(
    me: User, panel: UUID
) -> None:
    found = search(me)

    meeting = found[f"askback-{panel}@askback"]
    first = agendas.show(me, panel, now=NOW).agenda.items[0].text
    assert meeting.summary.value == "Panel, Halden"
    assert first in meeting.description.value
    assert meeting.location.value == "Room 4"
    assert meeting.dtstart.value == NOW + 3 * DAY
    assert meeting.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Oslo"]
    assert {uid.split("-")[1]: e.summary.value for uid, e in found.items()} == {
        str(panel).split("-", maxsplit=1)[0]: "Panel, Halden",
        "prepare": "Prepare: Panel, Halden",
        "debrief": "Debrief: Panel, Halden",
        "write": "Write: Panel, Halden",
    }


def test_each_reminder_speaks_up_and_leaves_one_free(me: User, panel: UUID) -> None:
    found = search(me)

    prepare, write = (
        found[f"askback-{k}-{panel}@askback"] for k in ("prepare", "write")
    )
    assert prepare.dtstart.value == datetime(2026, 11, 14, 18, tzinfo=UTC)
    assert prepare.transp.value == "TRANSPARENT"
    assert prepare.valarm.trigger.value == timedelta()
    assert write.dtstart.value == datetime(2026, 11, 16, 9, tzinfo=UTC)


def test_an_offer_speaks_up_the_day_before_its_deadline(
    me: User, company: UUID
) -> None:
    deadline = NOW + 2 * DAY
    OfferRow.objects.create(
        owner=me, made_at=NOW, opportunity_id=company, deadline=deadline
    )

    (offer,) = search(me).values()

    assert offer.dtstart.value == deadline
    assert offer.valarm.trigger.value == -DAY


def test_the_year_and_ones_own_and_a_silence_come_too(me: User, company: UUID) -> None:
    add_interview(me, company, draft("Old", start=NOW - 2 * DAY))
    add_interview(me, company, draft("Older", start=NOW - 6 * DAY))
    own = reminders.add(me, text="Ring; Dana, today", on=date(2026, 11, 20), now=NOW)

    found = search(me)

    titles = {event.summary.value: event for event in found.values()}
    assert list(titles) == [
        "Ask for the next step: Halden",
        "Ring; Dana, today",
        "A practice interview",
    ]
    assert f"askback-own-{own}@askback" in found
    ask = titles["Ask for the next step: Halden"]
    assert ask.description.value.startswith("If you have heard nothing. Old was on")


@pytest.mark.usefixtures("panel")
def test_taken_again_it_keeps_its_names_and_counts_up(me: User) -> None:
    before, after = search(me), search(me, NOW + timedelta(minutes=5))

    assert list(before) == list(after)
    for uid, event in after.items():
        assert int(event.sequence.value) == int(before[uid].sequence.value) + 5


@pytest.mark.parametrize("why", ["cancelled", "removed", "put away", "deleted"])
def test_what_is_off_is_struck_out_with_what_hung_on_it(
    me: User, panel: UUID, company: UUID, why: str
) -> None:
    before = search(me)
    if why == "cancelled":
        interviews.cancel(me, panel, now=NOW)
    if why == "removed":
        interviews.remove(me, panel, now=NOW)
    if why == "put away":
        opportunities.remove(me, company, now=NOW)
    if why == "deleted":
        opportunities.erase(me, company, now=NOW)

    after = search(me)

    assert set(after) == set(before)
    assert {event.status.value for event in after.values()} == {"CANCELLED"}
    assert not any("valarm" in event.contents for event in after.values())


def test_what_is_done_already_is_struck_out(me: User, panel: UUID) -> None:
    reminders.done(me, kind="prepare", thing=panel, now=NOW)

    prepare = search(me)[f"askback-prepare-{panel}@askback"]

    assert prepare.status.value == "CANCELLED"


def test_a_private_calendar_says_no_more_than_when(me: User, panel: UUID) -> None:
    choices.put(me, "calendar_private", value=True, now=NOW)

    data = calendars.search(me, now=NOW)
    (event,) = events_of(data).values()
    alone = calendars.agenda_event(me, panel, "1. Why?", now=NOW)
    told = calendars.search(me, now=NOW, is_private=False)

    assert (event.summary.value, event.uid.value) == (
        "Busy",
        f"askback-{panel}@askback",
    )
    assert event.contents["class"][0].value == "PRIVATE"
    for private in (data, alone):
        assert b"Halden" not in private
        assert b"Panel" not in private
        assert b"DESCRIPTION" not in private
        assert b"LOCATION" not in private
    assert b"Halden" in told


@pytest.mark.usefixtures("first")
def test_a_calendar_of_nothing_is_refused(me: User) -> None:
    with pytest.raises(InvalidInputError, match="Nothing to come has a date yet"):
        calendars.search(me, now=NOW)


def test_an_hour_that_comes_twice_is_the_hour_that_was_meant(
    me: User, company: UUID
) -> None:
    second = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)  # half past two, once more
    for name, start in (("A", second), ("B", second - timedelta(hours=1))):
        ident = add_interview(me, company, draft(name, start=start))
        InterviewRow.objects.filter(id=ident).update(zone="Europe/Oslo")

    starts = {e.summary.value: e.dtstart.value for e in search(me).values()}

    assert starts["A, Halden"] == second
    assert starts["B, Halden"] == second - timedelta(hours=1)


@pytest.mark.usefixtures("panel")
def test_no_hour_floats(me: User) -> None:
    lines = calendars.search(me, now=NOW).decode().replace("\r\n ", "").split("\r\n")
    body = "\n".join(lines).split("END:VTIMEZONE")[-1].split("\n")

    starts = [line for line in body if line.startswith(("DTSTART", "DTEND"))]

    assert len(starts) == 8
    assert all("TZID=" in line or line.endswith("Z") for line in starts)


@pytest.mark.usefixtures("panel")
def test_the_calendar_is_not_taken_back_as_invitations(me: User) -> None:
    preview = invites.read(me, Upload("x.ics", calendars.search(me, now=NOW)))

    assert preview.lines == ()
    assert preview.problems[0].message == "Your own agendas in it are left out."


def test_bobs_calendar_has_nothing_of_mine(me: User, bob: User, panel: UUID) -> None:
    reminders.add(bob, text="Ring", on=date(2026, 11, 20), now=NOW)

    assert [e.summary.value for e in search(bob).values()] == ["Ring"]
    assert len(search(me)) == 4
    with pytest.raises(NotFoundError):
        calendars.agenda_event(bob, panel, "", now=NOW)


def test_an_agenda_goes_to_my_calendar(me: User, panel: UUID) -> None:
    data = calendars.agenda_event(me, panel, "1. Why?", now=NOW)

    event = calendar.read("x.ics", data, zone="UTC").events[0]
    assert event.title == "Panel, Halden"
    assert (event.description, event.place, event.minutes) == ("1. Why?", "Room 4", 45)
    assert event.uid == f"askback-{panel}@askback"


def test_an_agenda_without_a_date_goes_nowhere(me: User, first: UUID) -> None:
    with pytest.raises(InvalidInputError, match="First call has no date yet"):
        calendars.agenda_event(me, first, "", now=NOW)


def test_an_hour_by_hand_is_written_in_my_zone(me: User, first: UUID) -> None:
    InterviewRow.objects.update(start=NOW)

    data = calendars.agenda_event(me, first, "", now=NOW)

    assert calendar.read("x.ics", data, zone="UTC").events[0].start == NOW


def test_a_private_calendar_costs_the_same_for_one_and_for_three(me: User) -> None:
    def of(name: str) -> None:
        add_interview(me, add_company(me, name), draft("Call", start=NOW + DAY))

    def take() -> bytes:
        return calendars.search(me, now=NOW, is_private=True)

    of("Alder")
    take()
    one = queries_of(take)
    of("Birch")
    of("Cedar")
    take()  # summaries are told

    assert queries_of(take) == one
