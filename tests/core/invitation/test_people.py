from __future__ import annotations

from dataclasses import replace

import pytest

from askback.core.invitation import Attendee, Event, Me
from askback.core.invitation.people import people_in

DANA = Attendee("Dana Marsh", "dana.marsh@halden.example")
ANA = Attendee("Ana Ruiz", "ana.ruiz@halden.example")
LEE = Attendee("Lee Okafor", "lee@halden.example")
ME = Attendee("", "priya.shah@gmail.com")
NOBODY = Me()


def met(event: Event, me: Me = NOBODY) -> list[str]:
    return [person.name for person in people_in(event, me)[0]]


def event(
    *guests: Attendee, host: Attendee | None = DANA, text: str = "", title: str = "Call"
) -> Event:
    return Event("1", title, text, organiser=host, attendees=guests)


def test_the_only_one_from_outside_is_me() -> None:
    assert met(event(ANA, ME)) == ["Dana Marsh", "Ana Ruiz"]
    assert people_in(event(ANA, ME), NOBODY)[1].emails == {"priya.shah@gmail.com"}


def test_the_only_private_address_among_several_from_outside_is_me() -> None:
    agency = Attendee("Tom Lee", "tom@agency.example")

    assert met(event(ANA, agency, ME)) == ["Dana Marsh", "Ana Ruiz", "Tom Lee"]


def test_of_two_private_addresses_neither_is_taken_for_an_interviewer() -> None:
    other = Attendee("Sam Lee", "sam.lee@gmail.com")

    assert met(event(ANA, ME, other)) == ["Dana Marsh", "Ana Ruiz"]


def test_me_is_known_by_what_i_said_of_me() -> None:
    work = Attendee("Priya Shah", "priya@other-work.example")

    assert met(event(ANA, work), Me(frozenset({work.email}))) == [
        "Dana Marsh",
        "Ana Ruiz",
    ]
    assert met(event(ANA), Me(names=("Ana Ruiz",))) == ["Dana Marsh"]


def test_whoever_is_greeted_is_me() -> None:
    assert met(event(ANA, LEE, text="Hi Lee,\nwelcome.")) == ["Dana Marsh", "Ana Ruiz"]


@pytest.mark.parametrize("method", ["", "PUBLISH"])
def test_whose_calendar_it_is_that_is_me(method: str) -> None:
    mine = replace(event(ANA), calendar=DANA.email, method=method)

    assert met(mine) == ["Ana Ruiz"]
    assert met(replace(mine, method="REQUEST")) == ["Dana Marsh", "Ana Ruiz"]


def test_between_two_private_addresses_the_host_is_who_invites() -> None:
    walt = Attendee("Walt Jessup", "walt.j@gmail.com")

    assert met(event(walt, ME, host=walt)) == ["Walt Jessup"]
    assert met(event(ME, LEE, ANA, host=None)) == ["Lee Okafor", "Ana Ruiz"]
    assert met(event(ME, host=None)) == []


def test_rooms_and_mailboxes_are_nobody() -> None:
    room = Attendee("Elbe", "elbe@halden.example", is_room=True)
    box = Attendee("Halden Talent", "talent@halden.example")

    assert met(event(room, box, ME, host=box)) == []
    assert met(event(room, ME, host=room)) == []
    calendar = Attendee("Halden", "c_1@group.calendar.google.com")
    assert met(event(ME, host=calendar)) == []
    firm = Attendee("Roofing Ltd", "roofing@gmail.com")
    assert met(event(host=firm)) == []


def test_who_has_no_name_is_called_by_the_address() -> None:
    plain = Attendee("", "tom.okafor@halden.example")

    assert met(event(plain, ME)) == ["Dana Marsh", "tom.okafor@halden.example"]
    named = "You will meet Tom Okafor (nurse)."
    assert met(event(plain, ME, text=named)) == ["Tom Okafor"]


def test_a_coordinator_who_only_invites_is_left_out() -> None:
    host = replace(DANA, note="Recruiting Coordinator")

    assert met(event(ANA, ME, host=host)) == ["Ana Ruiz"]
    signed = "See you.\nDana Marsh\nTalent Partner"
    assert met(event(ANA, ME, text=signed)) == ["Ana Ruiz"]
    assert met(event(ME, host=host)) == ["Dana Marsh"]


def test_who_says_that_they_come_too_comes() -> None:
    host = replace(DANA, note="Recruiter")

    assert met(event(ANA, ME, host=host, text="Ana and I will call.")) == [
        "Dana Marsh",
        "Ana Ruiz",
    ]


def test_a_list_says_who_comes_and_the_guests_with_it() -> None:
    text = "Interviewers: Lee Okafor (nurse), Kit Nwosu"

    assert met(event(ANA, ME, text=text)) == ["Lee Okafor", "Kit Nwosu", "Ana Ruiz"]


def test_a_name_alone_counts_where_it_was_invited() -> None:
    assert met(event(ANA, ME, text="Call with Ana", host=None)) == ["Ana Ruiz"]
    assert met(event(ME, text="Call with Kit Nwosu", host=None)) == []
    titled = event(ME, title="Interview with Priya Shah (nurse)", host=None)
    assert met(titled) == []


def test_everybody_is_there_once_with_what_is_known() -> None:
    again = Attendee("Ana Ruiz", "aruiz@halden.example")
    text = "With Ana Ruiz (nurse) and Ana Ruiz, RN"

    found = people_in(event(ME, text=text, host=None), NOBODY)[0]
    assert [(p.name, p.note) for p in found] == [("Ana Ruiz", "nurse")]
    assert met(event(ANA, again, ME, host=None)) == ["Ana Ruiz"]
    short = event(ME, text="With Ana (nurse)\nCall with Ana Ruiz (RN)", host=None)
    assert met(short) == ["Ana"]
    other = Attendee("Ana Marsh", "ana.marsh@halden.example")
    assert met(event(ANA, other, ME, host=None)) == ["Ana Ruiz", "Ana Marsh"]


def test_a_crowd_is_cut_to_a_panel() -> None:
    crowd = [
        Attendee(f"{first} {last}", f"{first}.{last}@halden.example".lower())
        for first in ("Ana", "Bea", "Kit", "Lee")
        for last in ("Ruiz", "Marsh", "Okafor", "Lund")
    ]

    assert len(met(event(*crowd, ME, host=None))) == 12
