"""One seeded case: somebody who looks for a job, a company, a loop of interviews."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from askback.adapters import shipped
from askback.core.decision import DEALBREAKER
from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Role, Stage
from bench.simulation.chance import luck

COMPANIES = 3  # how many companies one person sees: seeds in a row share the person
LIMIT = DEALBREAKER
SHARED = 0.6  # some workplaces are better all round: correlation .36 between criteria
MOST = 5  # the highest weight, and the longest loop
SHORTEST, LONGEST = 5, 15  # minutes for one's own questions

ROLES: Mapping[Stage, Mapping[Role, float]] = {
    Stage.RECRUITER_SCREEN: {Role.RECRUITER: 1.0},
    Stage.HIRING_MANAGER_CALL: {Role.HIRING_MANAGER: 1.0},
    Stage.TECHNICAL: {
        Role.PEER: 0.7,
        Role.CROSS_FUNCTIONAL: 0.15,
        Role.HIRING_MANAGER: 0.15,
    },
    Stage.WORK_SAMPLE: {Role.PEER: 0.7, Role.HIRING_MANAGER: 0.3},
    Stage.SYSTEM_DESIGN: {Role.PEER: 0.8, Role.SKIP_LEVEL: 0.2},
    Stage.BEHAVIOURAL: {
        Role.CROSS_FUNCTIONAL: 0.35,
        Role.SKIP_LEVEL: 0.35,
        Role.HIRING_MANAGER: 0.3,
    },
    Stage.TEAM_FIT: {Role.PEER: 0.6, Role.REPORT: 0.2, Role.CROSS_FUNCTIONAL: 0.2},
    Stage.EXECUTIVE: {Role.EXECUTIVE: 0.6, Role.SKIP_LEVEL: 0.4},
    Stage.OFFER_CALL: {Role.RECRUITER: 0.5, Role.HIRING_MANAGER: 0.5},
}
MIDDLE = (
    Stage.TECHNICAL,
    Stage.WORK_SAMPLE,
    Stage.SYSTEM_DESIGN,
    Stage.BEHAVIOURAL,
    Stage.TEAM_FIT,
)
LAST = (Stage.TEAM_FIT, Stage.BEHAVIOURAL, Stage.EXECUTIVE, Stage.OFFER_CALL)
PANELS = frozenset(MIDDLE) - {Stage.SYSTEM_DESIGN}
PANEL = 0.35  # how often such a meeting is a panel, of two or three
ONE_OF_ITS_KIND = frozenset(
    {Role.RECRUITER, Role.HIRING_MANAGER, Role.SKIP_LEVEL, Role.EXECUTIVE}
)


@dataclass(frozen=True, slots=True)
class Case:
    """What one seed stands for, the same for every policy and every world.

    Attributes:
        seed: Everything else follows from it.
        weights: What matters to the candidate, 0-5 by criterion.
        dealbreakers: What must not be bad.
        truth: By criterion, the share 0-1 of what happens there that goes well.
        interviews: The loop, in order.
    """

    seed: int
    weights: Mapping[str, float]
    dealbreakers: frozenset[str]
    truth: Mapping[str, float]
    interviews: tuple[Interview, ...]

    @property
    def broken(self) -> frozenset[str]:
        """Dealbreakers whose limit is broken in truth."""
        return frozenset(c for c in self.dealbreakers if self.truth[c] < LIMIT)


def draw_case(seed: int, shared: float = SHARED) -> Case:
    """Draw who looks, where, and the loop."""
    weights, dealbreakers = _candidate(seed // COMPANIES)
    return Case(seed, weights, dealbreakers, _truth(seed, shared), _loop(seed))


def _candidate(person: int) -> tuple[dict[str, float], frozenset[str]]:
    """Draw weights near the usual ones, and up to three dealbreakers among the top."""
    chance = luck(person, "candidate")
    weights = {
        c.key: float(np.clip(c.default + chance.integers(-2, 3), 0, MOST))
        for c in shipped.criteria()
    }
    keys = sorted(weights, key=lambda c: (-weights[c], chance.random()))
    top = [c for c in keys if weights[c] >= MOST - 1]
    return weights, frozenset(top[: int(chance.integers(1, 4))])


def _truth(seed: int, shared: float) -> dict[str, float]:
    """Draw how good each criterion is: evenly from 0 to 1, and alike in one company."""
    chance = luck(seed, "truth")
    company = chance.normal()
    own = (1 - shared**2) ** 0.5
    spread = NormalDist()
    return {
        c.key: spread.cdf(shared * company + own * chance.normal())
        for c in shipped.criteria()
    }


def _loop(seed: int) -> tuple[Interview, ...]:
    chance = luck(seed, "loop")
    stages = _stages(chance)
    return tuple(
        Interview(
            name=f"{n + 1} {stage}",
            stage=stage,
            minutes=_minutes(stage, chance),
            interviewers=_people(n, stage, chance),
        )
        for n, stage in enumerate(stages)
    )


def _stages(chance: np.random.Generator) -> list[Stage]:
    """Draw two to five stages: mostly a recruiter first, somebody senior late."""
    count = int(chance.integers(2, MOST + 1))
    first = [Stage.HIRING_MANAGER_CALL]
    if chance.random() < 0.8:
        first.insert(0, Stage.RECRUITER_SCREEN)
    last = [_one_of(LAST, chance)]
    middle = [_one_of(MIDDLE, chance) for _ in range(MOST)]
    return ([*first, *middle][: count - 1] + last) if count > len(first) else first


def _one_of(stages: Sequence[Stage], chance: np.random.Generator) -> Stage:
    return stages[int(chance.integers(len(stages)))]


def _minutes(stage: Stage, chance: np.random.Generator) -> float:
    """Draw minutes: a recruiter leaves the fewest, a hiring manager the most."""
    low, high = SHORTEST, LONGEST
    if stage is Stage.RECRUITER_SCREEN:
        high = 8
    elif stage is Stage.HIRING_MANAGER_CALL:
        low = 8
    return float(chance.integers(low, high + 1))


def _people(
    number: int, stage: Stage, chance: np.random.Generator
) -> tuple[Interviewer, ...]:
    """Draw who is there; a manager or recruiter met again is the same person."""
    count = 1
    if stage in PANELS and chance.random() < PANEL:
        count = int(chance.integers(2, 4))
    shares = ROLES[stage]
    found: dict[str, Interviewer] = {}
    for seat in range(count):
        role = list(shares)[int(chance.choice(len(shares), p=list(shares.values())))]
        alone = role in ONE_OF_ITS_KIND
        name = str(role) if alone else f"{role} {number + 1}.{seat + 1}"
        found[name] = Interviewer(name, role)
    return tuple(found.values())
