from __future__ import annotations

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer.demands import (
    asks_taste,
    is_choice,
    is_closed,
    wanted,
)


@pytest.mark.parametrize(
    ("question", "demands"),
    [
        ("How many of you are on nights?", {Demand.NUMBER}),
        ("what's the pay band", {Demand.NUMBER}),
        ("Who signs off the rota?", {Demand.NAME}),
        ("So, when does the season start?", {Demand.DATE}),
        ("When did you last turn down a client?", {Demand.DATE, Demand.EVENT}),
        ("Tell me about a time a shift went wrong.", {Demand.EVENT}),
        ("why is it open", {Demand.REASON}),
        ("Which tools do you use and which do you hate?", {Demand.LIST}),
        ("And do you get breaks?", {Demand.YES_NO}),
        ("Is it quiet in August?", {Demand.YES_NO}),
        ("Can you walk me through a normal morning?", set()),
        ("How does handover work?", set()),
        ("Is it weekly or monthly?", set()),
        ("", set()),
    ],
)
def test_words_tell_what_is_demanded(question: str, demands: set[Demand]) -> None:
    assert wanted(question) == demands


def test_a_closed_question_may_follow_a_statement() -> None:
    assert is_closed("i read about the merger. did it change your hours?")


def test_a_choice_is_not_closed() -> None:
    assert not is_closed("is it new or a backfill?")
    assert is_choice("is it new or a backfill?")


def test_a_liking_is_asked_for() -> None:
    assert asks_taste("What do you enjoy most?")
    assert not asks_taste("What breaks most?")
