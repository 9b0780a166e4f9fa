from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import refused, run
from tests.cli.shapes import NUMBER, assert_fits, maybe
from tests.takes import TOLD, heard

TIMES = {"start_s": NUMBER, "end_s": NUMBER}
PASSAGE = {"quote": str, "index": int, "count": int, **TIMES}
LIKENESS = {
    "name": str,
    "share": NUMBER,
    "runs": [{"here": PASSAGE, "there": PASSAGE}],
    "style": maybe(NUMBER),
    "pauses": maybe([NUMBER]),
    "pitch": maybe([NUMBER]),
}
SHAPE = {
    "duration_s": NUMBER,
    "speech_s": NUMBER,
    "words": int,
    "words_per_minute": maybe(NUMBER),
    "articulation_rate": maybe(NUMBER),
    "fillers": [{"word": str, **TIMES}],
    "fillers_per_minute": maybe(NUMBER),
    "fillers_are": frozenset({"counted", "at_least"}),
    "pauses": [TIMES],
    "pitch_range_semitones": maybe(NUMBER),
    "transcript": [{"word": str, **TIMES}],
    "natural": maybe(
        {
            "with_script": maybe(LIKENESS),
            "with_earlier": maybe(LIKENESS),
            "others": [LIKENESS],
        }
    ),
    "star": {
        "situation": maybe(str),
        "task": maybe(str),
        "action": maybe(str),
        "result": maybe(str),
    },
    "problems": [{"where": str, "message": str}],
    "fillers_per_100_words": maybe(NUMBER),
    "possible_fillers": [{"word": str, **TIMES}],
    "repeats": [{"quote": str, **TIMES}],
    "pace": [{"at_s": NUMBER, "words_per_minute": NUMBER}],
    "points": [
        {"point": str, "quote": maybe(str), "start_s": maybe(NUMBER),
         "end_s": maybe(NUMBER)}
    ],
    "hedges": [{"quote": str, **TIMES}],
    "length": maybe({"target_s": NUMBER, "over_s": NUMBER}),
    "star_times": {
        "situation": maybe(PASSAGE),
        "task": maybe(PASSAGE),
        "action": maybe(PASSAGE),
        "result": maybe(PASSAGE),
    },
}  # fmt: skip


@pytest.fixture
def take(tmp_path: Path) -> Path:
    file = tmp_path / "take.json"
    words = [
        {"word": word.text, "start_s": word.start_s, "end_s": word.end_s}
        for word in heard().words
    ]
    file.write_text(json.dumps({"words": words}), encoding="utf-8")
    return file


def test_a_take_is_printed_in_the_contracts_form(take: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text(TOLD, encoding="utf-8")
    plain = run("practice", "read", str(take), "--json").json
    against = run(
        "practice", "read", str(take), "--script", str(script), "--target-s", "60",
        "--json",
    ).json  # fmt: skip

    assert_fits(plain, SHAPE)
    assert_fits(against, SHAPE)
    assert plain["words"] == len(TOLD.split())
    assert [one["word"] for one in plain["fillers"]] == ["um", "uh"]
    assert against["natural"]["with_script"]["share"] == 1.0


def test_people_are_told_what_they_want_to_know_first(
    take: Path, tmp_path: Path
) -> None:
    script, points = tmp_path / "script.txt", tmp_path / "points.txt"
    script.write_text(TOLD, encoding="utf-8")
    points.write_text("counted the pages\nwho paid\n", encoding="utf-8")

    told = run(
        "practice", "read", str(take), "--script", str(script), "--points", str(points)
    ).out

    assert "2 fillers (um, uh): um at 0:00, uh at 0:" in told
    assert "who paid: not heard" in told
    assert "100 % of it is word for word as in the script" in told


def test_what_has_no_times_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "take.txt"
    file.write_text("We met.", encoding="utf-8")

    assert "no word in it has a time" in refused("practice", "read", str(file))
