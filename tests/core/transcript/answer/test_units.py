from __future__ import annotations

import pytest

from askback.core.bank import NumberTest
from askback.core.transcript.answer.units import passes


@pytest.mark.parametrize(
    ("unit", "op", "value", "question", "text"),
    [
        ("percent", ">=", 10, "", "about 20 percent of it"),
        ("percent", ">=", 15, "", "every fifth sprint"),
        ("percent", "==", 40, "What share of the team?", "about 40"),
        ("person", "<", 10, "How many people?", "six"),
        ("person", "<=", 6, "", "six nurses"),
        ("night", ">", 1, "", "two nights a week"),
        ("week", ">=", 8, "", "two months"),
        ("time", ">", 2, "", "five pages a night"),
    ],
)
def test_a_number_passes(
    unit: str, op: str, value: float, question: str, text: str
) -> None:
    (found,) = passes(NumberTest(unit, op, value), question, text)

    assert found[0] < found[1] <= len(text)


@pytest.mark.parametrize(
    ("unit", "op", "value", "question", "text"),
    [
        ("percent", ">=", 10, "", "six people"),
        ("percent", ">=", 10, "", "five percent"),
        ("week", ">=", 2, "", "three days a week"),
        ("week", ">=", 2, "", "fourteen"),
        ("hour", "<=", 45, "", "forty to fifty hours"),
    ],
)
def test_a_number_does_not_pass(
    unit: str, op: str, value: float, question: str, text: str
) -> None:
    assert list(passes(NumberTest(unit, op, value), question, text)) == []
