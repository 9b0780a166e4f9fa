"""What letters of a loop can rest on, gathered from what is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from askback.core.bank import Question
from askback.core.decision import Belief, beliefs
from askback.core.followup.details import Spoken
from askback.core.followup.left_over import Addressee, Worth
from askback.core.followup.promised import tells_next
from askback.core.live import Hour
from askback.core.topics import Role, Stage
from askback.services import hours, planning
from askback.services.debriefs import at_hand
from askback.services.grown import tailored_of
from askback.services.heard import ReadForm
from askback.services.lines import states_of
from askback.services.names_alike import is_label
from askback.services.planned import people_of, stored_agenda
from askback.services.planning import Basis
from askback.services.told import SETTLED, Told, by_hand, form_of, told_of
from askback.services.witnesses import same_person
from askback.store.models import (
    ClosingRow,
    InterviewerRow,
    InterviewRow,
    ObjectionRow,
    OpportunityRow,
)

LEFT = frozenset({"asked", "already", "dropped"})  # what need not be asked by letter
TELLERS = (  # whom one asks what comes next, the likeliest first
    Role.RECRUITER,
    Role.HIRING_MANAGER,
    Role.EXECUTIVE,
    Role.SKIP_LEVEL,
)
DONE = "done"
COMING = frozenset({"next", "to_come"})


@dataclass(frozen=True)
class Room:
    """One interview that has been, with all that letters after it rest on.

    Attributes:
        row: The interview.
        hour: What was noted while it went on.
        closing: How it was closed, if that was kept.
        told: What was asked in its transcript.
        form: The transcript's reading, if there is one.
    """

    row: InterviewRow
    hour: Hour
    closing: ClosingRow | None
    told: tuple[Told, ...]
    form: ReadForm | None

    @cached_property
    def people(self) -> dict[str, Role]:
        """Who was there, with their roles."""
        return people_of(self.row)

    @cached_property
    def teller(self) -> str:
        """Whoever can best tell what comes next; empty where nobody was there."""
        roles = self.people
        ranks = {role: rank for rank, role in enumerate(TELLERS)}
        return min(roles, key=lambda n: ranks.get(roles[n], len(ranks)), default="")

    @cached_property
    def tells_next(self) -> bool:
        """Whether somebody said there what comes next."""
        noted = self.closing.next_step if self.closing else ""
        if noted.strip() or self.hour.after.next:
            return True
        turns = self.form.turns if self.form else []
        mine = self.form.me if self.form else None
        return tells_next(turn.text for turn in turns if turn.speaker != mine)

    def settled(self) -> Iterator[str]:
        """Yield the keys of what was answered there, by whomever, asked or not."""
        for told in self.told:
            if told.key and told.answer.verdict in SETTLED:
                yield told.key
        for mark in by_hand(self.row):
            if mark.question_key and mark.verdict in SETTLED:
                yield mark.question_key
        for unasked in self.form.answered_unasked if self.form else ():
            yield unasked.key

    def asked(self) -> Iterator[tuple[str, str]]:
        """Yield whom what was put to there, whatever came of it."""
        for told in self.told:
            for name in told.asked.speakers:
                yield name, told.key or ""
        for mark in by_hand(self.row):
            for name in self.people:
                yield name, mark.question_key
        for place, state in self.hour.states.items():
            for name in self.people if state in LEFT else ():
                yield name, place


@dataclass(frozen=True)
class Known:
    """What is known of a loop, as far as letters go.

    Attributes:
        opportunity: The opportunity.
        basis: What its plan rests on.
        rooms: The interviews that have been, in order.
        coming: The keys planned for interviews still to come.
        has_coming: Whether one is booked.
        objections: Doubts that were named or felt.
        people: Everybody of the loop.
    """

    opportunity: OpportunityRow
    basis: Basis
    rooms: tuple[Room, ...]
    coming: frozenset[str]
    has_coming: bool
    objections: tuple[ObjectionRow, ...]
    people: tuple[InterviewerRow, ...]
    tailored: Mapping[str, Question] = field(default_factory=dict[str, Question])

    def question(self, key: str) -> Question | None:
        """Return a question of the bank or of a source."""
        return self.basis.own.bank.get(key) or self.tailored.get(key)

    @cached_property
    def answered(self) -> frozenset[str]:
        """The keys of what somebody of the loop has answered."""
        return frozenset(key for room in self.rooms for key in room.settled())

    @cached_property
    def worth(self) -> Worth:
        """What answers are worth now."""
        found = beliefs(self.basis.evidence)
        weights = self.basis.matters.weights
        total = sum(weights.values()) or 1.0
        return Worth(
            by_criterion={
                key: weight / total * found.get(key, Belief()).unknown
                for key, weight in weights.items()
            },
            tables=self.basis.tables,
            closed=self.answered | self.coming,
        )

    @cached_property
    def asked(self) -> Mapping[str, frozenset[str]]:
        """What was put to each person, by name."""
        found: dict[str, set[str]] = {}
        for room in self.rooms:
            for name, key in room.asked():
                found.setdefault(name, set()).add(key)
        return {name: frozenset(keys) for name, keys in found.items()}

    def me(self) -> str:
        """Return the user's name, as the last transcript has it; empty for none."""
        named = [room.form.me or "" for room in self.rooms if room.form]
        return next((name for name in reversed(named) if not is_label(name)), "")

    def said_by(self, room: Room, name: str) -> tuple[Spoken, ...]:
        """Return the turns of one person's answers in one interview."""
        turns = {turn.index: turn for turn in room.form.turns} if room.form else {}
        return tuple(
            self._spoken(told, turns[index].text)
            for told in room.told
            for index in told.asked.answer.turns
            if index in turns
            and same_person(turns[index].speaker or "", room.people) == name
        )

    def _spoken(self, told: Told, text: str) -> Spoken:
        question = self.question(told.key or "")
        colours = {signal.colour for signal in told.answer.signals}
        direction = (told.mark.direction if told.mark else None) or 0.0
        criteria = question.criteria if question else {}
        return Spoken(
            text=text,
            verdict=told.answer.verdict.value,
            kind=told.answer.kind or "",
            place=told.place,
            criterion=max(criteria, key=lambda c: criteria[c], default=""),
            rule=question.rule if question else None,
            phrasing=question.phrasing if question else None,
            sensitivity=question.sensitivity if question else 0,
            is_good="green" in colours or direction > 0,
            is_red="red" in colours or direction < 0,
        )

    def addressee(self, room: Room, name: str, ref: str) -> Addressee:
        """Return somebody of an interview with what was planned and not put to them."""
        stage = Stage(room.row.stage)
        agenda = stored_agenda(room.row)
        asked = self.asked.get(name, frozenset())
        items = () if agenda is None else at_hand(agenda)
        open_ = (self.question(item.key) for item in items if item.key not in asked)
        is_last = room is self.rooms[-1] and not self.has_coming
        return Addressee(
            name=ref,
            role=room.people[name],
            stage=stage,
            bears=self.basis.tables.stages.bears(stage, last=is_last),
            open=tuple(filter(None, open_)),
        )

    def reply(self, room: Room, name: str) -> str:
        """Return the user's answer to a doubt that somebody named there, if any."""
        alone = len(room.people) == 1
        for row in reversed(self.objections):
            is_here = row.interview_id == room.row.id
            who = same_person(row.who, room.people) if row.who else None
            if is_here and (who == name or (not row.who and alone)):
                return answer_of(row, room.closing)
        return ""


