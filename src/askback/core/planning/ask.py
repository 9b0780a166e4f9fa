"""A question as it may be put, and whom it is best put to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from askback.core.bank import Question
from askback.core.planning.loop import Interview, Interviewer, Loop
from askback.core.planning.musts import round_minutes
from askback.core.topics import Role

STRONG = 0.5  # from this strength on, a question is about a criterion
SPEAKS = (  # in a round, whoever leads speaks last, so that nobody has to agree
    Role.REPORT,
    Role.PEER,
    Role.CROSS_FUNCTIONAL,
    Role.RECRUITER,
    Role.HIRING_MANAGER,
    Role.SKIP_LEVEL,
    Role.EXECUTIVE,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it may be put: in an interview, to these people, in this order."""

    question: Question
    interview: Interview
    to: tuple[Interviewer, ...]
    must: bool = False
    pinned: bool = False
    probes: bool = False

    @property
    def is_set(self) -> bool:
        """Whether it stands where it is: the user put it there, or it was raised."""
        return self.pinned or self.probes

    @property
    def names(self) -> tuple[str, ...]:
        """The names of whom it goes to, in order."""
        return tuple(person.name for person in self.to)

    @property
    def goes_round(self) -> bool:
        """Whether several people are asked, one after the other."""
        return len(self.to) > 1

    @property
    def is_free(self) -> bool:
        """Whether one person may be asked it, or not, as the plan likes."""
        return not (self.must or self.is_set or self.goes_round)

    @property
    def minutes(self) -> float:
        """Minutes it takes."""
        return round_minutes(self.question, len(self.to))


def gains(loop: Loop, ask: Ask) -> dict[str, float]:
    """Return how likely each criterion is settled by at least one of those asked."""
    open_ = dict.fromkeys(ask.question.criteria, 1.0)
    for person in ask.to:
        told = loop.told(ask.question, person, ask.interview.stage)
        open_ = {c: left * (1 - told[c]) for c, left in open_.items()}
    return {criterion: 1 - left for criterion, left in open_.items()}


def addressees(
    loop: Loop, interview: Interview, question: Question
) -> tuple[Interviewer, ...]:
    """Return who may be asked a question: those who may hear it and have not before."""
    return tuple(
        person
        for person in interview.people
        if loop.may_hear(person.name, question.key)
        and not loop.was_asked(person.name, question.key)
    )


def best_addressee(
    loop: Loop, interview: Interview, question: Question, worth: Mapping[str, float]
) -> Interviewer | None:
    """Return who would tell most of what is worth knowing, of those to be asked."""

    def told(person: Interviewer) -> float:
        answer = loop.told(question, person, interview.stage)
        return sum(worth.get(c, 0) * chance for c, chance in answer.items())

    return max(addressees(loop, interview, question), key=told, default=None)


def in_turn(people: tuple[Interviewer, ...]) -> tuple[Interviewer, ...]:
    """Return the order in which a question goes round: whoever leads speaks last.

    Source:
        Ours.

    >>> boss, peer = Interviewer("Bo", Role.EXECUTIVE), Interviewer("Al", Role.PEER)
    >>> [person.name for person in in_turn((boss, peer))]
    ['Al', 'Bo']
    """
    return tuple(sorted(people, key=lambda person: SPEAKS.index(person.role)))
