"""Letters written from what is known of a loop, and kept ones set beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils import timezone

from askback.adapters.mailing import Mail, as_link, is_address
from askback.core.bank import Question
from askback.core.followup.filling import Template, gaps_in
from askback.core.followup.letters import Facts, LetterKind, draft
from askback.core.followup.worded import shortened
from askback.core.topics import Problem, Stage
from askback.services.letter_facts import Known
from askback.services.letter_shares import Shares, Wanted, Whom
from askback.services.letter_since import since
from askback.services.letter_templates import LABELS, name_of, phrases, templates_of
from askback.services.values.letters import LetterLine, LetterQuestion, RestsOn
from askback.services.witnesses import same_person
from askback.store.models import LetterRow, OfferRow

DAY = timedelta(days=1)  # a thank-you is best written within one
OF_A_MEETING = frozenset(
    {
        LetterKind.THANKS,
        LetterKind.QUESTIONS,
        LetterKind.OBJECTION,
        LetterKind.NEXT_STEP,
    }
)


@dataclass(frozen=True)
class Writer:
    """Writes the letters of one loop.

    Attributes:
        known: What they can rest on.
        rows: The letters that were kept, in the order in which they were made.
    """

    known: Known
    rows: Sequence[LetterRow]

    @cached_property
    def shares(self) -> Shares:
        """Who gets which words and which questions."""
        return Shares(self.known, self.rows)

    @cached_property
    def templates(self) -> Mapping[LetterKind, Template]:
        """The wording of each kind."""
        return templates_of(self.known.opportunity.owner)

    @cached_property
    def me(self) -> str:
        """The user's name: as they gave it, else as the last transcript has it."""
        return name_of(self.known.opportunity.owner) or self.known.me()

    @cached_property
    def offer(self) -> Mapping[str, str]:
        """What was offered, in words."""
        rows = OfferRow.objects.filter(opportunity=self.known.opportunity)
        return _offered(rows.first())

    def thanks(self) -> Iterator[LetterLine]:
        """Yield the thank-yous that were not sent, the latest interview first."""
        sent = {_who(row) for row in self.rows if row.sent_at is not None}
        for room in reversed(self.known.rooms):
            for whom in (w for w in self.shares.everybody if w.room is room):
                if (room.row.id, LetterKind.THANKS, whom.name) not in sent:
                    yield self.line(LetterKind.THANKS, whom)

    def is_shown(self, row: LetterRow) -> bool:
        """Return whether a kept letter is among the thank-yous."""
        met = {(w.room.row.id, w.name) for w in self.shares.everybody if w.room}
        is_thanks = row.kind == LetterKind.THANKS
        return is_thanks and (row.interview_id, row.to_name) in met

    def line(
        self, kind: LetterKind, whom: Whom, first: Question | None = None
    ) -> LetterLine:
        """Return a letter: as the user keeps it, else as it would be written now.

        What is to ask a question that the kept one does not is written anew.
        """
        ident = (_room_of(kind, whom), kind, whom.name)
        kept = (r for r in self.rows if r.sent_at is None and _who(r) == ident)
        row = next(kept, None)
        asks = first is None or (
            row is not None
            and self.shares.put(first, self.shares.role(whom))[1] in row.body
        )
        return (
            self.kept(row)
            if row is not None and asks
            else self._draft(kind, whom, first)
        )

    def _draft(
        self, kind: LetterKind, whom: Whom, first: Question | None
    ) -> LetterLine:
        asked = self.shares.questions(whom, first)
        facts = self._facts(kind, whom, asked)
        made = draft(facts, self.templates[kind], phrases())
        base = replace(self._base(kind, whom), subject=made.subject, body=made.body)
        return _linked(
            replace(
                base,
                rests_on=tuple(self._rests_on(whom, facts.reply, made.body)),
                questions=tuple(LetterQuestion(*one) for one in asked[: made.asked]),
                problems=(*made.problems, *self._missing(base, whom, facts)),
            )
        )

    def kept(self, row: LetterRow) -> LetterLine:
        """Return a letter as the user keeps it, with what became known since."""
        kind, whom = LetterKind(row.kind), self.whom(row.interview_id, row.to_name)
        role = self.shares.role(whom)
        open_ = self.shares.addressees.get(whom.ref)
        asked = [self.shares.put(one, role) for one in open_.open] if open_ else []
        base = replace(
            self._base(kind, whom),
            id=row.id,
            email=row.to_email,
            subject=row.subject,
            body=row.body,
            kept_at=row.made_at,
            sent_at=row.sent_at,
        )
        reply = self.known.reply(whom.room, whom.name) if whom.room else ""
        is_sent = row.sent_at is not None
        gaps = () if is_sent else gaps_in(f"{row.subject}\n{row.body}")
        return _linked(
            replace(
                base,
                rests_on=tuple(self._rests_on(whom, reply, row.body)),
                questions=tuple(LetterQuestion(*q) for q in asked if q[1] in row.body),
                problems=tuple(Problem(g, "Fill it in, or take it out.") for g in gaps),
                since=() if is_sent else since(self.known, self.shares, row, whom),
            )
        )

    def whom(self, interview_id: UUID | None, name: str) -> Whom:
        """Return somebody who was met in an interview; by their name alone else."""
        met = (
            whom
            for whom in self.shares.everybody
            if whom.room and (whom.room.row.id, whom.name) == (interview_id, name)
        )
        return next(met, Whom(name))

    def _base(self, kind: LetterKind, whom: Whom) -> LetterLine:
        room = whom.room.row if whom.room and _room_of(kind, whom) else None
        held = (room.start or room.done_at) if room else None
        rows = {person.name: person for person in self.known.people}
        person = rows.get(whom.name)
        email = person.email if person and is_address(person.email) else ""
        named = f"{room.id if room else ''}{whom.name}"
        is_owed = held is not None and kind is LetterKind.THANKS
        return LetterLine(
            ref=f"{kind}-{hashlib.sha256(named.encode()).hexdigest()[:8]}",
            opportunity_id=self.known.opportunity.id,
            kind=kind,
            label=LABELS[kind],
            to=whom.name,
            role=person.role if person else "",
            email=email,
            subject="",
            body="",
            interview_id=room.id if room else None,
            interview=room.name if room else "",
            held=held,
            due=held + DAY if held and is_owed else None,
        )

    def _facts(self, kind: LetterKind, whom: Whom, asked: Sequence[Wanted]) -> Facts:
        room = whom.room if _room_of(kind, whom) else None
        start = room.row.start if room else None
        return Facts(
            kind=kind,
            to=whom.name,
            role=self.shares.role(whom),
            stage=Stage(room.row.stage) if room else None,
            day=_day(timezone.localtime(start)) if start else "",
            company=self.known.opportunity.company,
            title=self.known.opportunity.title,
            me=self.me,
            detail=self.shares.details.get(whom.ref),
            questions=tuple(text for _, text in asked),
            reply=self.known.reply(whom.room, whom.name) if whom.room else "",
            asks_next=self._asks_next(whom),
            offer=self.offer,
            turn=whom.turn,
            again=whom.again,
        )

    def _asks_next(self, whom: Whom) -> bool:
        """Return whether to ask what comes next: once, of whoever can best tell."""
        room = whom.room
        opportunity = self.known.opportunity
        is_over = bool(opportunity.closed_at or opportunity.outcome)
        if room is None or room is not self.known.rooms[-1] or is_over:
            return False
        if self.known.has_coming or room.tells_next:
            return False
        return room.teller == whom.name

    def _rests_on(self, whom: Whom, reply: str, body: str) -> Iterator[RestsOn]:
        """Yield the words that stand in a letter, as they were said."""
        room = whom.room
        if room is None:
            return
        row = room.row
        where = (row.name, row.id)
        detail = self.shares.details.get(whom.ref)
        if detail is not None and detail.quote in body:
            role, place = room.people[whom.name], detail.spoken.place
            on = row.start or row.done_at
            yield RestsOn(detail.quote, whom.name, role, *where, place, on)
        if reply and shortened(reply) in body:
            yield RestsOn(shortened(reply), "You", "", *where)

    def _missing(self, base: LetterLine, whom: Whom, facts: Facts) -> Iterator[Problem]:
        """Yield what the letter lacks that is not a gap in it."""
        if not base.email:
            yield Problem(
                "address",
                "Their e-mail address is not known. Add it here, or in your mail "
                "program.",
            )
        doubts = (o for o in self.known.objections if whom.room and o.who)
        if not facts.reply and any(
            o.interview_id == whom.room.row.id
            and same_person(o.who, whom.room.people) == whom.name
            for o in doubts
            if whom.room
        ):
            yield Problem(
                "objection",
                "They named a doubt, and nothing of yours answers it yet. It is left "
                "out until you write down an answer.",
            )


def _room_of(kind: LetterKind, whom: Whom) -> UUID | None:
    return whom.room.row.id if whom.room and kind in OF_A_MEETING else None


def _who(row: LetterRow) -> tuple[UUID | None, str, str]:
    return row.interview_id, row.kind, row.to_name


def _linked(line: LetterLine) -> LetterLine:
    address = line.email if is_address(line.email) else ""
    link = as_link(Mail(line.subject, line.body, line.to, address))
    return replace(line, mailto=link.href, is_whole=link.is_whole)


def _day(on: date | datetime) -> str:
    return f"{on.day} {on:%B}"


def _offered(row: OfferRow | None) -> dict[str, str]:
    """Return an offer's pay, start and deadline in words, those that are known."""
    if row is None:
        return {}
    found: dict[str, Any] = {}
    if row.pay:
        found["pay"] = f"{row.currency} {row.pay:,.0f} a {row.period}".strip()
    if row.start_on:
        found["start"] = _day(row.start_on)
    if row.deadline:
        found["deadline"] = _day(timezone.localtime(row.deadline))
    return found
