"""The pace of an owner's processes, and what of them there is to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Min
from django.utils import timezone

from askback.core.followup.given_day import given_day
from askback.core.followup.pace import Pace, Step, StepKind, facts, gaps_of, pace_of
from askback.services.planned import is_to_come
from askback.services.values.reminders import PaceLine, StepDay
from askback.store.models import (
    ClosingRow,
    InterviewRow,
    LetterRow,
    OfferRow,
    OpportunityRow,
    SourceRow,
    User,
)

ASKING = "next_step"  # the kind of a letter that asks for the next step
NAMES = {
    StepKind.ADDED: "Added here",
    StepKind.POSTING: "Posting seen",
    StepKind.LETTER: "Letter sent",
    StepKind.ASKED: "You asked for the next step",
}


@dataclass(frozen=True, slots=True)
class Search:
    """One process, as far as pace and reminders rest on it.

    `gaps` are the days between its steps; `offered` is None where nothing is offered.
    """

    opportunity: OpportunityRow
    interviews: tuple[InterviewRow, ...]
    steps: tuple[Step, ...]
    gaps: tuple[int, ...]
    promised: date | None
    offered: datetime | None
    has_offer: bool
    written: frozenset[UUID]  # interviews about which a letter was sent
    letters: tuple[datetime, ...]  # sent to the company, of no interview

    @property
    def is_in_play(self) -> bool:
        """Whether it goes on."""
        return self.opportunity.closed_at is None and not self.opportunity.outcome

    def is_waiting(self, now: datetime) -> bool:
        """Return whether the next step is theirs: nothing is booked or offered."""
        coming = any(is_to_come(row, now) for row in self.interviews)
        return self.is_in_play and not coming and not self.has_offer


@dataclass(frozen=True, slots=True)
class _Rows:
    """What is stored of an owner's processes, by opportunity."""

    interviews: Mapping[UUID, list[InterviewRow]]
    seen: Mapping[UUID, datetime]
    said: Mapping[UUID, str]  # next steps as they were told, by interview
    letters: Mapping[UUID, list[LetterRow]]
    offers: Mapping[UUID, datetime | None]


def of(owner: User, opportunity_id: UUID, *, now: datetime) -> PaceLine | None:
    """Return the pace of one process; None before its first interview.

    Args:
        owner: Whose it is.
        opportunity_id: The opportunity; one that is not the owner's has no pace.
        now: The time.
    """
    known = searches(owner, now=now)
    found = next((s for s in known if s.opportunity.id == opportunity_id), None)
    if found is None:
        return None
    pace = paced(found, known, now)
    if pace.last is None:
        return None
    return PaceLine(
        steps=tuple(map(_line, pace.steps)),
        median_days=pace.median_days,
        others_days=pace.others_days,
        facts=facts(pace, timezone.localdate(now)),
        is_quiet=pace.is_quiet,
    )


def _line(step: Step) -> StepDay:
    is_mine = step.kind in {StepKind.LETTER, StepKind.ASKED}
    return StepDay(step.on, step.name or NAMES[step.kind], is_mine)


def paced(search: Search, known: Iterable[Search], now: datetime) -> Pace:
    """Return the pace of a process beside the owner's others of its sort.

    The sample is beside the sample alone, and what is real beside what is real.
    """
    is_sample = search.opportunity.is_sample
    others = (s for s in known if s.opportunity.is_sample == is_sample)
    return pace_of(
        search.steps,
        today=timezone.localdate(now),
        is_waiting=search.is_waiting(now),
        promised=search.promised,
        others=[gap for s in others if s is not search for gap in s.gaps],
    )


def searches(owner: User, *, now: datetime) -> list[Search]:
    """Return an owner's processes, those that were put away too."""
    opportunities = list(OpportunityRow.objects.filter(owner=owner))
    rows = _rows(owner)
    return [_search(one, rows, now) for one in opportunities]


def _rows(owner: User) -> _Rows:
    interviews: dict[UUID, list[InterviewRow]] = {}
    talks = InterviewRow.objects.filter(
        owner=owner, is_expected=False, cancelled_at=None
    )
    for row in talks.defer("pinned"):
        interviews.setdefault(row.opportunity_id, []).append(row)
    seen = SourceRow.objects.filter(owner=owner, kind="posting", removed_at=None)
    first = seen.order_by().values_list("opportunity_id").annotate(Min("made_at"))
    told = ClosingRow.objects.filter(owner=owner).exclude(next_step="")
    letters: dict[UUID, list[LetterRow]] = {}
    sent = LetterRow.objects.filter(owner=owner, sent_at__isnull=False)
    for letter in sent.only("opportunity_id", "interview_id", "kind", "sent_at"):
        letters.setdefault(letter.opportunity_id, []).append(letter)
    offers = OfferRow.objects.filter(owner=owner)
    return _Rows(
        interviews,
        dict(first),
        dict(told.values_list("interview_id", "next_step")),
        letters,
        dict(offers.values_list("opportunity_id", "deadline")),
    )


def _search(opportunity: OpportunityRow, rows: _Rows, now: datetime) -> Search:
    ident = opportunity.id
    talks = rows.interviews.get(ident, [])
    letters = rows.letters.get(ident, [])
    seen = rows.seen.get(ident)
    steps = (
        *_opened(opportunity, seen),
        *(_held(row) for row in talks if is_over(row, now)),
        *_sent(letters),
    )
    return Search(
        opportunity=opportunity,
        interviews=tuple(talks),
        steps=steps,
        gaps=gaps_of(steps),
        promised=_promised(talks, rows.said, now),
        offered=rows.offers.get(ident),
        has_offer=ident in rows.offers,
        written=frozenset(x.interview_id for x in letters if x.interview_id),
        letters=tuple(x.sent_at for x in letters if not x.interview_id and x.sent_at),
    )


def is_over(row: InterviewRow, now: datetime) -> bool:
    """Return whether an interview has been and is known by a day."""
    return not is_to_come(row, now) and (row.start or row.done_at) is not None


def held_at(row: InterviewRow) -> datetime:
    """Return when an interview that has been began, as far as is known."""
    at = row.start or row.done_at
    assert at is not None, "it has been"
    return at


def ended_at(row: InterviewRow, now: datetime) -> datetime:
    """Return when an interview ends, or has ended; one that is over ended by now."""
    at = row.start or row.done_at
    assert at is not None, "it has a date"
    end = at + timedelta(minutes=row.minutes_total) if row.start else at
    return min(end, now) if is_over(row, now) else end


def _opened(opportunity: OpportunityRow, seen: datetime | None) -> Iterator[Step]:
    added = timezone.localdate(opportunity.made_at)
    yield Step(StepKind.ADDED, added)
    if seen is not None and timezone.localdate(seen) != added:
        yield Step(StepKind.POSTING, timezone.localdate(seen))


def _held(row: InterviewRow) -> Step:
    return Step(StepKind.INTERVIEW, timezone.localdate(held_at(row)), row.name)


def _sent(letters: Iterable[LetterRow]) -> Iterator[Step]:
    for letter in letters:
        assert letter.sent_at is not None, "as it was asked for"
        kind = StepKind.ASKED if letter.kind == ASKING else StepKind.LETTER
        yield Step(kind, timezone.localdate(letter.sent_at))


def _promised(
    talks: Sequence[InterviewRow], said: Mapping[UUID, str], now: datetime
) -> date | None:
    """Return the day they named in the last interview of which a next step is noted."""
    told = [row for row in talks if row.id in said and is_over(row, now)]
    last = max(told, key=held_at, default=None)
    if last is None:
        return None
    return given_day(said[last.id], timezone.localdate(held_at(last)))
