from __future__ import annotations

import pytest

from askback.core.topics import Demand
from askback.core.transcript.answer.missing import missing


@pytest.mark.parametrize(
    ("demand", "question", "said"),
    [
        (Demand.NUMBER, "How often?", "no number although you asked how often"),
        (Demand.NUMBER, "What's the pay?", "no number although you asked for one"),
        (Demand.NAME, "Who left?", "no name or role although you asked who"),
        (Demand.DATE, "When did it end?", "no time although you asked when"),
        (
            Demand.EVENT,
            "Tell me about a time it failed.",
            "nothing that happened once although you asked for one occasion",
        ),
        (
            Demand.YES_NO,
            "Is it paid?",
            "neither yes nor no although either would have answered",
        ),
        (Demand.REASON, "Why?", "no reason although you asked why"),
        (Demand.NAME, "How is it?", "no name or role, which would make it complete"),
    ],
)
def test_what_is_missing_is_an_observation(
    demand: Demand, question: str, said: str
) -> None:
    assert missing(frozenset({demand}), question) == (said,)


def test_nothing_missing_says_nothing() -> None:
    assert missing(frozenset(), "How many?") == ()
