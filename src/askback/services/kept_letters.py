"""Letters that the user changed or sent; nothing of ours writes over them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.adapters.mailing import Mail, as_eml, is_address
from askback.core.followup.filling import one_line, plain_text
from askback.errors import InvalidInputError, NotFoundError
from askback.services import aside, own
from askback.services.letter_templates import LABELS, kind_of
from askback.services.values import TakenBack
from askback.services.values.letters import LetterWords
from askback.store.models import InterviewRow, LetterRow, OpportunityRow, User

LONGEST_SUBJECT, LONGEST_BODY, LONGEST_NAME = 300, 20_000, 120
LAID = ("kind", "to_name", "to_email", "subject", "body", "is_edited")


def rows_of(opportunity: OpportunityRow) -> list[LetterRow]:
    """Return the kept letters of an opportunity, in the order they were made."""
    rows = LetterRow.objects.filter(opportunity=opportunity, kind__in=LABELS)
    return list(rows.order_by("sent_at", "made_at", "id"))


def of(owner: User, letter_id: UUID) -> LetterRow:
    """Return a kept letter.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    rows = LetterRow.objects.filter(
        owner=owner,
        id=letter_id,
        opportunity__removed_at=None,
        kind__in=LABELS,
    )
    row = rows.select_related("opportunity__owner").first()
    if row is None:
        raise NotFoundError("letter", letter_id)
    return row


@transaction.atomic
def keep(
    owner: User, opportunity_id: UUID, *, words: LetterWords, now: datetime
) -> UUID:
    """Keep a letter as the user has it, in place of the one kept before.

    Raises:
        NotFoundError: There is no such opportunity, interview or kind of letter.
        InvalidInputError: It says nothing or too much, or its address is none.
    """
    return _kept(owner, opportunity_id, words, now).id


@transaction.atomic
def send(
    owner: User, opportunity_id: UUID, *, words: LetterWords, now: datetime
) -> UUID:
    """Keep a letter, and keep that the user sent it; nothing is sent from here.

    Raises:
        NotFoundError: As for `keep`.
        InvalidInputError: As for `keep`.
    """
    row = _kept(owner, opportunity_id, words, now)
    row.sent_at = now
    row.save(update_fields=["sent_at"])
    return row.id


@transaction.atomic
def unsend(owner: User, letter_id: UUID) -> UUID:
    """Take back that a letter was sent, and return its opportunity.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = of(owner, letter_id)
    row.sent_at = None
    row.save(update_fields=["sent_at"])
    return row.opportunity_id


@transaction.atomic
def begin_again(owner: User, letter_id: UUID, *, now: datetime) -> tuple[UUID, UUID]:
    """Lay a kept letter aside, so that it is drafted anew.

    Returns:
        Its opportunity, and the name by which it is taken back.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = of(owner, letter_id)
    given: dict[str, Any] = {name: getattr(row, name) for name in LAID}
    given |= {
        "opportunity": str(row.opportunity_id),
        "interview": str(row.interview_id or ""),
        "made_at": row.made_at.isoformat(),
        "sent_at": row.sent_at.isoformat() if row.sent_at else "",
    }
    label = f"{LABELS[row.kind]}: {row.to_name or row.subject}"
    laid = aside.lay(owner, "letter", label=label, given=given, now=now)
    row.delete()
    return row.opportunity_id, laid


def bring_back(owner: User, given: Mapping[str, Any]) -> TakenBack:
    """Keep a letter again that was laid aside, beside one that was kept since.

    Raises:
        NotFoundError: Its opportunity is gone.
    """
    opportunity = own.opportunity_of(owner, UUID(given["opportunity"]))
    there = InterviewRow.objects.filter(opportunity=opportunity)
    interview = there.filter(id=given["interview"] or UUID(int=0)).first()
    sent_at = given["sent_at"]
    LetterRow.objects.create(
        owner=owner,
        opportunity=opportunity,
        interview=interview,
        made_at=datetime.fromisoformat(given["made_at"]),
        sent_at=datetime.fromisoformat(sent_at) if sent_at else None,
        **{name: given[name] for name in LAID},
    )
    return TakenBack("letters", str(opportunity.id))


def as_file(words: LetterWords) -> bytes:
    """Return a letter as an `.eml` file, as the user has it just now.

    Raises:
        InvalidInputError: It says nothing or too much, or its address is none.
    """
    sound = _sound(words)
    return as_eml(Mail(sound.subject, sound.body, sound.to, sound.email))


def _kept(
    owner: User, opportunity_id: UUID, words: LetterWords, now: datetime
) -> LetterRow:
    opportunity = own.opportunity_of(owner, opportunity_id)
    kind, sound = kind_of(words.kind), _sound(words)
    interview = _interview(opportunity, words.interview_id)
    ident = {
        "owner": owner,
        "opportunity": opportunity,
        "interview": interview,
        "kind": kind,
        "to_name": sound.to,
        "sent_at": None,
    }
    row = LetterRow.objects.filter(**ident).first() or LetterRow(**ident)
    row.to_email, row.subject, row.body = sound.email, sound.subject, sound.body
    row.is_edited, row.made_at = True, now
    row.save()
    return row


def _interview(opportunity: OpportunityRow, ident: UUID | None) -> InterviewRow | None:
    if ident is None:
        return None
    row = InterviewRow.objects.filter(opportunity=opportunity, id=ident).first()
    if row is None:
        raise NotFoundError("interview", ident)
    return row


def _sound(words: LetterWords) -> LetterWords:
    """Return a letter as it can be kept and sent."""
    subject, body = one_line(words.subject), plain_text(words.body)
    email, to = words.email.strip(), one_line(words.to)
    if not subject or not body:
        raise InvalidInputError("Write a subject and a letter.")
    if len(subject) > LONGEST_SUBJECT or len(body) > LONGEST_BODY:
        raise InvalidInputError(
            f"Write at most {LONGEST_SUBJECT} letters as the subject and "
            f"{LONGEST_BODY:,} as the letter."
        )
    if len(to) > LONGEST_NAME:
        raise InvalidInputError(f"Write a name of up to {LONGEST_NAME} letters.")
    if email and not is_address(email):
        raise InvalidInputError(
            "That is not an e-mail address. Write one such as dana@halden.example, or "
            "leave it empty."
        )
    return LetterWords(words.kind, to, email, subject, body, words.interview_id)
