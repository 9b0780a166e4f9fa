"""The folder of one company."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from askback.services.out import interviews
from askback.services.out.interviews import File
from askback.services.out.markdown import encoded, page, quote, section
from askback.services.out.naming import Names, ending, plain
from askback.services.out.workspace import Workspace
from askback.store.models import (
    DiscountRow,
    InterviewRow,
    LetterRow,
    ObjectionRow,
    OfferRow,
    OpportunityRow,
    OwnEvidenceRow,
    ReminderRow,
    SourceRow,
)


def files(workspace: Workspace, row: OpportunityRow) -> Iterator[File]:
    """Yield the files of a company, each as (path in its folder, bytes)."""
    loop = _loop(workspace, row)
    yield "opportunity.md", _about(workspace, row, loop)
    for number, interview in enumerate(loop, start=1):
        name = f"{number:02} {plain(interview.name)}"
        yield from interviews.files(workspace, interview, name)
    yield from _sources(workspace, row)
    yield from _letters(workspace, row)
    for offer in workspace.of(OfferRow, opportunity_id=row.pk):
        yield "offer.md", _offer(offer)
    yield from _lists(workspace, row)


def _loop(workspace: Workspace, row: OpportunityRow) -> list[InterviewRow]:
    """Return the interviews by their date; those without one where they stand."""
    rows = workspace.of(InterviewRow, opportunity_id=row.pk)
    return sorted(rows, key=_turn)


def _turn(row: InterviewRow) -> tuple[bool, float, int, str]:
    moment = row.start.timestamp() if row.start else 0.0
    return row.start is None, moment, row.position, row.pk.hex


def _about(
    workspace: Workspace, row: OpportunityRow, loop: Iterable[InterviewRow]
) -> bytes:
    front = {
        "id": row.pk,
        "company": row.company,
        "title": row.title,
        "work": row.work,
        "ask_the_closing_question": row.close,
        "closed": row.closed_at,
        "outcome": row.outcome,
        "sample": row.is_sample,
        "added": row.made_at,
    }
    met = "\n".join(f"- {interview.name}" for interview in loop)
    body = [f"# {row.company}", row.title, *section("Interviews", met)]
    for own in workspace.of(OwnEvidenceRow, opportunity_id=row.pk):
        whom = f"From {own.who}." if own.who else ""
        body += section(f"You know of {own.criterion}", whom, own.text)
    for left in workspace.of(DiscountRow, opportunity_id=row.pk):
        counts = f"Counts {left.share:g} of its weight."
        body += section(f"Discounted {left.kind}: {left.name}", counts, left.why)
    return page(front, body)


def _sources(workspace: Workspace, row: OpportunityRow) -> Iterator[File]:
    """Yield each source as text and as brought, and what askback read in it."""
    free, read = Names(), Names()
    for source in workspace.of(SourceRow, opportunity_id=row.pk):
        name = plain(source.name)
        yield f"sources/{free.of(name, '.txt')}", encoded(source.text)
        if source.original is not None:
            suffix = ending(name, ".bin")
            stem = name[: -len(suffix)] if name.lower().endswith(suffix) else name
            brought = free.of(f"{stem} as brought", suffix)
            yield f"sources/{brought}", bytes(source.original)
        claims = source.reading.get("claims") or ()
        page_name = read.of(f"source {name}", ".md")
        yield f"readings/{page_name}", _claimed(source, claims)


def _claimed(source: SourceRow, claims: Iterable[dict[str, Any]]) -> bytes:
    front = {
        "source_id": source.pk,
        "source": source.name,
        "kind": source.kind,
        "url": source.url,
        "dated": source.dated_on,
        "seen": source.made_at,
        "written_by": "askback",
    }
    body = [f"# What askback read in {source.name}"]
    for claim in claims:
        body += section(str(claim.get("criterion")), quote(str(claim.get("quote"))))
    return page(front, body)


def _letters(workspace: Workspace, row: OpportunityRow) -> Iterator[File]:
    found = workspace.of(LetterRow, opportunity_id=row.pk)
    for number, letter in enumerate(found, start=1):
        front = {
            "id": letter.pk,
            "interview_id": letter.interview_id,
            "kind": letter.kind,
            "to": letter.to_name,
            "email": letter.to_email,
            "subject": letter.subject,
            "edited": letter.is_edited,
            "sent": letter.sent_at,
        }
        name = plain(f"{letter.kind} {letter.to_name}")
        yield f"letters/{number:02} {name}.md", page(front, [letter.body])


def _offer(row: OfferRow) -> bytes:
    front = {
        "id": row.pk,
        "pay": row.pay,
        "currency": row.currency,
        "period": row.period,
        "bonus": row.bonus,
        "equity": row.equity,
        "leave_days": row.leave_days,
        "start_on": row.start_on,
        "received_on": row.received_on,
        "deadline": row.deadline,
    }
    body = ["# The offer", *section("Bonus", row.bonus_words)]
    body += section("Equity", row.equity_words)
    return page(front, [*body, *section("What else was said", row.words)])


def _lists(workspace: Workspace, row: OpportunityRow) -> Iterator[File]:
    """Yield what is a short list of the company's: doubts, and what is to do."""
    here = {"opportunity_id": row.pk}
    front = {"opportunity_id": row.pk}
    if doubts := workspace.of(ObjectionRow, **here):
        body = ["# Doubts that were named"]
        for doubt in doubts:
            who = f"By {doubt.who}." if doubt.who else ""
            told = "Answered." if doubt.is_answered else "Not answered yet."
            body += section(doubt.theme or "A doubt", quote(doubt.text), who)
            body += [told, doubt.reply]
        yield "objections.md", page(front, body)
    if due := workspace.of(ReminderRow, **here):
        lines = "\n".join(_due(reminder) for reminder in due)
        yield "reminders.md", page(front, ["# What is to do", lines])


def _due(row: ReminderRow) -> str:
    box = "x" if row.done_at else " "
    when = f", by {row.due_at:%Y-%m-%d %H:%M} UTC" if row.due_at else ""
    return f"- [{box}] {row.text or row.kind.replace('_', ' ')}{when}"
