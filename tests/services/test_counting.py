from __future__ import annotations

import pytest

from askback.core.decision.discount import Discounts
from askback.services import counting


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0, "not at all"), (0.5, "for half"), (0.125, "for 12 %")],
)
def test_a_share_is_said_in_words(share: float, words: str) -> None:
    assert counting.in_words(share) == words


def test_a_quote_has_one_name_with_or_without_space_around_it() -> None:
    assert (
        counting.digest("Six.")
        == counting.digest(" Six.\n")
        != counting.digest("Nine.")
    )


def test_only_what_counts_for_less_is_noted() -> None:
    counts = Discounts({"Dana": 0.5})

    assert counting.note(counts, "Dana", "Six.") == "you let this count for half"
    assert counting.note(counts, "Lee", "Six.") == ""
