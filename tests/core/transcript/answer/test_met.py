from __future__ import annotations

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer.met import met, share_of, shared, unmet
from tests.core.transcript.answer.builders import one, parts_of


@pytest.mark.parametrize(
    ("demand", "question", "answer"),
    [
        (Demand.NUMBER, "How many?", "Six."),
        (Demand.NUMBER, "How many left?", "Nobody."),
        (Demand.NUMBER, "How often?", "Rarely."),
        (Demand.NAME, "Who?", "Ana Ruiz does."),
        (Demand.NAME, "Who?", "the charge nurse"),
        (Demand.NAME, "Who?", "Me."),
        (Demand.NAME, "Who?", "Priya."),
        (Demand.DATE, "When will I hear?", "Next week."),
        (Demand.DATE, "When did it close?", "In March."),
        (Demand.DATE, "When did it close?", "Two years ago."),
        (Demand.EVENT, "What happened?", "We lost the tender and sold two vans."),
        (Demand.EVENT, "What happened?", "In June the roof fell in."),
        (Demand.EVENT, "What happened?", "It was last night."),
        (Demand.EVENT, "What happened?", "We rang Tomasz."),
        (Demand.YES_NO, "Do you?", "Well, not really."),
        (Demand.YES_NO, "Do they?", "They don't."),
        (Demand.YES_NO, "Is overtime paid?", "Time and a half after forty hours."),
        (Demand.YES_NO, "Do nurses swap shifts?", "Shifts get swapped on the board."),
        (Demand.REASON, "Why?", "Because it rained."),
        (Demand.REASON, "Why?", "She wanted fewer nights."),
        (Demand.LIST, "What are the tools?", "Excel and a whiteboard."),
    ],
)
def test_a_demand_is_met(demand: Demand, question: str, answer: str) -> None:
    assert met(demand, question, one(answer))


@pytest.mark.parametrize(
    ("demand", "question", "answer"),
    [
        (Demand.NUMBER, "How many?", "A fair few."),
        (Demand.NUMBER, "How many hours?", "It's always busy."),
        (Demand.NAME, "Who?", "Passion and trust."),
        (Demand.DATE, "When did you last refuse?", "We meet every week."),
        (Demand.DATE, "When does it start?", "It's exciting."),
        (Demand.EVENT, "What happened?", "We work closely together."),
        (Demand.YES_NO, "Do you get breaks?", "We care about wellbeing."),
        (Demand.YES_NO, "Do you get breaks?", "The weather is warm."),
        (Demand.REASON, "Why?", "Great people."),
        (Demand.LIST, "What are the tools?", "Excel."),
    ],
)
def test_a_demand_is_not_met(demand: Demand, question: str, answer: str) -> None:
    assert not met(demand, question, one(answer))


def test_shared_stems_leave_common_words_out() -> None:
    assert shared("Who was promoted from the team?", one("The team promotes two.")) == 1


def test_a_question_of_common_words_is_neither_near_nor_far() -> None:
    assert share_of("What is it like?", parts_of("Quiet.")) == 0.3


def test_only_what_is_missing_is_unmet() -> None:
    asked = frozenset({Demand.NUMBER, Demand.REASON})

    assert unmet(asked, "How many left and why?", parts_of("Six.")) == {Demand.REASON}
