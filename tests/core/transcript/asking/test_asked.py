"""Single traps of finding my questions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.asking import find_asked
from askback.core.transcript.turns import Turn
from tests.core.transcript.conversations import conversation

OPENED = "Ana: What would you like to know?\nMe: "


def heard(mine: str) -> list[str]:
    """Return my questions after they gave me the floor."""
    return conversation(OPENED + mine).questions()


@pytest.mark.parametrize(
    "said",
    [
        "Who decides what gets built?",
        "so who decides what gets built",
        "Tell me about the last person who left.",
        "I'd love to hear how reviews work.",
        "I was just going to ask whether people take their leave.",
        "Curious what the rota looks like.",
        "One thing I wanted to ask is how training works.",
        "Could you walk me through last month's close?",
        "Can I ask about the pay?",
        "And nights?",
        "What about weekends?",
        "Why?",
        "And the behaviour policy, is it the same for all years?",
        "Where in that would somebody like me come?",
    ],
)
def test_a_question_is_heard_whole(said: str) -> None:
    assert heard(said) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "Can you hear me?",
        "Is my audio all right?",
        "Should I share my screen?",
        "Do you have time for one more?",
        "How are you doing today?",
        "How was your weekend?",
        "Does that make sense?",
        "You know what I mean?",
        "Sorry, could you repeat that?",
        "Do you mean the team?",
        "So it's a small team, right?",
        "It's nice out there, isn't it?",
        "Really?",
        "Are they?",
        "Can I ask you something?",
        "Do you have any other questions for me?",
        "What's the word?",
        "What I liked was the pace.",
        "Which was fine.",
        "So I asked myself, why does it fail?",
        "My manager said, who needs tests?",
        'And he goes, "why is it always us?"',
        '"Why is it always us?"',
        "The question was, what drives cost?",
        "I know who decides.",
        "I still code two days a week?",
        "And what came out was that everyone knew.",
        "Thanks for your time. Is it still raining out there?",
        "What do people -- no, let me put that differently.",
        "Why did it fail? Because nobody owned it.",
        "So what do you do? You go up the chain.",
    ],
)
def test_what_is_no_question_about_the_job_is_not_heard(said: str) -> None:
    assert heard(said) == []


def test_an_echo_is_no_question() -> None:
    """
    Ana: What would you like to know?
    Me: «How many of you are there?»
    Ana: There are four of us.
    Me: Four?
    Ana: Yes.
    """
    said = conversation(test_an_echo_is_no_question.__doc__)
    assert said.mistakes() == []


def test_a_question_inside_an_answer_of_mine_counts_only_at_its_end() -> None:
    """
    Ana: Why do you want to leave the bakery?
    Me: The nights. How do you sleep at noon in July? You don't. «How are shifts here?»
    """
    name = test_a_question_inside_an_answer_of_mine_counts_only_at_its_end
    assert conversation(name.__doc__).mistakes() == []


def test_a_question_in_place_of_an_answer_asks_what_they_meant() -> None:
    """
    Ana: Tell me about a hard customer.
    Me: From this job or the one before?
    Ana: Either.
    Me: How recent should it be?
    Ana: Any time.
    """
    name = test_a_question_in_place_of_an_answer_asks_what_they_meant
    assert conversation(name.__doc__).questions() == []


def test_a_request_of_theirs_without_a_mark_asks_me() -> None:
    """
    Ana: I have your form here. Walk me through the last project. Take your time.
    Me: It was a bridge. Where does the load go? Into the piers. We checked it twice.
    """
    name = test_a_request_of_theirs_without_a_mark_asks_me
    assert conversation(name.__doc__).questions() == []


def test_they_may_ask_back_about_what_they_just_said_of_me() -> None:
    """
    Ana: What would you like to know?
    Me: «Is there anything in my papers that worries you?»
    Ana: You've moved about a lot. Why's that?
    Me: One closed. Who keeps a shop open at a loss? Not them. The other moved.
    """
    name = test_they_may_ask_back_about_what_they_just_said_of_me
    assert conversation(name.__doc__).mistakes() == []


def test_two_questions_about_one_thing_are_one() -> None:
    said = "Who decides what gets built? Is it the founders, or product?"
    assert heard(said) == [said]


def test_two_questions_about_two_things_are_two() -> None:
    assert heard("How big is the team? What is the pay?") == [
        "How big is the team?",
        "What is the pay?",
    ]


def test_what_says_that_it_is_another_is_another() -> None:
    said = "How are the shifts planned? And separately, who plans the shifts at Easter?"
    assert len(heard(said)) == 2


def test_a_false_start_belongs_to_what_follows() -> None:
    assert heard("How often do people -- how often is anyone paged at night?") == [
        "How often do people -- how often is anyone paged at night?"
    ]


def test_a_question_that_trails_off_goes_on_in_the_next_sentence() -> None:
    said = "How do you plan the rota... Who says when you're off?"
    assert heard(said) == [said]


def test_the_reason_for_a_question_does_not_take_it_back() -> None:
    assert heard("What makes a good week? I ask because mine are odd.") == [
        "What makes a good week?"
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "We cut it. " * 12,
        "Just think of it. I mean, we cut it and we cut it and cut it.",
        "They cut it in the end.",
    ],
)
def test_a_question_with_much_after_it_ends_no_answer(rest: str) -> None:
    talk = f"Ana: Tell me about you.\nMe: I cut cloth. What is your range here? {rest}"
    assert conversation(talk).questions() == []


@pytest.mark.parametrize(
    "said",
    ["the thing is which team is that", "we had to write it and describe the job"],
)
def test_a_clause_in_machine_text_is_no_question(said: str) -> None:
    assert heard(said) == []


def test_a_question_cut_by_them_is_one_with_its_end() -> None:
    """
    Ana: What would you like to know?
    Me: When two directors want you at once, which happens --
    Ana: Daily.
    Me: -- who wins?
    Ana: The louder one.
    """
    name = test_a_question_cut_by_them_is_one_with_its_end
    (asked,) = conversation(name.__doc__).asked()
    assert (asked.turn, asked.text) == (3, "-- who wins?")
    assert "two directors" in asked.context


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("how do you plan the summer rota --", "-- who plans it?", 1),
        ("who plans --", "who plans the summer rota when half of you are away?", 3),
    ],
)
def test_of_two_parts_of_a_cut_question_the_longer_stands(
    first: str, second: str, kept: int
) -> None:
    talk = f"{OPENED}{first}\nAna: mm-hm\nMe: {second}\nAna: Karen."

    (asked,) = conversation(talk).asked()

    assert asked.turn == kept


def test_small_talk_ends_where_the_talk_about_the_job_begins() -> None:
    """
    Ana: Hello, nice to meet you.
    Me: Hello! Did the lift get you here?
    Ana: It did.
    Me: «Who would be my manager?»
    Ana: I would.
    """
    name = test_small_talk_ends_where_the_talk_about_the_job_begins
    assert conversation(name.__doc__).mistakes() == []


def test_announcing_questions_opens_the_floor() -> None:
    """
    Ana: Shall we look at the plan for the site?
    Me: I have a few questions first. «Who signs off the budget for the site?»
    """
    name = test_announcing_questions_opens_the_floor
    assert conversation(name.__doc__).mistakes() == []


def test_a_long_tail_of_machine_text_is_no_question() -> None:
    tail = " ".join(["and we moved it again"] * 30)
    assert heard(f"how do you sleep {tail}") == []


def test_an_answer_of_machine_text_holds_no_question_before_its_last_words() -> None:
    """
    ana: tell me about yourself
    me: i worked on a farm and how do you keep thirty cows dry in a week like that you
      do not you get up at four and you move them and you move them again and that is
      what i did for six years until the farm was sold
    """
    name = test_an_answer_of_machine_text_holds_no_question_before_its_last_words
    assert conversation(name.__doc__).questions() == []


def test_nobody_of_my_name_asks_nothing() -> None:
    assert find_asked([Turn(0, "Ana", None, None, "Who decides?")], "Me") == ()


def test_a_turn_of_blanks_asks_nothing() -> None:
    assert find_asked([Turn(0, "Me", None, None, "  ")], "Me") == ()


@pytest.mark.parametrize(
    "piece", ["so how do you ", "a, ", "? ", '"', "-- ", "who is "]
)
def test_a_text_made_to_be_slow_is_read_to_its_end(piece: str) -> None:
    text = piece * (300_000 // len(piece))

    found = find_asked([Turn(0, "Ana", 0, 1, text), Turn(1, "Me", 1, 2, text)], "Me")

    assert all(asked.turn == 1 for asked in found)


@given(st.lists(st.tuples(st.sampled_from(["Me", "Ana"]), st.text(max_size=80))))
def test_every_question_is_verbatim_and_none_overlap(
    talk: list[tuple[str, str]],
) -> None:
    turns = [Turn(n, who, None, None, said) for n, (who, said) in enumerate(talk)]

    asked = find_asked(turns, "Me")

    for one in asked:
        assert turns[one.turn].text[one.span.start : one.span.end] == one.text
    ends = [(one.turn, one.span.start, one.span.end) for one in asked]
    assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(ends))
