from __future__ import annotations

import pytest

from askback.core.transcript.formats.clock import Timing, seconds, timing


@pytest.mark.parametrize(
    ("text", "expected_s"),
    [
        ("00:00:01.500", 1.5),
        ("0:1:2,25", 62.25),
        ("00:01.000", 1.0),
        ("2:20", 140.0),
        ("75:30", 4530.0),
        ("100:00:00.000", 360_000.0),
        ("10:02:13 AM", 36_133.0),
        ("1:02 PM", 46_920.0),
        ("12:30 am", 1800.0),
        (" 0:05 ", 5.0),
        ("00:00:01.123456", 1.123456),
    ],
)
def test_times_are_read_however_they_are_written(text: str, expected_s: float) -> None:
    assert seconds(text) == expected_s


@pytest.mark.parametrize(
    "text", ["0:75", "1:61:00", "12", "", "a:b", "1:2:3:4", "-1:00"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert seconds(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "00:00:01.000 --> 00:00:02.000",
        "00:01.0-->00:02.0",
        "00:01,0 -> 00:02,0",
        "0:1 → 0:2",
        "00:01.000 --> 00:02.000 position:10%,line-left align:start size:35%",
        "00:01.000 --> 00:02.000 X1:40 X2:600 Y1:20 Y2:50",
    ],
)
def test_a_line_of_times_is_read_with_any_arrow_and_settings(line: str) -> None:
    assert timing(line) == Timing(1.0, 2.0, "", "")


def test_words_behind_the_times_are_kept_and_said() -> None:
    assert timing("00:01.000 --> 00:02.000 line:1 Ana: Hi.") == Timing(
        1.0, 2.0, "Ana: Hi.", "has words on the line of its times"
    )


def test_an_end_before_the_start_is_left_out() -> None:
    assert timing("00:05 --> 00:02") == Timing(5.0, None, "", "ends before it starts")


def test_a_time_that_does_not_exist_is_left_out() -> None:
    assert timing("00:05 --> 00:99") == Timing(
        5.0, None, "", "has a time that does not exist"
    )


@pytest.mark.parametrize("line", ["00:0x --> 00:02", "00:01.000 -->", "--:01 0:1 --> "])
def test_times_that_cannot_be_read_are_times_all_the_same(line: str) -> None:
    assert timing(line) == Timing(None, None, "", "has times that cannot be read")


@pytest.mark.parametrize(
    "line",
    [
        "we moved from 10:30 --> 11:00",
        "six --> seven",
        "3 people were there",
        "10:30 is when we start",
        "Ana: 00:01 is early",
    ],
)
def test_what_somebody_says_of_times_is_no_line_of_times(line: str) -> None:
    assert timing(line) is None
