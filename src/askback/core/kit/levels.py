"""Levels and types of questions; alone, so that the command line starts fast."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How far along the person is who is looked for."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


class Type(StrEnum):
    """What a question asks for: knowledge, what was done, or what would be done."""

    TECHNICAL = "technical"
    BEHAVIOURAL = "behavioural"
    SCENARIO = "scenario"
