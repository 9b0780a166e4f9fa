"""The must-asks of an interview: hate, why-you, close, love."""

from __future__ import annotations

from dataclasses import dataclass

from askback.core.bank import Question
from askback.core.planning.loop import Interview, Interviewer, Loop
from askback.core.planning.sensitivity import is_too_early
from askback.core.topics import Role, Rule

ORDER = (Rule.HATE, Rule.WHY_YOU, Rule.CLOSE, Rule.LOVE)
SHARE = 0.5  # must-asks take at most half the minutes, rounded up to one question
SHORT = 10.0  # minutes under which hate and love take turns
FURTHER = 0.5  # minutes for each further person of a round


@dataclass(frozen=True, slots=True)
class Must:
    """A must-ask: the question, and to whom it goes, in order."""

    question: Question
    to: tuple[Interviewer, ...]

    @property
    def minutes(self) -> float:
        """Minutes it takes: half a minute more for each further person."""
        return round_minutes(self.question, len(self.to))


def round_minutes(question: Question, people: int) -> float:
    """Return the minutes of a question that goes round."""
    return question.minutes + FURTHER * (people - 1)


def plan_musts(loop: Loop) -> dict[str, tuple[list[Must], list[Must]]]:
    """Return for each booked interview the must-asks that fit, and those that do not.

    Hate and love go to every person once, why-you to every hiring manager once, close
    to one person of each interview if the user wants it. Under ten minutes hate and
    love take turns between interviews.

    Source:
        Ours; DESIGN section 5.
    """
    met: set[tuple[str, str]] = set()
    short = 0
    planned: dict[str, tuple[list[Must], list[Must]]] = {}
    for interview in loop.interviews:
        if interview.expected:
            continue
        skipped: Rule | None = None
        if interview.minutes < SHORT:
            skipped = Rule.LOVE if short % 2 == 0 else Rule.HATE
            short += 1
        wanted = _wanted(loop, interview, met)
        fits, rest = _fit(
            [must for must in wanted if must.question.rule != skipped],
            interview.minutes,
        )
        met |= {(p.name, must.question.key) for must in fits for p in must.to}
        planned[interview.name] = (fits, rest)
    return planned


def _wanted(loop: Loop, interview: Interview, met: set[tuple[str, str]]) -> list[Must]:
    """Return the must-asks of an interview in the order in which they get minutes."""
    found: list[Must] = []
    ruled = {
        q.rule: q
        for q in loop.questions
        if q.rule is not None and q.key not in loop.dropped
    }
    for rule in ORDER:
        question = ruled.get(rule)
        if question is None or is_too_early(question, interview, loop):
            continue
        people = tuple(
            person
            for person in _audience(loop, interview, rule)
            if (person.name, question.key) not in met
            and not loop.was_asked(person.name, question.key)
        )
        if people:
            found.append(Must(question, people))
    return found


def _audience(loop: Loop, interview: Interview, rule: Rule) -> tuple[Interviewer, ...]:
    """Return who is asked a must-ask; hate in reverse order, so it starts fresh."""
    people = interview.people
    managers = tuple(p for p in people if p.role is Role.HIRING_MANAGER)
    audience = {
        Rule.LOVE: people,
        Rule.HATE: tuple(reversed(people)),
        Rule.WHY_YOU: managers,
        Rule.CLOSE: (managers or people)[:1] if loop.close else (),
    }
    return audience[rule]


def _fit(wanted: list[Must], minutes: float) -> tuple[list[Must], list[Must]]:
    """Give out half the minutes in order, and at least one question where one fits."""
    fits: list[Must] = []
    for must in wanted:
        spent = sum(m.minutes for m in fits) + must.minutes
        if spent <= (minutes * SHARE if fits else minutes):
            fits.append(must)
    return fits, [must for must in wanted if must not in fits]
