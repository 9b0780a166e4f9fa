from __future__ import annotations

import pytest

from askback.core.transcript.answer.evidence_words import (
    CAUSE,
    ONE_TIME,
    SEQUENCE,
    TIME,
)


@pytest.mark.parametrize(
    "low", ["last term", "on tuesdays", "at noon", "in q3", "weekly"]
)
def test_times(low: str) -> None:
    assert TIME.search(low)


@pytest.mark.parametrize("low", ["two weeks ago", "last sprint", "there was a dad"])
def test_one_time_is_a_single_occasion(low: str) -> None:
    assert ONE_TIME.search(low)


def test_a_habit_is_no_single_occasion() -> None:
    assert ONE_TIME.search("every week on tuesdays") is None


def test_causes_and_sequences() -> None:
    assert CAUSE.search("because of the rain")
    assert CAUSE.search("since last week") is None
    assert SEQUENCE.search("and then we stopped")
