"""JSON: what recognisers write, lists of turns, and our own output."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import cast

from askback.core.topics import Problem
from askback.core.transcript.formats.clock import seconds
from askback.core.transcript.formats.heard import Heard
from askback.core.transcript.formats.order import order_problems
from askback.core.transcript.turns import Cue

LISTS = ("turns", "segments", "utterances", "transcript", "results", "items", "cues")
TEXTS = ("text", "transcript", "content", "sentence", "utterance", "body")
SPEAKERS = ("speaker", "speaker_name", "speakerName", "name", "participant", "user")
STARTS = ("start_s", "start", "start_time", "startTime", "begin", "from", "timestamp")
ENDS = ("end_s", "end", "end_time", "endTime", "to")
LONGEST_NAME = 120  # characters; what is longer names nobody
NEXT = re.compile(r"[\s,]*")
UNREADABLE = "From here on the JSON is broken; what stands before it was read."


def is_json(text: str) -> bool:
    """Return whether a clean text starts as JSON with objects in it does.

    Source:
        Ours.

    >>> is_json('[{"text": "Hi."}]'), is_json("[Ana] 10:02:13")
    (True, False)
    """
    return bool(re.match(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\]])", text))


def read_segments(text: str) -> tuple[list[Cue], list[Problem]]:
    """Read JSON into cues; a broken end is reported, what stands before it is kept.

    Source:
        Ours.

    >>> read_segments('[{"speaker": "Ana", "text": "Hi.", "start": 1}]')[0]
    [Cue(speaker='Ana', text='Hi.', start_s=1.0, end_s=None)]
    """
    problems: list[Problem] = []
    found = _load(text, problems)
    heard: list[Heard] = []
    for number, segment in enumerate(found, start=1):
        each = _heard(segment, number)
        if each is None:
            problems.append(Problem(f"segment {number}", "It has no text."))
        else:
            heard.append(each)
    problems += [
        Problem(
            p.where.replace("line", "segment"), p.message.replace("line", "segment")
        )
        for p in order_problems(heard)
    ]
    return [Cue(h.voice, h.text, h.start_s, h.end_s) for h in heard], problems


def _load(text: str, problems: list[Problem]) -> list[object]:
    try:
        return _list_in(json.loads(text, strict=False))
    except (ValueError, RecursionError):
        return _salvaged(text, problems)


def _list_in(value: object) -> list[object]:
    if isinstance(value, list):
        return cast("list[object]", value)
    if not isinstance(value, dict):
        return []
    fields = cast("dict[str, object]", value)
    for key in LISTS:
        inner = fields.get(key)
        if isinstance(inner, list | dict) and (
            found := _list_in(cast("object", inner))
        ):
            return found
    return [fields]


def _salvaged(text: str, problems: list[Problem]) -> list[object]:
    """Read whole objects one after another until one is broken."""
    found: list[object] = []
    decoder = json.JSONDecoder(strict=False)
    opening = re.search(r"\[\s*\{", text)
    place = 0 if opening is None else opening.end() - 1
    while text.startswith("{", place):
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        found.append(value)
        place = cast("re.Match[str]", NEXT.match(text, end)).end()
    if text[place:].strip(" \n\t]}"):
        line = text.count("\n", 0, place) + 1
        problems.append(Problem(f"line {line}", UNREADABLE))
    return found


def _heard(segment: object, number: int) -> Heard | None:
    if isinstance(segment, str):
        return Heard(number, _one_line(segment))
    if not isinstance(segment, dict):
        return None
    fields = cast("dict[str, object]", segment)
    text = _first(fields, TEXTS)
    if not isinstance(text, str):
        return None
    start_s, end_s = _time(_first(fields, STARTS)), _time(_first(fields, ENDS))
    if start_s is not None and end_s is not None and end_s < start_s:
        end_s = None
    return Heard(number, _one_line(text), start_s, end_s, voice=_speaker(fields))


def _one_line(text: str) -> str:
    return " ".join(part.strip() for part in text.split("\n")).strip()


def _first(fields: Mapping[str, object], keys: tuple[str, ...]) -> object:
    return next((fields[key] for key in keys if fields.get(key) is not None), None)


def _speaker(fields: Mapping[str, object]) -> str | None:
    name = _first(fields, SPEAKERS)
    if isinstance(name, dict):
        name = _first(cast("dict[str, object]", name), ("name", "display_name", "id"))
    if isinstance(name, int) and not isinstance(name, bool):
        return f"Speaker {name}"
    return name[:LONGEST_NAME] if isinstance(name, str) else None


def _time(value: object) -> float | None:
    if isinstance(value, str):
        return _written(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 0 <= value < 1e9 or not math.isfinite(value):  # noqa: PLR2004 -- 30 years
        return None
    return float(value)


def _written(value: str) -> float | None:
    plain = re.fullmatch(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*s?\s*", value)
    return seconds(value) if plain is None else float(plain[1])
