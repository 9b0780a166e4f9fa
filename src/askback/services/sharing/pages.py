"""What a coach sees of what is shared, and nothing else of it.

Each page is made of the values that its owner's page shows, taken over one by one: what
is not named here does not reach a coach. Looking writes a look, and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from askback.core.planning.agenda import Agenda
from askback.services import agendas, companies, debriefs
from askback.services.practice import recordings, takes
from askback.services.sharing import comments, covering, looks
from askback.services.sharing.noted import Noted, noted
from askback.services.sources import KINDS
from askback.services.values import (
    Contradiction,
    DebriefPage,
    Dossier,
    KnownCriterion,
    LoopLine,
    Quote,
    ReadLine,
)
from askback.services.values.practice import ExerciseDraft
from askback.services.values.sharing import (
    Aloud,
    SharedCompany,
    SharedDossier,
    SharedInterview,
    SharedLine,
    SharedPage,
    SharedRecording,
    SharedTake,
    Thing,
    Viewer,
)
from askback.store.models import TakeRow

OWN_NOTES = KINDS["notes"]
OVERVIEW = "Overview"
MOST = 200  # takes in an overview, the newest
ALIKE = "natural"  # of a reading: it quotes the script and other takes


def shares_with(viewer: Viewer, *, now: datetime) -> tuple[SharedLine, ...]:
    """Return what is shared with somebody now, the newest first."""
    rows = covering.open_to(viewer, now).order_by("-made_at", "-id")
    rows = rows.defer("take__heard", "take__reading")
    return tuple(map(covering.line_of, rows))


def is_any(viewer: Viewer, *, now: datetime) -> bool:
    """Return whether anything is shared with somebody now."""
    return covering.open_to(viewer, now).exists()


def overview(viewer: Viewer, share_id: UUID, *, now: datetime) -> SharedPage:
    """Return what is in a share.

    Raises:
        NotFoundError: The share is not theirs now.
    """
    share = covering.within(viewer, share_id, now=now)
    looks.note(share, OVERVIEW, now=now)
    rows = covering.opportunities(share).order_by("company", "id")
    every = covering.takes(share).select_related("exercise__story")
    newest = every.defer("heard", "reading").order_by("-made_at", "-number")[:MOST]
    return SharedPage(
        share=covering.line_of(share),
        companies=tuple(Thing(row.id, row.company, row.title) for row in rows),
        takes=tuple(map(_said_aloud, newest)),
    )


def _said_aloud(row: TakeRow) -> Aloud:
    return Aloud(row.id, covering.take_in_words(row), row.made_at)


def company(
    viewer: Viewer, share_id: UUID, ident: UUID, *, now: datetime
) -> SharedCompany:
    """Return an opportunity of a share.

    Raises:
        NotFoundError: The share is not theirs now, or does not cover it.
    """
    share = covering.within(viewer, share_id, now=now)
    row = covering.opportunity_within(share, ident)
    page = companies.look(share.owner, ident, now=now)
    ours = noted(row)
    looks.note(share, covering.opportunity_in_words(row), now=now)
    return SharedCompany(
        share=covering.line_of(share),
        id=page.id,
        company=page.company,
        title=page.title,
        unknown=page.unknown,
        loop=tuple(map(_bare, page.loop)),
        known=tuple(_known(one, ours) for one in (*page.known, *page.settled)),
        contradictions=tuple(filter(_is_shown, page.contradictions)),
        dossier=_dossier(page.dossier),
        comments=comments.said(share, opportunity=ident),
    )


def _bare(line: LoopLine) -> LoopLine:
    """Return an interview without where its owner learnt of it."""
    return replace(line, learnt="", quote="")


def _known(criterion: KnownCriterion, ours: Noted) -> KnownCriterion:
    """Return what is known without the words that the owner wrote themselves."""
    is_ours = ours.holds(criterion.ask)
    return replace(
        criterion,
        ask="" if is_ours else criterion.ask,
        ask_whom="" if is_ours else criterion.ask_whom,
        quotes=tuple(filter(_is_said, criterion.quotes)),
        verdict=criterion.verdict.replace("what you want", "what they want"),
    )


def _is_said(quote: Quote) -> bool:
    """Return whether somebody said it in an interview, and it was written as said."""
    return quote.interview is not None and not quote.noted


def _is_shown(pair: Contradiction) -> bool:
    sides = (pair.left, pair.right)
    return not pair.is_dismissed and all(_is_said(q) or q.source for q in sides)


def _dossier(dossier: Dossier) -> SharedDossier:
    """Return what the company's texts say; the owner's notes are no text of theirs."""
    return SharedDossier(
        sources=tuple(
            (line.kind, line.name, line.seen)
            for line in dossier.sources
            if line.kind != OWN_NOTES
        ),
        facts=dossier.facts,
        claims=_theirs(dossier.claims),
        loaded=_theirs(dossier.loaded),
        omissions=tuple((gap.label, gap.question) for gap in dossier.omissions),
        skills=tuple((s.name, s.kind, s.quote) for s in dossier.skills),
    )


def _theirs(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(quote for quote in quotes if quote.role != OWN_NOTES)


def interview(
    viewer: Viewer, share_id: UUID, ident: UUID, *, now: datetime
) -> SharedInterview:
    """Return an interview of a share.

    Raises:
        NotFoundError: The share is not theirs now, or does not cover it.
    """
    share = covering.within(viewer, share_id, now=now)
    row = covering.interview_within(share, ident)
    planned = agendas.look(share.owner, ident, now=now)
    told = debriefs.look(share.owner, ident, now=now)
    ours = noted(row.opportunity)
    looks.note(share, f"{row.name}, {row.opportunity.company}", now=now)
    return SharedInterview(
        share=covering.line_of(share),
        opportunity_id=row.opportunity_id,
        company=row.opportunity.company,
        line=_bare(planned.line),
        agenda=_agenda(planned.agenda, ours),
        reads=_reads(told, ours),
        told=tuple(one for one in told.told if not ours.holds(one.question)),
        unasked=tuple(t for key, t in told.unasked if not ours.holds(t, key)),
    )


def _agenda(agenda: Agenda, ours: Noted) -> Agenda:
    """Return what is asked in which order; why may name who said what in trust."""
    items = tuple(
        replace(item, why="")
        for item in agenda.items
        if not ours.holds(item.text, item.key)
    )
    return replace(agenda, items=items, spares=(), tailored=(), left_out=())


def _reads(told: DebriefPage, ours: Noted) -> tuple[ReadLine, ...]:
    """Return what was asked and how it was read, without the owner's words on it."""
    # Without a transcript, what is quoted is what the owner wrote down.
    by_hand = (
        replace(one, quote="")
        for one in told.markable
        if one.confirmed and not ours.holds(one.planned, one.question_key)
    )
    parts = (*told.reads, *by_hand)
    return tuple(_read(part, ours) for part in parts if not part.is_left_out)


