"""What witnesses and sources said of one job, in the form in which it is compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from askback.core.bank import Question
from askback.core.decision.contradictions import Account, Contradiction, find
from askback.core.topics import Span
from askback.services.heard import AskedOf, ReadForm, TurnForm
from askback.services.witnesses import same_person

THE_POSTING = "The posting"
REACH = 3  # turns before an answer: the question, and one answer before it
MOST = 400  # letters of them
ENDS = re.compile(r"(?<=[.?!])\s+")
KEPT = 32  # loops whose contradictions are kept in mind; a page is opened again soon

Lookup = Callable[[str], Question | None]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of a transcript as it counts, with the user's word on it.

    Attributes:
        asked: As it was read.
        key: What it was; None where that is not sure.
        place: A name by which it is found again.
    """

    asked: AskedOf
    key: str | None
    place: str


def of_people(
    form: ReadForm,
    answered: Iterable[Answered],
    people: Iterable[str],
    where: str,
    lookup: Lookup,
) -> Iterator[Account]:
    """Yield each turn that was said to me in an interview as an account.

    Args:
        form: The interview's reading.
        answered: The questions whose answers count.
        people: Who is known by name.
        where: The interview, by name.
        lookup: Returns a question by its key.
    """
    known, asking = list(people), _Asking(form)
    turns = {turn.index: turn for turn in form.turns if turn.speaker != form.me}
    for one in answered:
        question = lookup(one.key) if one.key else None
        for turn in filter(None, map(turns.get, one.asked.answer.turns)):
            since = asking.since(one.asked.form.turn, turn.index)
            yield Account(
                witness=_witness(turn, known, where),
                where=where,
                text=turn.text,
                question=since or one.asked.form.text,
                key="" if since else one.key or "",
                criteria=question.criteria if question else {},
                turn=turn.index,
                place=one.place,
                before=asking.before(turn.index),
            )
    covered = {index for asked in form.asked for index in asked.answer.turns}
    for index, turn in turns.items():
        if index not in covered and form.me is not None:
            yield Account(
                witness=_witness(turn, known, where),
                where=where,
                text=turn.text,
                question=asking.just_before(index),
                turn=index,
                place=f"turn-{index}",
                before=asking.before(index),
            )


class _Asking:
    """What I asked where, beside the questions that were made out."""

    def __init__(self, form: ReadForm) -> None:
        self.me = form.me
        self.turns = form.turns
        self.places = {turn.index: place for place, turn in enumerate(form.turns)}

    def just_before(self, index: int) -> str:
        """Return what I asked in the turn before this one."""
        place = self.places[index] - 1
        return self._asked(self.turns[place]) if place >= 0 else ""

    def since(self, asked: int, index: int) -> str:
        """Return what I asked between a question and a later turn of its answer."""
        question = self.just_before(index)
        before = self.places[index] - 1
        return question if question and self.turns[before].index > asked else ""

    def before(self, index: int) -> str:
        """Return the end of what was said before a turn, to which an "it" may point."""
        place = self.places[index]
        said = (turn.text for turn in self.turns[max(0, place - REACH) : place])
        return " ".join(said)[-MOST:]

    def _asked(self, turn: TurnForm) -> str:
        """Return the questions of a turn of mine, the last two of many."""
        if turn.speaker is None or turn.speaker != self.me:
            return ""
        said = [one for one in ENDS.split(turn.text) if one.endswith("?")]
        return " ".join(said[-2:])


def _witness(turn: TurnForm, people: Sequence[str], where: str) -> str:
    name = turn.speaker or ""
    return same_person(name, people) or name or where


def of_posting(text: str, where: str, place: str = "") -> Account:
    """Return a posting as an account."""
    return Account(THE_POSTING, where, text, is_source=True, place=place)


def of_claim(text: str, where: str, criterion: str, span: Span, place: str) -> Account:
    """Return what an article of the company's own claims of a criterion."""
    return Account(
        witness=where,
        where=where,
        text=text,
        criteria={criterion: 1.0},
        start=span.start,
        end=span.end,
        is_source=True,
        place=place,
    )


@dataclass(frozen=True, eq=True)
class _Accounts:
    """Accounts that can be looked up by what was said."""

    said: tuple[Account, ...]

    def __hash__(self) -> int:
        return hash(tuple((a.witness, a.place, a.key, a.text) for a in self.said))


def compare(accounts: Sequence[Account]) -> tuple[Contradiction, ...]:
    """Return on what accounts differ; for the same accounts it is looked for once."""
    return _compared(_Accounts(tuple(accounts)))


@lru_cache(maxsize=KEPT)
def _compared(accounts: _Accounts) -> tuple[Contradiction, ...]:
    return find(accounts.said)
