from __future__ import annotations

import pytest

from askback.core.transcript.speakers import SpeakerCount, count, guess_me
from askback.core.transcript.turns import Turn

PLAN = [
    "How many patients does one nurse look after on a night shift?",
    "When did you last run below safe staffing, and what happened?",
    "Who was the last person to leave the ward, and why did they go?",
]
NURSING = """
Bea: So tell me, what do you know about our ward?
Ada: I know that you have thirty beds and that you're proud of the handover.
Bea: And how would you handle an angry relative?
Ada: I'd take them aside and listen for a good while before I say anything at all.
Bea: Right. What have you got for me?
Ada: How many patients does one nurse have at night, on a night shift I mean?
Bea: Six, as a rule.
Ada: And the last person to leave this ward, who was it and why did they go?
Bea: That was Jo, who moved to Leeds.
Ada: when did you last run below safe staffing what did you do then what happened
Bea: In January, with the flu.
"""
# Nobody planned anything; one side asks first, the other at the end.
TRADES = """
Gil: Did you find us all right?
Tam: I did. I came in on the train because the van is at the garage, the clutch went.
Gil: How long have you been welding?
Tam: Nine years, four of them on the barges and the rest in a shop that made gates.
Gil: And what went wrong on the barges?
Tam: A seam that I had not ground back. It leaked in the dock and I did it over.
Gil: Fine. Ask away.
Tam: Who signs off the welds?
Gil: The lead hand does, every one, and then there is a second pair of eyes.
Tam: What happens when they fail?
Gil: We cut it out and do it over. It costs us a morning and nobody is shouted at.
Tam: And how many fail? More of them at night?
Gil: Three in a hundred, it was five before we bought the new sets in May.
"""


def talk(text: str) -> list[Turn]:
    lines = [line.split(": ", 1) for line in text.strip().splitlines()]
    return [Turn(n, who, None, None, said) for n, (who, said) in enumerate(lines)]


def test_speakers_are_counted_in_the_order_they_speak() -> None:
    turns = [
        *talk("Ana: So, how many?\nBo: Six.\nAna: Six?"),
        Turn(3, None, 1, 2, "Hm."),
    ]

    assert count(turns) == (SpeakerCount("Ana", 2, 4), SpeakerCount("Bo", 1, 1))


@pytest.mark.parametrize(
    "name", ["Me", "me", "You", "I", "Candidate", "Ana (You)", "Ana Souza (me)"]
)
def test_whoever_is_called_me_is_me(name: str) -> None:
    turns = talk(f"Bo: Hello.\n{name}: Hi.\nCy: Hello.")

    assert guess_me(turns, []) == name


def test_whoever_alone_speaks_is_me_only_if_called_so() -> None:
    assert guess_me(talk("Me: Testing."), []) == "Me"
    assert guess_me(talk("Ana: Testing."), []) is None


def test_two_who_could_be_me_are_not_told_apart() -> None:
    assert guess_me(talk("Me: Hello.\nYou: Hi."), []) is None


def test_letters_do_not_say_who_is_who() -> None:
    assert guess_me(talk("I: Hello.\nR: Hi."), []) is None


@pytest.mark.parametrize("them", ["Interviewer", "Recruiter", "Hiring Manager"])
def test_who_is_left_beside_the_interviewers_is_me(them: str) -> None:
    assert guess_me(talk(f"{them}: Hello.\n{them} 2: Hi.\nAna: Hi."), []) == "Ana"


def test_who_covers_the_plan_is_me() -> None:
    assert guess_me(talk(NURSING), PLAN) == "Ada"


def test_who_covers_the_plan_without_full_stops_is_me() -> None:
    said = "and another thing i wanted to hear about is this " * 4
    text = f"Bea: so hello\nAda: {said}{' and '.join(PLAN).lower().replace('?', '')}"

    assert guess_me(talk(text), PLAN) == "Ada"


def test_a_plan_that_both_cover_does_not_say_who_is_me() -> None:
    both = "\n".join(f"Ada: {text}\nBea: {text}" for text in PLAN)

    assert guess_me(talk(both), PLAN) is None


def test_a_plan_of_one_word_everybody_says_is_no_plan() -> None:
    assert guess_me(talk("Ada: what\nBea: what"), ["what"]) is None


def test_without_a_plan_who_talks_first_and_asks_later_is_me() -> None:
    assert guess_me(talk(TRADES), []) == "Tam"


def test_what_is_said_to_candidates_speaks_against_who_says_it() -> None:
    turned = TRADES.replace("Who signs off the welds?", "Tell me about yourself?")

    assert guess_me(talk(turned), []) is None


def test_without_question_marks_who_asks_after_a_life_story_is_the_interviewer() -> (
    None
):
    """
    Gil asks Tam about himself, so Tam, who talks first and is brief later, is me.
    """
    unmarked = TRADES.replace("?", "").replace(
        "Did you find us", "tell me about yourself"
    )

    assert guess_me(talk(unmarked), []) == "Tam"
    assert guess_me(talk(TRADES.replace("?", "")), []) is None


def test_a_chat_in_which_both_ask_alike_is_not_clear() -> None:
    chat = "Ana: Tea or coffee?\nBo: Tea. You?\n" * 8

    assert guess_me(talk(chat), []) is None
