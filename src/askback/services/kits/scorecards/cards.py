"""Cards as they are kept, and as the core reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from askback.core.kit.scorecard import LEAST, MOST, Card, Mark
from askback.core.kit.values import Kit
from askback.errors import NotFoundError
from askback.services.values.scorecards import Score
from askback.store.models import CandidateRow, KitRow, ScorecardRow, User

LEFT_OUT = ("not_asked", "nothing_said")
ADDED_LATER = "added_later"  # to the kit, after the card was handed in


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card belongs: an interview of the kit and one who is there, from 1."""

    meeting: int
    person: int
    name: str
    interviewer: str
    questions: tuple[str, ...]


def places(kit: Kit) -> Iterator[Place]:
    """Yield the place of each card that a candidate of the kit will have."""
    for meeting, one in enumerate(kit.meetings, 1):
        for person, name in enumerate(dict.fromkeys(one.interviewers), 1):
            yield Place(meeting, person, one.name, name, one.questions)


def place_of(kit: Kit, meeting: int, person: int) -> Place:
    """Return one card's place.

    Raises:
        NotFoundError: The kit has no such interview, or nobody there.
    """
    for place in places(kit):
        if (place.meeting, place.person) == (meeting, person):
            return place
    raise NotFoundError("scorecard", f"{meeting}/{person}")


def candidate_of(owner: User, kit: KitRow, candidate_id: UUID) -> CandidateRow:
    """Return a candidate's row.

    Raises:
        NotFoundError: There is none in this kit, or it is not the owner's.
    """
    found = CandidateRow.objects.filter(owner=owner, kit=kit, id=candidate_id).first()
    if found is None:
        raise NotFoundError("candidate", candidate_id)
    return found


def rows_of(candidate: CandidateRow) -> dict[tuple[str, str], ScorecardRow]:
    """Return a candidate's cards by interview and interviewer."""
    rows = ScorecardRow.objects.filter(candidate=candidate)
    return {(row.meeting, row.interviewer): row for row in rows}


def score_of(kept: Any) -> Score:
    """Read what is kept beside a question; what cannot be read is not there."""
    if not isinstance(kept, Mapping):
        return Score()
    mark, evidence = kept.get("mark"), kept.get("evidence")
    left_out = kept.get("left_out")
    is_mark = type(mark) is int and LEAST <= mark <= MOST
    return Score(
        mark=mark if is_mark else None,
        evidence=evidence if isinstance(evidence, str) else "",
        left_out=left_out if left_out in LEFT_OUT else "",
    )


def scores_of(row: ScorecardRow | None) -> dict[str, Score]:
    """Return what is filled in on a card, by question."""
    kept = row.scores if row is not None and isinstance(row.scores, dict) else {}
    return {key: score_of(one) for key, one in kept.items()}


def is_filled(score: Score) -> bool:
    """Tell whether anything stands beside a question."""
    return score != Score()


def people_in(kit: Kit, rows: Mapping[tuple[str, str], ScorecardRow]) -> set[str]:
    """Return who has handed in all the cards that they have."""
    late = {place.interviewer for place in places(kit) if not _is_in(place, rows)}
    return {place.interviewer for place in places(kit)} - late


def _is_in(place: Place, rows: Mapping[tuple[str, str], ScorecardRow]) -> bool:
    row = rows.get((place.name, place.interviewer))
    return row is not None and row.handed_in_at is not None


def cards_in(
    kit: Kit, rows: Mapping[tuple[str, str], ScorecardRow]
) -> tuple[Card, ...]:
    """Return the cards that were handed in, as the core reads them.

    A question that the kit got after its card was in was not asked.
    """
    return tuple(
        Card(
            place.interviewer,
            place.name,
            tuple(_marks(place, scores_of(rows[place.name, place.interviewer]))),
            handed_in=True,
        )
        for place in places(kit)
        if _is_in(place, rows)
    )


def _marks(place: Place, scores: Mapping[str, Score]) -> Iterator[Mark]:
    for key in place.questions:
        score = scores.get(key, Score(left_out=ADDED_LATER))
        yield Mark(key, score.mark, score.evidence, score.left_out)
