from __future__ import annotations

from askback.core.dossier.pay_words import BAD_AFTER, GOOD_AFTER, STOPS


def test_no_word_speaks_for_pay_and_against_it() -> None:
    assert GOOD_AFTER.isdisjoint(BAD_AFTER)
    assert STOPS.isdisjoint(BAD_AFTER)
