"""Weighing opportunities against each other, and writing afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Annotated
from uuid import UUID

from django.utils import timezone
from pydantic import Field

from askback.core.followup.letters import LetterKind
from askback.errors import NotFoundError
from askback.mcp_server import given, whose
from askback.mcp_server.shapes import deciding as shapes
from askback.mcp_server.shapes.common import (
    LONGEST,
    SIZE,
    Words,
    problems,
    words,
)
from askback.services import comparing, letters
from askback.services.values.comparing import ComparedLine, ComparePage, PivotLine
from askback.services.values.letters import LetterLine, LetterWish, RestsOn

FIRST = 5  # of what could change a ranking; the rest hardly could
LONGEST_LETTER = 6_000

Chosen = Annotated[
    list[UUID],
    Field(max_length=12, description="Those to compare; none compares all in play."),
]


def compare_opportunities(opportunity_ids: Chosen | None = None) -> shapes.Compared:
    """Compare the opportunities in play: who seems best, how surely, what could change.

    Say plainly where it is too early or too close: is_told is false then. The decision
    is the user's; name the one answer that could change it, and of whom to get it.
    """
    chosen = frozenset(opportunity_ids or ())
    page = comparing.show(whose.owner(), now=timezone.now(), chosen=chosen)
    _check_there(chosen, page)
    return shapes.Compared(
        told=page.lede,
        is_told=page.is_told,
        why_not=page.why_not,
        ranked=[_ranked(line) for line in page.ranked],
        could_change_it=[_pivot(pivot) for pivot in page.pivots[:FIRST]],
        dealbreakers=list(_breaking(page))[: 2 * SIZE],
        swings=list(_swings(page)),
        left_out=page.left_out,
    )


def _check_there(chosen: Collection[UUID], page: ComparePage) -> None:
    """Refuse what is not in play, rather than compare something else.

    Raises:
        NotFoundError: One of the chosen is not in play, or not the owner's.
    """
    missing = sorted(set(chosen) - {line.id for line in page.ranked})
    if missing:
        raise NotFoundError("company in play", missing[0])


def _ranked(line: ComparedLine) -> shapes.Ranked:
    low, high = line.likely
    return shapes.Ranked(
        id=line.id,
        company=line.company,
        title=line.title,
        points=round(line.mean, 1),
        likely=(round(low, 1), round(high, 1)),
        chance_best=round(line.best, 3),
        unknown=round(line.unknown, 3),
        ahead_on=list(line.ahead),
        behind_on=list(line.behind),
    )


def _pivot(pivot: PivotLine) -> shapes.Pivot:
    return shapes.Pivot(
        company=pivot.company,
        what=pivot.label,
        worth=round(pivot.worth, 2),
        leads_if_good=pivot.if_good.company,
        leads_if_bad=pivot.if_bad.company,
        ask=pivot.ask.text if pivot.ask else "",
        of_whom=pivot.ask.whom if pivot.ask else "",
    )


def _breaking(page: ComparePage) -> Iterator[shapes.Breaking]:
    for deal in page.dealbreakers:
        for line in deal.lines:
            yield shapes.Breaking(
                company=line.company,
                what=deal.label,
                wanted=deal.wanted,
                state=line.state,
                chance_broken=round(line.chance, 3),
                said=words(line.quote) if line.quote else None,
            )


def _swings(page: ComparePage) -> Iterator[shapes.Swing]:
    for swing in page.swings[:FIRST]:
        if swing.weight_to is not None:
            yield shapes.Swing(
                what=swing.label,
                weight=swing.weight_from,
                leads_from=swing.weight_to,
                company=swing.company,
            )


def show_letters(
    opportunity_id: given.OpportunityId,
    kind: LetterKind | None = None,
    to: Annotated[given.Name, Field(description="Whom; empty for all.")] = "",
) -> shapes.Letters:
    """Show drafts of the letters to write after an interview. Nothing is ever sent.

    Without a kind: the thank-yous that are owed and what the user has under way. With
    one, a draft of that kind. Give the draft to the user to change; it is theirs.
    """
    wish = LetterWish(kind=kind or "", to=to)
    page = letters.show(whose.owner(), opportunity_id, wish=wish, now=timezone.now())
    wished = () if page.wished is None else (page.wished,)
    lines = wished if kind else (*wished, *page.to_write)
    return shapes.Letters(
        company=page.company,
        letters=[_letter(line) for line in lines[:FIRST] if not to or line.to == to],
        kinds=dict(page.kinds),
        note=page.note,
    )


def _letter(line: LetterLine) -> shapes.Letter:
    return shapes.Letter(
        kind=line.kind,
        to=line.to,
        interview=line.interview,
        subject=line.subject,
        body=line.body[:LONGEST_LETTER],
        rests_on=[_rests(said) for said in line.rests_on[:SIZE]],
        still_to_do=problems((p.where, p.message) for p in line.problems),
        is_sent=line.sent_at is not None,
    )


def _rests(said: RestsOn) -> Words:
    return Words(
        verbatim=said.quote[:LONGEST],
        is_cut=len(said.quote) > LONGEST,
        who=said.who,
        role=said.role,
        on=said.on,
        at_s=said.at_s,
        interview_id=said.interview_id,
        place=said.place,
    )
