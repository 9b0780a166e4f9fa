"""Who of a loop gets which words and which questions in their letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from askback.core.bank import Question
from askback.core.followup.details import Detail, detail_of
from askback.core.followup.left_over import Addressee, Worth, share_out
from askback.core.followup.letters import MOST_QUESTIONS
from askback.core.followup.worded import in_writing
from askback.core.topics import Role
from askback.services.letter_facts import Known, Room
from askback.store.models import LetterRow

Wanted = tuple[str, str]  # the key of a question, and how it is put


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody to write to, and the interview it is about.

    Attributes:
        name: Their name; empty where nobody is named.
        room: The interview; None for a letter about none.
        turn: How many people of the loop come before them.
        again: How many of these have their role.
    """

    name: str
    room: Room | None = None
    turn: int = 0
    again: int = 0

    @property
    def ref(self) -> str:
        """Names them in their loop."""
        where = self.room.row.id if self.room else ""
        return f"{where}:{self.name}"


@dataclass(frozen=True)
class Shares:
    """Who of a loop gets what.

    Attributes:
        known: What is known of the loop.
        rows: The letters that were kept, in the order in which they were made.
    """

    known: Known
    rows: Sequence[LetterRow]

    @cached_property
    def everybody(self) -> tuple[Whom, ...]:
        """Whoever was met, interview by interview."""
        met: list[Whom] = []
        for room in self.known.rooms:
            for name, role in room.people.items():
                same = [w for w in met if w.room and w.room.people[w.name] is role]
                met.append(Whom(name, room, len(met), len(same)))
        return tuple(met)

    @cached_property
    def details(self) -> Mapping[str, Detail]:
        """What each person is quoted with, no words twice."""
        people = [person.name for person in self.known.people]
        free = (self.known.opportunity.company, self.known.opportunity.title)
        found: dict[str, Detail] = {}
        for whom in self.everybody:
            assert whom.room is not None, "they were met"
            detail = detail_of(
                self.known.said_by(whom.room, whom.name),
                people=people,
                known=free,
                taken={other.quote for other in found.values()},
            )
            if detail is not None:
                found[whom.ref] = detail
        return found

    @cached_property
    def worth(self) -> Worth:
        """What answers are worth; what a kept letter asks is asked once."""
        texts = "\n".join(row.body for row in self.rows)
        in_letters = {
            question.key
            for addressee in self.addressees.values()
            for question in addressee.open
            if self.put(question, addressee.role)[1] in texts
        }
        worth = self.known.worth
        return replace(worth, closed=worth.closed | in_letters)

    @cached_property
    def addressees(self) -> Mapping[str, Addressee]:
        """Whoever was met, with what was not asked of them."""
        return {
            whom.ref: self.known.addressee(whom.room, whom.name, whom.ref)
            for whom in self.everybody
            if whom.room is not None
        }

    @cached_property
    def shared(self) -> Mapping[str, tuple[Question, ...]]:
        """Which questions go into whose letter."""
        return share_out(tuple(self.addressees.values()), self.worth)

    def put(self, question: Question, role: Role | None) -> Wanted:
        """Return a question as it is put to a role in writing."""
        return question.key, in_writing(question.wording(role))

    def questions(self, whom: Whom, first: Question | None = None) -> list[Wanted]:
        """Return what is asked of somebody, what was wished for first."""
        role = self.role(whom)
        shared = [self.put(one, role) for one in self.shared.get(whom.ref, ())]
        thought = [*self._thought_of(whom), *shared]
        if first is not None:
            thought = [one for one in thought if one[0] != first.key]
            thought.insert(0, self.put(first, role))
        return thought[:MOST_QUESTIONS]

    def _thought_of(self, whom: Whom) -> Iterator[Wanted]:
        """Yield what the user thought of in the hour and did not come to ask."""
        hour = whom.room.hour if whom.room else None
        texts = "\n".join(row.body for row in self.rows)
        is_first = whom.room is not None and next(iter(whom.room.people)) == whom.name
        for key, text in hour.own.items() if hour and is_first else ():
            put = in_writing(" ".join(text.split()))
            if hour and hour.states.get(key) == "parked" and put not in texts:
                yield key, put

    def role(self, whom: Whom) -> Role | None:
        """Return what somebody is to the job."""
        of_all = {person.name: person.role for person in self.known.people}
        return Role(of_all[whom.name]) if whom.name in of_all else None
