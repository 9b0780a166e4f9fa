"""Letters of a loop: drafts made when they are looked at, and those that were kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from askback.errors import NotFoundError
from askback.services import kept_letters, own
from askback.services.letter_drafts import Writer
from askback.services.letter_facts import known_of
from askback.services.letter_templates import LABELS, kind_of
from askback.services.letter_wishes import wished
from askback.services.values.letters import (
    LetterLine,
    LettersPage,
    LetterWish,
    LetterWords,
)
from askback.store.models import LetterRow, OpportunityRow, User

NO_WISH = LetterWish()


def show(
    owner: User,
    opportunity_id: UUID,
    *,
    wish: LetterWish = NO_WISH,
    now: datetime,
) -> LettersPage:
    """Return the letters of an opportunity, with the one that is wished for first.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's, or there
            is no such kind of letter.
    """
    return _page(own.opportunity_of(owner, opportunity_id), wish, None, now)


def show_interview(
    owner: User, interview_id: UUID, *, wish: LetterWish = NO_WISH, now: datetime
) -> LettersPage:
    """Return the letters after one interview.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    return _page(row.opportunity, wish, interview_id, now)


def one(owner: User, letter_id: UUID, *, now: datetime) -> LetterLine:
    """Return a letter that was kept, with what it rests on now.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = kept_letters.of(owner, letter_id)
    known = known_of(row.opportunity, now=now)
    return Writer(known, kept_letters.rows_of(row.opportunity)).kept(row)


def tried(
    owner: User, opportunity_id: UUID, *, words: LetterWords, now: datetime
) -> LetterLine:
    """Return a letter as the user has it in a form, with what it rests on.

    Raises:
        NotFoundError: There is no such opportunity, or no such kind of letter.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    kind = kind_of(words.kind)
    writer = Writer(known_of(opportunity, now=now), kept_letters.rows_of(opportunity))
    line = writer.line(kind, writer.whom(words.interview_id, words.to))
    return replace(line, email=words.email, subject=words.subject, body=words.body)


def _page(
    opportunity: OpportunityRow,
    wish: LetterWish,
    interview_id: UUID | None,
    now: datetime,
) -> LettersPage:
    if wish.kind and wish.kind not in LABELS:
        raise NotFoundError("kind of letter", wish.kind)
    known = known_of(opportunity, now=now)
    rows = kept_letters.rows_of(opportunity)
    writer = Writer(known, rows)
    wanted, note = wished(writer, wish, interview_id)
    to_write = _but(wanted, _of(interview_id, _open(writer, rows)))
    sent = [row for row in rows if row.sent_at is not None]
    named = next((r.name for r in known.basis.interviews if r.id == interview_id), "")
    return LettersPage(
        id=opportunity.id,
        company=opportunity.company,
        title=opportunity.title,
        interview_id=interview_id,
        interview=named,
        has_been=any(interview_id in {None, room.row.id} for room in known.rooms),
        wished=wanted,
        to_write=tuple(to_write),
        sent=tuple(_of(interview_id, map(writer.kept, reversed(sent)))),
        kinds=tuple(LABELS.items()),
        people=tuple(person.name for person in known.people),
        note=note,
    )


def _open(writer: Writer, rows: Sequence[LetterRow]) -> Iterator[LetterLine]:
    """Yield kept letters and thank-yous that are owed, the latest interview first."""
    yield from writer.thanks()
    for row in reversed(rows):
        if row.sent_at is None and not writer.is_shown(row):
            yield writer.kept(row)


def _of(ident: UUID | None, lines: Iterator[LetterLine]) -> Iterator[LetterLine]:
    return (line for line in lines if ident is None or line.interview_id == ident)


def _but(
    wished: LetterLine | None, lines: Iterator[LetterLine]
) -> Iterator[LetterLine]:
    return (line for line in lines if wished is None or line.ref != wished.ref)
