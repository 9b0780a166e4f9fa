"""Questions grown from a source, as the planner can use them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from uuid import UUID

from askback.core.bank import Question, Signal
from askback.core.dossier import TailoredQuestion
from askback.core.topics import Meta, Phrasing, Role, Span

STRENGTH = 0.6  # it asks about one claim, so it tells of a part of its criterion
MINUTES = 2.0
CUES_FREE = (
    Signal("green", "one event, with a time and a person", (), (), None, None),
    Signal("green", "they know the sentence and can say what stands behind it", ()),
    Signal("red", "the sentence again in other words", (), (), None, Meta.GENERALITY),
    Signal("red", "no answer", (), (), None, Meta.NOT_ANSWERED),
)


def as_questions(
    found: Iterable[TailoredQuestion], prefix: str
) -> tuple[Question, ...]:
    """Return tailored questions as questions of the bank's form."""
    return tuple(
        Question(
            key=f"{prefix}-{number}",
            text=tailored.text,
            by_role={},
            intention="Whether what is written shows in the work.",
            benefit="You ask what only someone who read closely would ask.",
            criteria={tailored.criterion: STRENGTH},
            roles={
                Role.HIRING_MANAGER: 0.9,
                Role.PEER: 0.9,
                Role.SKIP_LEVEL: 0.7,
                Role.EXECUTIVE: 0.6,
                Role.CROSS_FUNCTIONAL: 0.6,
                Role.RECRUITER: 0.4,
                Role.REPORT: 0.8,
            },
            stages=frozenset(),
            minutes=MINUTES,
            phrasing=Phrasing.PAST_EVENT,
            demands=frozenset(),
            sensitivity=0,
            aliases=(),
            listen_for=CUES_FREE,
            probes=("What happened then?",),
            if_dodged="Can you give me the last example?",
            fit="How much does it matter to you that this is true?",
            searchable=False,
            source=f"grown from: {tailored.span.quote}",
        )
        for number, tailored in enumerate(found, start=1)
    )


class Source(Protocol):
    """A stored source with its reading."""

    id: UUID
    reading: Mapping[str, Any]


def tailored_of(sources: Iterable[Source]) -> tuple[Question, ...]:
    """Return the questions grown from stored sources, keyed alike every time."""
    return tuple(
        question
        for source in sources
        for question in as_questions(
            (
                TailoredQuestion(
                    q["text"], q["criterion"], Span(q["quote"], q["start"], q["end"])
                )
                for q in source.reading["questions"]
            ),
            f"tailored-{source.id.hex[:8]}",
        )
    )
