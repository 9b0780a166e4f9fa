from __future__ import annotations

import pytest

from askback.core.invitation.persons import (
    fits,
    is_mailbox,
    is_person,
    is_same,
)
from askback.core.invitation.role_words import role_of
from askback.core.topics import Stage


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Talent Acquisition Partner", "recruiter"),
        ("HR", "recruiter"),
        ("People Operations", "recruiter"),
        ("Ward Manager", "hiring_manager"),
        ("hiring manager", "hiring_manager"),
        ("Shop foreman", "hiring_manager"),
        ("Head Chef", "hiring_manager"),
        ("Executive Chef", "hiring_manager"),
        ("Schichtleiterin", "hiring_manager"),
        ("Director of Nursing", "skip_level"),
        ("Head of Planning", "skip_level"),
        ("your manager's manager", "skip_level"),
        ("CEO", "executive"),
        ("VP Sales", "executive"),
        ("Owner", "executive"),
        ("Product Owner", "peer"),
        ("Product Manager", "peer"),
        ("Charge Nurse", "peer"),
        ("Principal Engineer", "peer"),
        ("from another team", "cross_functional"),
        ("would report to you", "report"),
        ("a friend", None),
        ("", None),
    ],
)
def test_a_job_says_what_somebody_is_to_me(title: str, role: str | None) -> None:
    assert role_of(title, Stage.TEAM_FIT) == role


def test_who_directs_is_met_early_as_the_manager() -> None:
    assert role_of("Director", Stage.HIRING_MANAGER_CALL) == "hiring_manager"


@pytest.mark.parametrize(
    ("title", "job", "role"),
    [
        ("Sales Lead", "Electrician", "cross_functional"),
        ("Sales Lead", "Regional Sales Manager", "peer"),
        ("Nurse", "Electrician", "peer"),
    ],
)
def test_who_does_something_else_is_of_another_team(
    title: str, job: str, role: str
) -> None:
    assert role_of(title, Stage.TEAM_FIT, job) == role


@pytest.mark.parametrize(
    "name", ["Ana Ruiz", "Ana", "Ludwig van Beethoven", "יעל כהן", "Zoë O'Neill"]
)
def test_names_are_peoples(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    ["", "Head Chef", "Halden Trust", "Room 3", "the team", "A" * 70, "Zoom Meeting"],
)
def test_other_words_are_not(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("name", "email", "is_theirs"),
    [
        ("Ana Ruiz", "ana.ruiz@x.example", True),
        ("Ana Ruiz", "aruiz@x.example", True),
        ("Ana Ruiz", "anar@x.example", True),
        ("Dr Ana Ruiz", "ruiz@x.example", True),
        ("Ana", "ana.r@x.example", True),
        ("Ana", "anand@x.example", False),
        ("Ana Ruiz", "tom@x.example", False),
        ("Ana Ruiz", "", False),
        ("Dr", "dr@x.example", False),
    ],
)
def test_an_address_fits_its_name(name: str, email: str, is_theirs: bool) -> None:  # noqa: FBT001 -- a case of a table
    assert fits(name, email) is is_theirs


def test_names_of_nobody_are_nobodys() -> None:
    assert not is_same("", "Ana")
    assert not is_same("Dr", "Dr")
    assert is_same("Dr. Ana Maria Ruiz", "Ana Ruiz")
    assert is_mailbox("no-reply@x.example")
