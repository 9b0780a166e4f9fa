"""Change a kit that is kept; each deed names the version that its page showed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.kit import change
from askback.core.kit.balance import Frame
from askback.core.kit.build import noted
from askback.core.kit.values import Ask, Kit
from askback.errors import InvalidInputError, NotFoundError
from askback.services.files.kit import tables
from askback.services.kits.checked import (
    LONGEST_NAME,
    ask_from,
    check_minutes,
    line,
    lines,
    people_of,
)
from askback.services.kits.rows import LONGEST_TITLE, keep, kit_of, row_of
from askback.services.values.kits import AskDraft, HeadDraft, MeetingDraft
from askback.store.models import User

LONGEST_ANSWER = 5000  # letters of an honest answer
MANY_ASKS = 200  # questions of a kit


class Hand:
    """A kit in hand: read with its row, changed, and written whole."""

    def __init__(self, owner: User, kit_id: UUID, version: int) -> None:
        self.row = row_of(owner, kit_id)
        self.kit = kit_of(self.row)
        self.version = version

    def ask(self, key: str) -> Ask:
        """Return one of its questions.

        Raises:
            NotFoundError: It has none of this key.
        """
        found = change.ask_of(self.kit, key)
        if found is None:
            raise NotFoundError("question", key)
        return found

    def place(self, place: int | None) -> int | None:
        """Return the place of one of its interviews, or None for none.

        Raises:
            NotFoundError: There is no such interview.
        """
        if place is not None and not 0 <= place < len(self.kit.meetings):
            raise NotFoundError("interview", place + 1)
        return place

    def keep(self, kit: Kit) -> None:
        """Write the kit as it was changed."""
        keep(self.row, noted(kit), version=self.version)


@transaction.atomic
def move(
    owner: User, kit_id: UUID, key: str, *, place: int | None, version: int
) -> None:
    """Put a question in another interview, or in none.

    Raises:
        NotFoundError: There is no such kit, question or interview of the owner's.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    hand.keep(change.move(hand.kit, hand.ask(key).key, hand.place(place)))


@transaction.atomic
def swap(owner: User, kit_id: UUID, key: str, *, other: str, version: int) -> None:
    """Let a question give its place to another on the same competency.

    Raises:
        NotFoundError: There is no such kit or question of the owner's.
        InvalidInputError: The other is after something else.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    one, two = hand.ask(key), hand.ask(other)
    if one.competency != two.competency:
        raise InvalidInputError("Swap it for a question after the same thing.")
    hand.keep(change.swap(hand.kit, key, other))


@transaction.atomic
def write(
    owner: User, kit_id: UUID, key: str, *, draft: AskDraft, version: int
) -> None:
    """Word a question otherwise.

    Raises:
        NotFoundError: There is no such kit or question of the owner's.
        InvalidInputError: It says nothing, or too much.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    former = hand.ask(key)
    star = former.star if draft.type is former.type else ()
    ask = ask_from(hand.kit, former.key, draft)
    hand.keep(change.write(hand.kit, replace(ask, star=star)))


@transaction.atomic
def add(
    owner: User, kit_id: UUID, *, draft: AskDraft, place: int | None, version: int
) -> str:
    """Add a question of one's own, and return its key.

    Raises:
        NotFoundError: There is no such kit or interview of the owner's.
        InvalidInputError: It says nothing, or too much.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    if len(hand.kit.questions) >= MANY_ASKS:
        raise InvalidInputError(f"A kit holds {MANY_ASKS} questions. Remove one first.")
    taken = {ask.key for ask in hand.kit.questions}
    numbers = range(1, len(taken) + 2)
    keys = (f"{draft.competency}.own-{number}" for number in numbers)
    key = next(key for key in keys if key not in taken)
    kit = change.write(hand.kit, ask_from(hand.kit, key, draft))
    hand.keep(change.move(kit, key, hand.place(place)))
    return key


@transaction.atomic
def drop(owner: User, kit_id: UUID, key: str, *, version: int) -> None:
    """Take a question out of a kit for good.

    Raises:
        NotFoundError: There is no such kit or question of the owner's.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    hand.keep(change.drop(hand.kit, hand.ask(key).key))


@transaction.atomic
def set_meeting(
    owner: User, kit_id: UUID, place: int, *, draft: MeetingDraft, version: int
) -> None:
    """Change an interview's name, minutes and people.

    Raises:
        NotFoundError: There is no such kit or interview of the owner's.
        InvalidInputError: The name is another's, or the minutes are out of range.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    former = hand.kit.meetings[hand.place(place) or 0]
    check_minutes(draft, former.opening)
    meeting = replace(
        former,
        name=line(draft.name, LONGEST_NAME, "Give the interview a name"),
        minutes=draft.minutes,
        candidate=draft.candidate,
        interviewers=people_of(draft.interviewers),
    )
    hand.keep(change.set_meeting(hand.kit, place, meeting))


@transaction.atomic
def set_head(owner: User, kit_id: UUID, *, draft: HeadDraft, version: int) -> None:
    """Change what a kit says around its interviews.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: A line is too long.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    kit = replace(
        hand.kit,
        title=draft.title.strip()[:LONGEST_TITLE] or None,
        company=draft.company.strip()[:LONGEST_TITLE] or None,
        accommodations=lines(draft.accommodations, "What you offer"),
        experience=lines(draft.experience, "What they can rely on"),
    )
    hand.keep(kit)


@transaction.atomic
def agree(
    owner: User, kit_id: UUID, key: str, *, is_agreed: bool, version: int
) -> None:
    """Agree on what serves a component of a structured interview, or no longer.

    Raises:
        NotFoundError: There is no such kit of the owner's, or no such practice.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    known = {one.key: one for one in tables().practices}
    if key not in known:
        raise NotFoundError("practice", key)
    hand.keep(change.agreed(hand.kit, known[key], is_agreed=is_agreed))


@transaction.atomic
def answer(
    owner: User, kit_id: UUID, *, answers: Mapping[str, str], version: int
) -> None:
    """Keep what can be answered honestly.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: An answer is too long.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    if any(len(text) > LONGEST_ANSWER for text in answers.values()):
        raise InvalidInputError(f"An answer has up to {LONGEST_ANSWER:,} letters.")
    said = {key: text.strip() for key, text in answers.items()}
    hand.keep(change.answered(hand.kit, said))


@transaction.atomic
def balance(
    owner: User, kit_id: UUID, *, frame: Frame, people: Iterable[str], version: int
) -> None:
    """Share the questions out anew.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        ConflictError: The kit was changed in the meantime.
    """
    hand = Hand(owner, kit_id, version)
    hand.keep(change.balanced(hand.kit, frame, tuple(people)))


@transaction.atomic
def remove(owner: User, kit_id: UUID, *, now: datetime) -> None:
    """Take a kit away with its cards; it is kept for thirty days.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, kit_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])
