"""Answers and listening guides for these tests."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from askback.core.bank import Cue, NumberTest, Question, Signal
from askback.core.topics import Demand, Meta, Phrasing
from askback.core.transcript.answer import (
    Ear,
    Kind,
    Learnt,
    Reading,
    Reason,
    Said,
    read_answer,
)
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


def learnt(shares: Mapping[str, float]) -> Learnt:
    """Return one that finds every answer as likely, whatever it is."""
    return Learnt(
        labels=tuple(shares),
        names=("words",),
        means=np.array([2.0]),
        spreads=np.array([1.0]),
        weights=np.array(
            [[0.0] * len(shares), [math.log(share) for share in shares.values()]]
        ),
        runs={},
    )


def ear(none: float, *, partly: float = 0.2, reason: Reason, kind: Kind) -> Ear:
    """Return one that calls answers none with a chance, always for one reason."""
    rest = 1 - none
    verdict = {
        "answered": rest * (1 - partly),
        "partly": rest * partly,
        "not_answered": none,
    }
    return Ear(
        verdict=learnt(verdict),
        reason=learnt({one: 0.9 if one is reason else 0.025 for one in Reason}),
        kind=learnt({one: 0.9 if one is kind else 0.025 for one in Kind}),
    )
