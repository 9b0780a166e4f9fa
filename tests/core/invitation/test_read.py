from __future__ import annotations

from dataclasses import replace

import pytest

from askback.adapters import shipped
from askback.core.invitation import (
    Around,
    Attendee,
    Event,
    Invitation,
    Me,
    is_something_else,
    read_invitation,
)
from askback.core.topics import Role, Stage

AROUND = Around(shipped.tables().stages)
DANA = Attendee("Dana Marsh", "dana.marsh@halden.example")
ANA = Attendee("Ana Ruiz", "ana.ruiz@halden.example")
ME = Attendee("Priya Shah", "priya.shah@gmail.com")


def read(title: str, description: str = "", **more: object) -> Invitation:
    event = replace(Event("1", title, description), **more)  # type: ignore[arg-type]
    return read_invitation(event, AROUND)


def people(found: Invitation) -> list[tuple[str, str]]:
    return [(person.name, person.role.value) for person in found.people]


def test_all_that_is_not_said_outright_is_a_guess() -> None:
    found = read("Interview", "Interview with Ana Ruiz (Nurse)", organiser=DANA)

    assert found.guessed == (
        "company",
        "stage",
        "roles",
        "minutes_total",
        "minutes_for_questions",
    )
    assert found.quotes == {
        "title": "Interview",
        "company": "dana.marsh@halden.example",
        "roles": "Nurse",
    }


def test_where_nothing_is_said_the_usual_is_taken() -> None:
    found = read("Chat", minutes=None)

    assert (found.company, found.stage, found.people) == ("", Stage.OTHER, ())
    assert (found.minutes_total, found.minutes_for_questions) == (45, 5)


@pytest.mark.parametrize(("minutes", "total"), [(3, 5), (30, 30), (590, 480)])
def test_minutes_stay_within_a_day(minutes: int, total: int) -> None:
    found = read("Panel interview", minutes=minutes)

    assert found.minutes_total == total
    assert 1 <= found.minutes_for_questions <= total


@pytest.mark.parametrize(
    ("note", "stage"),
    [
        ("Recruiter", Stage.RECRUITER_SCREEN),
        ("Ward Manager", Stage.HIRING_MANAGER_CALL),
        ("CEO", Stage.EXECUTIVE),
        ("Nurse", Stage.OTHER),
        ("", Stage.OTHER),
    ],
)
def test_whom_one_meets_tells_the_kind_where_no_word_does(
    note: str, stage: Stage
) -> None:
    found = read("Interview", organiser=replace(DANA, note=note))

    assert found.stage is stage


def test_people_of_different_roles_tell_no_kind() -> None:
    guests = (replace(ANA, note="Recruiter"), ME)

    found = read("Interview", organiser=replace(DANA, note="CEO"), attendees=guests)

    assert found.stage is Stage.OTHER


def test_a_meeting_has_one_usual_manager_and_the_others_are_peers() -> None:
    found = read("Hiring manager interview", organiser=DANA, attendees=(ANA, ME))

    assert people(found) == [("Dana Marsh", "hiring_manager"), ("Ana Ruiz", "peer")]


def test_a_company_that_is_known_lends_its_job() -> None:
    event = Event("1", "Interview", "With Tom Lee (Product Manager) of Halden")
    known = replace(AROUND, companies={"Halden Ltd": "Electrician"})

    found = read_invitation(event, known)

    assert (found.company, found.people[0].role) == (
        "Halden Ltd",
        Role.CROSS_FUNCTIONAL,
    )


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Dentist", False),
        ("Dentist (before the interview)", True),
        ("Technical", True),
        ("Lunch", False),
        ("Vorstellungsgespräch", True),
    ],
)
def test_an_interview_says_so(title: str, is_one: bool) -> None:  # noqa: FBT001 -- a case of a table
    assert read(title).is_interview is is_one


def test_whoever_asks_me_to_come_may_mean_an_interview() -> None:
    assert read("Chat about you", organiser=DANA).is_interview
    mine = Around(AROUND.stages, Me(frozenset({DANA.email})))
    event = Event("1", "Chat", organiser=DANA)
    assert not read_invitation(event, mine).is_interview


def test_what_is_plainly_something_else_is_known() -> None:
    assert is_something_else(Event("1", "Yoga"))
    assert not is_something_else(Event("1", "Yoga", "Interview for the position"))
