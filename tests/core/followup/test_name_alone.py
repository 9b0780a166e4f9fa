from __future__ import annotations

from askback.core.followup.name_alone import begins, is_meant
from askback.core.followup.name_spelt import plain_of


def test_a_sentence_begins_after_its_end_a_bullet_or_nothing() -> None:
    assert [begins(text) for text in ("", "So. ", "- ", "and ")] == [
        True,
        True,
        True,
        False,
    ]


def test_will_is_meant_as_somebody_where_it_says_something() -> None:
    assert is_meant(plain_of("Will said so"), 0, 4, "will")
    assert not is_meant(plain_of("Will you say so"), 0, 4, "will")
