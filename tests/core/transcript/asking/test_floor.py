"""Who holds the floor."""

from __future__ import annotations

import pytest

from askback.core.transcript.asking.floor import announces, asks_me, opens


@pytest.mark.parametrize(
    "said",
    [
        "What questions do you have for us?",
        "Any questions?",
        "Over to you.",
        "what would you like to know about us",
        "What else can I tell you?",
        "Fire away.",
        "Questions?",
        "I left ten minutes for you so go ahead.",
    ],
)
def test_an_invitation_opens_the_floor(said: str) -> None:
    assert opens(said)


@pytest.mark.parametrize("said", ["Why do you want this job?", "We ship in May."])
def test_what_invites_nothing_does_not(said: str) -> None:
    assert not opens(said)


def test_i_may_announce_my_questions() -> None:
    assert announces("I've got a couple of questions.")
    assert not announces("It was a hard year.")


@pytest.mark.parametrize(
    ("said", "open_floor", "asks"),
    [
        ("Nice. Why do you want to leave?", False, True),
        ("walk me through your background", False, True),
        ("Design a feed. What breaks first?", False, True),
        ("Does that make sense?", False, False),
        ("It's a small team, isn't it?", False, False),
        ("Three. Who buys a car in February?", True, False),
        ("Three. When could you start?", True, True),
        ("You've moved a lot. Why's that?", True, True),
        ("We moved a lot. Why's that?", True, False),
        ("Do you want the truth? It is quiet.", True, False),
        ("", True, False),
    ],
)
def test_whether_their_turn_asks_me(said: str, open_floor: bool, asks: bool) -> None:  # noqa: FBT001 -- a column of the table
    assert asks_me(said, open_floor=open_floor) == asks
