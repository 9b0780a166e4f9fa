"""A kit of two interviews with four interviewers, and their cards."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from askback.core.kit.values import Kit
from askback.services.kits import making
from askback.services.kits.rows import kit_of, row_of
from askback.services.kits.scorecards import candidates, filling
from askback.services.kits.scorecards.cards import Place, places
from askback.services.kits.scorecards.filling import Seat
from askback.services.values import Upload
from askback.services.values.kits import KitDraft
from askback.services.values.scorecards import Score
from askback.store.models import User

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
PEOPLE = ("Ada", "Bo", "Cem", "Dee")
POSTING = """Ward Nurse
- Give medication and keep records
- Assess patients and plan their care
- Work in a team
- Attention to detail
"""


def make_kit(owner: User) -> UUID:
    draft = KitDraft(title="", level=None, meetings=2, minutes=45, people=PEOPLE)
    upload = Upload("posting.txt", POSTING.encode())
    return making.make(owner, posting=upload, draft=draft, now=NOW)


def kit_in(owner: User, kit_id: UUID) -> Kit:
    return kit_of(row_of(owner, kit_id))


def add(owner: User, kit_id: UUID, name: str = "Robin") -> UUID:
    return candidates.add(owner, kit_id, name=name, now=NOW)


def seats(owner: User, kit_id: UUID) -> list[Place]:
    return list(places(kit_in(owner, kit_id)))


def seat(owner: User, kit_id: UUID, candidate_id: UUID, who: str) -> Seat:
    place = next(p for p in seats(owner, kit_id) if p.interviewer == who)
    return Seat(owner, kit_id, candidate_id, (place.meeting, place.person))


def fill(at: Seat, mark: int = 3, *, hand_in: bool = True) -> None:
    scores = {key: Score(mark, "They said so.") for key in at.place.questions}
    filling.keep(at, scores=scores, note="", now=NOW)
    if hand_in:
        assert filling.hand_in(at, now=NOW) == ()
