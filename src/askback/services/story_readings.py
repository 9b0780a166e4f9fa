"""What is read in the user's stories: what they lack, and how plain they are."""

from __future__ import annotations

from functools import lru_cache

from askback.adapters import shipped
from askback.core.practice.story import (
    Plain,
    StoryReading,
    Told,
    check_plain,
    read_story,
)
from askback.services.values.closing import StoryDraft
from askback.store.models import StoryRow

PARTS = (
    "situation",
    "task",
    "action",
    "result",
    "decisions",
    "trade_offs",
    "obstacles",
    "numbers",
    "plain",
)
VOCABULARY = "minilm/vocab.txt"
FIRST, LAST = 1_996, 12_000  # its whole words, the commonest first


def told_of(row: StoryRow) -> Told:
    """Return a stored story in its parts."""
    return Told(row.title, *(getattr(row, name) for name in PARTS))


def told_draft(draft: StoryDraft) -> Told:
    """Return a story as it was filled in, in its parts."""
    return Told(draft.title, *(getattr(draft, name) for name in PARTS))


def read(told: Told) -> StoryReading:
    """Say what a story lacks, and what is in it."""
    return read_story(told)


def plain_of(text: str) -> Plain | None:
    """Say how plain a version is, or None where there are no words."""
    if not text.strip():
        return None
    return check_plain(text, shipped.dossier_tables().vocabulary, common())


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Return words that everybody knows: the commonest that the model knows whole."""
    file = shipped.folder("data") / VOCABULARY
    lines = file.read_text(encoding="utf-8").split("\n")[FIRST:LAST]
    return frozenset(word for word in lines if word.isalpha() and len(word) > 1)
