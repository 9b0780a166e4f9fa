from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.services.pieces import Mark, cut, with_found
from askback.services.values import Piece

TEXT = "I think we lost four people, and nobody was replaced."


def shown(marks: list[Mark]) -> list[tuple[str, str]]:
    return [(p.text, p.mark) for p in cut(TEXT, marks, is_answer=True)]


def test_signs_and_hedges_are_pieces_of_their_own() -> None:
    sign = Mark(11, 27, "flag")

    assert shown([sign]) == [
        ("I think", "hedge"),
        (" we ", ""),
        ("lost four people", "flag"),
        (", and nobody was replaced.", ""),
    ]


def test_a_hedge_inside_a_sign_does_not_cut_it() -> None:
    assert shown([Mark(0, len(TEXT), "good")]) == [(TEXT, "good")]


def test_of_two_signs_that_overlap_the_first_and_longer_stays() -> None:
    marks = [Mark(16, 40, "good"), Mark(11, 16, "good"), Mark(11, 27, "flag")]

    assert [piece for piece in shown(marks) if piece[1] in {"good", "flag"}] == [
        ("lost four people", "flag")
    ]


def test_a_text_without_marks_is_one_piece() -> None:
    assert cut("Yes.", [], is_answer=False) == (Piece("Yes.", "", in_answer=False),)


def test_letters_that_grow_in_lower_case_do_not_shift_a_hedge() -> None:
    pieces = cut("İİ maybe so", [], is_answer=True)

    assert [(p.text, p.mark) for p in pieces][1:] == [("maybe", "hedge"), (" so", "")]


@given(
    st.text(max_size=60),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(1, 20)).map(
            lambda at: Mark(at[0], at[0] + at[1], "good")
        ),
        max_size=4,
    ),
)
def test_pieces_put_together_are_the_text_again(text: str, marks: list[Mark]) -> None:
    inside = [mark for mark in marks if mark.end <= len(text)]

    pieces = cut(text, inside, is_answer=True)

    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


def test_what_was_found_is_cut_out_across_pieces() -> None:
    pieces = (Piece("one two", "good", in_answer=True), Piece(" three"))

    found = with_found(pieces, [(4, 9), (10, 13)])

    assert found == (
        Piece("one ", "good", in_answer=True),
        Piece("two", "good", in_answer=True, is_found=True),
        Piece(" t", is_found=True),
        Piece("h"),
        Piece("ree", is_found=True),
    )
    assert with_found(pieces, []) == pieces
