from __future__ import annotations

import numpy as np
import pytest

from askback.core.bank import Bank
from askback.core.bank.index import about, aim, build_index, texts_of
from tests.core.bank.meaning import Meaning, wording
from tests.core.builders import question

ONE = question("one", text="Who left?", aliases=("who quit", "who went"))
TWO = question("two", text="What is the pay?", criteria={"pay": 0.7})
BANK = Bank({"one": ONE, "two": TWO})


def test_every_text_whose_vector_is_held_is_named() -> None:
    assert texts_of(BANK) == (
        *ONE.wordings,
        *TWO.wordings,
        aim(ONE),
        aim(TWO),
        about(ONE),
        about(TWO),
    )


def test_each_wording_has_a_row() -> None:
    index = build_index(BANK, wording(), Meaning({"who quit": 1}))

    assert index.vectors is not None
    assert index.vectors.shape == (4, 8)
    assert index.starts.tolist() == [0, 3]
    assert index.vectors[1, 1] == 1


def test_without_an_embedder_there_are_words_alone() -> None:
    index = build_index(BANK, wording(), None)

    assert (index.vectors, index.profiles) == (None, None)
    assert index.postings["quit"].tolist() == [0]
    assert index.vocabulary["who"] == 3


@pytest.mark.parametrize("embedder", [None, Meaning({})])
def test_an_empty_bank_makes_an_empty_index(embedder: Meaning | None) -> None:
    index = build_index(Bank({}), wording(), embedder)

    assert len(index.starts) == 0
    assert index.texts == {}


def test_a_profile_gives_mean_and_aim_in_one_product() -> None:
    index = build_index(BANK, wording(), Meaning(dict.fromkeys(ONE.wordings, 2)))

    assert index.profiles is not None
    assert index.profiles[0, 2] == pytest.approx(0.24)
    assert index.profiles[0, 7] == pytest.approx(0.31)


def test_subjects_are_marked_by_wording() -> None:
    index = build_index(BANK, wording(), None)

    assert index.named.tolist() == index.subjects.sum(axis=0).tolist()
    assert index.named[3] == 1
    assert np.isclose(index.strengths["pay"], [0, 0.7]).all()
