from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.decision.contradictions.find import OF
from askback.core.decision.contradictions.subjects import (
    NARROWER,
    PATTERNS,
    subjects,
    words,
)


def test_every_subject_is_of_a_criterion_there_is() -> None:
    known = set(shipped.criteria().by_key)

    assert set(OF.values()) <= known
    assert {name for pair in NARROWER for name in pair} <= set(PATTERNS)


@pytest.mark.parametrize(
    ("low", "found"),
    [
        ("there's a training budget", {"the training budget"}),
        ("the weather is nice", set()),
        ("we release on thursdays", {"releases"}),
    ],
)
def test_a_clause_tells_its_subject(low: str, found: set[str]) -> None:
    assert subjects(low) == found
    assert subjects(low, f"well, {low}, yes") == found


def test_numbers_and_grammar_are_no_telling_words() -> None:
    assert words("we've got twenty-five long-term trucks every monday") == {
        "term",
        "truck",
    }
