"""Which of the questions that were not asked go into whose letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from askback.core.bank import Question
from askback.core.followup.letters import MOST_QUESTIONS
from askback.core.planning.loop import Tables
from askback.core.topics import Role, Rule, Stage

LEAST = 0.002  # of all that matters; a question that settles less is not worth a line
TRUSTED = (
    "raised-",
    "concern-",
)  # keys of what others said; a letter gives nobody away


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who may be written to.

    Attributes:
        name: Names the letter.
        role: What they are to the job.
        stage: What kind of meeting it was.
        bears: The most delicate question that may be put to them now, 0-2.
        open: What was not asked of them, in any order.
    """

    name: str
    role: Role
    stage: Stage
    bears: int
    open: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Worth:
    """What answers are worth.

    Attributes:
        by_criterion: Weight times how unknown it is, by criterion.
        tables: Who knows what, and what each phrasing gets.
        closed: Keys that nobody is asked any more: answered, planned, or asked before.
    """

    by_criterion: Mapping[str, float]
    tables: Tables
    closed: frozenset[str] = field(default_factory=frozenset)


def share_out(
    people: Sequence[Addressee], worth: Worth
) -> dict[str, tuple[Question, ...]]:
    """Give each person the questions that are worth most there, no question twice.

    The best pair of person and question is taken, then the best of the rest by what is
    still unknown after it, up to three a person.

    Args:
        people: Whom letters go to, each named once.
        worth: What answers are worth.

    Returns:
        By the name of each person, the most valuable question first; maybe none.

    Source:
        Ours; the gain is that of DESIGN section 5, the choice is greedy.
    """
    given: dict[str, list[Question]] = {person.name: [] for person in people}
    left = dict(worth.by_criterion)
    least = LEAST * sum(left.values())
    pairs: list[tuple[Addressee, Question, dict[str, float]]] = [
        (person, question, _chances(question, person, worth.tables))
        for person in people
        for question in _askable(person, worth)
    ]
    while pairs:
        person, question, chances = max(pairs, key=lambda pair: _gain(pair[2], left))
        if _gain(chances, left) <= least:
            break
        given[person.name].append(question)
        for criterion, chance in chances.items():
            left[criterion] = left.get(criterion, 0.0) * (1 - chance)
        pairs = [
            pair
            for pair in pairs
            if pair[1].key != question.key and len(given[pair[0].name]) < MOST_QUESTIONS
        ]
    return {name: tuple(questions) for name, questions in given.items()}


def best_for(question: Question, people: Sequence[Addressee], worth: Worth) -> str:
    """Return the name of whoever answers a question best; the first of equals.

    Args:
        question: What is asked.
        people: At least one.
        worth: What answers are worth.

    Source:
        Ours.
    """
    ones = dict.fromkeys(question.criteria, 1.0)
    best = max(
        people,
        key=lambda person: _gain(_chances(question, person, worth.tables), ones),
    )
    return best.name


def _askable(person: Addressee, worth: Worth) -> Iterator[Question]:
    """Yield what may be put to somebody in a letter, each question once."""
    for question in {q.key: q for q in person.open}.values():
        if (
            question.sensitivity <= person.bears
            and question.rule is not Rule.CLOSE
            and question.key not in worth.closed
            and not question.key.startswith(TRUSTED)
        ):
            yield question


def _chances(question: Question, person: Addressee, tables: Tables) -> dict[str, float]:
    """Return how likely an answer of theirs settles each criterion, 0-1."""
    way = tables.phrasing[question.phrasing] * question.suits(person.role, person.stage)
    return {
        criterion: strength * way * tables.knows.of(person.role, criterion)
        for criterion, strength in question.criteria.items()
    }


def _gain(chances: Mapping[str, float], left: Mapping[str, float]) -> float:
    return sum(
        left.get(criterion, 0.0) * chance for criterion, chance in chances.items()
    )
