"""Find what a posting asks for, each with the words that say it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from askback.core.kit.values import Competency, Wanted
from askback.core.topics import Span

PIECE = re.compile(r"[^\n.;!?]+(?:[.;!?](?!\s|$)[^\n.;!?]*)*")
LEGAL = re.compile(
    r"equal opportunit|regardless of|without regard|background check", re.IGNORECASE
)
SHORT = 240  # letters; a longer piece is a wall of text, so the words alone are quoted


def find_competencies(text: str, known: Mapping[str, Competency]) -> tuple[Wanted, ...]:
    """Return the competencies that a posting asks for.

    Args:
        text: The posting.
        known: The competencies, by key.

    Returns:
        Those of which the text has a cue: the most mentioned first, of equals the one
        that belongs to a field, then the one named first. Each quotes its first
        sentence, or the words alone where that is long. No words, no competency.

    Source:
        Ours.

    >>> find_competencies("Bring cake.", {})
    ()
    """
    pieces = [
        Span.of(text, m.start(), m.end())
        for m in PIECE.finditer(text)
        if not LEGAL.search(m[0])
    ]
    found = [(_wanted(one, pieces, text), one.work) for one in known.values()]
    kept = [(wanted, work) for wanted, work in found if wanted is not None]
    kept.sort(key=lambda pair: (-pair[0].mentions, pair[1] == "general", pair[0].start))
    return tuple(wanted for wanted, _ in kept)


def with_picked(
    text: str, picked: Sequence[str], known: Mapping[str, Competency]
) -> tuple[str, tuple[Wanted, ...]]:
    """Return a text with a line for each competency that is named by hand.

    Args:
        text: The posting; may be empty.
        picked: Keys; those that are not known are left out.
        known: The competencies, by key.

    Returns:
        The longer text, and what was named, each quoting its line.

    Source:
        Ours.

    >>> with_picked("Nurse.", (), {})
    ('Nurse.', ())
    """
    named: list[Wanted] = []
    for key in dict.fromkeys(picked):
        if key in known:
            one = known[key]
            line = f"{one.label}: {one.about}"
            text = f"{text.rstrip()}\n{line}".lstrip("\n")
            start = len(text) - len(line)
            wanted = Wanted(key, one.label, one.about, line, start, len(text), 1)
            named.append(wanted)
    return text, tuple(named)


def _wanted(one: Competency, pieces: list[Span], text: str) -> Wanted | None:
    hits: list[Span] = []
    for piece in pieces:
        words = _words(one, piece, text)
        if words is not None:
            hits.append(words)
    if not hits:
        return None
    first = hits[0]
    return Wanted(
        one.key, one.label, one.about, first.quote, first.start, first.end, len(hits)
    )


def _words(one: Competency, piece: Span, text: str) -> Span | None:
    """Return the piece without its margins if it has a cue, or the cue if long."""
    for cue in one.cues:
        found = cue.search(piece.quote)
        if found is None:
            continue
        if len(piece.quote) > SHORT:
            at = piece.start
            return Span.of(text, at + found.start(), at + found.end())
        bare = piece.quote.strip(" \t\r-*•–·")
        at = piece.start + piece.quote.index(bare)
        return Span.of(text, at, at + len(bare))
    return None
