from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from askback.web.templatetags.spoken import spoken, time_of
from tests.takes import READING


def test_a_time_is_written_in_minutes_and_seconds() -> None:
    assert [time_of(seconds) for seconds in (0, 7.9, 60, 754.2, 3661)] == [
        "0:00", "0:07", "1:00", "12:34", "61:01",
    ]  # fmt: skip


def test_words_have_their_times_and_pauses_between_them() -> None:
    (line,) = spoken(READING)

    assert (line.start_s, line.at, line.part) == (0.5, "0.5", "action, result")
    assert [(one.text, one.at, one.kind) for one in line.words] == [
        ("Um,", "0.5", "filler"), ("we", "1.0", "word"), ("moved", "1.3", "word"),
        ("2.3 s", "3.9", "gap"), ("you", "3.9", "may"), ("know", "4.0", "may"),
        ("in", "4.3", "word"), ("May.", "4.5", "word"),
    ]  # fmt: skip


def words(count: int, *, ends: int = 0, pause_after: int = 0) -> list[dict[str, Any]]:
    found, at_s = [], 0.0
    for number in range(1, count + 1):
        text = "end." if ends and number % ends == 0 else "word"
        found.append({"text": text, "start_s": at_s, "end_s": at_s + 0.2})
        at_s += 1.5 if number == pause_after else 0.3
    return found


def test_a_long_pause_begins_a_line_once_enough_was_said() -> None:
    early = spoken({"words": words(20, pause_after=5)})
    late = spoken({"words": words(20, pause_after=14)})

    assert len(early) == 1
    assert [len(line.words) for line in late] == [14, 6]


def test_without_pauses_a_sentence_that_ends_late_ends_the_line() -> None:
    found = spoken({"words": words(150, ends=7)})

    assert [len(line.words) for line in found] == [63, 63, 24]
    assert len(spoken({"words": words(150)})) == 1


def test_a_take_without_words_has_no_lines() -> None:
    assert spoken({}) == []
    assert spoken({"words": []}) == []


@given(st.lists(st.floats(0, 3), max_size=200), st.integers(0, 20))
def test_no_word_is_lost_or_said_twice(gaps: list[float], ends: int) -> None:
    found, at_s = [], 0.0
    for number, gap in enumerate(gaps, 1):
        at_s += gap
        text = f"w{number}{'.' if ends and number % ends == 0 else ''}"
        found.append({"text": text, "start_s": at_s, "end_s": at_s + 0.1})
        at_s += 0.1

    lines = spoken({"words": found})

    said = [one.text for line in lines for one in line.words if one.kind != "gap"]
    assert said == [one["text"] for one in found]
