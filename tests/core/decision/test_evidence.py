from __future__ import annotations

import pytest

from askback.core.decision import Verdict, direction, weight


@pytest.mark.parametrize(
    ("greens", "reds", "towards"),
    [(0, 0, None), (2, 0, 1.0), (0, 1, -1.0), (1, 1, 0.0), (3, 1, 0.5)],
)
def test_direction_is_the_balance_of_good_and_bad_signs(
    greens: int, reds: int, towards: float | None
) -> None:
    assert direction(greens, reds) == towards


@pytest.mark.parametrize(
    ("verdict", "specificity", "settled"),
    [
        (Verdict.ANSWERED, 1.0, 0.63),
        (Verdict.ANSWERED, 0.0, 0.315),
        (Verdict.PARTLY, 1.0, 0.378),
        (Verdict.PARTLY, 0.5, 0.2835),
        (Verdict.CANT_TELL, 1.0, 0.0),
        (Verdict.NOT_ANSWERED, 1.0, 0.0),
    ],
)
def test_an_answer_weighs_by_how_far_and_how_checkably_it_answers(
    verdict: Verdict, specificity: float, settled: float
) -> None:
    assert weight(0.9, 0.7, verdict, specificity) == pytest.approx(settled)


def test_who_knows_nothing_settles_nothing() -> None:
    assert weight(0.9, 0.0, Verdict.ANSWERED, 1.0) == 0.0
