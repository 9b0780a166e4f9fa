"""What the candidate makes of an answer: found, missed, taken for good news."""

from __future__ import annotations

from dataclasses import dataclass

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.decision import Evidence, Heard, weigh_answer
from askback.core.decision.evidence import direction
from askback.core.topics import Verdict
from bench.simulation.chance import luck
from bench.simulation.telling import Manner, Thing, Told
from bench.simulation.witnesses import Witness

CALLED_EMPTY = {  # how often an answer is held to say nothing
    Manner.PLATITUDE: 0.53,  # recall of answers that are none, docs/measured.md
    Manner.TOLD: 0.03,  # and its mistakes; ours
}
FOUND = 0.8  # of things said, those caught; ours
RIGHT = 0.95  # of things caught, those taken for what they are; ours
WHOLE = 0.75  # of real answers, those that answer in full; ours


@dataclass(frozen=True, slots=True)
class Caught:
    """What came of one answer.

    Attributes:
        evidence: What the candidate writes down, for and against.
        things: What was caught of what was said, as it was taken.
    """

    evidence: tuple[Evidence, ...]
    things: tuple[Thing, ...]


def hear(seed: int, witness: Witness, question: Question, told: Told) -> Caught:
    """Turn an answer into evidence, as the product does."""
    chance = luck(seed, "heard", witness.name, question.key)
    seen_through, whole = chance.random(2).tolist()
    caught = _caught(told, chance.random((len(told.things), 2)).tolist())
    verdict, reason = _judged(told, seen_through, whole)
    if verdict is Verdict.NOT_ANSWERED:
        caught = ()
    heard = Heard(
        question=question,
        witness=witness.name,
        role=witness.role,
        verdict=verdict,
        reason=reason,
        specificity=told.specificity,
        direction=_towards(told, caught),
        quote=told.manner,
        source="reading",
    )
    return Caught(tuple(weigh_answer(heard, shipped.tables().knows)), caught)


def _caught(told: Told, turns: list[list[float]]) -> tuple[Thing, ...]:
    return tuple(
        Thing(thing.criterion, thing.good == (right < RIGHT))
        for thing, (found, right) in zip(told.things, turns, strict=True)
        if found < FOUND
    )


def _judged(
    told: Told, seen_through: float, whole: float
) -> tuple[Verdict, str | None]:
    """Return the verdict of the reading, and the reason for one that is no answer."""
    if told.manner not in CALLED_EMPTY:
        return Verdict.NOT_ANSWERED, str(told.manner)
    if seen_through < CALLED_EMPTY[told.manner]:
        return Verdict.NOT_ANSWERED, "generalities"
    return (Verdict.ANSWERED if whole < WHOLE else Verdict.PARTLY), None


def _towards(told: Told, caught: tuple[Thing, ...]) -> float | None:
    """Return the direction; a generality not seen through sounds like good news."""
    if told.manner is Manner.PLATITUDE:
        return 1.0
    good = sum(thing.good for thing in caught)
    return direction(good, len(caught) - good)
