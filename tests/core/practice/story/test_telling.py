from __future__ import annotations

from askback.core.practice.story.telling import is_english, pieces, spoken_s, words


def test_a_hundred_and_forty_words_take_a_minute() -> None:
    assert spoken_s("a word " * 70) == 60.0
    assert spoken_s("") == 0.0


def test_a_word_with_a_hyphen_is_one() -> None:
    assert words("The night-shift’s plan, 34 min.") == 5


def test_sentences_keep_their_words() -> None:
    assert [p.raw for p in pieces("I asked Dr. Lee. He left!")] == [
        "I asked Dr. Lee.",
        "He left!",
    ]


def test_english_is_told_from_other_languages() -> None:
    assert is_english("i was asked to make it faster and they let me do it")
    for text in (
        "Wir haben zwei Fahrer verloren und in der Nacht keinen Ersatz gehabt.",
        "Nous avons perdu deux chauffeurs et la nuit il n'y avait personne.",
        "We hebben twee chauffeurs verloren en in de nacht was er niemand.",
        "Perdimos dos conductores y por la noche no había nadie de guardia.",
    ):
        assert not is_english(text)


def test_a_few_words_tell_no_language() -> None:
    assert not is_english("I did it")
