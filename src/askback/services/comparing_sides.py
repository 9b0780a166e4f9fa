"""The opportunities that are compared, each with what its comparison rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.decision import COMPANY, Belief, beliefs
from askback.core.topics import Work
from askback.services import known, ledger, planning, standing
from askback.services.lines import quote_of
from askback.services.lines_of_work import work_of
from askback.services.told import by_hand, told_of
from askback.services.values import Quote
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    OpportunityRow,
    SourceRow,
    User,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One opportunity with all that its comparison rests on.

    Attributes:
        number: Its place in the order in which it was taken up.
        name: What it is called here, unlike all the others.
        found: What is believed, by criterion.
        said: What people said, by criterion, the weightiest first.
        interviews: Its loop, with the agendas.
        sources: What was brought of it.
    """

    number: int
    row: OpportunityRow
    name: str
    found: Mapping[str, Belief]
    said: Mapping[str, Sequence[EvidenceRow]]
    interviews: Sequence[InterviewRow]
    sources: Sequence[SourceRow] = ()

    @property
    def work(self) -> frozenset[Work]:
        """The lines of work of the job."""
        return work_of(self.row, self.sources)

    @property
    def asked(self) -> frozenset[str]:
        """The questions that were put to somebody there already."""
        told = (one.key for row in self.interviews for one in told_of(row))
        marked = (mark.question_key for row in self.interviews for mark in by_hand(row))
        return frozenset(key for key in (*told, *marked) if key)

    @property
    def id(self) -> UUID:
        """Which opportunity it is."""
        return self.row.id

    @property
    def key(self) -> str:
        """What the comparison itself calls it; alike in order every time."""
        return f"{self.number:04}"

    def belief(self, criterion: str) -> Belief:
        """Return what is believed of a criterion."""
        return self.found.get(criterion, Belief())

    def is_directed(self, criterion: str) -> bool:
        """Return whether anything speaks for or against a criterion."""
        belief = self.belief(criterion)
        return belief.good + belief.red > 0

    def quote(self, criterion: str, sign: str = "") -> Quote | None:
        """Return the words that weigh most on a criterion, of a sign if one is given.

        Words that speak for or against go before words that do neither.
        """
        quotes = [quote_of(row) for row in self.said.get(criterion, ())]
        of_sign = [q for q in quotes if not sign or q.sign == sign]
        return min(of_sign, key=lambda q: q.sign == "unclear", default=None)


def sides_of(
    owner: User, rows: Sequence[OpportunityRow], *, now: datetime
) -> tuple[Side, ...]:
    """Return opportunities of one owner as they are compared, in their order."""
    loops = planning.refresh_all(owner, rows, now=now)
    evidence = ledger.evidence_of(rows)
    said = _said(rows)
    sources: dict[UUID, list[SourceRow]] = {row.id: [] for row in rows}
    for source in standing.counting(*rows):
        sources[source.opportunity_id].append(source)
    names = names_of(rows)
    return tuple(
        Side(
            number=number,
            row=row,
            name=name,
            found=beliefs(evidence[row.id]),
            said=said[row.id],
            interviews=loops[row.id],
            sources=sources[row.id],
        )
        for number, (row, name) in enumerate(zip(rows, names, strict=True))
    )


def names_of(rows: Sequence[OpportunityRow]) -> list[str]:
    """Return what to call opportunities: the company, and the job if need be."""
    companies = Counter(row.company for row in rows)
    names = [
        row.company
        if companies[row.company] == 1
        else f"{row.company} ({row.title or 'no title'})"
        for row in rows
    ]
    alike = Counter(names)
    seen: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        seen[name] += 1
        found.append(name if alike[name] == 1 else f"{name}, {seen[name]}")
    return found


def _said(
    rows: Iterable[OpportunityRow],
) -> dict[UUID, dict[str, list[EvidenceRow]]]:
    """Return the words of people that count, by opportunity and criterion."""
    kept = EvidenceRow.objects.filter(opportunity__in=rows, weight__gt=0)
    # Fetched by name: joined, PostgreSQL would read everybody's interviews.
    kept = kept.prefetch_related("interview")
    found: dict[UUID, list[EvidenceRow]] = {row.id: [] for row in rows}
    for row in kept.exclude(quote=""):
        if row.witness != COMPANY:
            found[row.opportunity_id].append(row)
    return {ident: _main_first(known.grouped(said)) for ident, said in found.items()}


def _main_first(
    by_criterion: Mapping[str, Sequence[EvidenceRow]],
) -> dict[str, list[EvidenceRow]]:
    """Put those words first whose answer tells most of that very criterion.

    A night on the phone touches hours, upkeep and the team as well; quoted under each
    of them it would look like four answers.
    """
    most: dict[tuple[UUID | None, str, str], float] = {}
    for row in (row for rows in by_criterion.values() for row in rows):
        answer = row.interview_id, row.place, row.witness
        most[answer] = max(row.weight, most.get(answer, 0.0))
    return {
        key: sorted(
            rows,
            key=lambda r: r.weight < most[r.interview_id, r.place, r.witness],
        )
        for key, rows in by_criterion.items()
    }
