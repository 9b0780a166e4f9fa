from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.services import spoken
from askback.services.values import Piece, Skipped, TurnLine


def stretch(*texts: str) -> Skipped:
    turns = tuple(
        TurnLine(n, "Dana", mine=False, start_s=None, pieces=(Piece(text),))
        for n, text in enumerate(texts)
    )
    return Skipped(0, len(texts) - 1, "", turns)


def test_all_words_must_be_in_one_turn_as_beginnings_of_words() -> None:
    words = spoken.words_of("night rota")

    assert spoken.places("The ROTA of the nights.", words) == [(4, 8), (16, 21)]
    assert spoken.places("The rota. Midnight.", words) == []
    assert spoken.places("nights", words) == []


def test_accents_and_case_do_not_matter_and_places_are_of_the_text_itself() -> None:
    text = "Das CAFÉ in der Straße"

    assert spoken.places(text, spoken.words_of("cafe")) == [(4, 8)]
    assert spoken.places(text, spoken.words_of("STRASSE")) == []
    assert spoken.places("𝐂afé ﬁn", spoken.words_of("cafe")) == [(0, 4)]


def test_words_that_lie_over_each_other_are_marked_once() -> None:
    assert spoken.places("nights", ("nights", "night")) == [(0, 6)]


def test_what_was_found_is_marked_counted_and_listed() -> None:
    long = "before " * 30 + "the rota " + "after " * 30
    parts, found = spoken.find((stretch("rota", "no", long),), " Rota ")

    assert found is not None
    assert (found.words, found.count) == ("Rota", 2)
    assert [line.turn for line in found.lines] == [0, 2]
    before, hit, after = found.lines[1].pieces
    assert (hit.text, hit.is_found) == ("rota", True)
    assert before.text.startswith("… before")
    assert after.text.endswith("after …")
    (part,) = parts
    assert isinstance(part, Skipped)
    assert part.found == 2
    assert part.turns[1].pieces == (Piece("no"),)
    assert "".join(piece.text for piece in part.turns[2].pieces) == long


def test_one_word_without_end_is_cut_too() -> None:
    _, found = spoken.find((stretch("rota " + "x" * 500),), "rota")

    assert found is not None
    assert len(found.lines[0].pieces[2].text) < 70


def test_no_words_are_no_search() -> None:
    parts = (stretch("rota"),)

    assert spoken.find(parts, " ?! ") == (parts, None)


def test_only_the_first_of_very_many_are_listed() -> None:
    _, found = spoken.find((stretch(*["rota"] * 100),), "rota")

    assert found is not None
    assert (found.count, len(found.lines)) == (100, spoken.SHOWN)


@given(st.text(max_size=80), st.text(max_size=20))
def test_marking_never_changes_a_text(text: str, query: str) -> None:
    (part,), _ = spoken.find((stretch(text),), query)

    assert "".join(piece.text for piece in part.turns[0].pieces) == text
