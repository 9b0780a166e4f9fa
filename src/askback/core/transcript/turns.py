"""What was said, by whom and when: cues as a file has them, turns as people speak."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from askback.core.topics import Problem

Format = Literal["vtt", "srt", "zoom", "teams", "meet", "otter", "text", "json"]

CACHED = 32_768  # names; a talk has a handful, a hostile file very many
PAUSE_S = 2.0  # where names are missing, a silence this long may be a change of speaker
OPENING_BRACKET = re.compile(r"[(\[]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of speech as the file cuts it.

    Attributes:
        speaker: Who spoke, or None where the file does not say.
        text: The words, entities decoded; empty for a heading that only names or times.
        start_s: Seconds from the start, or None.
        end_s: Seconds from the start, or None.
    """

    speaker: str | None
    text: str
    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said until another did.

    Attributes:
        index: Place among the turns, from 0.
        speaker: Who spoke, or None where nothing says.
        start_s: Seconds from the start, or None.
        end_s: Seconds from the start, never before `start_s`, or None.
        text: The texts of the cues, joined by one space.
    """

    index: int
    speaker: str | None
    start_s: float | None
    end_s: float | None
    text: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript as read.

    Attributes:
        format: What kind of file it was.
        turns: Who said what, in the order of the file.
        problems: What was broken or left out, with its place.
        cleaned: Whether fillers were removed before it came here.
    """

    format: Format
    turns: tuple[Turn, ...]
    problems: tuple[Problem, ...]
    cleaned: bool


@lru_cache(maxsize=CACHED)
def speaker_key(name: str) -> str:
    """Return what all spellings of one speaker share.

    Source:
        Ours.

    >>> speaker_key("Dana  PETROVA (She/Her)")
    'dana petrova'
    """
    name = " ".join(name.split())
    if name.endswith((")", "]")):
        name = OPENING_BRACKET.split(name, maxsplit=1)[0].strip() or name
    return name.casefold()


def merge(cues: Iterable[Cue]) -> tuple[Turn, ...]:
    """Join the consecutive cues of one speaker into turns.

    A cue without a name goes on with the speaker before it. Where no name has been
    heard yet, cues are joined until a pause or a question, because somebody else
    usually speaks next.

    Args:
        cues: In the order of the file; times in seconds.

    Returns:
        Turns numbered from 0, none of them empty; no cues give no turns.

    Source:
        Ours.

    >>> merge([Cue("Ana", "How many", 0, 1), Cue(None, "of you?", 1, 2)])[0].text
    'How many of you?'
    """
    runs: list[list[Cue]] = []
    for cue in _named(cues):
        if runs and _goes_on(runs[-1][-1], cue):
            runs[-1].append(cue)
        else:
            runs.append([cue])
    return tuple(_turn(index, run) for index, run in enumerate(runs))


def _named(cues: Iterable[Cue]) -> list[Cue]:
    """Give each cue that has words its speaker, and the time of a heading above it."""
    named: list[Cue] = []
    spellings: dict[str, str] = {}
    speaker: str | None = None
    heading: Cue | None = None
    for cue in cues:
        name = " ".join((cue.speaker or "").split())
        if name:
            speaker = spellings.setdefault(speaker_key(name), name)
            heading = None if heading is None or heading.speaker else heading
        start_s = cue.start_s
        if start_s is None and heading is not None:
            start_s = heading.start_s
        text = cue.text.strip()
        heading = None if text else Cue(name or None, "", start_s, None)
        if text:
            named.append(Cue(speaker, text, start_s, cue.end_s))
    return named


def _goes_on(before: Cue, cue: Cue) -> bool:
    if before.speaker != cue.speaker:
        return False
    return cue.speaker is not None or not _may_change(before, cue)


def _may_change(before: Cue, cue: Cue) -> bool:
    if before.text.endswith("?"):
        return True
    if before.end_s is None or cue.start_s is None:
        return False
    return cue.start_s - before.end_s >= PAUSE_S


def _turn(index: int, run: list[Cue]) -> Turn:
    start_s = next((c.start_s for c in run if c.start_s is not None), None)
    end_s = max((c.end_s for c in run if c.end_s is not None), default=None)
    if start_s is not None and end_s is not None and end_s < start_s:
        end_s = None
    text = " ".join(cue.text for cue in run)
    return Turn(index, run[0].speaker, start_s, end_s, text)
