"""What to ask in an interview, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from askback.core.planning.agenda import AgendaItem
from askback.errors import ConflictError
from askback.mcp_server import given, whose
from askback.mcp_server.shapes import interviews as shapes
from askback.mcp_server.shapes.common import (
    LONGEST,
    SIZE,
    page_of,
    problems,
    window,
    words,
)
from askback.mcp_server.tools.opportunities import line_of
from askback.services import agendas, debriefs
from askback.services.values import (
    DebriefPage,
    LoopLine,
    Quote,
    ReadLine,
    SignLine,
    ToldLine,
)

READINGS = 10  # of one answer; each has a quote and its signs
NOTES = 10
NOT_OVER = (
    "{0} is not over yet, and askback does not help with answers in it. If it was "
    "moved or has ended early, the user can say so on its page."
)


def show_agenda(interview_id: given.InterviewId) -> shapes.Agenda:
    """Show what to ask in an interview: each question, whom, why, what to listen for.

    For before the interview, and for the questions that the user asks. It is planned
    anew whenever what is unknown has changed.
    """
    page = agendas.show(whose.owner(), interview_id, now=timezone.now())
    agenda = page.agenda
    return shapes.Agenda(
        interview=line_of(page.line, page.opportunity_id, page.company),
        minutes=agenda.minutes,
        planned_minutes=agenda.planned_minutes,
        items=_items(agenda.items),
        spares=_items((*agenda.spares, *agenda.tailored)),
        left_out=[
            shapes.LeftOut(text=text, why=why) for text, why in page.left_out[:SIZE]
        ],
        covers=round(page.covers, 3),
        notes=list(page.warnings),
    )


def _items(items: Iterable[AgendaItem]) -> list[shapes.Item]:
    return [
        shapes.Item(
            key=item.key,
            text=item.text,
            to=list(item.to),
            why=item.why,
            good_signs=list(item.listen_for.green),
            red_flags=list(item.listen_for.red),
            probe=item.probe,
            if_dodged=item.if_dodged,
            minutes=item.minutes,
            is_must=item.must,
            when=item.when,
            cue=item.cue,
        )
        for item in items
    ][:SIZE]


def show_readings(
    interview_id: given.InterviewId, page: given.Number = 1
) -> shapes.Readings:
    """Show what came of an interview: each question asked, and what the answer was.

    With quotes and where they stand, signs, what was not asked, and the user's own
    notes and marks. What the user says of an answer always wins over the reading. A
    verdict is about an answer, never about a person: do not call anybody dishonest.
    """
    found = debriefs.show(whose.owner(), interview_id, now=timezone.now())
    lines = lines_of(found)
    return shapes.Readings(
        interview=line_of(found.line, found.opportunity_id, found.company),
        has_transcript=found.has_transcript,
        me=found.me,
        speakers=[one.name for one in found.speakers[:SIZE]],
        tally=dict(found.tally),
        withheld_with_reason=found.withheld_with_reason,
        readings=[reading_of(line) for line in window(lines, page, READINGS)],
        unasked=[
            shapes.Planned(key=key, text=text)
            for key, text in window(found.unasked, page)
        ],
        told_unasked=[words(told) for told in map(_told, window(found.told, page))],
        notes=_notes(found, page),
        problems=problems(found.problems),
        page=page_of(lines, page, READINGS),
    )


def lines_of(found: DebriefPage) -> list[ReadLine]:
    """Return what was asked and, of what is over, what can be marked without a text."""
    return [*found.reads, *(found.markable if is_over(found.line) else ())]


def is_over(line: LoopLine) -> bool:
    """Return whether an interview has been; one without a date may have."""
    is_undated = line.start is None and line.state != "expected"
    return line.state == "done" or is_undated


def check_over(line: LoopLine) -> None:
    """Refuse what is for afterwards while an interview is ahead or going on.

    Raises:
        ConflictError: It is.
    """
    if not is_over(line):
        raise ConflictError(NOT_OVER.format(line.name))


def reading_of(line: ReadLine) -> shapes.Reading:
    """Return a reading as tools show it."""
    return shapes.Reading(
        place=line.place,
        question_key=line.question_key,
        planned=line.planned,
        is_maybe=line.is_maybe,
        asked=line.asked[:LONGEST],
        turn=line.turn,
        at_s=line.at_s,
        verdict=line.verdict,
        read_as=line.suggested,
        reason=line.reason,
        kind=line.kind,
        is_confirmed=line.confirmed,
        users_note=line.note[:LONGEST],
        verbatim=line.quote[:LONGEST],
        quote_turn=line.quote_turn,
        signs=[_sign(sign) for sign in line.signs[:SIZE]],
        observations=list(line.notes),
    )


def _sign(sign: SignLine) -> shapes.Sign:
    return shapes.Sign(
        colour=sign.colour,
        signal=sign.signal,
        verbatim=sign.quote[:LONGEST],
        turn=sign.turn,
        at_s=sign.at_s,
    )


def _told(one: ToldLine) -> Quote:
    return replace(one.quote, note=one.question, turn=one.turn)


def _notes(found: DebriefPage, page: int) -> list[str]:
    return [text[:LONGEST] for _, text in window(found.notes, page, NOTES)]
