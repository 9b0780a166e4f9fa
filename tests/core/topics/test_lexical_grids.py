from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.topics.lexical_grids import (
    letters_grid,
    subjects_grid,
    words_grid,
)

TEXTS = ["the pay", "what salary would I get?", "who leads?", ""]
some_texts = st.lists(st.text(alphabet="abcde 'é?", max_size=40), max_size=4)


@given(some_texts, some_texts)
def test_likeness_is_a_share_and_the_same_both_ways(
    ones: list[str], others: list[str]
) -> None:
    for made in (
        letters_grid(ones, others),
        words_grid(ones, others, {}),
        subjects_grid(ones, others),
    ):
        assert made.shape == (len(ones), len(others))
        assert ((made >= 0) & (made <= 1.000001)).all()
    back = letters_grid(others, ones).T
    assert np.allclose(letters_grid(ones, others), back)


def test_a_text_is_wholly_like_itself_in_letters_and_words() -> None:
    letters, words = letters_grid(TEXTS, TEXTS), words_grid(TEXTS, TEXTS, {})

    assert np.diag(letters) == pytest.approx([1, 1, 1, 0])
    assert np.diag(words) == pytest.approx([1, 1, 1, 0])


def test_texts_that_share_nothing_are_not_alike() -> None:
    assert words_grid(["the pay"], ["the rota"], {}).tolist() == [[0.0]]
    assert subjects_grid(["", "why?"], ["the pay", ""]).tolist() == [[0, 0], [0, 0]]


def test_a_rare_word_in_common_counts_for_more() -> None:
    weights = {"rota": 4.0, "pay": 1.0}

    (rare, common) = words_grid(["pay rota"], ["rota", "pay"], weights)[0]

    assert rare == pytest.approx(4 / (5 * 4) ** 0.5)
    assert common == pytest.approx(1 / 5**0.5)


def test_subjects_are_shared_over_all_subjects() -> None:
    assert subjects_grid(["What is the pay?"], ["What salary?"]).tolist() == [[1.0]]
