from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.automaton import Runs

TEXTS = st.lists(st.sampled_from("abc"), max_size=30)


def longest(text: list[str], words: list[str]) -> int:
    """Return how many last words stand in a text, by trying all."""
    return max(
        size
        for size in range(len(words) + 1)
        for tail in [words[len(words) - size :]]
        if any(text[n : n + size] == tail for n in range(len(text) + 1))
    )


@given(TEXTS, TEXTS)
def test_it_finds_what_trying_everything_finds(
    text: list[str], words: list[str]
) -> None:
    found = list(Runs(text).walk(words))

    for at, (length, end) in enumerate(found, 1):
        assert length == longest(text, words[:at])
        assert text[end - length : end] == words[at - length : at]


def test_nothing_is_found_in_nothing() -> None:
    assert list(Runs([]).walk(["we", "met"])) == [(0, 0), (0, 0)]
