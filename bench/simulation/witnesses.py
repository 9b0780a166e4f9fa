"""Who has seen what: episodes, by where people spend their days and how long.

Nothing here reads the plan's table of who knows what. Each criterion shows in some
places; each role is present in a place for a share of what happens there; a person has
been there for some time, with some luck. What they know is what they have seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from askback.core.planning.loop import Interviewer
from askback.core.topics import Role
from bench.simulation.case import Case
from bench.simulation.chance import luck
from bench.simulation.world import World

# desk: the team's own work. night: outside hours. across: with other teams. talks:
# between manager and report. rounds: where promotion, raises and posts are decided.
# office: rules, contracts, hiring. top: plans and money. corridor: what people tell
# each other.
PLACES = ("desk", "night", "across", "talks", "rounds", "office", "top", "corridor")
PRESENT: Mapping[Role, tuple[float, ...]] = {
    Role.RECRUITER: (0.05, 0.0, 0.15, 0.05, 0.3, 1.0, 0.1, 0.4),
    Role.HIRING_MANAGER: (0.6, 0.4, 0.7, 0.9, 0.9, 0.4, 0.3, 0.4),
    Role.PEER: (1.0, 0.8, 0.5, 0.6, 0.15, 0.1, 0.05, 0.8),
    Role.CROSS_FUNCTIONAL: (0.2, 0.1, 1.0, 0.1, 0.05, 0.05, 0.1, 0.5),
    Role.SKIP_LEVEL: (0.15, 0.1, 0.6, 0.3, 0.9, 0.3, 0.6, 0.2),
    Role.EXECUTIVE: (0.05, 0.0, 0.4, 0.1, 0.4, 0.2, 1.0, 0.1),
    Role.REPORT: (0.8, 0.6, 0.3, 0.9, 0.05, 0.1, 0.05, 0.8),
}
SHOWS: Mapping[str, Mapping[str, float]] = {
    "daily_work": {"desk": 1.0},
    "impact": {"across": 0.5, "top": 0.5},
    "tools": {"desk": 1.0},
    "upkeep": {"desk": 0.7, "night": 0.3},
    "on_call": {"night": 1.0},
    "autonomy": {"desk": 0.4, "talks": 0.3, "across": 0.3},
    "manager": {"talks": 0.7, "desk": 0.3},
    "team": {"desk": 0.6, "corridor": 0.4},
    "collaboration": {"across": 1.0},
    "mistakes": {"desk": 0.5, "night": 0.2, "talks": 0.3},
    "inclusion": {"corridor": 0.6, "desk": 0.4},
    "success": {"talks": 0.5, "rounds": 0.5},
    "learning": {"desk": 0.5, "talks": 0.5},
    "advancement": {"rounds": 0.7, "talks": 0.3},
    "feedback": {"talks": 0.8, "rounds": 0.2},
    "business": {"top": 1.0},
    "leadership": {"top": 0.6, "across": 0.2, "corridor": 0.2},
    "values": {"corridor": 0.4, "top": 0.3, "desk": 0.3},
    "improvement": {"desk": 0.5, "across": 0.5},
    "turnover": {"corridor": 0.6, "office": 0.4},
    "candour": {"corridor": 0.5, "talks": 0.3, "across": 0.2},
    "pay": {"office": 0.6, "rounds": 0.4},
    "hours": {"night": 0.5, "desk": 0.5},
    "place": {"office": 0.5, "desk": 0.5},
    "opening": {"rounds": 0.6, "office": 0.4},
    "hiring": {"office": 0.8, "rounds": 0.2},
}
REACHES = {  # the share of bad news that gets there: it seldom travels up or outwards
    Role.RECRUITER: 0.6,
    Role.HIRING_MANAGER: 0.8,
    Role.PEER: 1.0,
    Role.CROSS_FUNCTIONAL: 0.9,
    Role.SKIP_LEVEL: 0.6,
    Role.EXECUTIVE: 0.5,
    Role.REPORT: 1.0,
}
WILLING = {  # how much readier to tell bad news, as log-odds, by what one sells
    Role.RECRUITER: -1.0,  # is paid to fill the post
    Role.HIRING_MANAGER: -0.3,
    Role.PEER: 0.0,
    Role.CROSS_FUNCTIONAL: 0.0,
    Role.SKIP_LEVEL: -0.3,
    Role.EXECUTIVE: -0.5,
    Role.REPORT: 0.0,
}
A_YEAR = 3.0  # episodes a year that somebody sees who is always there
TENURE, TENURE_SPREAD = 2.0, 0.8  # median years here, and spread of its logarithm
REMEMBERED = 3.0  # years; what is older has faded or no longer holds
LUCK = 0.5  # spread of the logarithm of how much comes before one person's eyes
HABIT = 0.4  # the same of how present a role is in a place, from company to company
BLANK = 0.12  # how often a person who ought to know does not: new to it, kept out of it
PEOPLE_DIFFER = 1.0  # spread of willingness between people, as log-odds
CANDOUR = (
    1.0  # how much the company's candour shifts it, from worst to best half of that
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody has seen of one criterion.

    Attributes:
        good: Episodes that went well.
        bad: Episodes that went badly.
        vivid: Where in their memories, 0-1, the one that stands out lies.
    """

    good: int
    bad: int
    vivid: float