def answer_of(row: ObjectionRow, closing: ClosingRow | None = None) -> str:
    """Return what answers a doubt, in the user's own words; empty for nothing."""
    if row.reply.strip():
        return row.reply
    if closing is not None and closing.replied.strip():
        return closing.replied
    story = row.story if row.story and row.story.removed_at is None else None
    told = (story.action, story.result) if story else ()
    return " ".join(part.strip() for part in told if part.strip())


def known_of(opportunity: OpportunityRow, *, now: datetime) -> Known:
    """Gather what letters of a loop can rest on."""
    basis = planning.refreshed(opportunity, now=now)
    rows = basis.interviews
    states = states_of(rows, now=now)
    met = [row for row in rows if states[row.id] == DONE]
    coming = [row for row in rows if states[row.id] in COMING]
    return Known(
        opportunity=opportunity,
        basis=basis,
        rooms=tuple(_rooms(met)),
        coming=frozenset(key for row in coming for key in _planned(row)),
        has_coming=bool(coming),
        objections=tuple(
            ObjectionRow.objects.filter(opportunity=opportunity).select_related("story")
        ),
        people=tuple(InterviewerRow.objects.filter(opportunity=opportunity)),
        tailored={question.key: question for question in tailored_of(basis.sources)},
    )


def _rooms(met: Sequence[InterviewRow]) -> Iterator[Room]:
    noted: dict[UUID, Hour] = {row.id: hour for row, hour in hours.hours_of(met)}
    closings = {
        closing.interview_id: closing
        for closing in ClosingRow.objects.filter(interview__in=met)
    }
    for row in met:
        yield Room(
            row=row,
            hour=noted.get(row.id, Hour()),
            closing=closings.get(row.id),
            told=tuple(told_of(row)),
            form=form_of(row),
        )


def _planned(row: InterviewRow) -> list[str]:
    agenda = stored_agenda(row)
    return [] if agenda is None else [item.key for item in agenda.items]
