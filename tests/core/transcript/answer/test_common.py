from __future__ import annotations

from askback.core.transcript.answer.common import COMMON, particular


def test_particular_words_are_not_said_of_every_place() -> None:
    assert particular("the valve was stuck and the valve froze") == 3


def test_common_words_are_lower_case_and_no_particular_ones() -> None:
    assert all(word == word.lower() for word in COMMON)
    assert particular("our great people collaborate") == 0
