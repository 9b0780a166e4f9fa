"""What pages show of candidates and of the cards of their interviewers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.kit.scorecard import LEAST, MOST


@dataclass(frozen=True, slots=True)
class Score:
    """What is filled in beside one question.

    Attributes:
        mark: 1-4; None where none is chosen.
        evidence: What they said.
        left_out: `not_asked` or `nothing_said`; empty where there is, or should be, a
            mark.
    """

    mark: int | None = None
    evidence: str = ""
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A mark that was agreed on together, and why it is this one."""

    mark: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """A candidate in the list, with how many of the cards are in."""

    id: UUID
    name: str
    cards_in: int
    cards: int
    is_decided: bool


@dataclass(frozen=True, slots=True)
class CandidatesPage:
    """All candidates of a kit."""

    kit_id: UUID
    title: str
    lines: tuple[CandidateLine, ...]
    people: int


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card in the list of a candidate's.

    Attributes:
        meeting: The interview's place, from 1.
        person: The interviewer's place in it, from 1.
        name: The interview's name.
        interviewer: Whose card it is.
        handed_in_at: When it was handed in; None before.
        filled: How many of its questions have something beside them; 0 for the cards
            of others.
        asked: How many questions it has.
        is_mine: Whether it is of whoever looks.
        is_open: Whether whoever looks may read it.
    """

    meeting: int
    person: int
    name: str
    interviewer: str
    handed_in_at: datetime | None
    filled: int
    asked: int
    is_mine: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class CandidatePage:
    """One candidate: who has handed in, and who has not.

    Attributes:
        kit_id: Names the kit.
        title: The kit's.
        id: Names the candidate.
        name: The candidate's.
        who: Who looks; empty while they have not said.
        people: Everybody who interviews.
        cards: All cards.
        is_own_in: Whether whoever looks has handed in all of theirs.
        enough: Whether two or more people have handed in.
        decided: What was decided; empty for those whose own cards are out.
    """

    kit_id: UUID
    title: str
    id: UUID
    name: str
    who: str
    people: tuple[str, ...]
    cards: tuple[CardLine, ...]
    is_own_in: bool
    enough: bool
    decided: str

    @property
    def cards_in(self) -> int:
        """How many cards are in."""
        return sum(card.handed_in_at is not None for card in self.cards)


@dataclass(frozen=True, slots=True)
class CardAsk:
    """A question on a card.

    Attributes:
        key: Its name in the kit.
        label: What it is after.
        type: What it asks for.
        text: As one would say it.
        probes: What may be asked next.
        anchors: (mark, what one sees or hears).
        score: What is filled in.
        lacks: What is missing before it can be handed in.
    """

    key: str
    label: str
    type: str
    text: str
    probes: tuple[str, ...]
    anchors: tuple[tuple[int, str], ...]
    score: Score
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardPage:
    """One interviewer's card of one interview.

    Attributes:
        kit_id: Names the kit.
        title: The kit's.
        candidate_id: Names the candidate.
        candidate: Their name.
        meeting: The interview's place, from 1.
        person: The interviewer's place in it, from 1.
        name: The interview's name.
        interviewer: Whose card it is.
        asks: Its questions.
        note: What else they noted.
        handed_in_at: When it was handed in; None before.
    """

    kit_id: UUID
    title: str
    candidate_id: UUID
    candidate: str
    meeting: int
    person: int
    name: str
    interviewer: str
    asks: tuple[CardAsk, ...]
    note: str
    handed_in_at: datetime | None

    @property
    def lacking(self) -> tuple[CardAsk, ...]:
        """The questions that hold it back."""
        return tuple(ask for ask in self.asks if ask.lacks)


@dataclass(frozen=True, slots=True)
class Told:
    """What one interviewer heard to one question."""

    interviewer: str
    meeting: str
    score: Score


@dataclass(frozen=True, slots=True)
class TogetherAsk:
    """A question, and what each who asked it made of the answer."""

    key: str
    text: str
    anchors: tuple[tuple[int, str], ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class TogetherLine:
    """A competency, side by side.

    Attributes:
        key: The competency.
        label: The same for people.
        asks: Its questions that were marked.
        mean: Of the interviewers' own means; None before all cards are in.
        steps: How far the marks are apart at most.
        missing: Who asked it, and found nothing that a mark could rest on.
        agreed: What was agreed.
    """

    key: str
    label: str
    asks: tuple[TogetherAsk, ...]
    mean: float | None
    steps: int
    missing: tuple[str, ...]
    agreed: Agreed

    @property
    def is_apart(self) -> bool:
        """Whether two marks are two steps or more apart."""
        return self.steps > 1

    @property
    def marks(self) -> tuple[int, ...]:
        """The marks that may be agreed on."""
        return tuple(range(LEAST, MOST + 1))


@dataclass(frozen=True, slots=True)
class TogetherPage:
    """All cards of a candidate side by side.

    Attributes:
        kit_id: Names the kit.
        title: The kit's.
        candidate_id: Names the candidate.
        candidate: Their name.
        who: Who looks.
        waiting: What has to be done before marks are put together.
        lines: One a competency, those furthest apart first.
        total: The mean over competencies of the interviewers' own; None where there is
            none to tell.
        agreed_total: The mean of what was agreed; None before all is agreed.
        agreement: How far the interviewers agree, in words.
        decided: What was decided.
    """

    kit_id: UUID
    title: str
    candidate_id: UUID
    candidate: str
    who: str
    waiting: tuple[str, ...]
    lines: tuple[TogetherLine, ...]
    total: float | None
    agreed_total: float | None
    agreement: str
    decided: str
