"""Find questions that may not be asked, with what may be asked instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from askback.core.kit.load import Topic
from askback.core.topics import Span

PIECE = re.compile(r"[^\n.?!]+[.?!]?")
ABOUT = re.compile(  # the same words as a subject of the work, not of the candidate
    r"\b(how would you (test|store|design|model|explain|write|advise|respond|teach|"
    r"handle)|tell me about (a|the) (time|last|conflict)|describe a time|experience "
    r"(do you have )?with|the difference between|who (asks?|says?) )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Caution:
    """A question to leave alone.

    Attributes:
        topic: What it is about.
        name: The same for people.
        span: The question, verbatim.
        words: The words that make it one, verbatim.
        why: Why it is left alone.
        instead: What may be asked.
    """

    topic: str
    name: str
    span: Span
    words: Span
    why: str
    instead: str


def check_questions(text: str, topics: Sequence[Topic]) -> tuple[Caution, ...]:
    """Return the questions of a text that may not be asked.

    Args:
        text: Questions as somebody typed them, one or many.
        topics: What may not be asked.

    Returns:
        At most one a question, in their order. Precision first: what bears on the
        work, and what is asked about somebody else, is let pass.

    Source:
        Ours; information and not legal advice.

    >>> check_questions("Are you able to lift 20 kg?", ())
    ()
    """
    found = (_judged(piece, text, topics) for piece in PIECE.finditer(text))
    return tuple(caution for caution in found if caution is not None)


def _judged(piece: re.Match[str], text: str, topics: Sequence[Topic]) -> Caution | None:
    said = piece[0]
    if ABOUT.search(said):
        return None
    for topic in topics:
        hit = _hit(said, topic)
        if hit is not None:
            bare = said.strip(" \t\r-*•–·")
            at = piece.start() + said.index(bare)
            here = piece.start()
            return Caution(
                topic=topic.key,
                name=topic.name,
                span=Span.of(text, at, at + len(bare)),
                words=Span.of(text, here + hit.start(), here + hit.end()),
                why=topic.why,
                instead=topic.instead,
            )
    return None


def _hit(said: str, topic: Topic) -> re.Match[str] | None:
    if any(cue.search(said) for cue in topic.unless):
        return None
    return next(filter(None, (cue.search(said) for cue in topic.patterns)), None)
