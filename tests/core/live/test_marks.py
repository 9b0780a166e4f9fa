from __future__ import annotations

import pytest

from askback.core.live import Hour, Line, LiveMark, marks_of
from askback.core.topics import Verdict


@pytest.mark.parametrize(
    ("tap", "verdict"),
    [
        ("answered", Verdict.ANSWERED),
        ("partly", Verdict.PARTLY),
        ("dodged", Verdict.NOT_ANSWERED),
        ("", Verdict.CANT_TELL),
    ],
)
def test_a_tap_is_a_verdict_and_words_alone_are_none(
    tap: str, verdict: Verdict
) -> None:
    hour = Hour((Line("pay", "Ann", ("40 k", "forty"), tap, "cold", 3),))

    assert list(marks_of(hour)) == [
        LiveMark("pay", "Ann", verdict, -0.5, "40 k\nforty", 3)
    ]


def test_what_was_answered_already_counts_as_answered() -> None:
    hour = Hour((Line("pay", ""),), states={"pay": "already", "hours": "already"})

    assert [(m.place, m.verdict) for m in marks_of(hour)] == [
        ("pay", Verdict.ANSWERED),
        ("hours", Verdict.ANSWERED),
    ]


def test_a_question_that_was_only_put_is_no_mark() -> None:
    assert list(marks_of(Hour(states={"pay": "asked", "hours": "parked"}))) == []


def test_a_question_of_ones_own_is_known_by_its_place() -> None:
    (own, planned) = marks_of(Hour((Line("own-1", ""), Line("pay", ""))))

    assert (own.is_own, planned.is_own) == (True, False)
