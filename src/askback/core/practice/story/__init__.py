"""A story: what it lacks, its numbers, and how plain its plain version is."""

from __future__ import annotations

from askback.core.practice.story.lacks import read_story
from askback.core.practice.story.plain import check_plain
from askback.core.practice.story.values import (
    MORE,
    PARTS,
    STAR,
    Figure,
    Jargon,
    Kind,
    Note,
    Plain,
    StoryReading,
    Told,
    Voice,
)

__all__ = [
    "MORE",
    "PARTS",
    "STAR",
    "Figure",
    "Jargon",
    "Kind",
    "Note",
    "Plain",
    "StoryReading",
    "Told",
    "Voice",
    "check_plain",
    "read_story",
]
