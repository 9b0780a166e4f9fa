from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.evidence import (
    Evidence,
    evidence,
    names,
    past_verbs,
    specificity,
)
from tests.core.transcript.answer.builders import one, parts_of

VAGUE = "We really value our people and every day is different, it's exciting."
PLAIN = "People mostly leave on time and the rota is on the wall."
STORY = (
    "In March the boiler broke, so Ana rang two contractors, and by Friday we had "
    "heating for 40 percent of the rooms."
)


def test_people_find_a_story_more_specific_than_a_fact_than_a_platitude() -> None:
    scores = [specificity(parts_of(text)) for text in (VAGUE, PLAIN, STORY)]

    assert scores == sorted(scores)
    assert scores[0] < 0.1
    assert scores[2] > 0.8


def test_length_alone_is_not_specific() -> None:
    long = "It is really very good and people are always very happy with things. " * 6

    assert specificity(parts_of(long)) < specificity(parts_of("Six beds in May."))


def test_nothing_said_is_not_specific() -> None:
    assert specificity(()) == 0.0
    assert evidence(()) == Evidence()
    assert Evidence().worth == 0


def test_stock_phrases_are_no_evidence() -> None:
    assert evidence(parts_of("Every day is different.")).hard == 0


def test_shares_and_money_are_measures() -> None:
    counted = evidence(parts_of("12% of £40k for six nurses, so seven."))

    assert (counted.measures, counted.counts, counted.bare) == (2, 1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya wrote it.", ("Priya",)),
        ("we asked Mrs Okafor and the NHS", ("Mrs", "Okafor", "NHS")),
        ("I think Monday is fine", ()),
        ("everything in lower case by priya", ()),
        ("They left.", ()),
    ],
)
def test_names_are_capitals_within_a_sentence(
    text: str, expected: tuple[str, ...]
) -> None:
    assert names(one(text)) == expected


@pytest.mark.parametrize(
    ("low", "count"),
    [
        ("she left and they hired two", 2),
        ("we are committed and based here", 0),
        ("nobody is paid or is allowed in", 0),
    ],
)
def test_past_verbs_tell_what_happened(low: str, count: int) -> None:
    assert past_verbs(low) == count


@given(st.text(max_size=300))
def test_specificity_is_a_share(text: str) -> None:
    assert 0 <= specificity(parts_of(text)) <= 1
