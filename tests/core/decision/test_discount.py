from __future__ import annotations

import pytest

from askback.core.decision import Evidence, believe
from askback.core.decision.discount import Discounts, discounted

RED = Evidence("hours", "Dana", -1.0, 0.6, "every weekend", "reading")


@pytest.mark.parametrize(
    ("counts", "share"),
    [
        (Discounts(), 1.0),
        (Discounts({"Dana": 0.5}), 0.5),
        (Discounts({"Lee": 0.5}), 1.0),
        (Discounts(quotes={"every weekend": 0.25}), 0.25),
        (Discounts({"Dana": 0.5}, {"every weekend": 0.5}), 0.25),
        (Discounts({"Dana": 0.0}, {"every weekend": 0.5}), 0.0),
    ],
)
def test_a_witness_and_a_quote_each_keep_their_share(
    counts: Discounts, share: float
) -> None:
    assert counts.share("Dana", "every weekend") == share


def test_what_counts_for_half_has_half_its_weight_and_the_same_direction() -> None:
    half = discounted(RED, 0.5)

    assert (half.weight, half.direction, half.quote) == (0.3, -1.0, "every weekend")


def test_what_does_not_count_at_all_leaves_all_unknown() -> None:
    belief = believe([discounted(RED, 0.0)])

    assert (belief.unknown, belief.mean, belief.witnesses) == (1.0, 0.5, 0)
