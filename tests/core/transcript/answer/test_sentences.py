from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.sentences import (
    LONGEST,
    MOST,
    clauses,
    plain,
    sentences,
)
from askback.core.transcript.answer.values import Said
from tests.core.transcript.answer.builders import one, parts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes. Two of us.", ["Yes.", "Two of us."]),
        ("Dr. Lee left. I stayed!", ["Dr. Lee left.", "I stayed!"]),
        ("It is 2.5 hours; maybe three", ["It is 2.5 hours;", "maybe three"]),
        ("First line\nsecond line", ["First line", "second line"]),
        ("... ! ?", []),
        ("", []),
    ],
)
def test_sentences_end_where_people_stop(text: str, expected: list[str]) -> None:
    assert [s.raw for s in parts_of(text)] == expected


def test_speech_without_full_stops_is_cut_at_its_joints() -> None:
    """
    so on mondays we all sit round the big table in the yard and go through the jobs
    but if it rains the whole plan goes out of the window because nobody can paint and
    we do the vans
    """
    said = " ".join(
        (test_speech_without_full_stops_is_cut_at_its_joints.__doc__ or "").split()
    )

    assert [s.raw[:20] for s in parts_of(said)] == [
        "so on mondays we all",
        "but if it rains the ",
        "and we do the vans",
    ]


def test_clauses_end_at_commas_and_conjunctions() -> None:
    assert [c.raw for c in clauses(one("I can't say, but Ana can and she will"))] == [
        "I can't say",
        "but Ana can",
        "and she will",
    ]


def test_plain_keeps_length_where_lower_case_is_longer() -> None:
    assert len(plain("İstanbul’s")) == len("İstanbul’s")


@given(st.lists(st.text(max_size=900), max_size=3))
def test_every_piece_is_cut_from_its_turn(texts: list[str]) -> None:
    for piece in sentences([Said(i, text) for i, text in enumerate(texts)]):
        assert piece.text == texts[piece.turn]
        assert (
            piece.span().quote
            == piece.raw
            == texts[piece.turn][piece.start : piece.end]
        )
        assert len(piece.plain) == len(piece.raw) <= LONGEST


def test_two_hours_of_talk_are_read_and_no_more() -> None:
    said = [Said(0, "Yes. " * (MOST // 5 - 1)), Said(1, "Six. " * 9), Said(2, "No.")]

    pieces = sentences(said)

    assert [piece.raw for piece in pieces if piece.turn > 0] == ["Six."]
