"""Marks of interviewers: alone first, then together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from askback.core.kit.agreement import alpha
from askback.core.kit.values import Kit
from askback.errors import InvalidInputError

LEAST, MOST = 1, 4  # the rubric's ends
APART = 2  # two steps on a scale of four are two different answers heard


@dataclass(frozen=True, slots=True)
class Mark:
    """What one interviewer makes of one answer.

    Attributes:
        question: The question's key.
        value: 1-4; None while it is not marked.
        evidence: What was said, in words that were written down.
        left_out: Why there is no mark, where it was not asked or nothing was said that
            a mark could rest on; empty otherwise.
    """

    question: str
    value: int | None = None
    evidence: str = ""
    left_out: str = ""

    def __post_init__(self) -> None:
        if self.value is not None and not LEAST <= self.value <= MOST:
            raise InvalidInputError(
                f"{self.question}: {self.value} is no mark; give {LEAST} to {MOST}."
            )


@dataclass(frozen=True, slots=True)
class Card:
    """One interviewer's marks of one candidate.

    Attributes:
        interviewer: Who marked.
        meeting: The interview's name.
        marks: One for each question.
        handed_in: Whether it is final; before, nobody else sees it.
    """

    interviewer: str
    meeting: str
    marks: tuple[Mark, ...]
    handed_in: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What several marked of one competency.

    Attributes:
        competency: Its key.
        values: Who gave which mark, in the cards' order.
        mean: The mean over interviewers of their own means, 1-4.
        apart: Whether two are two steps or more apart: to be talked about.
    """

    competency: str
    values: tuple[tuple[str, int], ...]
    mean: float
    apart: bool


@dataclass(frozen=True, slots=True)
class Together:
    """What the cards come to.

    Attributes:
        waiting: What has to be done first; while there is any, nothing else is told.
        lines: One a competency.
        total: The mean of the lines, 1-4; None while anything is waiting, and where
            nobody marked a competency that an interview asks after.
        agreement: Krippendorff's alpha over competencies, None where it cannot be told.
    """

    waiting: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    total: float | None = None
    agreement: float | None = None


def blank_cards(kit: Kit) -> tuple[Card, ...]:
    """Return an empty card for each interviewer of each interview.

    Source:
        Ours.
    """
    return tuple(
        Card(person, meeting.name, tuple(Mark(key) for key in meeting.questions))
        for meeting in kit.meetings
        for person in meeting.interviewers
    )


def missing(card: Card) -> tuple[str, ...]:
    """Return what a card lacks before it can be handed in, in sentences.

    What was not asked lacks nothing, and marks nothing.

    Source:
        Ours: a mark rests on words that were written down.
    """
    told = [
        f"{mark.question}: {what}."
        for mark in card.marks
        if not mark.left_out
        for what in (
            *(["no mark"] if mark.value is None else []),
            *([] if mark.evidence.strip() else ["no words it rests on"]),
        )
    ]
    return tuple(told)


def put_together(kit: Kit, cards: Sequence[Card]) -> Together:
    """Put cards together, once every interviewer has handed in a whole one.

    Args:
        kit: The kit; it says who marks what and what a mark means.
        cards: Cards of one candidate.

    Returns:
        What is waiting, or else the marks. No total before each question has its four
        anchors, each mark its words, and each interviewer has handed in.

    Source:
        Ours. The mean by a rule: Campion, Palmer and Campion (1997), component 15.
    """
    waiting = _waiting(kit, cards)
    if waiting:
        return Together(tuple(waiting))
    lines = tuple(
        filter(None, (_line(one.key, kit, cards) for one in kit.competencies))
    )
    units = [[value for _, value in line.values] for line in lines]
    is_whole = lines and _asked_after(kit) <= {line.competency for line in lines}
    total = fmean(line.mean for line in lines) if is_whole else None
    return Together((), lines, total, alpha(units))


def _asked_after(kit: Kit) -> set[str]:
    asked = {key for meeting in kit.meetings for key in meeting.questions}
    known = {one.key for one in kit.competencies}
    return {ask.competency for ask in kit.questions if ask.key in asked} & known


def _waiting(kit: Kit, cards: Sequence[Card]) -> list[str]:
    asked = {key for meeting in kit.meetings for key in meeting.questions}
    told = [
        f"{ask.key}: its four anchors are not written."
        for ask in kit.questions
        if ask.key in asked and len(list(filter(str.strip, ask.rubric))) != MOST
    ]
    held = {(card.interviewer, card.meeting): card for card in cards}
    for blank in blank_cards(kit):
        card = held.get((blank.interviewer, blank.meeting), blank)
        wanted = {mark.question for mark in blank.marks}
        there = {mark.question for mark in card.marks}
        if not card.handed_in or wanted - there:
            told.append(f"{card.interviewer}, {card.meeting}: not handed in.")
        told += [f"{card.interviewer}: {lack}" for lack in missing(card)]
    return told


def _line(key: str, kit: Kit, cards: Sequence[Card]) -> Line | None:
    of = {ask.key: ask.competency for ask in kit.questions}
    values = tuple(
        (card.interviewer, mark.value)
        for card in cards
        for mark in card.marks
        if of.get(mark.question) == key and mark.value is not None
    )
    if not values:
        return None
    people = dict.fromkeys(name for name, _ in values)
    means = [fmean(v for name, v in values if name == one) for one in people]
    apart = max(means) - min(means) >= APART
    return Line(key, values, fmean(means), apart)