@dataclass(frozen=True, slots=True)
class Witness:
    """A person of the loop, as they really are."""

    name: str
    role: Role
    willing: float
    seen: Mapping[str, Seen]


def meet(case: Case, world: World) -> dict[str, Witness]:
    """Return everybody of a loop by name."""
    people = {p.name: p for i in case.interviews for p in i.interviewers}
    return {name: _witness(case, person, world) for name, person in people.items()}


def presence(seed: int, role: Role, world: World) -> dict[str, float]:
    """Return how present a role is in each place of one company, at least 0."""
    if world.alike:
        rows = np.array(list(PRESENT.values()))
        return dict(zip(PLACES, rows.mean(axis=0).tolist(), strict=True))
    habit = np.exp(luck(seed, "habit", role).normal(0, HABIT, len(PLACES)))
    shares = np.array(PRESENT[_where(seed, role, world)]) * habit
    return dict(zip(PLACES, shares.tolist(), strict=True))


def _where(seed: int, role: Role, world: World) -> Role:
    """Return in whose place a role is: its own, unless roles are swapped."""
    roles = list(PRESENT)
    if not world.swapped:
        return role
    places = luck(seed, "swapped").permutation(len(roles))
    return roles[int(places[roles.index(role)])]


def _witness(case: Case, person: Interviewer, world: World) -> Witness:
    chance = luck(case.seed, "person", person.name)
    years = min(TENURE * float(np.exp(chance.normal(0, TENURE_SPREAD))), REMEMBERED)
    lucky = float(np.exp(chance.normal(0, LUCK)))
    own = WILLING[person.role] + float(chance.normal(0, PEOPLE_DIFFER))
    if world.alike:
        years, lucky, own = TENURE, 1.0, _mean(WILLING)
    often = frequency(presence(case.seed, person.role, world))
    rates = {c: A_YEAR * years * lucky * share for c, share in often.items()}
    candour = CANDOUR * (2 * case.truth["candour"] - 1)
    seen = {c: _seen(case, person, c, rates[c], world) for c in rates}
    return Witness(person.name, person.role, own + candour, seen)


def frequency(there: Mapping[str, float]) -> dict[str, float]:
    """Return what share of a criterion's episodes come before one's eyes."""
    return {
        criterion: sum(share * there[place] for place, share in places.items())
        for criterion, places in SHOWS.items()
    }


def _seen(
    case: Case, person: Interviewer, criterion: str, rate: float, world: World
) -> Seen:
    chance = luck(case.seed, "seen", person.name, criterion)
    blank, vivid = chance.random(2).tolist()
    reaches = _mean(REACHES) if world.alike else REACHES[person.role]
    if blank < BLANK and not world.alike:
        return Seen(0, 0, vivid)
    truth = case.truth[criterion]
    good = int(chance.poisson(rate * truth))
    return Seen(good, int(chance.poisson(rate * (1 - truth) * reaches)), vivid)


def _mean(by_role: Mapping[Role, float]) -> float:
    return sum(by_role.values()) / len(by_role)
