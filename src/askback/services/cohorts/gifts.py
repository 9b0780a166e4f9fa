"""What those who run a cohort offer its people: questions and kits of their own."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q, QuerySet

from askback.errors import InvalidInputError, NotFoundError
from askback.services import banks
from askback.services.cohorts import rows
from askback.services.values.cohorts import GiftLine
from askback.store.models import CohortRow, GiftRow, KitRow, QuestionRow, User

MOST = 200  # gifts of one cohort
NOTHING = "Tick at least one question or kit to offer."
MANY = f"A cohort is offered up to {MOST} things. Withdraw some first."
NAMELESS = "An interview kit"


@transaction.atomic
def offer(user: User, ident: UUID, *, chosen: Collection[UUID], now: datetime) -> None:
    """Offer one's own questions and kits to a cohort.

    Args:
        user: Who runs it.
        ident: The cohort.
        chosen: Rows of theirs; what is not, or is offered already, is passed over.
        now: When.

    Raises:
        NotFoundError: They do not run it, or it has ended.
        InvalidInputError: Nothing was chosen, or there are too many.
    """
    cohort = rows.run(user, ident)
    questions = questions_of(user, cohort).filter(pk__in=chosen)
    kits = kits_of(user, cohort).filter(pk__in=chosen)
    made = [
        *(
            GiftRow(owner=user, made_at=now, cohort=cohort, question=q)
            for q in questions
        ),
        *(GiftRow(owner=user, made_at=now, cohort=cohort, kit=kit) for kit in kits),
    ]
    if not made:
        raise InvalidInputError(NOTHING)
    if GiftRow.objects.filter(cohort=cohort).count() + len(made) > MOST:
        raise InvalidInputError(MANY)
    GiftRow.objects.bulk_create(made)


@transaction.atomic
def withdraw(user: User, ident: UUID, gift_id: UUID) -> None:
    """Offer something no more; what was taken of it stays.

    Raises:
        NotFoundError: They do not run the cohort, it has ended, or is offered no such.
    """
    cohort = rows.run(user, ident)
    if not GiftRow.objects.filter(cohort=cohort, pk=gift_id).delete()[0]:
        raise NotFoundError("gift", gift_id)


def questions_of(user: User, cohort: CohortRow) -> QuerySet[QuestionRow]:
    """Return one's own questions that are not offered to a cohort, the newest first."""
    found = QuestionRow.objects.filter(owner=user, removed_at=None).exclude(entry={})
    return found.exclude(gifts__cohort=cohort).order_by("-made_at", "-id")


def kits_of(user: User, cohort: CohortRow) -> QuerySet[KitRow]:
    """Return one's own kits that are not offered to a cohort, the newest first."""
    found = KitRow.objects.filter(owner=user, is_sample=False)
    return found.exclude(gifts__cohort=cohort).order_by("-made_at", "-id")


def of(cohort: CohortRow) -> QuerySet[GiftRow]:
    """Return what a cohort is offered, less what was deleted by who gives it."""
    there = Q(question__removed_at=None, question__isnull=False) | Q(
        kit__removed_at=None, kit__isnull=False
    )
    found = GiftRow.objects.filter(there, cohort=cohort)
    in_order = found.order_by(
        F("kit__made_at").asc(nulls_first=True),  # questions first
        "question__made_at",
        "question__key",
        "id",
    )
    return in_order.select_related("question", "kit", "owner")


def text_of(gift: GiftRow) -> str:
    """Return what a gift is called."""
    if gift.question is None:
        return gift.kit.title or NAMELESS if gift.kit else ""
    question = banks.question_of(gift.question)
    return question.text if question else gift.question.key


def given(user: User, cohort: CohortRow) -> tuple[GiftLine, ...]:
    """Return what a cohort is offered, as those see it who run it."""
    return tuple(
        GiftLine(
            id=gift.pk,
            text=text_of(gift),
            key=gift.question.key if gift.question else "",
            kit=gift.kit_id,
            by=gift.owner.email,
            is_mine=gift.owner_id == user.pk,
        )
        for gift in of(cohort)
    )
