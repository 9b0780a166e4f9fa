from __future__ import annotations

import pytest

from askback.core.transcript.answer import Reason
from askback.core.transcript.answer.dodge_words import DODGES, PRAISED


def test_every_way_to_dodge_but_generalities_has_its_words() -> None:
    assert {reason for reason, _, _ in DODGES} == set(Reason) - {Reason.GENERALITIES}


def test_apostrophes_may_be_missing() -> None:
    _, _, unable = DODGES[1]

    assert unable.search("i dont know")


def test_praise_for_the_question() -> None:
    assert PRAISED.search("that's a really good question")


@pytest.mark.parametrize(
    "word", ["i ", "i really ", "not ", "i can't really ", "that's ", "let me ", "a"]
)
def test_a_hostile_sentence_is_no_dodge(word: str) -> None:
    hostile = (word * 400)[:400]

    found = [pattern.search(hostile) for _, _, pattern in DODGES]

    assert len(found) == len(DODGES)
