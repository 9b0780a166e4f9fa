"""Which turns answer."""

from __future__ import annotations

import pytest

from tests.core.transcript.conversations import conversation

OPENED = "Ana: What would you like to know?\n"


def replies(talk: str) -> list[list[str]]:
    """Return what was answered to each of my questions, after they invited them."""
    return conversation(OPENED + talk).answers()


def test_an_answer_goes_on_past_my_nods_and_through_several_speakers() -> None:
    assert replies(
        "Me: Who plans the rota?\n"
        "Ana: Karen does.\n"
        "Me: Mm-hm.\n"
        "Ben: And I check it.\n"
        "Ana: Mm.\n"
        "Me: Nice.\n"
        "Me: What is the pay?\n"
        "Ana: Fixed by grade."
    ) == [["Karen does.", "And I check it."], ["Fixed by grade."]]


def test_a_question_of_theirs_about_what_i_meant_is_not_the_answer() -> None:
    assert replies(
        "Me: How many people left?\n"
        "Ana: D'you mean this team? Because the site is two hundred.\n"
        "Me: This team, yes.\n"
        "Ana: Three."
    ) == [["Three."]]


def test_an_answer_ends_where_they_ask_me() -> None:
    assert replies(
        "Me: Does anything in my papers worry you?\n"
        "Ana: You moved a lot. Why did you leave Perrin?\n"
        "Me: It folded.\n"
        "Ana: I see, that's no fault of yours."
    ) == [["You moved a lot. Why did you leave Perrin?"]]


def test_their_next_question_to_me_is_no_answer() -> None:
    assert replies(
        "Me: How many people left?\n"
        "Ana: Three.\n"
        "Me: Okay.\n"
        "Ana: When could you start?\n"
        "Me: In May."
    ) == [["Three."]]


@pytest.mark.parametrize("yes", ["Yeah.", "No.", "Right, yes."])
def test_a_plain_yes_is_an_answer(yes: str) -> None:
    assert replies(f"Me: Do people get the time back?\nAna: {yes}") == [[yes]]


def test_a_noise_before_the_answer_is_none() -> None:
    assert replies(
        "Me: Who plans the rota?\nAna: Hmm.\nMe: If you know.\nAna: Karen does."
    ) == [["Karen does."]]


def test_a_short_reply_to_my_echo_belongs_to_the_answer() -> None:
    assert replies(
        "Me: Who plans the rota?\nAna: Karen does.\nMe: Karen?\nAna: Yeah."
    ) == [["Karen does.", "Yeah."]]


@pytest.mark.parametrize(
    "mine",
    [
        "Do you have time for one more?",
        "Thanks for your time today.",
        "We had that too. " * 10,
    ],
)
def test_an_answer_ends_where_i_leave_the_subject(mine: str) -> None:
    talk = f"Me: Who plans the rota?\nAna: Karen does.\nMe: {mine}\nAna: It rains."
    assert replies(talk) == [["Karen does."]]


def test_the_goodbye_is_no_answer() -> None:
    assert replies(
        "Me: Who plans the rota?\nAna: Karen does.\nMe: Great.\nAna: Bye, take care!"
    ) == [["Karen does."]]


def test_an_answer_that_i_cut_goes_on_after_my_next_question() -> None:
    cut, rest = "It was a rough year for --", "-- for everyone. We repriced in May."
    assert replies(
        f"Me: How many reps hit quota?\nAna: {cut}\nMe: Why was that?\nAna: {rest}"
    ) == [[cut, rest], [rest]]


def test_a_cut_answer_without_an_end_stays_as_it_is() -> None:
    assert replies(
        "Me: How many reps hit quota?\nAna: It was --\nMe: Why was that?"
    ) == [["It was --"], []]


def test_what_they_come_back_to_belongs_to_its_question() -> None:
    owed = "I'll come back to that, let me think."
    back = "Oh, and the oldest kit. I said I'd come back. It's the press."
    assert replies(
        "Me: What's the oldest kit you still use?\n"
        f"Ana: {owed}\n"
        "Me: Sure. Who left last?\n"
        "Ana: Kim did.\n"
        "Me: Okay.\n"
        f"Ana: {back}"
    ) == [[owed, back], ["Kim did."]]


def test_a_return_to_nothing_i_asked_is_left_alone() -> None:
    assert replies(
        "Me: Who left last?\nAna: Kim did.\nMe: What is the pay?\n"
        "Ana: Going back to the storm, it was wet."
    ) == [["Kim did."], ["Going back to the storm, it was wet."]]


def test_a_question_without_a_mark_in_a_long_answer_does_not_make_it_one() -> None:
    said = (
        "so what is that that is fourteen weeks from the day i wrote it up and then "
        "they said yes it was the same thing that i had asked them for in the spring"
    )
    assert replies(f"Me: How long did it take?\nAna: {said}\nMe: ok") == [[said]]


def test_a_short_question_without_a_mark_is_theirs() -> None:
    assert replies(
        "Me: Who left last?\nAna: okay and who do you want to hear about\n"
        "Me: the team\nAna: kim did"
    ) == [["kim did"]]
