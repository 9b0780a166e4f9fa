"""What was heard, as it goes from the process that hears to the one that asked."""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

from askback.core.practice.values import Heard, Stretch, Tone, Word
from askback.core.topics import Problem

PARTS = {"words": Word, "speech": Stretch, "tones": Tone, "problems": Problem}


def packed(heard: Heard) -> dict[str, Any]:
    """Return it as what JSON can hold."""
    names = Heard.__dataclass_fields__
    whole = {name: getattr(heard, name) for name in names}
    return whole | {name: [astuple(one) for one in whole[name]] for name in PARTS}


def unpacked(told: dict[str, Any]) -> Heard:
    """Return what was packed."""
    parts: dict[str, Any] = {
        name: tuple(made(*one) for one in told[name]) for name, made in PARTS.items()
    }
    return Heard(**{**told, **parts, "levels": tuple(told["levels"])})
