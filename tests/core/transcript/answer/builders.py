"""Answers and listening guides for these tests."""

from __future__ import annotations

from askback.core.bank import Cue, NumberTest, Question, Signal
from askback.core.topics import Demand, Meta, Phrasing
from askback.core.transcript.answer import Reading, Said, read_answer
from askback.core.transcript.answer.sentences import Sentence, sentences


def parts_of(*texts: str) -> tuple[Sentence, ...]:
    return sentences([Said(turn, text) for turn, text in enumerate(texts)])


def one(text: str) -> Sentence:
    (sentence,) = parts_of(text)
    return sentence


def read(question: str, answer: str) -> Reading:
    return read_answer(question, [Said(0, answer)])


def listen(
    colour: str,
    *cues: str,
    signal: str | None = None,
    number: NumberTest | None = None,
    meta: Meta | None = None,
) -> Signal:
    return Signal(
        colour=colour,
        signal=signal or f"a {colour} sign",
        says=("one way", "another"),
        cues=tuple(Cue(cue) for cue in cues),
        number=number,
        meta=meta,
    )


def guide(*signals: Signal, demands: frozenset[Demand] = frozenset()) -> Question:
    return Question(
        key="a-question",
        text="How is it?",
        by_role={},
        intention="",
        benefit="",
        criteria={},
        roles={},
        stages=frozenset(),
        minutes=2,
        phrasing=Phrasing.PROBLEM,
        demands=demands,
        sensitivity=0,
        aliases=(),
        listen_for=signals,
        probes=(),
        if_dodged="",
        fit="",
        searchable=False,
        source="",
    )
