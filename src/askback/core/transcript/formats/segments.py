"""JSON: what recognisers write, lists of turns, and our own output."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from askback.core.topics import Problem
from askback.core.transcript.formats.clock import seconds
from askback.core.transcript.formats.heard import Heard
from askback.core.transcript.formats.lines import MOST_LINES
from askback.core.transcript.formats.order import order_problems
from askback.core.transcript.formats.spelt import (
    is_word,
    segments_of,
    word_of,
    words_in,
)
from askback.core.transcript.turns import Cue

LISTS = (
    "turns", "segments", "utterances", "audio_segments", "transcript", "results",
    "items", "cues", "transcription", "sentences", "monologues", "entries", "messages",
    "data", "channels", "words",
)  # fmt: skip
SPELT = frozenset({"words", "items"})  # a segment has these as well
TEXTS = (
    "text", "transcript", "content", "sentence", "utterance", "body", "display",
    "raw_text",
)  # fmt: skip
SPEAKERS = (
    "speaker", "speaker_name", "speakerName", "speaker_label", "name", "participant",
    "user", "speaker_id",
)  # fmt: skip
STARTS = (
    "start_s", "start", "start_time", "startTime", "begin", "from", "timestamp",
    "timestamps", "start_timestamp",
)  # fmt: skip
ENDS = ("end_s", "end", "end_time", "endTime", "to", "timestamps", "end_timestamp")
STARTS_MS = ("start_ms", "startMs", "startTimeMs", "offset_ms")
ENDS_MS = ("end_ms", "endMs", "endTimeMs")
TOO_LONG = "From here on it is not read: no talk has so many pieces."
NO_TEXT = "It has no text."
LONGEST_NAME = 120  # characters; what is longer names nobody
NEXT = re.compile(r"[\s,]*")
OBJECT = re.compile(r"\{\s*\"")
INNER = re.compile(r"\[\s*\{")
NEW_LINE = "\n"
TORN = "The JSON ends too early; what stands before it was read."
END = re.compile(r"[\s\]}]*\Z")
UNREADABLE = "The JSON is broken here; what stands around it was read."
LOST = "From here on the JSON is broken; what stands before it was read."
MOST_BREAKS = 200  # places where broken JSON is tried again; then its end is given up
FASTEST = 10  # words a second; if thousandths still give fewer, thousandths they are
FEWEST = 3  # words of what may be speech although its key is unknown
THOUSAND = 1000  # thousandths of a second in one


def is_json(text: str) -> bool:
    """Return whether a clean text starts as JSON with objects in it does.

    Source:
        Ours.

    >>> is_json('[{"text": "Hi."}]'), is_json("[Ana] 10:02:13")
    (True, False)
    """
    return bool(re.match(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\]])", text))


def read_segments(text: str) -> tuple[list[Cue], list[Problem]]:
    """Read JSON into cues; what is broken is reported, what stands around it is kept.

    Source:
        Ours.

    >>> read_segments('[{"speaker": "Ana", "text": "Hi.", "start": 1}]')[0]
    [Cue(speaker='Ana', text='Hi.', start_s=1.0, end_s=None)]
    """
    problems: list[Problem] = []
    found = _whole(_load(text, problems), problems)
    heard: list[Heard] = []
    if len(found) > MOST_LINES:
        problems.append(Problem(f"segment {MOST_LINES + 1}", TOO_LONG))
    for number, segment in enumerate(found[:MOST_LINES], start=1):
        each = list(_heard(segment, number, alone=len(found) == 1))
        if not each:
            problems.append(Problem(f"segment {number}", NO_TEXT))
        heard += each
    heard = _in_seconds(heard)
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


def _whole(found: Sequence[object], problems: list[Problem]) -> list[object]:
    """Put single words together where the list holds nothing else."""
    if not found or not all(map(is_word, found)):
        return list(found)
    words = cast("list[Mapping[str, object]]", found)
    problems += [
        Problem(f"word {number}", NO_TEXT)
        for number, word in enumerate(words, start=1)
        if not word_of(word)
    ]
    return list(segments_of(words, {}))


def _salvaged(text: str, problems: list[Problem]) -> list[object]:
    """Read whole objects one after another, going past what is broken."""
    found: list[object] = []
    decoder = json.JSONDecoder(strict=False)
    place, is_torn = _objects(text, _start_of(OBJECT, text), decoder, found), False
    if not found:  # the outermost is torn, so read what it holds
        place, is_torn = _start_of(INNER, text), True
        place = _objects(text, place, decoder, found)
    line, counted, breaks = 1, 0, 0
    while not END.match(text, place):
        line, counted = line + text.count(NEW_LINE, counted, place), place
        breaks += 1
        following = OBJECT.search(text, place + 1) if breaks < MOST_BREAKS else None
        problems.append(Problem(f"line {line}", UNREADABLE if following else LOST))
        if following is None:
            return found
        place = _objects(text, following.start(), decoder, found)
    if is_torn and not problems:
        problems.append(Problem(f"line {text.count(NEW_LINE) + 1}", TORN))
    return found


def _start_of(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return 0 if found is None else text.index("{", found.start())


def _objects(
    text: str, place: int, decoder: json.JSONDecoder, found: list[object]
) -> int:
    """Read objects until one is broken, and return its place."""
    while text.startswith("{", place):
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        found += _list_in(value) if _holds_list(value) else [value]
        place = cast("re.Match[str]", NEXT.match(text, end)).end()
    return place


def _holds_list(value: object) -> bool:
    """Return whether an object holds segments, rather than being one."""
    fields = cast("dict[str, object]", value)
    return any(
        isinstance(fields.get(key), list | dict) for key in LISTS if key not in SPELT
    )


def _heard(segment: object, number: int, *, alone: bool) -> Iterator[Heard]:
    if isinstance(segment, str):
        yield Heard(number, _one_line(segment))
    if not isinstance(segment, dict):
        return
    fields = cast("Mapping[str, object]", segment)
    choices = fields.get("alternatives")
    if isinstance(choices, list) and choices and isinstance(choices[0], dict):
        fields = {**fields, **cast("Mapping[str, object]", choices[0])}
    text, joined = _first(fields, TEXTS), segments_of(words_in(fields), fields)
    if isinstance(text, str) and not _tells_more(joined, fields, text):
        yield _said(fields, text, number)
        return
    for each in joined or ([] if alone else _longest(fields)):
        yield _said(each, str(each["text"]), number)


def _tells_more(
    joined: Sequence[Mapping[str, object]], fields: Mapping[str, object], text: str
) -> bool:
    """Return whether the words hold all of a text, and who speaks besides."""
    words = [word for each in joined for word in str(each["text"]).split()]
    told = any(_speaker(each) for each in joined) and not _speaker(fields)
    return told and len(words) >= len(text.split())


def _longest(fields: Mapping[str, object]) -> list[Mapping[str, object]]:
    """Return the longest value of several words, whatever it is called."""
    texts = [value for value in fields.values() if isinstance(value, str)]
    text = max(texts, key=len, default="")
    return [{**fields, "text": text}] if len(text.split()) >= FEWEST else []


def _said(fields: Mapping[str, object], text: str, number: int) -> Heard:
    start_s, end_s = _start(fields), _end(fields)
    if start_s is not None and end_s is not None and end_s < start_s:
        end_s = None
    return Heard(number, _one_line(text), start_s, end_s, voice=_speaker(fields))


def _in_seconds(heard: Sequence[Heard]) -> list[Heard]:
    """Divide times by a thousand where a word takes two minutes and more."""
    took_s, words = 0.0, 0
    for h in heard:
        if h.start_s is not None and h.end_s is not None:
            if not (h.start_s.is_integer() and h.end_s.is_integer()):
                return list(heard)
            took_s += h.end_s - h.start_s
            words += len(h.text.split())
    if not took_s or words * THOUSAND > took_s * FASTEST:
        return list(heard)
    return [
        h._replace(start_s=_thousandth(h.start_s), end_s=_thousandth(h.end_s))
        for h in heard
    ]


def _thousandth(time: float | None) -> float | None:
    return None if time is None else time / THOUSAND


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


def _start(fields: Mapping[str, object]) -> float | None:
    told = _time(_first(fields, STARTS), "from")
    return _ms(_first(fields, STARTS_MS)) if told is None else told


def _end(fields: Mapping[str, object]) -> float | None:
    told = _time(_first(fields, ENDS), "to")
    return _ms(_first(fields, ENDS_MS)) if told is None else told


def _ms(value: object) -> float | None:
    return _thousandth(_time(value, ""))


def _time(value: object, part: str) -> float | None:
    if isinstance(value, dict):
        value = _first(cast("dict[str, object]", value), (part, "relative", "seconds"))
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
