"""What goes of a search that fades, and how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Count, Q

from askback.services import aside, ledger
from askback.services.forgetting import forget_everybody
from askback.services.outcomes import FADED
from askback.store.models import (
    AgendaRow,
    ClosingRow,
    DiscountRow,
    DismissalRow,
    InterviewerRow,
    InterviewRow,
    JobRow,
    JotRow,
    LetterRow,
    LiveRow,
    MarkRow,
    ObjectionRow,
    OfferRow,
    OpportunityRow,
    OwnEvidenceRow,
    ReadingRow,
    ReminderRow,
    SourceRow,
    TranscriptRow,
)

GONE: tuple[type[models.Model], ...] = (
    TranscriptRow,
    JotRow,
    LiveRow,
    AgendaRow,
    LetterRow,
    SourceRow,
    OfferRow,
    OwnEvidenceRow,
    DiscountRow,
    DismissalRow,
    ReminderRow,
)
"""What goes whole."""
COUNTED: Mapping[str, tuple[type[models.Model], str, str]] = {
    "people": (InterviewerRow, "person", "people"),
    "transcripts": (TranscriptRow, "transcript", "transcripts"),
    "answers": (ReadingRow, "answer", "answers"),
    "sources": (SourceRow, "source", "sources"),
    "letters": (LetterRow, "letter", "letters"),
    "jots": (JotRow, "line you jotted", "lines you jotted"),
}
"""What is counted, in the order in which it is told."""


def fade(row: OpportunityRow, *, now: datetime) -> None:
    """Let the words of one search go, within a transaction, and note that they went."""
    counts = kept_words([row])[row.id]
    interviews = InterviewRow.everything.filter(opportunity=row)
    interviews.exclude(removed_at=None).delete()
    forget_everybody(row, now=now)
    _files(row)
    for model in GONE:
        _of(model, [row]).delete()
    _of(MarkRow, [row]).update(note="", asked="")
    _of(ClosingRow, [row]).update(said="", replied="", next_step="", who="")
    _of(ObjectionRow, [row]).update(text="A doubt", who="", reply="", place="")
    interviews.update(place="", uid="", origin={}, pinned=[])
    ledger.rebuild(row, now=now)
    JobRow.objects.create(
        owner_id=row.owner_id,
        made_at=now,
        heard_at=now,
        kind=FADED,
        state="done",
        subject=str(row.id),
        told=row.company,
        given={"counts": counts},
    )


def kept_words(rows: Iterable[OpportunityRow]) -> dict[UUID, Counter[str]]:
    """Return how much is kept of each search that would go."""
    loops = list(rows)
    found: dict[UUID, Counter[str]] = {row.id: Counter() for row in loops}
    for key, (model, _, _) in COUNTED.items() if loops else ():
        way = f"{_way(model)}_id"
        counted = _of(model, loops).order_by().values_list(way)
        for ident, number in counted.annotate(Count("id")):
            found[ident][key] = number
    return found


def said(counts: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    """Return what is counted, each with its noun."""
    return tuple(
        (counts[key], one if counts[key] == 1 else many)
        for key, (_, one, many) in COUNTED.items()
        if counts.get(key)
    )


def _way(model: type[models.Model]) -> str:
    """Return the way from a kind of row to its opportunity."""
    fields = {field.name for field in model._meta.concrete_fields}  # noqa: SLF001 -- Django's own way
    if "opportunity" in fields:
        return "opportunity"
    within = "transcript__interview" if "transcript" in fields else "interview"
    return f"{within}__opportunity"


def _of(
    model: type[models.Model], rows: list[OpportunityRow]
) -> models.QuerySet[models.Model]:
    """Return the rows of a kind that belong to some searches."""
    found: models.QuerySet[models.Model] = model._default_manager.filter(  # noqa: SLF001 -- Django's own way
        **{f"{_way(model)}__in": rows}
    )
    return found


def _files(row: OpportunityRow) -> None:
    """Delete what was laid aside of a search, and files that waited to be read."""
    idents = InterviewRow.everything.filter(opportunity=row).values_list(
        "id", flat=True
    )
    names = [str(ident) for ident in idents]
    rows = JobRow.objects.filter(Q(kind=aside.KIND) | Q(kind="reading"))
    rows.filter(owner=row.owner_id, subject__in=names).delete()
