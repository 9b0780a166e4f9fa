"""What a reading of a transcript tells of whom, in a form that files and rows share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from askback.core.decision import Verdict
from askback.core.topics import Role
from askback.services.witnesses import same_person

SURE = "sure"
MAYBE = "maybe"
STRANGER = Role.PEER  # whoever is not named in the loop is taken for a colleague


class Loose(BaseModel):
    """A form of our own output: fields may have been added since."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class SignalForm(Loose):
    """A signal with its words."""

    colour: str
    signal: str = ""
    quote: str = ""
    turn: int = 0
    start: int = 0
    end: int = 0


class AnswerForm(Loose):
    """An answer, as `transcript read` gives it."""

    turns: list[int] = []
    verdict: Verdict
    reason: str | None = None
    kind: str | None = None
    specificity: float = 0.0
    quote: str | None = None
    quote_turn: int | None = None
    start: int | None = None
    end: int | None = None
    signals: list[SignalForm] = []
    missing: list[str] = []


class AskedForm(Loose):
    """A question asked, as `transcript read` gives it."""

    turn: int = 0
    start: int = 0
    end: int = 0
    text: str = ""
    question_key: str | None = None
    bank_key: str | None = None
    band: str
    answer: AnswerForm


class TurnForm(Loose):
    """A turn."""

    index: int
    speaker: str | None = None
    start_s: float | None = None
    text: str = ""


class ToldForm(Loose):
    """Something told without being asked."""

    key: str
    turn: int
    quote: str
    start: int
    end: int


class SpeakerForm(Loose):
    """A speaker."""

    name: str


class ReadForm(Loose):
    """The output of `transcript read`."""

    format: str = ""
    me: str | None = None
    speakers: list[SpeakerForm] = []
    turns: list[TurnForm]
    asked: list[AskedForm]
    unasked: list[str] = []
    answered_unasked: list[ToldForm] = []
    cleaned: bool = False
    problems: list[Mapping[str, str]] = []


@dataclass(frozen=True, slots=True)
class Put:
    """A question as it was put, and all that was said to it.

    Attributes:
        question: The question in the words it was put in.
        said: What each turn of the answer says, verbatim.
    """

    question: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedOf:
    """A question that was asked, of whom, and what they answered.

    Attributes:
        key: The question it surely was, planned or only of the bank; else None.
        witness: Who said what is quoted; the loop's spelling where they are known.
        speakers: All who answered.
        at_s: When the answer began, where known.
        said: What each turn of the answer says, verbatim.
    """

    key: str | None
    form: AskedForm
    witness: str
    speakers: tuple[str, ...]
    at_s: float | None
    said: tuple[str, ...] = ()

    @property
    def answer(self) -> AnswerForm:
        """The answer."""
        return self.form.answer

    @property
    def put(self) -> Put:
        """The question as it was put, with what was said to it."""
        return Put(self.form.text, self.said)

    @property
    def is_settled(self) -> bool:
        """Whether the question need not be put to the same people again."""
        return self.answer.verdict in {Verdict.ANSWERED, Verdict.PARTLY}


def asked_of(form: ReadForm, people: Mapping[str, Role]) -> Iterator[AskedOf]:
    """Yield every question asked, with who answered."""
    turns = {turn.index: turn for turn in form.turns}

    def who(index: int | None) -> str:
        turn = turns.get(-1 if index is None else index)
        name = (turn.speaker if turn else None) or ""
        return same_person(name, people) or name

    for asked in form.asked:
        answer = asked.answer
        speakers = tuple(dict.fromkeys(filter(None, map(who, answer.turns))))
        first = turns.get(answer.turns[0]) if answer.turns else None
        yield AskedOf(
            key=_sure_key(asked),
            form=asked,
            witness=who(answer.quote_turn) or (speakers[0] if speakers else ""),
            speakers=speakers,
            at_s=first.start_s if first else None,
            said=tuple(turns[i].text for i in answer.turns if i in turns),
        )


def _sure_key(asked: AskedForm) -> str | None:
    """Return what was surely asked; a key of the bank alone is only given if sure."""
    if asked.band == SURE:
        return asked.question_key or asked.bank_key
    return asked.bank_key if asked.question_key is None else None
