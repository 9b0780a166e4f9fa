"""What a doubt is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.themes import LIMIT, NAMES, Theme, theme_of


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("You've never worked with infants", Theme.EXPERIENCE),
        ("we would have liked to see more on the budget side", Theme.EXPERIENCE),
        ("you come from a different sector", Theme.DOMAIN),
        ("you've only worked for big firms", Theme.DOMAIN),
        ("well, you haven't led a team of this size", Theme.SENIORITY),
        ("you have only led four people", Theme.SENIORITY),
        ("we felt you may be too junior for it", Theme.SENIORITY),
        ("I did wonder about the gap in 2022", Theme.GAPS),
        ("there is a gap in your knowledge of tax", Theme.EXPERIENCE),
        ("you moved around quite a bit", Theme.SHORT_STAYS),
        ("I ask myself how long whether you'd stay", Theme.SHORT_STAYS),
        ("your answers were long", Theme.COMMUNICATION),
        ("your long answers", Theme.COMMUNICATION),
        ("what you're asking is above our band", Theme.PAY),
        ("we cannot sponsor a visa", Theme.LOCATION),
        ("I was not sure you really want this", Theme.MOTIVATION),
        ("You might get bored", Theme.OVERQUALIFIED),
        ("hm, I could not put my finger on it", Theme.OTHER),
        ("", Theme.OTHER),
    ],
)
def test_a_doubt_has_the_theme_that_its_words_tell(text: str, theme: Theme) -> None:
    assert theme_of(text) is theme


def test_the_first_of_two_particular_themes_counts() -> None:
    assert theme_of("The visa, and then the salary") is Theme.LOCATION
    assert theme_of("The salary, and then the visa") is Theme.PAY


def test_every_theme_has_a_name_on_pages() -> None:
    assert set(NAMES) == set(Theme)


@given(st.text(max_size=200))
def test_any_text_has_a_theme(text: str) -> None:
    assert theme_of(text) in set(Theme)


def test_what_stands_far_behind_is_not_read() -> None:
    assert theme_of("x" * LIMIT + " visa") is Theme.OTHER
