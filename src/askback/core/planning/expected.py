"""Interviews that are still to come but not booked, as they most likely will be."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Role, Stage, Stages

PLACE = {stage: place for place, stage in enumerate(Stage)}  # in their usual order


@dataclass(frozen=True, slots=True)
class Slot:
    """An interview to come, as far as it is known.

    Attributes:
        stage: What kind of meeting it will be; None where nobody has said.
        role: Whom you will meet; None where nobody has said.
        minutes: For your questions; None where nobody has said.
    """

    stage: Stage | None = None
    role: Role | None = None
    minutes: float | None = None


def typical(
    booked: Sequence[Interview], count: int, stages: Stages
) -> tuple[Interview, ...]:
    """Return the meetings that are most likely still to come.

    A loop of as many meetings as there will be, in its usual order, less those that
    are booked. What usually comes before the furthest of these is not expected any
    more, apart from the hiring manager, whom nobody is hired without meeting; what is
    then lacking comes from longer loops. If there are more than enough, people not met
    yet come first.

    Args:
        booked: Interviews booked or held.
        count: How many more there will be, 0 or more.
        stages: What is usual.

    Returns:
        As many as `count`, expected, in their usual order, each with one person and
        the minutes usual for its stage.

    Source:
        Ours; the table of stages has its reasons.

    >>> [slot.stage.value for slot in typical((), 2, Stages(orders=((), ())))]
    ['other', 'other']
    """
    met = {person.role for one in booked for person in one.interviewers}
    likely = _likely(booked, count, stages, met)
    fresh_first = sorted(likely, key=lambda stage: stages.of(stage).roles[0] in met)
    chosen = sorted(fresh_first[:count], key=PLACE.__getitem__)
    chosen += [stages.further] * (count - len(chosen))
    return expect([Slot(stage) for stage in chosen], booked, stages)


def _likely(
    booked: Sequence[Interview], count: int, stages: Stages, met: set[Role]
) -> list[Stage]:
    """Return stages that may come, from as short a loop as has enough of them."""
    furthest = _furthest(booked)
    found: list[Stage] = []
    size = min(len(booked) + count, len(stages.orders))
    for order in stages.orders[max(size - 1, 0) :]:
        found = [
            stage
            for stage in _less(order, booked)
            if PLACE[stage] > furthest
            or (stage is Stage.HIRING_MANAGER_CALL and Role.HIRING_MANAGER not in met)
        ]
        if len(found) >= count:
            break
    return found


def _furthest(booked: Iterable[Interview]) -> int:
    """Return how far a loop has come; what is only expected may come in any order."""
    return max(
        (
            PLACE[one.stage]
            for one in booked
            if not (one.expected or one.stage is Stage.OTHER)
        ),
        default=-1,
    )


def _less(order: Iterable[Stage], booked: Iterable[Interview]) -> list[Stage]:
    left = list(order)
    for one in booked:
        if one.stage in left:
            left.remove(one.stage)
    return left


def expect(
    slots: Sequence[Slot], booked: Sequence[Interview], stages: Stages
) -> tuple[Interview, ...]:
    """Return expected interviews, with what is typical where nothing is known.

    What a slot says stands. A role without a stage gets the stage at which one usually
    meets it; a stage without a role the person usually met there who is not there yet.

    Args:
        slots: In the order in which they are expected.
        booked: Interviews booked or held.
        stages: What is usual.

    Returns:
        One for each slot, called "expected 1" and so on, as nothing booked is.

    Source:
        Ours.

    >>> peer = expect([Slot(Stage.TEAM_FIT, Role.PEER, 5)], (), Stages())
    >>> peer[0].name, peer[0].minutes
    ('expected 1', 5)
    """
    stage_of = _stages_of(slots, booked, stages)
    known = list(booked)
    for slot, stage, name in zip(slots, stage_of, _names(booked), strict=False):
        role = slot.role or _role(stage, known, stages)
        minutes = (
            stages.of(stage).minutes_for_questions
            if slot.minutes is None
            else slot.minutes
        )
        person = Interviewer(name, role)
        known.append(Interview(name, stage, minutes, (person,), expected=True))
    return tuple(known[len(booked) :])


def _names(booked: Sequence[Interview]) -> Iterator[str]:
    """Yield names that no interview and nobody in one has: a plan goes by names."""
    taken = {one.name for one in booked}
    taken |= {person.name for one in booked for person in one.interviewers}
    numbered = map("expected {}".format, itertools.count(1))
    return (name for name in numbered if name not in taken)


def _stages_of(
    slots: Sequence[Slot], booked: Sequence[Interview], stages: Stages
) -> list[Stage]:
    """Return a stage for each slot: what is known first, then what is typical."""
    said = {
        n: slot.stage or _where(slot.role, booked, stages)
        for n, slot in enumerate(slots)
        if slot.stage or slot.role
    }
    if len(said) == len(slots):
        return list(said.values())
    known = expect(
        [Slot(stage, slots[n].role) for n, stage in said.items()], booked, stages
    )
    rest = iter(typical((*booked, *known), len(slots) - len(said), stages))
    return [said[n] if n in said else next(rest).stage for n in range(len(slots))]


def _where(role: Role | None, booked: Iterable[Interview], stages: Stages) -> Stage:
    """Return at which stage one usually meets a role, rather later than booked."""
    furthest = _furthest(booked)

    def unlikely(stage: Stage) -> tuple[bool, bool, int]:
        main = stages.of(stage).roles[0]
        return main is not role, PLACE[stage] < furthest, PLACE[stage]

    usual = [stage for stage in stages.by_stage if role in stages.of(stage).roles]
    return min(usual, key=unlikely, default=stages.further)


def _role(stage: Stage, known: Iterable[Interview], stages: Stages) -> Role:
    """Return who is usually met at a stage and is not met there yet."""
    usual = stages.of(stage).roles
    met = {p.role for one in known if one.stage is stage for p in one.interviewers}
    return next((role for role in usual if role not in met), usual[0])
