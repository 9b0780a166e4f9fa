"""Show what forgetting somebody takes, and do it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from askback.errors import NotFoundError
from askback.services import backups, ledger, own, wiping
from askback.services.forgetting.finding import Found, find
from askback.services.forgetting.whom import whom_of
from askback.services.practice.exercises import title_of
from askback.services.values.backups import BackupLine
from askback.services.values.forgetting import (
    COUNTED,
    Also,
    ForgetPage,
    Forgotten,
    Sound,
)
from askback.store.models import (
    InterviewerRow,
    JobRow,
    OpportunityRow,
    TakeRow,
    User,
)

KIND = "forgotten"
NOBODY_TICKED = Also()


@transaction.atomic
def look(owner: User, person_id: UUID, also: Also = NOBODY_TICKED) -> ForgetPage:
    """Return what goes if somebody is forgotten.

    Raises:
        NotFoundError: There is no such person of the owner's.
    """
    row = _row(owner, person_id)
    whom = whom_of(row, also.voices)
    found = find(whom, with_sources=also.sources)
    return ForgetPage(
        id=row.id,
        name=row.name,
        opportunity_id=row.opportunity_id,
        company=row.opportunity.company,
        goes=_told(found.counts),
        voices=tuple(voice for talk in whom.talks for voice in talk.open),
        sources=len(found.sources),
        elsewhere=_elsewhere(row),
        sounds=_sounds(owner, [take.id for take in found.sounds]),
        backups=backups.lines(),
        is_file=connection.vendor == "sqlite",
    )


def forget(owner: User, person_id: UUID, *, also: Also, now: datetime) -> Forgotten:
    """Take a person's name and words out of all that is kept; nothing brings it back.

    Raises:
        NotFoundError: There is no such person of the owner's.
    """
    with transaction.atomic():
        row = _row(owner, person_id)
        company = row.opportunity
        found = _forgotten(row, also, now)
        went = {
            "counts": dict(found.counts),
            "sounds": [str(take.id) for take in found.sounds],
        }
        report = JobRow.objects.create(
            owner=owner,
            made_at=now,
            heard_at=now,
            kind=KIND,
            state="done",
            subject=str(company.id),
            given=went,
        )
    is_wiped = wiping.wipe()
    JobRow.objects.filter(id=report.id).update(given={**went, "is_wiped": is_wiped})
    return told(owner, report.id)


def forget_row(row: InterviewerRow, also: Also, now: datetime) -> dict[str, int]:
    """Forget one person within a transaction, and return how much went."""
    return dict(_forgotten(row, also, now).counts)


def _forgotten(row: InterviewerRow, also: Also, now: datetime) -> Found:
    whom = whom_of(row, also.voices)
    found = find(whom, with_sources=also.sources)
    if also.sources:
        found.counts["others"] += len(found.sources)
    _write(found)
    company = OpportunityRow.everything.get(id=row.opportunity_id)
    ledger.rebuild(company, now=now)
    return found


def told(owner: User, report_id: UUID) -> Forgotten:
    """Return what was forgotten then.

    Raises:
        NotFoundError: There is no such report of the owner's.
    """
    row = JobRow.objects.filter(owner=owner, kind=KIND, id=report_id).first()
    if row is None:
        raise NotFoundError("report", report_id)
    named = OpportunityRow.objects.filter(owner=owner, id=row.subject)
    company = named.values_list("id", "company").first()
    return Forgotten(
        id=row.id,
        at=row.made_at,
        company=company[1] if company else "",
        opportunity_id=company[0] if company else None,
        went=_told(row.given["counts"]),
        is_wiped=bool(row.given.get("is_wiped")),
        sounds=_sounds(owner, row.given.get("sounds", ())),
        backups=_before(row.made_at),
        is_file=connection.vendor == "sqlite",
    )


def people_of(owner: User, opportunity_id: UUID) -> tuple[tuple[UUID, str, str], ...]:
    """Return the people of a loop: each with their name and role.

    Raises:
        NotFoundError: There is no such company of the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    return tuple(row.interviewers.values_list("id", "name", "role"))


@transaction.atomic
def name_in_companies(
    owner: User, name: str, company: str = ""
) -> tuple[tuple[UUID, str, str], ...]:
    """Return the people of this name: each with their name and company.

    Args:
        owner: Whose companies are looked through.
        name: As it is kept, in any case.
        company: Only this one, in any case; empty for all.
    """
    rows = InterviewerRow.objects.filter(owner=owner, name__iexact=name.strip())
    if company:
        rows = rows.filter(opportunity__company__iexact=company.strip())
    return tuple(rows.values_list("id", "name", "opportunity__company"))


def _row(owner: User, person_id: UUID) -> InterviewerRow:
    rows = InterviewerRow.objects.filter(owner=owner, id=person_id)
    row = rows.filter(opportunity__removed_at=None).select_related("opportunity")
    found = row.first()
    if found is None:
        raise NotFoundError("person", person_id)
    return found


def _write(found: Found) -> None:
    for row in found.gone:
        row.delete()
    for row, fields in found.changed:
        for name, value in fields.items():
            setattr(row, name, value)
        row.save(update_fields=list(fields))


def _told(counts: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    """Return what is counted, with its nouns, in their order."""
    return tuple(
        (counts[key], one if counts[key] == 1 else many)
        for key, (one, many) in COUNTED.items()
        if counts.get(key)
    )


def _elsewhere(row: InterviewerRow) -> tuple[tuple[UUID, str], ...]:
    """Return who else has the name, with their company."""
    rows = InterviewerRow.objects.filter(owner=row.owner, name__iexact=row.name)
    others: Iterable[tuple[UUID, str]] = (
        rows.exclude(id=row.id)
        .filter(opportunity__removed_at=None)
        .values_list("id", "opportunity__company")
    )
    return tuple(others)


def _sounds(owner: User, idents: Iterable[UUID | str]) -> tuple[Sound, ...]:
    """Return takes whose sound says the name, each with its number and question."""
    rows = TakeRow.objects.filter(owner=owner, id__in=list(idents))
    return tuple(
        (row.id, row.number, title_of(row.exercise))
        for row in rows.select_related("exercise__story").defer("heard", "reading")
    )


def _before(moment: datetime) -> tuple[BackupLine, ...]:
    return tuple(line for line in backups.lines() if line.made <= moment)
