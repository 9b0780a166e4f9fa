from __future__ import annotations

import pytest

from askback.core.transcript.answer import Reason
from askback.core.transcript.answer.dodges import dodges
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    "text",
    [
        "We'll get to that later.",
        "Let me come back to you on that.",
        "You'd have to ask your recruiter.",
        "That's a question for Dana.",
        "HR will walk you through all of that.",
        "Let's park that for now.",
        "Once you're further along in the process.",
        "Let me find out.",
    ],
)
def test_putting_off(text: str) -> None:
    found = dodges("How are raises set?", parts_of(text))

    assert Reason.DEFERRED in {d.reason for d in found}


@pytest.mark.parametrize(
    "text",
    ["You should ask for help after ten minutes.", "We go through it on Mondays."],
)
def test_not_putting_off(text: str) -> None:
    assert dodges("How do reviews work?", parts_of(text)) == ()
