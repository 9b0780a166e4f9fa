"""The people interviewed with a kit: added, listed, shown, and deleted for good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.kit.values import Kit
from askback.errors import InvalidInputError
from askback.services.kits.rows import kit_of, row_of
from askback.services.kits.scorecards.cards import (
    Place,
    candidate_of,
    is_filled,
    people_in,
    places,
    rows_of,
    scores_of,
)
from askback.services.values.scorecards import (
    CandidateLine,
    CandidatePage,
    CandidatesPage,
    CardLine,
)
from askback.store.models import CandidateRow, ScorecardRow, User

LONGEST_NAME = 300  # letters; the column's
MANY = 200  # candidates of one kit
ENOUGH = 2  # people, before there is anything to compare


def every(owner: User, kit_id: UUID) -> CandidatesPage:
    """Return the candidates of a kit, the newest first.

    Raises:
        NotFoundError: The kit does not exist, or is not the owner's.
    """
    row = row_of(owner, kit_id)
    kit = kit_of(row)
    wanted = {(place.name, place.interviewer) for place in places(kit)}
    found = CandidateRow.objects.filter(owner=owner, kit=row).order_by("-made_at", "id")
    cards = ScorecardRow.objects.filter(
        candidate__kit=row, owner=owner, handed_in_at__isnull=False
    )
    count = Counter(
        card.candidate_id
        for card in cards
        if (card.meeting, card.interviewer) in wanted
    )
    lines = tuple(
        CandidateLine(one.pk, one.name, count[one.pk], len(wanted), bool(one.decided))
        for one in found
    )
    people = {place.interviewer for place in places(kit)}
    return CandidatesPage(row.pk, row.title, lines, len(people))


@transaction.atomic
def add(owner: User, kit_id: UUID, *, name: str, now: datetime) -> UUID:
    """Keep a candidate, and return what names them.

    Raises:
        NotFoundError: The kit does not exist, or is not the owner's.
        InvalidInputError: There is no name, it is too long, or there are too many.
    """
    row = row_of(owner, kit_id)
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise InvalidInputError(f"Give a name of up to {LONGEST_NAME} letters.")
    if CandidateRow.objects.filter(kit=row).count() >= MANY:
        raise InvalidInputError(
            f"A kit has up to {MANY} candidates. Delete those it is over for."
        )
    made = CandidateRow.objects.create(owner=owner, kit=row, name=name, made_at=now)
    return made.pk


@transaction.atomic
def remove(owner: User, kit_id: UUID, candidate_id: UUID) -> None:
    """Delete a candidate with every card and all that was agreed, for good.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    candidate_of(owner, row_of(owner, kit_id), candidate_id).delete()


def show(owner: User, kit_id: UUID, candidate_id: UUID, *, who: str) -> CandidatePage:
    """Return a candidate as one interviewer may see them.

    Args:
        owner: Whose kit it is.
        kit_id: Names the kit.
        candidate_id: Names the candidate.
        who: The interviewer who looks; anything else is nobody.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, kit_id)
    kit = kit_of(row)
    candidate = candidate_of(owner, row, candidate_id)
    rows = rows_of(candidate)
    people = tuple(dict.fromkeys(place.interviewer for place in places(kit)))
    who = who if who in people else ""
    done = people_in(kit, rows)
    return CandidatePage(
        kit_id=row.pk,
        title=row.title,
        id=candidate.pk,
        name=candidate.name,
        who=who,
        people=people,
        cards=tuple(_lines(kit, rows, who, is_own_in=who in done)),
        is_own_in=who in done,
        enough=len(done) >= ENOUGH,
        decided=candidate.decided if who in done else "",
    )


def _lines(
    kit: Kit,
    rows: Mapping[tuple[str, str], ScorecardRow],
    who: str,
    *,
    is_own_in: bool,
) -> Iterator[CardLine]:
    for place in places(kit):
        row = rows.get((place.name, place.interviewer))
        yield _line(place, row, who, is_own_in=is_own_in)


def _line(
    place: Place, row: ScorecardRow | None, who: str, *, is_own_in: bool
) -> CardLine:
    is_mine = place.interviewer == who
    handed_in_at = row.handed_in_at if row is not None else None
    scores = scores_of(row) if is_mine else {}
    return CardLine(
        meeting=place.meeting,
        person=place.person,
        name=place.name,
        interviewer=place.interviewer,
        handed_in_at=handed_in_at,
        filled=sum(is_filled(scores[key]) for key in place.questions if key in scores),
        asked=len(place.questions),
        is_mine=is_mine,
        is_open=is_mine or (is_own_in and handed_in_at is not None),
    )
