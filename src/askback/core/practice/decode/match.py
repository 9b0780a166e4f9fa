"""Which of interviewers' questions a question is, or that it is none we know."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from askback.core.bank.index import Index
from askback.core.practice.decode.entry import Entries, Entry
from askback.core.practice.decode.form import Kind, kind_of
from askback.core.practice.decode.near import Ranked, rank

# Both from the seen half of datasets/decode. Under NEAR it is none we know: so none of
# 30 sentences that are not ours was taken for one, and 85 of 100 of ours were found.
NEAR = 0.4
APART = 0.05  # nearer than the next by this, 19 of 20 were right; closer, six of ten
HINT = 0.3  # further away than this, not even the nearest has to do with it
OTHERS = 3  # more near ones are a list to read, at eleven at night
LONGEST = 2000  # letters read; a question that long has said what it asks


class Band(StrEnum):
    """How sure it is that a question is the one named."""

    SURE = "sure"
    MAYBE = "maybe"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Match:
    """What a question was found to be.

    Attributes:
        band: How sure.
        entry: The question it is; None where it is none we know.
        score: How near the nearest is, 0-1.
        kind: What it asks for, by its form.
        others: Those that it may be besides, or that come nearest where it is none.
        looked_for: The text as it was read: slips mended, fillers left out.
    """

    band: Band
    entry: Entry | None
    score: float
    kind: Kind
    others: tuple[Entry, ...]
    looked_for: str


def match(
    entries: Entries, index: Index, text: str, common: Container[str] | None = None
) -> Match:
    """Say which of interviewers' questions a question is.

    Args:
        entries: The questions.
        index: The same, made ready by `ready.build`.
        text: A question as it was typed or heard; only its first 2,000 letters count.
        common: Words that are no slips of the keyboard; None mends nothing.

    Returns:
        The question with how sure that is. Where the nearest is too far away it is
        none: a wrong worry is worse than none. Without an embedder only a question
        that is put word for word is known.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours; `docs/measured.md` has what the limits cost and gain.
    """
    found = rank(index, text[:LONGEST], limit=OTHERS + 1, common=common)
    band = _band(found, has_meaning=index.vectors is not None)
    pairs = zip(found.keys, found.scores, strict=True)
    known = [entries.by_key[key] for key, score in pairs if score >= HINT]
    entry = None if band is Band.NONE else known[0]
    others = [one for one in known if one is not entry]
    return Match(
        band=band,
        entry=entry,
        score=found.scores[0] if found.scores else 0.0,
        kind=kind_of(found.looked_for),
        others=tuple(others[:OTHERS]),
        looked_for=found.looked_for,
    )


def _band(found: Ranked, *, has_meaning: bool) -> Band:
    """Say how sure it is; words alone tell nothing but a question that is the same."""
    if found.is_same:
        return Band.SURE
    scores = [*found.scores, 0.0, 0.0]
    if not has_meaning or found.is_aside or scores[0] < NEAR:
        return Band.NONE
    return Band.SURE if scores[0] - scores[1] >= APART else Band.MAYBE