def _read(part: ReadLine, ours: Noted) -> ReadLine:
    is_ours = ours.holds(part.planned, part.question_key)
    planned = "" if is_ours else part.planned
    return replace(part, planned=planned, matched_text="", note="", turns=())


def take(viewer: Viewer, share_id: UUID, ident: UUID, *, now: datetime) -> SharedTake:
    """Return a practice take of a share.

    Raises:
        NotFoundError: The share is not theirs now, or does not cover it.
    """
    share = covering.within(viewer, share_id, now=now)
    row = covering.take_within(share, ident)
    looks.note(share, covering.take_in_words(row), now=now)
    page = takes.show(share.owner, ident, now=now)
    reading = {key: held for key, held in page.reading.items() if key != ALIKE}
    bare = replace(
        page,
        exercise=replace(page.exercise, draft=ExerciseDraft("")),
        reading=reading,
        script="",
        note="",
        others=(),
        job=None,
        grade=None,
    )
    return SharedTake(
        share=covering.line_of(share),
        page=bare,
        comments=comments.said(share, take=ident),
    )


def recording(
    viewer: Viewer, share_id: UUID, ident: UUID, *, now: datetime
) -> SharedRecording:
    """Return the recording of a take of a share, opened.

    Raises:
        NotFoundError: The share is not theirs now, or does not cover it, or the
            recording is not there.
    """
    share = covering.within(viewer, share_id, now=now)
    row = covering.take_within(share, ident)
    opened = recordings.opened(share.owner, row.media)
    looks.note(share, f"Recording: {covering.take_in_words(row)}", now=now)
    return SharedRecording(
        opened=opened,
        size=recordings.size_of(share.owner, row.media),
        kind=recordings.media_type(row.media, is_video=row.is_video),
        name=f"take-{row.number}.{row.media.rpartition('.')[2]}",
    )
