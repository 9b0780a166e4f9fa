from __future__ import annotations

import pytest

from askback.core.dossier.gap.standing import standing_of
from askback.core.dossier.gap.values import Part, ResumeLine
from askback.core.topics import Span


def standing(text: str, skill: str, part: Part = Part.OTHER) -> str:
    low = text.lower()
    line = ResumeLine(Span.of(text, 0, len(text)), part, bullet=False, dates=None)
    start = low.index(skill)
    return standing_of(low, Span.of(text, start, start + len(skill)), line).value


@pytest.mark.parametrize(
    ("text", "skill", "said"),
    [
        ("Ran Kafka for three years", "kafka", "shown"),
        ("Deployed with no downtime in Kafka", "kafka", "shown"),
        ("Not only Kafka but Redis", "kafka", "shown"),
        ("No formal experience with Kafka", "kafka", "denied"),
        ("I have never used Spark or Kafka", "kafka", "denied"),
        ("Driving licence: none", "driving licence", "denied"),
        ("No driving licence", "driving licence", "denied"),
        ("Never worked in sales. Kafka daily", "kafka", "shown"),
        ("Currently learning Kafka", "kafka", "under_way"),
        ("Kafka (in progress)", "kafka", "under_way"),
        ("ACCA, expected 2027", "acca", "under_way"),
        ("No SMSTS yet - course booked for May", "smsts", "under_way"),
        ("Working towards CIPD", "cipd", "under_way"),
        ("ACCA part-qualified", "acca", "under_way"),
        ("I would love to learn Kafka", "kafka", "wished"),
        ("Looking to grow into sales", "sales", "wished"),
        ("Interested in Kafka", "kafka", "wished"),
        ("BLS expired in 2021", "bls", "lapsed"),
        ("Former BLS", "bls", "lapsed"),
        ("Worked on the move to Kafka", "kafka", "shown"),
        ("Looked after sales of 4 m a year", "sales", "shown"),
    ],
)
def test_the_words_around_a_skill_say_how_it_is_meant(
    text: str, skill: str, said: str
) -> None:
    assert standing(text, skill) == said


def test_an_interest_is_a_wish() -> None:
    assert standing("photography", "photography", Part.INTERESTS) == "wished"
