"""Transcripts with the times of words, as recognisers write them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from statistics import median
from typing import Any, cast

from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.take.order import in_order
from askback.core.practice.values import Heard, Word
from askback.core.topics import Problem
from askback.core.transcript.formats.clock import TIMING, seconds

TEXTS = ("punctuated_word", "word", "text", "content", "value")
STARTS = ("start_s", "start", "start_time", "startTime", "from", "ts")
ENDS = ("end_s", "end", "end_time", "endTime", "to", "end_ts")
INNER = (
    "words", "items", "segments", "transcript", "results", "channels", "monologues",
    "alternatives", "elements", "utterances", "transcription", "tokens",
)  # fmt: skip
THOUSAND = 1000  # thousandths of a second in one
LONG_S = 20.0  # no word lasts so long: then its times are thousandths
TAG = re.compile(r"<((?:\d{1,3}:)?\d{1,3}:\d{1,2}[.,]\d{1,3})>")
MARKUP = re.compile(r"<[^<>]{0,200}>")
MOST = 200_000  # words: a day of talk
DEEPEST = 12  # lists in lists; no recogniser writes more
SPREAD = (
    "It has the times of lines, not of words: pace and pauses inside a line are not "
    "measured, and words are given their share of the line's time."
)
SPREAD_TOLD = (Problem("times", SPREAD),)
CUT = "From here on it is not read: no talk has so many words."
ENGINE = "transcript"


def of_json(text: str) -> Heard | None:
    """Return what a recogniser's JSON says was said; None where no word has a time.

    Args:
        text: JSON such as Whisper, whisper.cpp, Amazon Transcribe, Deepgram, Rev and
            `askback practice read --json` write.

    Source:
        Ours, after the forms that these print.

    >>> of_json('{"words": [{"word": "Hi", "start": 0.1, "end": 0.4}]}').words
    (Word(text='Hi', start_s=0.1, end_s=0.4),)
    """
    try:
        loaded: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    held = _in_seconds(_words_in(loaded, 0))
    is_spread = any(len(word.text.split()) > 1 for word in held)
    words = [
        word
        for piece in held
        for word in _shared_out(piece.text.split(), piece.start_s, piece.end_s)
    ]
    return _heard(words, SPREAD_TOLD if is_spread else ()) if words else None


def of_cues(text: str) -> Heard | None:
    r"""Return what subtitles say was said; None where they have no times.

    Words have times of their own in WebVTT that tags them; elsewhere each has its
    share, by letters, of the time of its line, and a problem says so.

    >>> of_cues("00:01.000 --> 00:02.000\nHi <00:01.500>there").words[1].start_s
    1.5
    """
    words: list[Word] = []
    is_spread = False
    for start_s, end_s, body in _cues(text):
        pieces = TAG.split(body)
        is_spread |= len(pieces) == 1 and len(body.split()) > 1
        words += _timed(pieces, start_s, end_s)
    return _heard(words, SPREAD_TOLD if is_spread else ()) if words else None


def _heard(words: Sequence[Word], problems: tuple[Problem, ...]) -> Heard:
    kept = tuple(in_order(words[:MOST]))
    cut = (Problem(f"word {MOST + 1}", CUT),) if len(words) > MOST else ()
    return Heard(
        duration_s=max((word.end_s for word in kept), default=0.0),
        words=kept,
        engine=ENGINE,
        keeps_fillers=bool(find_fillers(kept)),
        problems=(*problems, *cut),
    )


def _words_in(value: object, depth: int) -> list[Word]:
    """Return what has times: the innermost, of the first place that has any."""
    if depth > DEEPEST:
        return []
    if isinstance(value, list):
        every = cast("list[object]", value)
        return [word for each in every for word in _words_in(each, depth + 1)]
    if not isinstance(value, dict):
        return []
    held = cast("dict[str, Any]", value)
    for key in INNER:
        inner = _words_in(held.get(key), depth + 1)
        if inner:
            return inner
    word = _word({**held, **_offsets(held)})
    return [word] if word else []


def _offsets(held: Mapping[str, Any]) -> dict[str, Any]:
    """Return the times that stand apart, as whisper.cpp writes them."""
    found = held.get("offsets")
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _word(held: Mapping[str, Any]) -> Word | None:
    text = _text(held)
    start_s, end_s = (_time(held, keys) for keys in (STARTS, ENDS))
    if not text or start_s is None:
        return None
    return Word(text, start_s, start_s if end_s is None else end_s)


def _text(held: Mapping[str, Any]) -> str:
    found = next((held[key] for key in TEXTS if isinstance(held.get(key), str)), None)
    if found is None and isinstance(held.get("alternatives"), list):
        first = next(iter(cast("list[object]", held["alternatives"])), None)
        found = _text(cast("dict[str, Any]", first)) if isinstance(first, dict) else ""
    return found.strip() if isinstance(found, str) else ""


def _time(held: Mapping[str, Any], keys: Sequence[str]) -> float | None:
    for key in keys:
        value = held.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            continue
        try:
            found = float(value)
        except (ValueError, OverflowError):
            continue
        return found if isfinite(found) else None
    return None


def _in_seconds(words: Sequence[Word]) -> list[Word]:
    """Return words with seconds, where all have thousandths of them."""
    lengths = [word.end_s - word.start_s for word in words if word.end_s > word.start_s]
    if not lengths or median(lengths) < LONG_S:
        return list(words)
    return [Word(w.text, w.start_s / THOUSAND, w.end_s / THOUSAND) for w in words]


def _cues(text: str) -> Iterator[tuple[float, float, str]]:
    """Yield start, end and words of each cue."""
    start_s = end_s = None
    body: list[str] = []
    for line in [*text.splitlines(), "0:00 --> 0:00"]:
        found = TIMING.search(line)
        if found is None:
            body.append(line)
            continue
        if start_s is not None and end_s is not None:
            yield start_s, end_s, _body(body)
        start_s, end_s = seconds(found[1]), seconds(found[3])
        body = []


def _body(lines: Sequence[str]) -> str:
    """Return the words of a cue: what stands before the first empty line."""
    whole: list[str] = []
    for line in lines:
        if not line.strip():
            break
        whole.append(line)
    return " ".join(whole)


def _timed(pieces: Sequence[str], start_s: float, end_s: float) -> Iterator[Word]:
    """Yield the words of a cue; pieces are text and the tagged times between them."""
    times = [start_s, *(seconds(tag) or start_s for tag in pieces[1::2]), end_s]
    for number, piece in enumerate(pieces[::2]):
        yield from _shared_out(
            MARKUP.sub("", piece).split(), times[number], times[number + 1]
        )


def _shared_out(words: Sequence[str], start_s: float, end_s: float) -> Iterator[Word]:
    """Yield words, each with its share, by letters, of a stretch of time."""
    letters = sum(map(len, words)) or 1
    at = 0
    whole = max(end_s - start_s, 0.0)
    for word in words:
        begin, at = at, at + len(word)
        yield Word(
            word,
            round(start_s + whole * begin / letters, 3),
            round(start_s + whole * at / letters, 3),
        )
