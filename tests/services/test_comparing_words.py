from __future__ import annotations

from uuid import UUID

import pytest

from askback.services.comparing_words import lede_of
from askback.services.values.comparing import ComparedLine, PivotLine, Turn

ANY = UUID(int=1)


def line(company: str, best: float) -> ComparedLine:
    return ComparedLine(ANY, 0, company, "", 50.0, (40.0, 60.0), best, 0.5)


def pivot(good: str, bad: str) -> PivotLine:
    return PivotLine(ANY, "Ash", "pay", "Pay", 1.0, Turn(good, 0.6), Turn(bad, 0.6))


TURNS, STAYS = pivot("Ash", "Birch"), pivot("Ash", "Ash")


@pytest.mark.parametrize(
    ("best", "pivots", "said"),
    [
        (0.9, [], "Ash leads. No single answer is likely to change it."),
        (0.9, [STAYS], "Ash leads. No single answer is likely to change it."),
        (0.55, [TURNS], "Ash leads, not by much. One answer could change it."),
        (
            0.9,
            [TURNS, STAYS, TURNS],
            "Ash leads. Any one of 2 answers could change it.",
        ),
    ],
)
def test_the_lede_says_who_leads_how_surely_and_what_could_change_it(
    best: float, pivots: list[PivotLine], said: str
) -> None:
    ranked = [line("Ash", best), line("Birch", 1 - best)]

    assert lede_of(ranked, pivots, "") == said
