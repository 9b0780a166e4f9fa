from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest

from askback.core.practice.take.points import find_points
from askback.core.practice.take.values import Passage, PointHeard
from askback.core.practice.values import Word
from askback.core.topics import Vectors
from askback.services import meaning
from tests.takes import said

TOLD = (
    "Last winter we had many falls on the ward at night. I sat up and wrote down who"
    " got out of bed. Then I bought cheap lamps and stuck them along the wall."
    " In the end falls went from eleven a month to four. The matron was happy with it."
)


@dataclass
class Counting:
    """An embedder that knows one subject and counts how often it is asked."""

    model_id: str = "counting"
    asked: list[int] = field(default_factory=list)

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(len(texts))
        rows = [["lamp" in t, "doctor" in t, t[:1].isupper()] for t in texts]
        vectors = np.array(rows, dtype=np.float32)
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / lengths


def heard(*points: str, text: str = TOLD) -> list[str | None]:
    found = find_points(said(text), points, None)
    assert [one.point for one in found] == list(points)
    return [one.passage.quote if one.passage else None for one in found]


def test_without_a_model_shared_words_tell_what_was_said() -> None:
    assert heard("cheap lamps on the wall", "what the doctors thought") == [
        "Then I bought cheap lamps and stuck them along the wall.",
        None,
    ]


def test_one_shared_word_is_chance_where_a_point_has_more() -> None:
    assert heard("lamp batteries", "lamps") == [
        None,
        "Then I bought cheap lamps and stuck them along the wall.",
    ]


def test_a_point_across_two_sentences_is_quoted_in_both() -> None:
    assert heard("wrote down and bought lamps") == [
        (
            "I sat up and wrote down who got out of bed. Then I bought cheap lamps and"
            " stuck them along the wall."
        )
    ]


def test_a_point_with_a_number_needs_that_number() -> None:
    assert heard(
        "four falls a month", "nine falls a month", "how many cheap lamps"
    ) == [
        "In the end falls went from eleven a month to four.",
        None,
        (
            "Then I bought cheap lamps and stuck them along the wall."
            " In the end falls went from eleven a month to four."
        ),
    ]
    assert heard("four cheap lamps", text="I bought cheap lamps.") == [None]


def test_a_shortened_number_is_the_same() -> None:
    assert heard("salary of sixty thousand", text="The salary was sixty.") == [
        "The salary was sixty."
    ]


def test_one_by_one_is_no_number() -> None:
    assert heard("tested strings one by one", text="I tested all the strings.") == [
        "I tested all the strings."
    ]


def test_what_was_done_needs_a_past() -> None:
    assert heard("I tested strings", text="You should test strings.") == [None]


def test_no_points_and_no_words_give_nothing() -> None:
    assert find_points(said(TOLD), (), None) == ()
    assert find_points((), ("the lamps",), None) == (PointHeard("the lamps"),)
    assert heard("", "   ", "?!") == [None, None, None]


def test_everything_is_embedded_at_once() -> None:
    counting = Counting()

    found = find_points(said(TOLD), ("lamp light", "the doctors"), counting)

    assert counting.asked == [2 + 5 + 4]
    assert [one.passage and one.passage.index for one in found] == [22, None]


def test_a_take_of_one_sentence_is_not_held_against_itself() -> None:
    [one] = find_points(said("I bought the lamps."), ("lamp light",), Counting())

    assert one.passage is not None


@pytest.mark.parametrize(
    ("point", "index"),
    [("inexpensive lights fixed to the wall", 22), ("falls fell to four a month", 33)],
)
def test_meaning_tells_what_was_said_in_other_words(point: str, index: int) -> None:
    [one] = find_points(said(TOLD), (point,), meaning.embedder())

    assert one.passage is not None
    assert one.passage.index == index


def test_meaning_does_not_hear_what_was_not_said() -> None:
    points = ("the price of the new building", "our competitor's reaction")

    found = find_points(said(TOLD), points, meaning.embedder())

    assert [one.passage for one in found] == [None, None]


def test_passages_are_verbatim() -> None:
    words = said(TOLD)
    [one] = find_points(words, ("cheap lamps on the wall",), None)

    assert one.passage is not None
    assert one.passage == Passage.of(words, one.passage.index, one.passage.count)


def test_ten_thousand_odd_words_and_points_are_read() -> None:
    odd = ["9" * 400, "lamps", "", "\n.", "İ", "cheap", "a" * 3000]
    words = tuple(Word(odd[n % 7], 0.0, 0.0) for n in range(10_000))

    found = find_points(words, ("cheap lamps", "9" * 400, "x" * 9000), None)

    assert [one.passage is None for one in found] == [False, False, True]
