from __future__ import annotations

import pytest

from askback import errors
from askback.errors import (
    AskbackError,
    ConflictError,
    FullError,
    InvalidInputError,
    NoRoomError,
    NotFoundError,
    StoppedError,
    UnavailableError,
    UnkeptError,
    UnreachableError,
)


@pytest.mark.parametrize(
    ("error", "status", "exit_code"),
    [
        (AskbackError, 500, 1),
        (InvalidInputError, 422, 2),
        (NoRoomError, 422, 2),
        (UnreachableError, 422, 1),
        (NotFoundError, 404, 1),
        (ConflictError, 409, 1),
        (StoppedError, 409, 1),
        (UnavailableError, 503, 3),
        (UnkeptError, 503, 1),
        (FullError, 507, 1),
    ],
)
def test_each_error_says_how_a_page_and_a_command_end(
    error: type[AskbackError], status: int, exit_code: int
) -> None:
    assert (error.status, error.exit_code) == (status, exit_code)


def test_the_tree_in_the_docstring_names_every_error() -> None:
    tree = (errors.__doc__ or "").split()
    every = {name for name in vars(errors) if name.endswith("Error")}

    assert {word for word in tree if word.endswith("Error")} == every


def test_no_room_names_the_interview_and_both_figures() -> None:
    error = NoRoomError(interview="screen", needed=4.5, minutes=3)

    assert str(error) == (
        "screen: the must-asks need 4.5 minutes and there are 3. "
        "Give it more minutes or drop a must-ask."
    )
    assert (error.needed, error.minutes) == (4.5, 3)


def test_not_found_names_what_was_looked_for() -> None:
    assert str(NotFoundError("question", "pager")) == "No question pager."
