from __future__ import annotations

from dataclasses import replace

import pytest

from askback.core.practice.take.counts import (
    CLEANED,
    LEFT_OUT,
    filler_problem,
    fillers_are,
    rates,
)
from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.take.values import FillersAre
from askback.core.practice.values import Heard
from tests.takes import said

SHORT = "Um, we moved it in a week and nobody was paid late."
LONG = "We moved the queue in a week and nobody was paid late that month. " * 60


def heard(text: str, *, keeps: bool) -> Heard:
    words = said(text)
    return Heard(words[-1].end_s, words, keeps_fillers=keeps)


@pytest.mark.parametrize(
    ("text", "keeps", "known", "message"),
    [
        (SHORT, True, "counted", None),
        (SHORT, False, "at_least", LEFT_OUT),
        (SHORT[4:], False, "at_least", LEFT_OUT),
        (LONG, True, "counted", None),
        (LONG, False, "not_measured", CLEANED),
    ],
)
def test_a_count_says_what_it_is_worth(
    text: str,
    *,
    keeps: bool,
    known: FillersAre,
    message: str | None,
) -> None:
    one = heard(text, keeps=keeps)
    found = find_fillers(one.words)
    problem = filler_problem(one, found)

    assert fillers_are(one, found) == known
    assert (problem.message if problem else None) == message


def test_without_words_nothing_is_measured_and_another_says_why() -> None:
    silent = replace(heard(SHORT, keeps=True), words=())

    assert fillers_are(silent, ()) == "not_measured"
    assert filler_problem(silent, ()) is None


def test_rates_are_by_the_minute_and_by_a_hundred_other_words() -> None:
    words = said(SHORT)
    found = find_fillers(words)

    assert rates(found, words, 30.0) == (2.0, round(100 / 11, 2))
    assert rates((), (), 30.0) == (0.0, None)
    assert rates(found, words, 4.9)[0] is None
