from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.stories import deeds, is_story
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    "text",
    [
        "A lad froze on the scaffold in March. His mate talked him down and I drove.",
        "My first week I broke the label printer and the foreman just laughed.",
        "She resigned on a Tuesday, told nobody why, and her desk was empty by lunch.",
        "the pump went last spring and i ran down and borrowed one",
        "We lost the account, I was furious.",
        "We always argued. He left, she stayed, they came back, and I paid.",
    ],
)
def test_one_event_is_a_story(text: str) -> None:
    assert is_story(parts_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "She started in May.",
        "It's a hundred and forty pounds a week.",
        "It was built in 1987 and extended in 2004.",
        "Two. One retired and one went to a competitor.",
        "We got it approved in September.",
        "Femi left in February. I'm not sure where he ended up.",
        "We usually met on Mondays and talked it over.",
        "Too much. I counted last week and it was nineteen hours.",
    ],
)
def test_a_deed_with_a_name_or_a_date_is_none(text: str) -> None:
    assert not is_story(parts_of(text))


@pytest.mark.parametrize(
    ("low", "count"),
    [
        ("she left and they hired two", 2),
        ("it has been moved twice", 0),
        ("we got it approved", 1),
        ("the updated rota", 0),
    ],
)
def test_deeds_are_what_was_done_once(low: str, count: int) -> None:
    assert deeds(low) == count


@given(st.text(max_size=300))
def test_silence_and_noise_are_read_too(text: str) -> None:
    assert deeds(text) >= 0
