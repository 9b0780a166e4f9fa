"""What an answer weighs: by what it tells, who gave it, and what the user wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.decision import Evidence, Heard, signalled, weigh_answer
from askback.core.decision.contradictions.values import Account
from askback.core.decision.ledger import Fact
from askback.core.topics import Knows, Role
from askback.core.transcript.answer.amounts import quantities
from askback.services.heard import STRANGER, AnswerForm, Put
from askback.services.raised import question_of
from askback.services.wishes import PAY, Wishes

LEAST_SUM = 1000  # what is smaller counts people, days or percent as often as money


def _shipped_knows() -> Knows:
    return shipped.tables().knows


@dataclass(frozen=True, slots=True)
class Room:
    """Who may have spoken, and how much such people know.

    Attributes:
        people: Their roles, by name.
        knows: How much each role knows of each criterion.
        wishes: What the user wants, by which a fact is good or bad.
    """

    people: Mapping[str, Role]
    knows: Knows = field(default_factory=_shipped_knows)
    wishes: Wishes = field(default_factory=Wishes)


def weigh(
    key: str,
    answer: AnswerForm,
    witness: str,
    room: Room,
    *,
    put: Put | None = None,
) -> list[Evidence]:
    """Return the evidence in an answer; what is not of the bank carries none."""
    question = shipped.bank().get(key) or question_of(key)
    if question is None:
        return []
    return weigh_answer_to(question, answer, witness, room, put=put)


@dataclass(frozen=True, slots=True)
class Word:
    """The user's own word on an answer.

    Attributes:
        direction: -1 bad to 1 good; None where they did not say.
        source: "mark" where a transcript holds the words, "note" where they noted them.
    """

    direction: float | None
    source: str


def weigh_answer_to(
    question: Question,
    answer: AnswerForm,
    witness: str,
    room: Room,
    *,
    put: Put | None = None,
    word: Word | None = None,
) -> list[Evidence]:
    """Return the evidence in an answer to a question of the bank or of a source.

    The user's word on its direction wins; then what they want decides on a figure, and
    last what the question's listening guide heard.
    """
    signs = signalled(signal.colour for signal in answer.signals)
    marked = None if word is None else word.direction
    given = put or Put(question.text, (answer.quote or "",))
    heard = Heard(
        question=question,
        witness=witness,
        role=room.people.get(witness, STRANGER),
        verdict=answer.verdict,
        reason=answer.reason,
        specificity=answer.specificity,
        direction=signs if marked is None else marked,
        quote=answer.quote or "",
        source="reading" if word is None else word.source,
        facts={} if marked is not None else _facts(question, given, room, signs),
        by=_by(marked, signs),
    )
    return weigh_answer(heard, room.knows)


def _by(marked: float | None, signs: float | None) -> str:
    """Name what gave an answer its direction."""
    if marked is not None:
        return "mark"
    return "" if signs is None else "signs"


def _facts(
    question: Question, put: Put, room: Room, signs: float | None
) -> dict[str, Fact]:
    """Return what an answer says of what the user wants, by criterion.

    Words are judged with more care than figures are: where the listening guide heard
    something, a preference in words gives way to it.
    """
    found: dict[str, Fact] = {}
    for criterion in question.criteria:
        wanted = room.wishes.wanted.get(criterion)
        if wanted is None or not (wanted.is_figure or signs is None):
            continue
        fact = _fact(question, put, criterion, room.wishes)
        if fact is None and criterion == PAY:
            fact = _sum_named(put)
        if fact is not None:
            found[criterion] = fact
    return found


def _sum_named(put: Put) -> Fact | None:
    """Return that a sum was named, where what it is of could not be told.

    That somebody speaks openly of pay is then no sign that it is what the user wants.
    """
    for text in put.said:
        if any(sum_of.high >= LEAST_SUM for sum_of in quantities(text.lower())):
            return Fact(None, text)
    return None


def _fact(question: Question, put: Put, criterion: str, wishes: Wishes) -> Fact | None:
    """Return what the turns of an answer say, where all that say something agree."""
    fits = [
        wishes.fit(
            criterion,
            Account("", "", text, put.question, question.key, question.criteria),
        )
        for text in put.said
    ]
    told = [one for one in fits if one is not None]
    if len({one.direction > 0 for one in told}) != 1:
        return None
    return Fact(told[0].direction, told[0].span.quote)
