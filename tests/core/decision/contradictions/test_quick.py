from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askback.core.decision.contradictions.poles import QUICK
from askback.core.decision.contradictions.quick import Quick, letters
from askback.core.decision.contradictions.subjects import PATTERNS

ALL = [*PATTERNS.values(), *(quick for _, _, a, b in QUICK for quick in (a, b))]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("bonus(?:es)?", ("bonus",)),
        ("cases?", ("case",)),
        ("(?:red|green) hat", (" hat",)),
        ("(?:red|green)(?:s)?", ("red", "green")),
        (r"\w+ (?!no)(?:red|blue)", ("red", "blue")),
        (r"lo{2}se", None),
        (r"a[bcd]e", None),
        (r"(?:red|\w)", None),
    ],
)
def test_letters_that_any_match_holds_are_found(
    pattern: str, needed: tuple[str, ...] | None
) -> None:
    assert letters(pattern) == needed


@pytest.mark.parametrize("quick", ALL)
@settings(max_examples=15)
@given(data=st.data())
def test_no_match_is_passed_over(quick: Quick, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(quick.pattern.pattern, re.ASCII)))
    low = text.lower()

    assert bool(quick.search(low)) == bool(quick.pattern.search(low))
