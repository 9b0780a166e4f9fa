"""How an opportunity ended, and at which stage things ended across searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from django.db import transaction

from askback.errors import InvalidInputError
from askback.services import own
from askback.services.values.outcomes import (
    AcceptedPage,
    EndedLine,
    EndedPage,
    EndedStage,
    Ending,
)
from askback.services.words import STAGES
from askback.store.models import InterviewRow, JobRow, OpportunityRow, User

ACCEPTED, DECLINED, REJECTED, WITHDREW, QUIET = (
    "accepted",
    "declined",
    "rejected",
    "withdrew",
    "quiet",
)
WORDS: Mapping[str, str] = MappingProxyType(
    {
        ACCEPTED: "You accepted",
        DECLINED: "You declined",
        REJECTED: "They said no",
        WITHDREW: "You withdrew",
        QUIET: "Never heard again",
        "": "Not said",
    }
)
NO_STAGE = "Before the first interview"
FADED = "faded"  # the kind of the note that something has faded


@transaction.atomic
def close(owner: User, opportunity_id: UUID, *, outcome: str, now: datetime) -> None:
    """Put an opportunity away, and keep how it ended.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: It cannot have ended so.
    """
    _put(own.opportunity_of(owner, opportunity_id), outcome, now)


@transaction.atomic
def say(owner: User, opportunity_id: UUID, *, outcome: str) -> str:
    """Keep how an opportunity that was put away ended; return what was said before.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: It cannot have ended so, or is still in play.
    """
    row = own.opportunity_of(owner, opportunity_id)
    if row.closed_at is None:
        raise InvalidInputError("It is still in play. Put it away first.")
    before = row.outcome
    _put(row, outcome, row.closed_at)
    return before


@transaction.atomic
def close_all(
    owner: User, opportunities: Collection[UUID], *, outcome: str, now: datetime
) -> None:
    """Put several away that ended alike.

    Raises:
        NotFoundError: One does not exist, or is not the owner's.
        InvalidInputError: They cannot have ended so.
    """
    for ident in opportunities:
        close(owner, ident, outcome=outcome, now=now)


@transaction.atomic
def take_up(owner: User, opportunities: Iterable[UUID]) -> None:
    """Take several up again.

    Raises:
        NotFoundError: One does not exist, or is not the owner's.
    """
    for ident in opportunities:
        row = own.opportunity_of(owner, ident)
        row.closed_at, row.outcome = None, ""
        row.save(update_fields=["closed_at", "outcome"])


def of(owner: User, opportunity_id: UUID) -> Ending:
    """Return how an opportunity ended, if it did.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    is_faded = JobRow.objects.filter(owner=owner, kind=FADED, subject=str(row.id))
    return Ending(row.closed_at, row.outcome, _word(row.outcome), is_faded.exists())


def ended(owner: User) -> EndedPage:
    """Return how things ended across searches, and at which stage."""
    rows = OpportunityRow.objects.filter(owner=owner, is_sample=False)
    closed = list(rows.exclude(closed_at=None).order_by("-closed_at", "company"))
    reached = _reached(closed)
    lines = tuple(_line(row, reached[row.id]) for row in closed)
    said = [line for line in lines if line.outcome in WORDS and line.outcome]
    columns = [key for key in WORDS if any(line.outcome == key for line in said)]
    return EndedPage(
        columns=tuple(WORDS[key] for key in columns),
        stages=tuple(_stages(said, columns)),
        totals=tuple(sum(line.outcome == key for line in said) for key in columns),
        lines=lines,
        unsaid=len(lines) - len(said),
    )


def accepted(owner: User, opportunity_id: UUID) -> AcceptedPage:
    """Return what is still in play beside one that was accepted.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    others = OpportunityRow.objects.filter(
        owner=owner, closed_at=None, is_sample=row.is_sample
    )
    others = others.exclude(id=row.id).order_by("company", "id")
    named = tuple(others.values_list("id", "company", "title"))
    return AcceptedPage(row.id, row.company, named)


def _put(row: OpportunityRow, outcome: str, at: datetime) -> None:
    """Keep how and when one ended.

    Raises:
        InvalidInputError: It cannot have ended so.
    """
    if outcome not in WORDS:
        raise InvalidInputError(f"{outcome[:40]}: choose one of the endings listed.")
    row.closed_at, row.outcome = at, outcome
    row.save(update_fields=["closed_at", "outcome"])


def _word(outcome: str) -> str:
    return WORDS.get(outcome, WORDS[""])


def _reached(closed: Collection[OpportunityRow]) -> dict[UUID, list[str]]:
    """Return the stages of the interviews that there were, in order."""
    found: dict[UUID, list[tuple[datetime, int, str]]] = {row.id: [] for row in closed}
    ends = {row.id: row.closed_at for row in closed}
    rows = InterviewRow.objects.filter(opportunity__in=found, cancelled_at=None)
    for row in rows.filter(is_expected=False):
        at, end = row.start or row.done_at, ends[row.opportunity_id]
        if at is not None and end is not None and at <= end:
            found[row.opportunity_id].append((at, row.position, row.stage))
    return {ident: [s for _, _, s in sorted(met)] for ident, met in found.items()}


def _line(row: OpportunityRow, stages: list[str]) -> EndedLine:
    assert row.closed_at is not None, "as it was asked for"
    return EndedLine(
        id=row.id,
        company=row.company,
        title=row.title,
        opened=row.made_at,
        closed_at=row.closed_at,
        stage=_stage(stages[-1]) if stages else "",
        interviews=len(stages),
        outcome=row.outcome,
        word=_word(row.outcome),
    )


def _stage(key: str) -> str:
    named: Mapping[str, str] = {stage.value: word for stage, word in STAGES.items()}
    return named.get(key, key)


def _stages(said: list[EndedLine], columns: list[str]) -> Iterable[EndedStage]:
    """Yield how many ended at each stage, in the order in which stages come."""
    counted = Counter((line.stage or NO_STAGE, line.outcome) for line in said)
    others = (line.stage for line in said if line.stage)
    for name in dict.fromkeys((NO_STAGE, *STAGES.values(), *others)):
        counts = tuple(counted[name, key] for key in columns)
        if any(counts):
            yield EndedStage(name, counts, sum(counts))
