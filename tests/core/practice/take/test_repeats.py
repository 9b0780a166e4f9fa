from __future__ import annotations

import pytest

from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.take.repeats import find_repeats
from tests.takes import said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we had the the van", ["the the"]),
        ("I was I was late", ["I was I was"]),
        ("I I I left", ["I I I"]),
        ("the um the van", ["the um the"]),
        ("we deci- we decided", ["deci-"]),
        ("I was- I was late", ["I was- I was"]),
        ("it was very very late, no no", []),
        ("he had had enough of that that day", []),
        ("that, that was it", ["that, that"]),
        ("It was late. Was it late?", []),
        ("We left. We left.", []),
        ("room 4 4", []),
        ("very- very late", ["very- very"]),
        ("a b c d e a b c d e", []),
        ("", []),
    ],
)
def test_what_is_said_twice_running_is_found_unless_it_is_meant(
    text: str, found: list[str]
) -> None:
    words = said(text)

    assert [one.quote for one in find_repeats(words, find_fillers(words))] == found
