from __future__ import annotations

import pytest

from askback.mcp_server import tools


@pytest.mark.usefixtures("searching")
def test_a_question_of_theirs_is_decoded() -> None:
    shown = tools.decode_question("Tell me about a mistake you made at work.")

    assert (shown.is_it, shown.known_as) == (
        "sure",
        "Tell me about a mistake you made at work.",
    )
    assert shown.strong
    assert shown.stories


@pytest.mark.usefixtures("alice")
def test_one_nobody_knows_is_said_to_be_none() -> None:
    shown = tools.decode_question(
        "Where do the harbour pilots moor when the tide turns?"
    )

    assert (shown.is_it, shown.known_as) == ("none", "")


@pytest.mark.usefixtures("searching")
def test_what_is_due_is_said_with_its_reason() -> None:
    shown = tools.practice_today()

    assert shown.picks
    assert all(pick.why and pick.length_s for pick in shown.picks)


@pytest.mark.usefixtures("alice")
def test_nothing_on_the_schedule_is_said() -> None:
    assert tools.practice_today().told == "Nothing is on the schedule."
