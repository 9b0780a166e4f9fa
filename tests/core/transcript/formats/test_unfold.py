from __future__ import annotations

import pytest

from askback.core.transcript.formats.lines import Line, lines_of
from askback.core.transcript.formats.unfold import unfolded


def cut(text: str) -> list[str]:
    return [line.text for line in unfolded(lines_of(text))]


def test_cues_on_one_line_are_cut_apart() -> None:
    text = "WEBVTT 1 00:01.000 --> 00:02.000 Ana: Hi. 2 00:02.000 --> 00:03.000 Yes."

    assert cut(text) == [
        "WEBVTT", "1", "00:01.000 --> 00:02.000", "Ana: Hi.",
        "2", "00:02.000 --> 00:03.000", "Yes.",
    ]  # fmt: skip


def test_people_after_their_times_on_one_line_are_cut_apart() -> None:
    assert cut("[00:03] Ana: A (b)? (0:05) Bo: C. [0:09] Ana: D") == [
        "[00:03] Ana: A (b)?",
        "(0:05) Bo: C.",
        "[0:09] Ana: D",
    ]


def test_the_pieces_keep_the_number_of_their_line() -> None:
    line = Line(7, "[0:01] Ana: A. [0:02] Bo: B.", after_blank=True)

    assert unfolded([line]) == [
        Line(7, "[0:01] Ana: A.", after_blank=True),
        Line(7, "[0:02] Bo: B.", after_blank=False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana: we moved from 10:30 --> 11:00",
        "a --> b --> c",
        "[00:03] Ana: the talk (0:05) was short",
        "[laughs] (0:05)",
        "Ana: Hi.",
    ],
)
def test_other_lines_stay_whole(text: str) -> None:
    assert cut(text) == [text]
