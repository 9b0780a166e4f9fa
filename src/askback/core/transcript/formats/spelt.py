"""JSON that has single words, put together into what each speaker said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import cast

Fields = Mapping[str, object]
LISTS = ("words", "elements", "items", "tokens")
WORDS = ("punctuated_word", "word", "text", "value", "content")
MARKS = frozenset({"punctuation", "punct"})
SPEAKERS = ("speaker", "speaker_label", "speaker_id", "speakerTag", "spk")
STARTS = ("start", "start_time", "startTime", "ts", "start_timestamp", "begin")
ENDS = ("end", "end_time", "endTime", "end_ts", "end_timestamp")


def is_word(value: object) -> bool:
    """Return whether JSON holds a word or a mark, and no more.

    Source:
        Ours, after what Amazon Transcribe, Deepgram and Rev write.

    >>> is_word({"word": "Hi"}), is_word({"text": "Hi there.", "speaker": 1})
    (True, False)
    """
    if not isinstance(value, dict):
        return False
    fields = cast("Fields", value)
    if isinstance(fields.get("word"), str) and "words" not in fields:
        return True
    typed = {"pronunciation", "punctuation", "punct"}
    return fields.get("type") in typed or "ts" in fields


def words_in(fields: Fields) -> list[Fields]:
    """Return the words under a segment that has no text of its own; none if it has.

    Source:
        Ours.

    >>> words_in({"words": [{"text": "Hi"}, 7]})
    [{'text': 'Hi'}]
    """
    lists = [
        cast("list[object]", value)
        for key in LISTS
        if isinstance(value := fields.get(key), list)
    ]
    words = lists[0] if lists else []
    return [cast("Fields", word) for word in words if isinstance(word, dict)]


def segments_of(words: Sequence[Fields], around: Fields) -> list[Fields]:
    """Join words into segments, a new one where the speaker changes.

    Args:
        words: As the file has them.
        around: What is said of them all, such as who speaks.

    Source:
        Ours.

    >>> segments_of([{"word": "Hi", "start": 1}, {"word": "there"}], {"speaker": "A"})
    [{'speaker': 'A', 'text': 'Hi there', 'start': 1, 'end': None}]
    """
    segments: list[Fields] = []
    for speaker, run in groupby(words, key=_speaker):
        said = list(run)
        segment: dict[str, object] = dict(around)
        if speaker is not None:
            segment["speaker"] = speaker
        segment["text"] = _text(said)
        segment["start"] = _first(said[0], STARTS)
        ends = [end for word in said if (end := _first(word, ENDS)) is not None]
        segment["end"] = ends[-1] if ends else None
        segments.append(segment)
    return segments


def _first(fields: Fields, keys: Sequence[str]) -> object:
    return next((fields[key] for key in keys if fields.get(key) is not None), None)


def _speaker(word: Fields) -> object:
    found = _first(word, SPEAKERS)
    return found if isinstance(found, str | int) else None


def _text(words: Sequence[Fields]) -> str:
    text = ""
    for word in words:
        part = word_of(word)
        joined = word.get("type") in MARKS or not text or text[-1].isspace()
        text += part if joined else f" {part}"
    return " ".join(text.split())


def word_of(word: Fields) -> str:
    """Return the word itself, the likeliest where there are several; empty for none.

    Source:
        Ours.

    >>> word_of({"alternatives": [{"content": "Hi"}]}), word_of({"start": 1})
    ('Hi', '')
    """
    choices = word.get("alternatives")
    if isinstance(choices, list) and choices and isinstance(choices[0], dict):
        return word_of(cast("Fields", choices[0]))
    found = _first(word, WORDS)
    return found if isinstance(found, str) else ""
