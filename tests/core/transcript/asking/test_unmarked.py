from __future__ import annotations

import pytest

from askback.core.transcript.asking.units import Unit
from askback.core.transcript.asking.unmarked import LONGEST, question
from tests.core.transcript.conversations import conversation

OPEN = "Ana: What would you like to know?\nMe: {said}\nAna: We sort that in spring."


def heard(said: str) -> list[str]:
    return conversation(OPEN.format(said=said)).questions()


@pytest.mark.parametrize(
    ("said", "question"),
    [
        (
            "okay the van insurance how long is that good for",
            "the van insurance how long is that good for",
        ),
        ("mhm and the harness course", "mhm and the harness course"),
        (
            "the old kiln is anybody still using it",
            "the old kiln is anybody still using it",
        ),
        ("nice and the lads from the yard", "the lads from the yard"),
        ("the spare key who's got it", "the spare key who's got it"),
    ],
)
def test_where_nothing_is_marked_a_question_is_heard_by_its_order_or_its_and(
    said: str, question: str
) -> None:
    assert heard(said) == [question]


@pytest.mark.parametrize(
    "said",
    [
        "that's a lovely oven",
        "and you thank you for the tour",
        "i know what is in the shed",
        "what came out was that everyone knew",
        "what i liked was the bread",
        "the bread",
        "the trouble is what is left over",
        "bread",
    ],
)
def test_what_only_tells_is_no_question(said: str) -> None:
    assert heard(said) == []


def test_whoever_marks_one_question_marks_them_all() -> None:
    talk = f"{OPEN.format(said='Who bakes the bread?')}\nMe: and the harness course"
    assert conversation(talk).questions() == ["Who bakes the bread?"]


def test_a_long_turn_tells_something() -> None:
    said = "and the harness course " + "we went up and down " * (LONGEST // 5)
    assert heard(said) == []


def test_while_i_answer_them_it_is_no_question() -> None:
    talk = OPEN.format(said="and the harness course").replace(
        "What would you like to know?", "Tell me about your last job."
    )
    assert conversation(talk).questions() == []


def test_what_it_is_about_stands_before_a_short_question() -> None:
    said = (
        "so the small green book that hangs by the big door at the back who is that for"
    )
    found = question(Unit(0, len(said), said))

    assert found is not None
    assert said[found.start : found.end].endswith("at the back who is that for")
    assert len(said[found.start : found.core].split()) == 12
