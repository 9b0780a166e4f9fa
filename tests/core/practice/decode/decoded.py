"""A handful of questions, and an embedder that knows a few words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from askback.adapters import shipped
from askback.core.bank.index import Index
from askback.core.practice.decode import Entries, read_competencies, read_entries
from askback.core.practice.decode.ready import build
from askback.core.topics import Embedder, Vectors

COMPETENCIES = read_competencies(
    [
        {
            "key": "planning",
            "label": "Planning",
            "about": "In order.",
            "skills": ["Lists"],
        }
    ]
)
SENSES = (
    frozenset({"late", "deadline", "overdue"}),
    frozenset({"boat", "sail", "harbour"}),
    frozenset({"pay", "salary", "wage"}),
)


def entry(key: str = "late", **changes: Any) -> dict[str, Any]:
    whole = {
        "key": key,
        "text": f"When were you {key}?",
        "aliases": [f"{word} {key}, how come?" for word in ("So", "Then", "Oh", "Ah")],
        "concern": "They wait.",
        "competency": "planning",
        "looking_for": {"strong": ["a", "b", "c"], "weak": ["d", "e"]},
        "follow_ups": ["And then?", "And now?"],
        "shape": "star",
        "target_s": 90,
        "stages": ["behavioural"],
        "points": ["one", "two", "three"],
    }
    return whole | changes


def entries_of(*found: dict[str, Any]) -> Entries:
    files = {"time.yaml": {"title": "Time", "order": 1, "entries": list(found)}}
    entries, mistakes = read_entries(files, COMPETENCIES)
    assert mistakes == ()
    return entries


class Senses:
    """Gives each text a direction by the senses its words have."""

    model_id = "senses"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text."""
        rows = np.array([self.row(text) for text in texts], dtype=np.float32)
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit

    @staticmethod
    def row(text: str) -> list[float]:
        words = text.lower().replace("?", "").replace(",", "").split()
        found = [float(bool(sense & set(words))) for sense in SENSES]
        return [*found, 0.0 if any(found) else 1.0]


def ready(entries: Entries, embedder: Embedder | None = None) -> Index:
    return build(entries, shipped.wording(), embedder)
