"""Read a transcript, and say in the contract's form what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from askback.adapters import shipped
from askback.core.bank import Bank
from askback.core.topics import Problem
from askback.core.transcript.answer import Reading
from askback.core.transcript.formats import read
from askback.core.transcript.interview import (
    AskedReading,
    InterviewReading,
    read_interview,
)
from askback.core.transcript.languages import language_problem, other_language
from askback.core.transcript.matching import Planned
from askback.core.transcript.progress import Tell
from askback.core.transcript.turns import Transcript
from askback.services.meaning import embedder


@dataclass(frozen=True, slots=True)
class TranscriptReading:
    """A transcript, and what it tells."""

    transcript: Transcript
    interview: InterviewReading


def read_transcript(
    text: str,
    *,
    me: str | None,
    planned: Sequence[Planned] = (),
    bank: Bank | None = None,
) -> TranscriptReading:
    """Read a transcript's text against a plan and a bank, else the shipped one.

    Raises:
        InvalidInputError: Nothing in it can be read, or nobody of my name speaks.
    """
    known = shipped.bank() if bank is None else bank
    return read_talk(read(text), me=me, planned=planned, bank=known)


def read_talk(
    transcript: Transcript,
    *,
    me: str | None,
    planned: Sequence[Planned],
    bank: Bank,
    tell: Tell | None = None,
) -> TranscriptReading:
    """Read a transcript's turns against a plan and a bank; tell how far it is.

    Raises:
        InvalidInputError: Nobody of my name speaks.
    """
    language = other_language(transcript.turns)
    if language is not None:
        return TranscriptReading(transcript, _unread(transcript, me, planned, language))
    reading = read_interview(
        transcript, me, planned, bank, embedder(), shipped.ear(), tell
    )
    return TranscriptReading(transcript, reading)


def _unread(
    transcript: Transcript, me: str | None, planned: Sequence[Planned], language: str
) -> InterviewReading:
    """Say who speaks in a language that is not read, and judge nothing."""
    reading = read_interview(transcript, me, planned, Bank({}), None)
    return replace(
        reading,
        asked=(),
        unasked=tuple(question.key for question in planned),
        answered_unasked=(),
        problems=(*reading.problems, language_problem(language)),
    )


def to_json(
    read_: TranscriptReading, problems: Iterable[Problem] = ()
) -> dict[str, Any]:
    """Return a reading in the contract's form."""
    transcript, interview = read_.transcript, read_.interview
    return {
        "format": transcript.format,
        "me": interview.me,
        "speakers": [asdict(speaker) for speaker in interview.speakers],
        "turns": [asdict(turn) for turn in transcript.turns],
        "asked": [_asked(asked) for asked in interview.asked],
        "unasked": list(interview.unasked),
        "answered_unasked": [
            {"key": told.key, "turn": told.turn, **asdict(told.span)}
            for told in interview.answered_unasked
        ],
        "cleaned": transcript.cleaned,
        "problems": [
            asdict(p) for p in (*problems, *transcript.problems, *interview.problems)
        ],
    }


def _asked(found: AskedReading) -> dict[str, Any]:
    return {
        "turn": found.asked.turn,
        "start": found.asked.span.start,
        "end": found.asked.span.end,
        "text": found.asked.text,
        "question_key": found.match.question_key,
        "bank_key": found.match.bank_key,
        "band": found.match.band,
        "similarity": round(found.match.similarity, 4),
        "answer": answer_json(found.reading, found.answer_turns),
    }


def answer_json(reading: Reading, turns: Iterable[int]) -> dict[str, Any]:
    """Return the reading of an answer in the contract's form."""
    span = reading.span
    return {
        "turns": list(turns),
        "verdict": reading.verdict,
        "reason": reading.reason,
        "kind": reading.kind,
        "specificity": round(reading.specificity, 3),
        "hedging": round(reading.hedging, 3),
        "p_not_answered": round(reading.p_not_answered, 3),
        "quote": None if span is None else span.quote,
        "quote_turn": reading.turn,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "signals": [
            {
                "colour": heard.colour,
                "signal": heard.signal,
                "turn": heard.turn,
                **asdict(heard.span),
            }
            for heard in reading.signals
        ],
        "missing": list(reading.missing),
    }
