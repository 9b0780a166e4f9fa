"""A card is filled in by its interviewer, handed in, and then stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.kit.scorecard import MOST
from askback.core.kit.values import Ask, Kit
from askback.errors import ConflictError, InvalidInputError
from askback.services.kits.rows import NEWER, kit_of, row_of
from askback.services.kits.scorecards.cards import (
    Place,
    candidate_of,
    people_in,
    place_of,
    rows_of,
    scores_of,
)
from askback.services.values.scorecards import CardAsk, CardPage, Score
from askback.store.models import CandidateRow, KitRow, ScorecardRow, User

LONGEST = 5000  # letters of evidence, or of a note
FROZEN = (
    "This card was handed in, so it does not change any more. What you agree on "
    "together has its own place."
)
HIDDEN = (
    "This card is hidden until it is handed in and your own are in. Each makes up "
    "their mind alone first."
)
NO_MARK = (
    "Choose the anchor that is nearest to what you heard, or say why there is none."
)
NO_WORDS = "Write down what they said that speaks for it."


class Seat:
    """Where somebody sits with a card: the kit, the candidate, the place."""

    def __init__(
        self, owner: User, kit_id: UUID, candidate_id: UUID, place: tuple[int, int]
    ) -> None:
        self.owner = owner
        self.kit_row: KitRow = row_of(owner, kit_id)
        self.kit: Kit = kit_of(self.kit_row)
        self.candidate: CandidateRow = candidate_of(owner, self.kit_row, candidate_id)
        self.place: Place = place_of(self.kit, *place)

    @property
    def names(self) -> tuple[str, str]:
        """The interview and the interviewer, as a form of theirs repeats them."""
        return self.place.name, self.place.interviewer

    def check(self, said: tuple[str, str]) -> None:
        """Refuse a form that was opened before the kit's interviews were changed.

        Raises:
            ConflictError: Another interview or interviewer is at this place now.
        """
        if said != self.names:
            raise ConflictError(NEWER)


def show(
    seat: Seat,
    *,
    who: str,
    over: Mapping[str, Score] | None = None,
    is_checked: bool = False,
) -> CardPage:
    """Return a card, if the one who looks may see it.

    Args:
        seat: Whose card it is.
        who: Who looks; the card's own interviewer may always.
        over: What was filled in and is not kept, to be shown in its place.
        is_checked: Whether to say what is lacking.

    Raises:
        ConflictError: It is somebody else's, and they or the one who looks have not
            handed in.
    """
    rows = rows_of(seat.candidate)
    row = rows.get(seat.names)
    handed_in_at = row.handed_in_at if row is not None else None
    is_shared = handed_in_at is not None and who in people_in(seat.kit, rows)
    if who != seat.place.interviewer and not is_shared:
        raise ConflictError(HIDDEN)
    scores = scores_of(row) if over is None else over
    return CardPage(
        kit_id=seat.kit_row.pk,
        title=seat.kit_row.title,
        candidate_id=seat.candidate.pk,
        candidate=seat.candidate.name,
        meeting=seat.place.meeting,
        person=seat.place.person,
        name=seat.place.name,
        interviewer=seat.place.interviewer,
        asks=_asks(seat, scores, is_checked=is_checked),
        note=row.note if row is not None else "",
        handed_in_at=handed_in_at,
    )


@transaction.atomic
def keep(seat: Seat, *, scores: Mapping[str, Score], note: str, now: datetime) -> None:
    """Keep a card as far as it is filled in; the last who writes counts.

    Raises:
        ConflictError: It was handed in.
        InvalidInputError: Something in it is too long.
    """
    texts = [note, *(score.evidence for score in scores.values())]
    if max(map(len, texts)) > LONGEST:
        raise InvalidInputError(f"A field holds {LONGEST:,} letters. Say it shorter.")
    row, _ = ScorecardRow.objects.select_for_update().get_or_create(
        owner=seat.owner,
        candidate=seat.candidate,
        meeting=seat.place.name,
        interviewer=seat.place.interviewer,
        defaults={"made_at": now},
    )
    if row.handed_in_at is not None:
        raise ConflictError(FROZEN)
    row.scores = {
        key: _kept(scores[key]) for key in seat.place.questions if key in scores
    }
    row.note = note.strip()
    row.save(update_fields=["scores", "note"])


def hand_in(seat: Seat, *, now: datetime) -> tuple[CardAsk, ...]:
    """Hand a card in, and return the questions that hold it back, if any do.

    Raises:
        ConflictError: It is in already.
    """
    with transaction.atomic():
        row = rows_of(seat.candidate).get(seat.names)
        if row is not None and row.handed_in_at is not None:
            raise ConflictError(FROZEN)
        asks = _asks(seat, scores_of(row), is_checked=True)
        lacking = tuple(ask for ask in asks if ask.lacks)
        if row is not None and not lacking:
            row.handed_in_at = now
            row.save(update_fields=["handed_in_at"])
        return lacking


def _kept(score: Score) -> dict[str, object]:
    return {
        "mark": None if score.left_out else score.mark,
        "evidence": score.evidence.strip(),
        "left_out": score.left_out,
    }


def _asks(
    seat: Seat, scores: Mapping[str, Score], *, is_checked: bool
) -> tuple[CardAsk, ...]:
    known = {ask.key: ask for ask in seat.kit.questions}
    labels = {one.key: one.label for one in seat.kit.competencies}
    return tuple(
        _ask(
            known[key],
            labels.get(known[key].competency, known[key].competency),
            scores.get(key, Score()),
            is_checked=is_checked,
        )
        for key in seat.place.questions
        if key in known
    )


def _ask(ask: Ask, label: str, score: Score, *, is_checked: bool) -> CardAsk:
    return CardAsk(
        key=ask.key,
        label=label,
        type=ask.type,
        text=ask.text,
        probes=ask.probes,
        anchors=tuple(enumerate((*ask.rubric, "", "", "", "")[:MOST], 1)),
        score=score,
        lacks=_lacks(score) if is_checked else (),
    )


def _lacks(score: Score) -> tuple[str, ...]:
    if score.left_out:
        return ()
    found = {NO_MARK: score.mark is None, NO_WORDS: not score.evidence.strip()}
    return tuple(words for words, is_missing in found.items() if is_missing)
