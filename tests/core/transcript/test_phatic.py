"""Talk that asks nothing about the job."""

from __future__ import annotations

import pytest

from askback.core.transcript.phatic import (
    has_substance,
    is_aside,
    is_backchannel,
    is_clarification,
    is_echo,
    is_goodbye,
    is_phatic,
    is_tagged,
)


@pytest.mark.parametrize(
    "said",
    [
        "How's it going?",
        "Are you doing anything nice this weekend?",
        "Is it always this windy?",
        "Do you have any plans for tonight?",
        "Can you see the slides?",
        "Shall I go on?",
        "Do you have time for one more?",
        "Is there anything else you need from me?",
        "Do you see what I mean?",
        "Say that again?",
    ],
)
def test_phatic_talk_is_told(said: str) -> None:
    assert is_phatic(said)


@pytest.mark.parametrize(
    "said",
    [
        "How are decisions made?",
        "Do you have any plans to grow?",
        "Do you have time to clean things up?",
        "Can I work from home?",
        "How is the weekend cover organised?",
        "Is there anything about my background that worries you?",
        "Does it ever happen that a rota is changed the night before?",
    ],
)
def test_questions_about_the_job_are_not_phatic(said: str) -> None:
    assert not is_phatic(said)


def test_an_aside_is_no_check() -> None:
    assert is_aside("Where should I sit?")
    assert not is_aside("Does that answer it?")


def test_a_clarification_asks_what_they_meant() -> None:
    assert is_clarification("Which one?")
    assert not is_clarification("Which team would I join?")


@pytest.mark.parametrize("said", ["It's six, right?", "You don't rotate, do you?"])
def test_a_tag_is_told(said: str) -> None:
    assert is_tagged(said)


def test_an_echo_gives_back_what_was_said() -> None:
    assert is_echo("Eleven?", "I'd say eleven nights.")
    assert is_echo("Mostly?", "It works.")
    assert not is_echo("Weekends?", "It's two nights.")


def test_a_backchannel_says_nothing() -> None:
    assert is_backchannel("Okay, yeah, that makes sense.")
    assert not is_backchannel("Okay, in March.")


def test_a_goodbye_is_told() -> None:
    assert is_goodbye("Have a good weekend!")
    assert not is_goodbye("We have good weekends.")


def test_substance_is_more_than_function_words() -> None:
    assert has_substance("Is it paid?")
    assert not has_substance("Is it that?")
