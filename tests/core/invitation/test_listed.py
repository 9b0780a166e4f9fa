from __future__ import annotations

import pytest

from askback.core.invitation.listed import (
    called,
    named_in,
    named_in_title,
    told_of,
)

SCHEDULE = """9:00 AM - 9:45 AM: Ana Ruiz (Nurse)
10.15–11.00 Lunch
11:00-11:30 Wrap up with Lucy Amaral, Recruiter"""


def names(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.note) for one in named_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You will meet Ana Ruiz (Charge Nurse).", [("Ana Ruiz", "Charge Nurse")]),
        (
            "You'll be speaking with Ana Ruiz, Head of Nursing, and Tom Okafor, HCA.",
            [("Ana Ruiz", "Head of Nursing"), ("Tom Okafor", "HCA")],
        ),
        (
            "Interviewers:\n\n- Ana Ruiz - Nurse\n• Tom Okafor: porter\n\nBring ID.",
            [("Ana Ruiz", "Nurse"), ("Tom Okafor", "")],
        ),
        (
            "Panel: Ana Ruiz; Tom Okafor | Kit Nwosu",
            [("Ana Ruiz", ""), ("Tom Okafor", ""), ("Kit Nwosu", "")],
        ),
        (
            SCHEDULE,
            [("Ana Ruiz", "Nurse"), ("Lucy Amaral", "Recruiter")],
        ),
        (
            "Coding interview with Wren Abara from the platform team.",
            [("Wren Abara", "")],
        ),
        (
            "With Dale Kowalczyk, shop foreman. Wear boots.",
            [("Dale Kowalczyk", "shop foreman")],
        ),
        ("Call with Ana van der Berg at 10:00", [("Ana van der Berg", "")]),
        ("Interview with Dr. Ana Ruiz (GP)", [("Dr. Ana Ruiz", "GP")]),
        ("Interview with our team.", []),
        ("You will meet Ana Ruiz (Nur((( se)", [("Ana Ruiz", "")]),
        ("Interview with Halden Trust", []),
        ("Interview with 12 people", []),
        ("Meet the team and tour the ward.", []),
        ("Interviewers: to be confirmed", []),
        ("Regards,\nInterview with Ana Ruiz (Nurse)", []),
        ("", []),
    ],
)
def test_the_people_a_text_introduces(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


def test_a_name_told_again_with_a_job_has_the_job() -> None:
    text = "Call with Ana Ruiz\nInterviewers: Ana Ruiz (Nurse)\nCall with Ana Ruiz"

    assert names(text) == [("Ana Ruiz", "Nurse")]


def test_a_list_that_never_ends_is_cut() -> None:
    brackets = ", ".join(f"A{'b' * (n % 9 + 1)} C (nurse)" for n in range(40))

    assert len(named_in(f"Interviewers: {brackets}\n" * 400)) <= 12
    assert named_in("Interviewers: " + "()" * 280) == ()


def test_what_stands_in_brackets_and_names_no_job_is_no_job() -> None:
    assert names("You will meet Ana Ruiz (she/her), Nurse") == [("Ana Ruiz", "Nurse")]


def test_signs_that_hold_places_are_no_part_of_a_text() -> None:
    assert names("You will meet Ana (\ue000 Nurse)") == [("Ana", "Nurse")]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Interview with Ana Ruiz (Nurse)", ["Ana Ruiz"]),
        ("Interview: Ana Ruiz", []),
        ("Panel", []),
    ],
)
def test_people_in_a_title_stand_after_with(title: str, found: list[str]) -> None:
    assert [one.name for one in named_in_title(title)] == found


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("Ana Ruiz (Charge Nurse) waits.", "Charge Nurse"),
        ("Ana Ruiz, Charge Nurse, waits.", "Charge Nurse"),
        ("Ana Ruiz | Charge Nurse", "Charge Nurse"),
        ("Ana (VP Sales) and I", "VP Sales"),
        ("Meet our charge nurse, Ana Ruiz", "charge nurse"),
        ("Meet our friend Ana Ruiz", ""),
        ("Ana Ruiz (she/her)", ""),
        ("Ana Ruiz, Tom Okafor", ""),
        ("Tom waits.", ""),
    ],
)
def test_the_job_told_beside_a_name(text: str, job: str) -> None:
    assert told_of("Ana Ruiz", text) == job


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Candidate: Priya Shah\nHi Priya,\n", ("Priya Shah", "Priya")),
        ("Invitee: Dele Adeyemi", ("Dele Adeyemi",)),
        ("Hello all,", ()),
        ("Hi Priya, how are you?", ()),
    ],
)
def test_who_is_addressed(text: str, found: tuple[str, ...]) -> None:
    assert called(text) == found


def test_a_page_of_blank_lines_is_read_at_once() -> None:
    assert called("\n" * 10_000 + "  Hi Priya,\n") == ("Priya",)


def test_a_job_is_looked_for_at_the_first_mentions() -> None:
    late = "Ana Ruiz (Charge Nurse)"

    assert told_of("Ana Ruiz", "Ana Ruiz. " * 10 + late) == "Charge Nurse"
    assert told_of("Ana Ruiz", "Ana Ruiz. " * 40 + late) == ""
