from __future__ import annotations

import pytest

from askback.core.dossier.sections import Section
from askback.core.dossier.wanted import wanted
from askback.core.topics import Span


def kind(text: str, word: str, section: Section = Section.OTHER) -> str:
    low = text.lower()
    at = low.index(word)
    return wanted(low, Span.of(low, at, at + len(word)), section).value


@pytest.mark.parametrize(
    ("text", "word", "wants"),
    [
        ("You must know SQL.", "sql", "must"),
        ("5+ years of SQL", "sql", "must"),
        ("SQL is essential", "sql", "must"),
        ("Experience leading a team, ideally with SQL", "sql", "nice"),
        ("SQL is a plus", "sql", "nice"),
        ("SQL would be an advantage", "sql", "nice"),
        ("SQL (preferred)", "sql", "nice"),
        ("SQL and C (Kubernetes preferred)", "sql", "unstated"),
        ("Must have SQL and a van, C nice to have", "sql", "must"),
        ("SQL required, C a plus", "sql", "must"),
        ("We run SQL on Linux", "sql", "unstated"),
        ("No knowledge of SQL needed", "sql", "unstated"),
        ("C is a plus. We use SQL", "sql", "unstated"),
    ],
)
def test_the_sentence_says_how_much(text: str, word: str, wants: str) -> None:
    assert kind(text, word) == wants


def test_the_heading_says_it_where_the_sentence_does_not() -> None:
    assert kind("- SQL", "sql", Section.MUST) == "must"
    assert kind("- SQL", "sql", Section.NICE) == "nice"
    assert kind("- SQL", "sql", Section.DUTIES) == "unstated"


def test_a_firm_sentence_goes_before_a_soft_heading() -> None:
    assert kind("A DBS check is required", "dbs", Section.NICE) == "must"
