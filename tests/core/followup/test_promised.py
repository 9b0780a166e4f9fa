from __future__ import annotations

import pytest

from askback.core.followup.promised import tells_next


@pytest.mark.parametrize(
    "said",
    [
        "You'll hear from us by Friday.",
        "So the next step is a call with Ruth.",
        "Tamsin will be in touch about the panel.",
        "I'll write this up tonight.",
        "ruth'll send you some times",
        "The panel's next week, on video.",
        "The decision will be made by the end of the month.",
        "We’ll get back to you.",
    ],
)
def test_a_promise_or_a_step_is_heard(said: str) -> None:
    assert tells_next(["Hello.", said])


@pytest.mark.parametrize(
    "said",
    [
        "It was nice to meet you.",
        "The panel is in room four.",
        "We decide most things by ourselves.",
        "Next to the ward there is a kitchen.",
    ],
)
def test_other_talk_is_none(said: str) -> None:
    assert not tells_next([said])
