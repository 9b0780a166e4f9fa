"""A take is read, and what was read is written as JSON and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from askback.core.practice.take import (
    Brief,
    Passage,
    PointHeard,
    TakeReading,
    read_take,
)
from askback.core.practice.values import Heard, Stretch, Tone, Word
from askback.core.topics import Problem
from askback.services.meaning import embedder_if_here

PARTS = ("situation", "task", "action", "result")


def read(heard: Heard, brief: Brief) -> TakeReading:
    """Return what a take holds; meaning is asked for only where there are points."""
    return read_take(heard, brief, embedder_if_here() if brief.points else None)


def heard_to_json(heard: Heard) -> dict[str, Any]:
    """Return what was heard as values that JSON holds."""
    return {
        **{
            name: getattr(heard, name)
            for name in (
                "duration_s",
                "syllables",
                "noise_db",
                "engine",
                "keeps_fillers",
            )
        },
        "words": [[word.text, word.start_s, word.end_s] for word in heard.words],
        "speech": [[one.start_s, one.end_s] for one in heard.speech],
        "levels": list(heard.levels),
        "tones": [[tone.at_s, tone.hz] for tone in heard.tones],
        "problems": [[one.where, one.message] for one in heard.problems],
    }


def heard_from_json(held: Mapping[str, Any]) -> Heard:
    """Return what was heard, from what `heard_to_json` wrote."""
    return Heard(
        duration_s=held["duration_s"],
        words=tuple(Word(*one) for one in held["words"]),
        speech=tuple(Stretch(*one) for one in held["speech"]),
        levels=tuple(held["levels"]),
        tones=tuple(Tone(*one) for one in held["tones"]),
        syllables=held["syllables"],
        noise_db=held["noise_db"],
        engine=held["engine"],
        keeps_fillers=held["keeps_fillers"],
        problems=tuple(Problem(*one) for one in held["problems"]),
    )


def reading_to_json(reading: TakeReading) -> dict[str, Any]:
    """Return a reading as values that JSON holds; a point has its words beside it."""
    return {
        **{key: _plain(value) for key, value in asdict(reading).items()},
        "points": [_point(one) for one in reading.points],
    }


def as_contract(reading: TakeReading) -> dict[str, Any]:
    """Return a reading in the form that `askback practice read --json` prints."""
    whole = reading_to_json(reading)
    star = reading.star
    return {
        "duration_s": whole["duration_s"],
        "speech_s": whole["speech_s"],
        "words": len(reading.words),
        "words_per_minute": whole["words_per_minute"],
        "articulation_rate": whole["articulation_rate"],
        "fillers": [_times(one, "word") for one in whole["fillers"]],
        "fillers_per_minute": whole["fillers_per_minute"],
        "fillers_are": "counted" if reading.fillers_are == "counted" else "at_least",
        "pauses": whole["pauses"],
        "pitch_range_semitones": whole["pitch_range_semitones"],
        "transcript": [
            {"word": word.text, "start_s": word.start_s, "end_s": word.end_s}
            for word in reading.words
        ],
        "natural": whole["natural"],
        "star": {name: _quote(getattr(star, name)) for name in PARTS},
        "problems": whole["problems"],
        "fillers_per_100_words": whole["fillers_per_100_words"],
        "possible_fillers": [_times(one, "word") for one in whole["possible"]],
        "repeats": [_times(one, "quote") for one in whole["repeats"]],
        "pace": whole["pace"],
        "points": whole["points"],
        "hedges": [_times(one, "quote") for one in whole["hedges"]],
        "length": whole["length"],
        "star_times": whole["star"],
    }


def _plain(value: Any) -> Any:
    """Return a value with lists where it has tuples, as JSON gives it back."""
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _point(heard: PointHeard) -> dict[str, Any]:
    said = heard.passage
    return {
        "point": heard.point,
        "quote": _quote(said),
        "start_s": None if said is None else said.start_s,
        "end_s": None if said is None else said.end_s,
    }


def _quote(passage: Passage | None) -> str | None:
    return None if passage is None else passage.quote


def _times(held: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: held[key] for key in (name, "start_s", "end_s")}
