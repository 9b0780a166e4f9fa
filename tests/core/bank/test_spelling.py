from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.bank.spelling import Correction, correct

KNOWN = {"overtime": 3, "salary": 2, "promotion": 1, "pay": 9, "shift": 4, "shirt": 1}
COMMON = {"what", "about", "mover", "is", "the"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("overtme", "overtime"),
        ("Overtiem", "overtime"),
        ("what about salery?", "what about salary?"),
        ("prmotoin", "promotion"),
        ("overtme overtme", "overtime overtime"),
        ("shixt", "shift"),
    ],
)
def test_a_slip_is_mended_to_the_word_that_was_meant(typed: str, read: str) -> None:
    assert correct(typed, KNOWN, COMMON)[0] == read


@pytest.mark.parametrize(
    "typed",
    ["", "pya", "overtime", "the mover", "zalary", "xyzzyplugh", "24/7", "SHIFT"],
)
def test_what_may_be_meant_stays(typed: str) -> None:
    assert correct(typed, KNOWN, COMMON) == (typed, ())


def test_each_slip_is_told_once_in_order() -> None:
    assert correct("salery, overtme, salery", KNOWN, COMMON)[1] == (
        Correction("salery", "salary"),
        Correction("overtme", "overtime"),
    )


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    read, slips = correct(text, KNOWN, COMMON)

    assert (read == text) or slips
