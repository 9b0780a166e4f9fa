from __future__ import annotations

import pytest

from askback.core.decision.contradictions.hundreds import with_hundreds


@pytest.mark.parametrize(
    ("low", "digits"),
    [
        ("one-twenty", "0000000120"),
        ("two forty-five", "00000000000245"),
        ("one of twenty", "one of twenty"),
        ("twenty-one", "twenty-one"),
    ],
)
def test_hundreds_are_written_in_digits_at_the_same_length(
    low: str, digits: str
) -> None:
    assert with_hundreds(low) == digits
