"""Share a kit's questions out among interviews and interviewers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from askback.core.kit.levels import Type
from askback.core.kit.values import Ask, Meeting
from askback.core.planning.problem import Limit, Option, Problem
from askback.core.planning.solve import solve_greedily
from askback.errors import InvalidInputError

LEAST = 30.0  # minutes; below, two questions and the candidate's own do not fit
MOST = 180.0  # minutes; nobody listens well for longer
MEETINGS = 8  # more interviews than that tire both sides
OPENING = 5.0  # minutes to say hello and how it will go
YOURS = 10.0  # minutes kept for the candidate at least: three or four questions
SHARE = 0.15  # of the minutes kept for the candidate, where that is more
SEEN = 0.6  # how much one question shows; two by different people show .84
TURN = 0.001  # breaks ties, so that each interview gets some of every type
ORDER = (Type.BEHAVIOURAL, Type.TECHNICAL, Type.SCENARIO)


@dataclass(frozen=True, slots=True)
class Frame:
    """How many interviews there are, how long, and by how many people.

    Attributes:
        meetings: Interviews, 1-8.
        minutes: Of each, 30-180.
        interviewers: People in all, 1 or more.
    """

    meetings: int = 3
    minutes: float = 60.0
    interviewers: int = 3

    def __post_init__(self) -> None:
        if not 1 <= self.meetings <= MEETINGS:
            raise InvalidInputError(f"interviews: give a number from 1 to {MEETINGS}.")
        if not LEAST <= self.minutes <= MOST:
            raise InvalidInputError(
                f"minutes: give {LEAST:g} to {MOST:g} for one interview; shorter ones "
                "leave no room for the candidate's questions."
            )
        if not 1 <= self.interviewers <= 2 * MEETINGS:
            raise InvalidInputError(
                f"interviewers: give a number from 1 to {2 * MEETINGS}."
            )

    @property
    def candidate(self) -> float:
        """Return the minutes kept for the candidate's questions."""
        return max(YOURS, float(ceil(SHARE * self.minutes)))

    @property
    def asking(self) -> float:
        """Return the minutes in which questions are put."""
        return self.minutes - OPENING - self.candidate

    def people(self) -> list[tuple[str, ...]]:
        """Return who is in each interview, every person as seldom as can be."""
        slots = max(self.meetings, self.interviewers)
        held: list[list[str]] = [[] for _ in range(self.meetings)]
        for slot in range(slots):
            name = f"Interviewer {slot % self.interviewers + 1}"
            held[slot % self.meetings].append(name)
        return [tuple(names) for names in held]


def share_out(
    questions: Sequence[Ask], worth: Mapping[str, float], frame: Frame
) -> tuple[Meeting, ...]:
    """Choose what is asked where, with the optimiser that plans a candidate's loop.

    Args:
        questions: What may be asked; minutes above 0.
        worth: What each competency is worth, 0 or more.
        frame: Interviews, minutes and people.

    Returns:
        The interviews. A question is put once; nobody asks twice about one
        competency; no type is put much more often than another. A second question on
        a competency adds less than the first on another.

    Source:
        Ours; the programme is that of `core.planning`.

    >>> [meeting.questions for meeting in share_out((), {}, Frame(1, 45, 1))]
    [()]
    """
    people = frame.people()
    names = [f"Interview {number + 1}" for number in range(frame.meetings)]
    options = tuple(
        Option(ask.key, name, ask.minutes, {ask.competency: _shows(ask, turn, worth)})
        for turn, name in enumerate(names)
        for ask in questions
    )
    by_key = {ask.key: ask for ask in questions}
    held = dict(zip(names, people, strict=True))
    fits = int(frame.asking / max((ask.minutes for ask in questions), default=1.0))
    problem = Problem(
        options=options,
        worth=worth,
        minutes=dict.fromkeys(names, frame.asking),
        limits=(
            *_once(options),
            *_each_meeting(options, by_key),
            *_each_person(options, held, by_key, fits),
            *_types(options, by_key, frame, fits),
        ),
    )
    chosen = [options[n] for n in solve_greedily(problem, hinted=False).chosen]
    return tuple(
        Meeting(
            name=name,
            minutes=frame.minutes,
            opening=OPENING,
            candidate=frame.candidate,
            interviewers=there,
            questions=_ordered(chosen, name, by_key),
        )
        for name, there in zip(names, people, strict=True)
    )


def _shows(ask: Ask, turn: int, worth: Mapping[str, float]) -> float:
    """Return how much a question shows, a trace more where its type has its turn."""
    place = list(worth).index(ask.competency) + list(Type).index(ask.type) + turn
    return SEEN + (TURN if place % len(Type) == 0 else 0.0)


def _ordered(
    chosen: Sequence[Option], name: str, by_key: Mapping[str, Ask]
) -> tuple[str, ...]:
    """Return what is asked in an interview: what was done first, what if last."""
    keys = [option.question for option in chosen if option.interview == name]
    return tuple(sorted(keys, key=lambda key: ORDER.index(by_key[key].type)))


def _limits(named: Sequence[tuple[str, int]], most: int = 1) -> list[Limit]:
    """Return a limit for each name on the options that have it."""
    rows = groupby(sorted(named), key=lambda pair: pair[0])
    return [Limit(frozenset(n for _, n in held), most) for _, held in rows]


def _once(options: Sequence[Option]) -> list[Limit]:
    """A question is put in one interview only."""
    return _limits([(option.question, n) for n, option in enumerate(options)])


def _each_meeting(options: Sequence[Option], by_key: Mapping[str, Ask]) -> list[Limit]:
    """A competency comes once in an interview."""
    return _limits(
        [
            (f"{option.interview} {by_key[option.question].competency}", n)
            for n, option in enumerate(options)
        ]
    )


def _each_person(
    options: Sequence[Option],
    held: Mapping[str, tuple[str, ...]],
    by_key: Mapping[str, Ask],
    fits: int,
) -> list[Limit]:
    """Nobody asks about one competency again while there is another."""
    known = len({ask.competency for ask in by_key.values()})
    limits: list[Limit] = []
    for person in dict.fromkeys(name for names in held.values() for name in names):
        meetings = sum(person in names for names in held.values())
        named = [
            (by_key[option.question].competency, n)
            for n, option in enumerate(options)
            if person in held[option.interview]
        ]
        limits += _limits(named, ceil(meetings * fits / max(known, 1)))
    return limits


def _types(
    options: Sequence[Option], by_key: Mapping[str, Ask], frame: Frame, fits: int
) -> list[Limit]:
    """No type takes more than its third of what fits."""
    known = len({ask.competency for ask in by_key.values()})
    room = min(frame.meetings * fits, known * min(frame.meetings, len(Type)))
    named = [(str(by_key[option.question].type), n) for n, option in enumerate(options)]
    return _limits(named, ceil(room / len(Type)))
