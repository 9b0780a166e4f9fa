from __future__ import annotations

import pytest

from askback.core.decision.contradictions import find
from tests.core.decision.contradictions.told import posting, said

CLASS = "How many children are in a class?"


def test_what_is_called_small_and_is_not_differs() -> None:
    (found,) = find([posting("Small classes."), said("Thirty-two.", CLASS)])

    assert found.why == "Class size: “small class” here, thirty-two there."


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("Small classes.", "Twenty.", CLASS),
        ("Small classes.", "Last year it was thirty-two.", CLASS),
        ("Small classes.", "Forty beds.", "How many beds are there?"),
        ("Not small classes.", "Thirty-two.", CLASS),
        ("A small team.", "The whole company is ninety.", "How big is the company?"),
        ("A small team.", "Ninety trucks.", "How many trucks are there?"),
    ],
)
def test_small_is_no_number(claim: str, text: str, question: str) -> None:
    assert find([posting(claim), said(text, question)]) == ()
