from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.services.values.practice import ExerciseDraft, ExerciseLine
from askback.services.values.takes import TakeLine, TakePage, Trend
from askback.web.templatetags import takes
from tests.builders import NOW
from tests.takes import READING

NOTHING: dict[str, Any] = {}


def page(reading: dict[str, Any] = NOTHING, levels: tuple[float, ...] = ()) -> TakePage:
    line = ExerciseLine(uuid4(), ExerciseDraft("What moved?"), "What moved?", 1, None,
                        is_due=False)  # fmt: skip
    take = TakeLine(uuid4(), 1, NOW, False, bool(reading), None, (), {})  # noqa: FBT003
    return TakePage(
        line, take, "audio/webm", 9, True, "", None, "", {"levels": levels},  # noqa: FBT003
        reading, None, (), None,
    )  # fmt: skip


def test_a_take_that_was_not_read_draws_nothing() -> None:
    empty = page()

    assert takes.wave(empty)["path"] == ""
    assert takes.wave(empty)["words"] == (
        "Words over 0:00, without a pause of a second or more."
    )
    assert takes.fills(empty)["words"] == "No fillers; No possible ones."
    assert takes.pace(empty)["words"] == "Pace over time was not measured."
    assert takes.star(empty)["missing"] == list(takes.PARTS)
    assert takes.star(empty)["words"] == (
        "None of the four; not heard: situation, task, action, result."
    )
    assert takes.points(empty)["all"] == []
    assert [one.text for one in takes.axis(empty)["ticks"]] == ["0:00"]


def test_the_wave_is_one_line_for_each_short_stretch() -> None:
    path = takes.wave(page(READING, (0.0, 1.0, 0.25)))["path"]

    assert path == "M166.7 49V51M500.0 2V98M833.3 25V75"
    assert takes.wave(page(READING, (0.5,) * 1000))["path"].count("M") == takes.BARS


@given(st.lists(st.floats(0, 1), min_size=1, max_size=900))
def test_a_wave_stays_in_its_box(levels: list[float]) -> None:
    path = takes.wave(page(READING, tuple(levels)))["path"]

    for part in path.split("M")[1:]:
        x, rest = part.split(" ")
        top, foot = rest.split("V")
        assert 0 <= float(x) <= 1000
        assert 0 <= float(top) <= 50 <= float(foot) <= 100


def test_pauses_of_a_second_are_named_where_their_names_do_not_touch() -> None:
    found = takes.wave(page(READING))["pauses"]
    close = {**READING, "pauses": [
        {"start_s": 1.0, "end_s": 2.0}, {"start_s": 2.1, "end_s": 3.2},
        {"start_s": 10.0, "end_s": 12.0},
    ]}  # fmt: skip

    assert [(one.x, one.end, one.text) for one in found] == [("8%", "19.5%", "2.3 s")]
    drawn = takes.wave(page(close))
    assert [one.text for one in drawn["pauses"]] == ["1.0 s", "1.1 s", "2.0 s"]
    closer = {**close, "duration_s": 200.0}
    named = [one.text for one in takes.wave(page(closer))["pauses"]]
    assert named == ["1.0 s", "", ""]
    many = {**READING, "pauses": [{"start_s": n, "end_s": n + 1.0} for n in range(9)]}
    assert takes.wave(page(many))["words"] == (
        "Words over 0:20 with 9 pauses of a second or more."
    )


def test_fillers_stand_apart_from_what_may_be_one() -> None:
    twice = [
        {"word": "um", "start_s": at, "end_s": at + 0.2, "index": 0}
        for at in (1.0, 1.5, 9.0)
    ]
    found = takes.fills(page({**READING, "fillers": twice}))

    assert [(one.x, one.text) for one in found["sure"]] == [
        ("5%", "um"), ("7.5%", ""), ("45%", "um"),
    ]  # fmt: skip
    assert [one.text for one in found["may"]] == ["you know"]
    assert found["words"] == "3 fillers: um 3 times; 1 possible one: you know once."


def test_pace_outside_of_what_listeners_find_easy_is_marked() -> None:
    found = takes.pace(page(READING))

    assert found["path"] == "M100 50L250 18.8L400 12.5L550 62.5"
    assert found["outside"] == "M250 18.8L400 12.5"
    assert found["words"] == (
        "Pace between 130 and 210 words a minute; under 110 is slow, over 190 fast."
    )
    slow = {**READING, "pace": [
        {"at_s": n, "words_per_minute": 60.0} for n in (1.0, 2.0, 3.0)
    ]}  # fmt: skip
    assert takes.pace(page(slow))["outside"] == "M50 100L100 100L150 100"
    alone = {**READING, "pace": READING["pace"][:2]}
    assert takes.pace(page(alone))["outside"] == ""


def test_parts_and_points_stand_where_they_were_said() -> None:
    star, points = takes.star(page(READING)), takes.points(page(READING))

    assert [(one.text, one.x, one.end, one.kind) for one in star["parts"]] == [
        ("Action", "5%", "8%", "1 s"), ("Result", "21.5%", "24.5%", "1 s"),
    ]  # fmt: skip
    assert [(one.x, one.text) for one in points["said"]] == [("5%", "1")]
    assert points["all"] == [(1, "what moved", True), (2, "who asked", False)]


@pytest.mark.parametrize(
    ("length_s", "ticks"),
    [
        (20.0, ["0:00", "0:05", "0:10", "0:15"]),
        (112.0, ["0:00", "0:15", "0:30", "0:45", "1:00", "1:15", "1:30", "1:45"]),
        (10_800.0, ["0:00", "20:00", "40:00", "60:00", "80:00", "100:00", "120:00",
                    "140:00", "160:00"]),
    ],
)  # fmt: skip
def test_the_axis_has_as_many_figures_as_fit(length_s: float, ticks: list[str]) -> None:
    found = takes.axis(page({"duration_s": length_s}))["ticks"]

    assert [one.text for one in found] == ticks
    assert [one.kind for one in found if one.kind] == ["a"]


def test_a_trend_leaves_a_gap_where_nothing_was_measured() -> None:
    held = Trend("Pace", "", " %", ((1, 150.0), (2, None), (4, 120.04)))

    found = takes.trend(held)

    assert found["dots"] == [("8.0%", "12.0", 1, "150"), ("92.0%", "47.0", 4, "120")]
    assert found["lines"] == [tuple(found["dots"])]
    assert found["words"] == "take 1 150 %, take 4 120 %"
    level = takes.trend(Trend("Points", "", "", ((1, 3), (2, 3))))
    assert [dot[1] for dot in level["dots"]] == ["29.5", "29.5"]
    tenths = takes.trend(Trend("Fillers", "", "", ((1, 1.25), (2, 3.0))))
    assert [dot[3] for dot in tenths["dots"]] == ["1.2", "3"]
