from __future__ import annotations

import pytest

from askback.core.transcript.answer import Reason
from askback.core.transcript.answer.dodges import dodges
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    "text",
    [
        "I don't know, to be honest.",
        "No idea.",
        "couldnt tell you mate",
        "I'm not sure.",
        "That was before my time.",
        "Too early to say.",
        "I've only been here a month.",
        "It's still being decided.",
        "I don't have the figures in front of me.",
        "Couldn't give you a count.",
        "i never counted",
        "dunno",
    ],
)
def test_not_knowing(text: str) -> None:
    found = dodges("How much is the bonus?", parts_of(text))

    assert {d.reason for d in found} == {Reason.UNABLE}


@pytest.mark.parametrize(
    "text",
    [
        "I don't know if you've seen the yard, it's on the left.",
        "I don't know anyone who works weekends.",
        "I don't remember a single night without a call.",
    ],
)
def test_knowing_all_the_same(text: str) -> None:
    assert dodges("How is it?", parts_of(text)) == ()
