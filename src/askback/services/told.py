"""What a transcript told, with the user's word on it, which always wins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from askback.core.decision import Verdict
from askback.services.heard import AnswerForm, AskedOf, ReadForm, asked_of
from askback.services.planned import people_of
from askback.store.models import InterviewRow, MarkRow

DODGED = {Verdict.NOT_ANSWERED: "deflected"}  # a user who says so saw no reason
SETTLED = frozenset({Verdict.ANSWERED, Verdict.PARTLY})
NONE = "-"  # the key of a question that the user says is none of the planned ones
NO_QUESTION = "no_question"  # the reason of a mark on what was no question of mine


@dataclass(frozen=True, slots=True)
class Told:
    """A question of a transcript, and what counts of its answer.

    Attributes:
        place: Names it for marks.
        asked: As it was read.
        mark: The user's word on it, or None.
    """

    place: str
    asked: AskedOf
    mark: MarkRow | None

    @property
    def key(self) -> str | None:
        """The question it was; None where that is not sure."""
        said = self.mark.question_key if self.mark else ""
        return None if said == NONE else said or self.asked.key

    @property
    def answer(self) -> AnswerForm:
        """The answer as the user judges it, else as it was read."""
        read = self.asked.answer
        if self.mark is None:
            return read
        verdict = Verdict(self.mark.verdict)
        reason = self.mark.reason or read.reason or DODGED.get(verdict)
        return read.model_copy(update={"verdict": verdict, "reason": reason})


def form_of(interview: InterviewRow) -> ReadForm | None:
    """Return the reading of an interview's transcript, or None."""
    transcript = getattr(interview, "transcript", None)
    return None if transcript is None else ReadForm.model_validate(transcript.reading)


def told_of(interview: InterviewRow) -> Iterator[Told]:
    """Yield what was asked in an interview's transcript, as far as it was asked."""
    form = form_of(interview)
    marks = {mark.place: mark for mark in interview.marks.all()}
    asked = () if form is None else asked_of(form, people_of(interview))
    for number, one in enumerate(asked):
        mark = marks.get(place_of(number))
        if mark is None or mark.reason != NO_QUESTION:
            yield Told(place_of(number), one, mark)


def by_hand(interview: InterviewRow) -> list[MarkRow]:
    """Return the user's marks on what no transcript holds."""
    form = form_of(interview)
    read = {place_of(number) for number in range(len(form.asked) if form else 0)}
    return [
        mark
        for mark in interview.marks.all()
        if mark.place not in read and mark.reason != NO_QUESTION
    ]


def place_of(number: int) -> str:
    """Return the name by which the user's marks know a question of a transcript."""
    return f"asked-{number}"
