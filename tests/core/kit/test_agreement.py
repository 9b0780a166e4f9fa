from __future__ import annotations

import pytest

from askback.core.kit.agreement import in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1.0, "is 1.00: they agree far beyond chance."),
        (0.7, "is 0.70: they agree beyond chance, enough for a tentative conclusion."),
        (0.2, "is 0.20: they agree too little to lean on the mean: talk first."),
        (-0.4, "is -0.40: they agree less than chance would: they heard different"),
    ],
    ids=["far", "tentative", "little", "less"],
)
def test_agreement_is_said_with_its_name_and_its_limits(
    value: float, words: str
) -> None:
    told = in_words(value, 4, 5)
    assert told.startswith(f"Krippendorff's alpha for ordered marks {words}")
    assert told.endswith("it never tells who is right.")
    assert "4 interviewers on 5 competencies" in told


def test_where_it_cannot_be_told_that_is_said() -> None:
    assert in_words(None, 4, 0).endswith("nobody marked what another marked too.")
    assert "every mark is the same" in in_words(None, 4, 5)
