from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.wording import LONGEST, is_english, pieces


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Don’t", ("do", "not")),
        ("doesn't", ("does", "not")),
        ("can't", ("can", "not")),
        ("cannot", ("can", "not")),
        ("won't", ("will", "not")),
        ("I'm", ("i", "am")),
        ("WE'LL,", ("we", "will")),
        ("you'd've", ("you", "would", "have")),
        ("it's", ("it", "is")),
        ("Let's", ("let", "us")),
        ("Maria's", ("marias",)),
        ("o'clock", ("oclock",)),
        ("twenty-five", ("twenty", "five")),
        ("OK.", ("okay",)),
        ("3.5", ("3", "5")),
        ("n't", ("not",)),
    ],
)
def test_short_forms_are_written_in_full(written: str, said: tuple[str, ...]) -> None:
    assert pieces(written) == said


@pytest.mark.parametrize("sound", ["um", "Umm,", "uh", "uhm", "Er...", "erm", "hmm"])
def test_um_and_uh_say_nothing(sound: str) -> None:
    assert pieces(sound) == ()


@pytest.mark.parametrize("word", ["her", "umbrella", "ah", "mum", "a", "hum"])
def test_words_that_look_like_fillers_are_kept(word: str) -> None:
    assert pieces(word) == (word,)


def test_marks_alone_are_no_word() -> None:
    assert pieces("–") == pieces("...") == pieces("") == ()


def test_what_nobody_can_say_is_cut() -> None:
    assert pieces("x" * 10_000_000) == ("x" * LONGEST,)


@pytest.mark.parametrize(
    "text",
    [
        "ich war damals in der Werkstatt und wir hatten keine Zeit für so was",
        "el turno de noche era de la enfermera que no vino a su hora",
        "nous avons vu que la note de la cliente était fausse on a payé",
        "we waren toen in de winkel en het was druk maar niemand had hulp",
        "",
    ],
)
def test_other_languages_are_not_taken_for_english(text: str) -> None:
    assert not is_english(text.split())


def test_plain_english_is_english() -> None:
    said = "the ward was short of two nurses so i rang the agency myself"
    assert is_english(said.split())


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert all(piece and "'" not in piece for piece in pieces(text))
