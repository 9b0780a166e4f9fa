from __future__ import annotations

from askback.core.followup.name_spelt import any_of, literal, plain_of, words_of


def test_a_text_in_plain_letters_knows_where_each_stood() -> None:
    plain = plain_of("Élan\u200b Straße")

    assert plain.text == "elan strasse"
    assert (plain.of(0, 1), plain.back(4, 5)) == ("É", (5, 6))
    assert plain.before(5) == "Élan\u200b "


def test_a_name_is_taken_apart_in_the_order_in_which_one_says_it() -> None:
    assert words_of("O'Brien, Dr. Seán (he/him)") == ["sean", "o'brien"]
    assert words_of("Dana Marsh, PhD") == ["dana", "marsh"]


def test_words_are_found_whole_and_texts_anywhere() -> None:
    assert any_of(["ana"]).search("bandana") is None
    assert literal("ANA").search("bandana") is not None
