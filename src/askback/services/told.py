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
        return (self.mark.question_key if self.mark else "") or self.asked.key

    @property
    def answer(self) -> AnswerForm:
        """The answer as the user judges it, else as it was read."""
        read = self.asked.answer
        if self.mark is None:
            return read
        verdict = Verdict(self.mark.verdict)
        reason = read.reason or DODGED.get(verdict)
        return read.model_copy(update={"verdict": verdict, "reason": reason})


def form_of(interview: InterviewRow) -> ReadForm | None:
    """Return the reading of an interview's transcript, or None."""
    transcript = getattr(interview, "transcript", None)
    return None if transcript is None else ReadForm.model_validate(transcript.reading)


def told_of(interview: InterviewRow) -> Iterator[Told]:
    """Yield what was asked in an interview's transcript."""
    form = form_of(interview)
    marks = {mark.place: mark for mark in interview.marks.all()}
    asked = () if form is None else asked_of(form, people_of(interview))
    for number, one in enumerate(asked):
        yield Told(place_of(number), one, marks.get(place_of(number)))


def by_hand(interview: InterviewRow) -> list[MarkRow]:
    """Return the user's marks on what no transcript holds."""
    form = form_of(interview)
    read = {place_of(number) for number in range(len(form.asked) if form else 0)}
    return [mark for mark in interview.marks.all() if mark.place not in read]


def place_of(number: int) -> str:
    """Return the name by which the user's marks know a question of a transcript."""
    return f"asked-{number}"


def carry(interview: InterviewRow, before: ReadForm | None, after: ReadForm) -> None:
    """Let the user's marks follow their questions from one reading to the next.

    A mark made by hand goes to where its question was surely asked. What fits nowhere
    is kept, as a mark by hand.
    """
    marks = list(interview.marks.all())
    taken: set[str] = set()
    for mark in marks:
        places = _places(mark, before, after)
        mark.place = next(place for place in places if place not in taken)
        taken.add(mark.place)
    interview.marks.all().delete()
    MarkRow.objects.bulk_create(marks)


def _places(mark: MarkRow, before: ReadForm | None, after: ReadForm) -> Iterator[str]:
    """Yield where a mark may go, the best first; there is always the last."""
    old = {} if before is None else dict(enumerate(before.asked))
    was = next((old[n] for n in old if place_of(n) == mark.place), None)
    if was is None:
        numbered = list(enumerate(asked_of(after, {})))
        yield from (place_of(n) for n, one in numbered if one.key == mark.question_key)
        if mark.place not in {place_of(n) for n, _ in numbered}:
            yield mark.place
    else:
        same = [n for n, asked in enumerate(after.asked) if asked.text == was.text]
        near = [n for n in same if after.asked[n].turn == was.turn]
        yield from map(place_of, (*near, *same))
    yield f"kept-{mark.id.hex}"
