"""Pay as people write it, and other sums: tests/golden/pay.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from askback.core.dossier.lines import plain
from askback.core.dossier.pay import find_pay

PAY: dict[str, dict[str, list[Any]]] = yaml.safe_load(
    (Path(__file__).parents[2] / "golden" / "pay.yaml").read_text(encoding="utf-8")
)
PRECISION, RECALL = 0.97, 0.9  # of what is found, on what was not looked at


def read(text: str) -> list[Any] | None:
    pay, _ = find_pay(text, plain(text))
    if pay is None:
        return None
    period = None if pay.period is None else pay.period.value
    return [pay.minimum, pay.maximum, pay.currency, period]


@pytest.mark.parametrize("row", PAY["tuned"]["amounts"], ids=lambda row: row[0])
def test_a_form_of_pay_is_read(row: list[Any]) -> None:
    assert read(row[0]) == row[1:]


@pytest.mark.parametrize("text", PAY["tuned"]["traps"])
def test_another_sum_is_no_pay(text: str) -> None:
    assert read(text) is None


def test_forms_that_no_rule_was_made_for_are_mostly_read_too() -> None:
    found = [read(row[0]) for row in PAY["held"]["amounts"]]
    false = [text for text in PAY["held"]["traps"] if read(text) is not None]

    some = sum(pay is not None for pay in found)
    assert some / (some + len(false)) >= PRECISION
    assert some / len(found) >= RECALL
