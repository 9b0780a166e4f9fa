"""What the user considers: listed, one whole, what is unknown of it, what is next."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from askback.mcp_server import given, whose
from askback.mcp_server.shapes import opportunities as shapes
from askback.mcp_server.shapes.common import (
    LONGEST,
    SIZE,
    Page,
    after,
    page_of,
    window,
    words,
)
from askback.services import companies, today
from askback.services.values import (
    CompanyPage,
    Contradiction,
    HeardTwice,
    KnownCriterion,
    LoopLine,
)

CRITERIA = 8  # of one answer, each with its quotes
QUOTES = 3  # of one criterion; show_readings has all


def list_opportunities(
    page: given.Number = 1, *, put_away: bool = False
) -> shapes.Opportunities:
    """List the jobs that the user considers, what is next first.

    With put_away those that have ended.
    """
    found = today.companies(whose.owner(), number=page, now=timezone.now())
    if put_away:
        away = [
            shapes.OpportunityLine(id=i, company=name, title=title, state=outcome)
            for i, name, title, outcome in found.away
        ]
        return shapes.Opportunities(
            opportunities=window(away, page), page=page_of(away, page)
        )
    lines = [
        shapes.OpportunityLine(
            id=line.id,
            company=line.company,
            title=line.title,
            unknown=round(line.unknown, 3),
            state=line.state,
            worth_asking=line.worth_asking,
            of_whom=line.worth_whom,
        )
        for line in found.companies
    ]
    at = Page(number=found.number, pages=found.of, count=found.count)
    return shapes.Opportunities(opportunities=lines, page=at)


def show_opportunity(
    opportunity_id: given.OpportunityId, page: given.Number = 1
) -> shapes.Opportunity:
    """Show one opportunity whole: its interviews, and its dossier.

    The dossier is what the kept documents claim, what none of them says, phrases that
    can hide something, and questions that grew from their words. What people said in
    interviews is in what_is_unknown and show_readings.
    """
    found = _page(opportunity_id)
    lists = _lists(found)
    return shapes.Opportunity(
        id=found.id,
        company=found.company,
        title=found.title,
        unknown=round(found.unknown, 3),
        minutes_left=found.minutes_left,
        facts=[
            shapes.Fact(name=name, verbatim=said[:LONGEST])
            for name, said in found.dossier.facts
        ],
        left_out={
            name: left for name, items in lists.items() if (left := after(items, page))
        },
        **{name: window(items, page) for name, items in lists.items()},
    )


def _page(opportunity_id: UUID) -> CompanyPage:
    return companies.show(whose.owner(), opportunity_id, now=timezone.now())


def _lists(found: CompanyPage) -> dict[str, list[Any]]:
    dossier = found.dossier
    return {
        "interviews": [line_of(one, found.id, found.company) for one in found.loop],
        "omissions": [
            shapes.Omission(
                what=one.label,
                ask=one.question,
                of_whom=one.whom,
                answered=one.answered,
            )
            for one in dossier.omissions
        ],
        "claims": [words(one) for one in dossier.claims],
        "loaded_phrases": [words(one) for one in dossier.loaded],
        "questions": [
            shapes.Grown(ask=one.text, of_whom=one.whom, said=words(one.quote))
            for one in dossier.tailored
        ],
        "skills": [
            shapes.Skill(
                name=one.name,
                kind=one.kind,
                verbatim=one.quote[:LONGEST],
                shown_by=one.held[:LONGEST],
            )
            for one in dossier.skills
        ],
        "sources": [
            shapes.Source(
                id=one.id,
                kind=one.kind,
                name=one.name,
                words=one.words,
                problems=list(one.problems[:SIZE]),
            )
            for one in dossier.sources
        ],
    }


def line_of(one: LoopLine, opportunity_id: UUID, company: str) -> shapes.InterviewLine:
    """Return an interview as tools show it."""
    return shapes.InterviewLine(
        id=one.id,
        opportunity_id=opportunity_id,
        company=company,
        name=one.name,
        stage=one.stage,
        start=one.start,
        state=one.state,
        people=list(one.people),
        minutes_total=one.minutes_total,
        minutes_for_questions=one.minutes_for_questions,
        has_transcript=one.has_transcript,
    )


def list_interviews(
    opportunity_id: given.OpportunityId, page: given.Number = 1
) -> shapes.Interviews:
    """List the interviews of an opportunity, those that were and those to come."""
    found = _page(opportunity_id)
    lines = [line_of(one, found.id, found.company) for one in found.loop]
    return shapes.Interviews(interviews=window(lines, page), page=page_of(lines, page))


def what_is_unknown(
    opportunity_id: given.OpportunityId, page: given.Number = 1
) -> shapes.Unknown:
    """Say what is still unknown of an opportunity and matters to the user.

    What is most worth learning comes first, with what was said of it so far, who said
    it, and whom to ask. Also accounts that differ, and what several people spoke ill
    of. Unknown is not bad: say which is which.
    """
    found = _page(opportunity_id)
    criteria = [*found.known, *found.settled]
    standing = [one for one in found.contradictions if not one.is_dismissed]
    return shapes.Unknown(
        company=found.company,
        unknown=round(found.unknown, 3),
        criteria=[_known(one) for one in window(criteria, page, CRITERIA)],
        contradictions=list(map(_differing, window(standing, page, CRITERIA))),
        concerns=list(map(_concern, window(found.heard_twice, page, CRITERIA))),
        page=page_of(criteria, page, CRITERIA),
    )


def _known(one: KnownCriterion) -> shapes.Known:
    return shapes.Known(
        criterion=one.key,
        label=one.label,
        weight=one.weight,
        is_dealbreaker=one.dealbreaker,
        unknown=round(one.unknown, 3),
        verdict=one.verdict,
        witnesses=one.witnesses,
        said=[words(quote) for quote in one.quotes[:QUOTES]],
        ask=one.ask,
        of_whom=one.ask_whom,
    )


def _differing(one: Contradiction) -> shapes.Differing:
    return shapes.Differing(
        label=one.label,
        one=words(one.left),
        other=words(one.right),
        why=one.why,
        ask=one.ask,
        of_whom=one.ask_whom,
    )


def _concern(one: HeardTwice) -> shapes.Concern:
    said = [words(quote) for quote in one.quotes[:QUOTES]]
    return shapes.Concern(label=one.label, people=one.people, said=said)


def show_today() -> shapes.Today:
    """Say what is next and what is due: interviews, debriefs, letters, practice.

    The place to begin when the user asks what to do.
    """
    found = today.show(whose.owner(), now=timezone.now())
    coming = found.next
    return shapes.Today(
        now=found.today,
        summary=found.summary,
        next=None
        if coming is None
        else line_of(coming.line, coming.opportunity_id, coming.company),
        opens_with=coming.opens_with if coming else "",
        due=[
            shapes.Due(
                kind=one.kind,
                what=one.title,
                note=one.note,
                by=one.by,
                is_late=one.is_late,
                company=one.company,
                interview_id=one.interview_id,
            )
            for one in found.due
        ],
        more_due=found.more_due,
        practice=found.practice,
    )
