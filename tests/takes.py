"""Exercises and takes as rows and files, without hearing anything."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from askback.core.practice.values import Heard, Stretch, Word
from askback.services.practice import exercises, recordings
from askback.services.values.practice import ExerciseDraft
from askback.store.models import ExerciseRow, TakeRow, User
from tests.builders import NOW

TOLD = (
    "Um, last year we ran our own queue. I was asked to say whether we keep it. "
    "I counted the pages, uh, and 31 of 44 came from the queue. So I wrote down that "
    "I was wrong. In the end pages went from five a week to one."
)
READING: dict[str, Any] = {
    "duration_s": 20.0,
    "words": [
        {"text": "Um,", "start_s": 0.5, "end_s": 0.8},
        {"text": "we", "start_s": 1.0, "end_s": 1.2},
        {"text": "moved", "start_s": 1.3, "end_s": 1.6},
        {"text": "you", "start_s": 3.9, "end_s": 4.0},
        {"text": "know", "start_s": 4.0, "end_s": 4.2},
        {"text": "in", "start_s": 4.3, "end_s": 4.4},
        {"text": "May.", "start_s": 4.5, "end_s": 4.9},
    ],
    "words_per_minute": 140.0,
    "pace": [
        {"at_s": 2.0, "words_per_minute": 150.0},
        {"at_s": 5.0, "words_per_minute": 200.0},
        {"at_s": 8.0, "words_per_minute": 210.0},
        {"at_s": 11.0, "words_per_minute": 130.0},
    ],
    "fillers": [{"word": "Um,", "start_s": 0.5, "end_s": 0.8, "index": 0}],
    "possible": [{"word": "you know", "start_s": 3.9, "end_s": 4.2, "index": 3}],
    "fillers_per_minute": 3.0,
    "fillers_are": "at_least",
    "pauses": [
        {"start_s": 1.6, "end_s": 3.9},
        {"start_s": 4.9, "end_s": 5.5},
    ],
    "pitch_range_semitones": 6.5,
    "star": {
        "situation": None,
        "task": None,
        "action": {"quote": "we moved", "start_s": 1.0, "end_s": 1.6},
        "result": {"quote": "in May.", "start_s": 4.3, "end_s": 4.9},
    },
    "points": [
        {"point": "what moved", "quote": "we moved", "start_s": 1.0},
        {"point": "who asked", "quote": None, "start_s": None},
    ],
    "natural": None,
    "problems": [{"where": "fillers", "message": "Some may be missing."}],
}
"""A take as it is read, in the form in which it is kept."""


def add_exercise(owner: User, text: str = "What did you change?", **given: Any) -> UUID:
    return exercises.add(owner, draft=ExerciseDraft(text, **given), now=NOW)


def add_take(
    owner: User,
    exercise_id: UUID,
    *,
    data: bytes = b"sound",
    reading: dict[str, Any] | None = None,
    heard: dict[str, Any] | None = None,
    now: datetime = NOW,
) -> UUID:
    """Keep a take as it is once it is read, and its recording."""
    ident = uuid4()
    name = recordings.name_of(ident, "webm")
    size = recordings.keep(owner, name, [data])
    TakeRow.objects.create(
        id=ident,
        owner=owner,
        made_at=now,
        exercise=ExerciseRow.everything.get(id=exercise_id),
        number=TakeRow.objects.filter(exercise_id=exercise_id).count() + 1,
        name="take.webm",
        media=name,
        media_type="audio/webm",
        size=size,
        reading=reading or {},
        heard=heard or {},
    )
    return ident


def files_of(home: Path, owner: User) -> dict[str, bytes]:
    """What lies in the folder of an owner's recordings."""
    folder = home / "recordings" / str(owner.pk)
    found = sorted(folder.iterdir()) if folder.exists() else []
    return {path.name: path.read_bytes() for path in found}


def said(text: str, *, step_s: float = 0.4) -> tuple[Word, ...]:
    """Return words said one after another, with a second after each sentence."""
    found, at_s = [], 0.0
    for word in text.split():
        found.append(Word(word, round(at_s, 2), round(at_s + 0.3, 2)))
        at_s += step_s + (1.0 if word.endswith(".") else 0.0)
    return tuple(found)


def heard(text: str = TOLD) -> Heard:
    """Return what an engine that keeps fillers would hear."""
    words = said(text)
    whole = round(words[-1].end_s + 0.5, 2) if words else 2.0
    levels = tuple(0.5 if n % 7 else 0.0 for n in range(int(whole * 10)))
    speech = (Stretch(0.0, whole),) if words else ()
    return Heard(whole, words, speech, levels, engine="by hand", keeps_fillers=True)
