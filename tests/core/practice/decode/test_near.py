from __future__ import annotations

from askback.core.practice.decode.near import rank
from tests.core.practice.decode.decoded import Senses, entries_of, entry, ready

THREE = entries_of(entry("late"), entry("boat"), entry("pay"))


def test_the_nearest_in_meaning_comes_first() -> None:
    found = rank(ready(THREE, Senses()), "was it overdue", limit=2)

    assert found.keys[0] == "late"
    assert len(found.keys) == 2
    assert found.scores[0] == 0.95  # all but the words
    assert not found.is_same


def test_the_very_words_score_1_even_without_a_model() -> None:
    for index in (ready(THREE, Senses()), ready(THREE)):
        found = rank(index, "when were you BOAT", limit=1)

        assert (found.keys, found.scores, found.is_same) == (("boat",), (1.0,), True)


def test_without_a_model_telling_words_decide() -> None:
    found = rank(ready(THREE), "is the pay monthly", limit=3)

    assert found.keys[0] == "pay"
    assert 0 < found.scores[0] < 1


def test_slips_are_mended_and_fillers_left_out() -> None:
    found = rank(ready(THREE), "um, so when were you laet?", limit=1, common={"when"})

    assert found.keys == ("late",)
    assert "laet" not in found.looked_for


def test_a_text_without_a_word_has_nothing_near() -> None:
    assert rank(ready(THREE), "???", limit=3).keys == ()
    assert rank(ready(entries_of()), "late", limit=3).keys == ()
