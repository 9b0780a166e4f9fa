from __future__ import annotations

import pytest

from askback.core.decision.contradictions.figures import figures
from askback.core.decision.contradictions.statements import statements
from tests.core.decision.contradictions.told import clause, said, whys

CASES = "How many cases do you carry?"


@pytest.mark.parametrize(
    ("text", "question", "found"),
    [
        ("Forty.", CASES, [("caseload", 40.0)]),
        ("One-twenty.", CASES, [("caseload", 120.0)]),
        ("One-twenty-five.", CASES, [("caseload", 125.0)]),
        ("Nobody is under one-twenty.", CASES, [("caseload", 120.0)]),
        ("Two.", CASES, []),
        ("Forty staff.", CASES, []),
        ("It takes me forty minutes to explain that, or so.", CASES, []),
        ("Forty.", "How many people work on cases?", []),
        ("A fortnight of cases is all I can carry.", "", []),
        ("We carry forty cases.", "How long is the drive?", []),
        ("A month.", "How far ahead is the rota out?", [("notice of the rota", 30.4)]),
        ("Now and then.", "How often is supervision?", []),
        ("Every two weeks.", "How often is supervision?", [("supervision", 1 / 14)]),
        ("Three months.", "How long is probation?", [("the probation", 91.2)]),
    ],
)
def test_a_number_is_of_what_was_asked(
    text: str, question: str, found: list[tuple[str, float]]
) -> None:
    told = [(one.name, round(one.low, 4)) for one in figures(clause(text, question))]

    assert told == [(name, round(low, 4)) for name, low in found]


def test_a_bare_number_far_from_its_question_is_of_something_else() -> None:
    *_, far = statements(said("Well. You know how it is. Ninety.", CASES))

    assert list(figures(far)) == []


def test_numbers_near_each_other_or_of_two_years_do_not_differ() -> None:
    assert whys((CASES, "Forty."), (CASES, "Forty-two.")) == []
    assert whys((CASES, "Forty."), (CASES, "Ninety last year.")) == []
    assert whys((CASES, "Forty as a senior."), (CASES, "Ten as a trainee.")) == []


def test_where_nobody_is_under_a_number_a_lower_one_differs() -> None:
    assert whys((CASES, "About eighty."), (CASES, "Nobody is under one-twenty.")) == [
        "Caseload: eighty here, one-twenty there."
    ]
