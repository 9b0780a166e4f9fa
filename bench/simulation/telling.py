"""What a person says when asked: memories, good and bad, told or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from askback.core.bank import Question
from askback.core.planning.loop import Interview
from askback.core.topics import Phrasing, Rule, Stage
from bench.simulation.chance import luck
from bench.simulation.witnesses import Seen, Witness
from bench.simulation.world import World, share_of

NO_ANSWER = 0.11  # of questions on earnings calls meet none (FACTS)
EARLY_NO_ANSWER = 0.1  # and that many more for each step of delicacy, too early
EARLY = 0.7  # less ready for each step of delicacy before the end, as log-odds
OVERHEARD = 0.5  # less ready with colleagues in the room, as log-odds
ADMITS = {
    True: 0.5,
    False: 0.7,
}  # says "I don't know", polite or not; else a generality
WITH_A_REASON = 0.5  # of answers refused, those refused for a reason
STORIES = {  # told as one event: 23 % of answers to past-behaviour questions (FACTS)
    Phrasing.PAST_EVENT: 0.23,
    Phrasing.PROBLEM: 0.15,
    Phrasing.CHOICE: 0.10,
    Phrasing.CLOSED: 0.05,
    Phrasing.GENERAL: 0.05,
}
STORY, OTHERWISE, PLATITUDE = 0.8, 0.4, 0.15  # how checkable each is, 0-1
ASKED_FOR = (
    3.0  # love and hate ask for one side outright: its memories are that likelier
)
THINGS = 3  # at most so many things are said in one answer


class Manner(StrEnum):
    """How an answer comes."""

    TOLD = "told"
    PLATITUDE = "platitude"
    UNABLE = "unable"
    DECLINED = "declined"
    DEFLECTED = "deflected"


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing said: of which criterion, and whether it was good news."""

    criterion: str
    good: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it was given."""

    manner: Manner
    things: tuple[Thing, ...] = ()
    specificity: float = 0.0


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a question is put: in which interview, and whether it is the last."""

    interview: Interview
    last: bool

    def delicacy(self, question: Question) -> int:
        """Return by how many steps it is too early for a question."""
        if self.last or self.interview.stage is Stage.OFFER_CALL:
            return 0
        at_the_door = self.interview.stage is Stage.RECRUITER_SCREEN
        return question.sensitivity if at_the_door else max(question.sensitivity - 1, 0)

    @property
    def overheard(self) -> bool:
        """Whether colleagues are in the room."""
        return len(self.interview.interviewers) > 1


def tell(
    seed: int, witness: Witness, question: Question, setting: Setting, world: World
) -> Told:
    """Return a person's answer.

    Its luck hangs on the seed, the person and the question alone.
    """
    chance = luck(seed, "answer", witness.name, question.key)
    refuses, reason, admits, story = chance.random(4).tolist()
    delicacy = setting.delicacy(question)
    if refuses < NO_ANSWER + EARLY_NO_ANSWER * delicacy:
        with_one = reason < WITH_A_REASON
        return Told(Manner.DECLINED if with_one else Manner.DEFLECTED)
    memories = list(_memories(chance, witness, question, world))
    if not memories:
        honest = admits < ADMITS[world.polite]
        return Told(Manner.UNABLE) if honest else _platitude()
    ready = share_of(readiness(witness, question, setting, world))
    things = tuple(thing for thing, held in memories if thing.good or held < ready)
    if not things:
        return _platitude()
    is_story = story < _stories(world)[question.phrasing]
    return Told(Manner.TOLD, things, STORY if is_story else OTHERWISE)


def readiness(
    witness: Witness, question: Question, setting: Setting, world: World
) -> float:
    """Return how ready a person is to tell bad news, as log-odds."""
    early = EARLY * setting.delicacy(question)
    overheard = OVERHEARD if setting.overheard else 0.0
    return world.ready[question.phrasing] + witness.willing - early - overheard


def _platitude() -> Told:
    return Told(Manner.PLATITUDE, (), PLATITUDE)


def _stories(world: World) -> Mapping[Phrasing, float]:
    if world.phrased:
        return STORIES
    return dict.fromkeys(STORIES, sum(STORIES.values()) / len(STORIES))


def _memories(
    chance: np.random.Generator, witness: Witness, question: Question, world: World
) -> Iterator[tuple[Thing, float]]:
    """Yield what comes to mind, each with how well it is held back, 0-1."""
    strengths = np.array(list(question.criteria.values()))
    about = list(question.criteria)
    count = int(chance.integers(1, THINGS + 1))
    picks = chance.choice(len(about), THINGS, p=strengths / strengths.sum())
    turns = chance.random((THINGS, 3))
    odds = _bad_odds(question, world)
    for pick, (stands_out, place, held) in zip(picks[:count], turns, strict=False):
        seen = witness.seen[about[int(pick)]]
        if seen.good + seen.bad:
            at = seen.vivid if stands_out < world.echo else float(place)
            yield Thing(about[int(pick)], at >= _bad_share(seen, odds)), float(held)


def _bad_share(seen: Seen, odds: float) -> float:
    """Return the share of memories that are bad, as they come to mind."""
    return odds * seen.bad / (odds * seen.bad + seen.good)


def _bad_odds(question: Question, world: World) -> float:
    """Return how much likelier a bad memory comes to mind for how it is asked."""
    if question.rule is Rule.LOVE:
        return 1 / ASKED_FOR
    if question.rule is Rule.HATE:
        return ASKED_FOR
    return world.tilt if question.phrasing is Phrasing.PROBLEM else 1.0
