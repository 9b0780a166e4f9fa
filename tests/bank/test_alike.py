"""No two shipped questions ask the same, but for those that a person explained."""

from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.bank.alike import Likeness, alike
from askback.services.files import bank as deeds


@pytest.mark.parametrize("likeness", [Likeness.SAME])
def test_no_two_questions_ask_the_same(likeness: Likeness) -> None:
    pairs = alike(deeds.ready(), deeds.explained())

    assert [
        (pair.one, pair.other, pair.cosine)
        for pair in pairs
        if pair.likeness is likeness
    ] == [], "merge them, or say in data/alike.yaml why both stay"


def test_what_is_explained_is_in_the_bank() -> None:
    keys = {key for pair in deeds.explained() for key in pair}

    assert keys - set(shipped.bank().by_key) == set()
