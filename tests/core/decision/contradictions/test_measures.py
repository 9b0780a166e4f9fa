from __future__ import annotations

import pytest

from askback.core.decision.contradictions.measures import FAR, measured, measures
from askback.core.decision.contradictions.statements import statements
from tests.core.decision.contradictions.told import clause, said


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("Six.", "How many of you are there?", ("size", "person", 6, 6)),
        (
            "Fourteen engineers now.",
            "How big is the team?",
            ("size", "engineer", 14, 14),
        ),
        ("A team of eight.", "", ("size", "person", 8, 8)),
        ("Only one person left.", "", ("count", "person", 1, 1)),
        ("Eight each.", "How many patients do you have?", ("count", "patient", 8, 8)),
        ("The induction is two weeks.", "", ("time", "day", 14, 14)),
        ("Forty hours a week.", "How many hours a week?", ("count", "hour", 40, 40)),
        ("Up to six rounds.", "", ("count", "round", 0, 6)),
        ("More than six rounds.", "", ("count", "round", 6, FAR)),
    ],
)
def test_a_number_is_told_with_what_it_counts(
    text: str, question: str, told: tuple[str, str, float, float]
) -> None:
    (measure,) = measures(clause(text, question))

    assert (measure.kind, measure.unit, measure.low, measure.high) == told


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("There are two people who never wash up.", "How big is the team?"),
        ("Two people came to the party we had.", ""),
        ("We waited two weeks.", ""),
        ("The induction is two hours a day.", ""),
        ("Twenty.", ""),
    ],
)
def test_what_is_not_clear_counts_nothing(text: str, question: str) -> None:
    assert list(measures(clause(text, question))) == []


def test_of_how_many_people_there_are_only_the_first_counts() -> None:
    account = said("Eleven of us. Two of us do nights.", "How many are you?")

    assert [m.low for m in measured(statements(account))] == [11]
