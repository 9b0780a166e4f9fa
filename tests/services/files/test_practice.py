from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import hearing
from askback.services.files.practice import MOST_POINTS, read_file
from tests.takes import TOLD, heard

WORDS = [
    {"word": word.text, "start_s": word.start_s, "end_s": word.end_s}
    for word in heard().words
]


@pytest.fixture
def written(tmp_path: Path) -> str:
    file = tmp_path / "take.json"
    file.write_text(json.dumps({"words": WORDS}), encoding="utf-8")
    return str(file)


def test_a_transcript_with_times_is_read_like_a_recording(written: str) -> None:
    reading = read_file(written)

    assert [word.text for word in reading.words] == TOLD.split()
    assert [one.word for one in reading.fillers] == ["um", "uh"]


def test_subtitles_are_read(tmp_path: Path) -> None:
    file = tmp_path / "take.srt"
    file.write_text("1\n00:00:01,000 --> 00:00:03,000\nUm, we met.\n", encoding="utf-8")

    assert [one.word for one in read_file(str(file)).fillers] == ["um"]


def test_a_transcript_comes_on_standard_input(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.TextIOWrapper(io.BytesIO(json.dumps(WORDS).encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", raw)

    assert len(read_file("-").words) == len(WORDS)


def test_what_it_is_held_against_comes_from_files(written: str, tmp_path: Path) -> None:
    script, points = tmp_path / "script.txt", tmp_path / "points.md"
    script.write_text(TOLD, encoding="utf-8")
    points.write_text("- pages went down\n\n* who paid\n", encoding="utf-8")

    reading = read_file(written, script=str(script), points=str(points), target_s=30.0)

    assert reading.natural is not None
    assert reading.natural.with_script is not None
    assert reading.natural.with_script.share == 1.0
    assert [one.point for one in reading.points] == ["pages went down", "who paid"]
    assert reading.length is not None


def test_a_recording_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "take.webm"
    file.write_bytes(b"sound")
    given: list[tuple[Path, str]] = []

    def hear(path: Path, *, engine: str) -> object:
        given.append((path, engine))
        return heard()

    monkeypatch.setattr(hearing, "hear", hear)

    assert len(read_file(str(file), engine="models/small").words) == len(WORDS)
    assert given == [(file, "models/small")]


@pytest.mark.parametrize("name", ["gone.json", "gone.webm"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFoundError, match=name):
        read_file(str(tmp_path / name))


@pytest.mark.parametrize("text", ["Ana: Hi.", '{"text": "Hi."}', "WEBVTT\n"])
def test_a_text_without_times_is_refused_with_the_mend(
    tmp_path: Path, text: str
) -> None:
    file = tmp_path / "take.txt"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(InvalidInputError, match=r"take\.txt: no word .*start_s"):
        read_file(str(file))


@pytest.mark.parametrize("target_s", [0.0, -1.0, 3601.0, float("nan"), float("inf")])
def test_a_target_that_is_no_length_is_refused(written: str, target_s: float) -> None:
    with pytest.raises(InvalidInputError, match="--target-s"):
        read_file(written, target_s=target_s)


def test_too_many_points_are_refused(written: str, tmp_path: Path) -> None:
    points = tmp_path / "points.txt"
    points.write_text("a\n" * (MOST_POINTS + 1), encoding="utf-8")

    with pytest.raises(InvalidInputError, match=r"points\.txt: it has 41 points"):
        read_file(written, points=str(points))
