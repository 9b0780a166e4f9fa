"""Read a practice answer from a file: a recording, or a transcript with times."""

from __future__ import annotations

from pathlib import Path

from askback.adapters.documents import read_plain
from askback.core.practice.take import Brief, TakeReading
from askback.core.practice.take.timed import of_cues, of_json
from askback.core.practice.values import Heard
from askback.errors import InvalidInputError, NotFoundError
from askback.services import hearing, take_reading

STDIN = "-"
WRITTEN = frozenset({".json", ".jsonl", ".vtt", ".srt", ".txt"})
LONGEST_S = 3600.0  # of a target: an answer of an hour is a lecture
MOST_POINTS = 40  # lines; nobody covers more in one answer


def read_file(
    path: str,
    *,
    script: str | None = None,
    points: str | None = None,
    target_s: float | None = None,
    engine: str = "",
) -> TakeReading:
    """Return what a practice answer holds.

    Args:
        path: A recording, a transcript with times, or "-" for such a transcript.
        script: A file of what was to be said.
        points: A file with a point to cover on each line.
        target_s: How long it was to be, in seconds.
        engine: A folder with a speech model; empty for the one that is installed.

    Raises:
        NotFoundError: A file is not there.
        InvalidInputError: A file cannot be read, or a figure makes no sense.
        UnavailableError: It is a recording, and the extra `speech` is missing.
    """
    if target_s is not None and not 0 < target_s <= LONGEST_S:
        raise InvalidInputError(
            f"--target-s: {target_s:g} is no length of an answer. Give 1 to 3600."
        )
    brief = Brief(
        script="" if script is None else read_plain(script),
        target_s=target_s,
        points=() if points is None else _points(points),
    )
    return take_reading.read(_heard(path, engine), brief)


def _points(path: str) -> tuple[str, ...]:
    lines = [line.strip(" \t-*•") for line in read_plain(path).splitlines()]
    found = tuple(line for line in lines if line)
    if len(found) > MOST_POINTS:
        raise InvalidInputError(
            f"{path}: it has {len(found)} points. Give up to {MOST_POINTS}, one a line."
        )
    return found


def _heard(path: str, engine: str) -> Heard:
    if path != STDIN and Path(path).suffix.casefold() not in WRITTEN:
        return hearing.hear(Path(path), engine=engine)
    if path != STDIN and not Path(path).is_file():
        raise NotFoundError("file", path)
    return of_words(path, read_plain(path))


def of_words(name: str, text: str) -> Heard:
    """Return what a transcript with the times of its words says was said.

    Raises:
        InvalidInputError: No word in it has a time.
    """
    found = of_json(text) or of_cues(text)
    if found is None:
        raise InvalidInputError(
            f"{name}: no word in it has a time. Give a recording, JSON with word "
            'times such as {"words": [{"word": "Hi", "start_s": 0.1, "end_s": 0.4}]}, '
            "or WebVTT or SRT subtitles."
        )
    return found
