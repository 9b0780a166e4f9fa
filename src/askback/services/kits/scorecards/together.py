"""Cards side by side once people have made up their minds alone, and what is agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from statistics import fmean
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.kit.agreement import in_words
from askback.core.kit.scorecard import Card, put_together
from askback.core.kit.scorecard import Together as Sum
from askback.core.kit.values import Ask, Kit
from askback.errors import ConflictError, InvalidInputError
from askback.services.kits.rows import kit_of, row_of
from askback.services.kits.scorecards.candidates import ENOUGH
from askback.services.kits.scorecards.cards import (
    ADDED_LATER,
    candidate_of,
    cards_in,
    people_in,
    rows_of,
    score_of,
)
from askback.services.values.scorecards import (
    Agreed,
    Score,
    TogetherAsk,
    TogetherLine,
    TogetherPage,
    Told,
)
from askback.store.models import CandidateRow, User

LONGEST = 5000  # letters of a reason, or of a decision
NOT_YET = (
    "Nothing is laid side by side before your own cards are in, and those of one more. "
    "Each makes up their mind alone first."
)


def show(owner: User, kit_id: UUID, candidate_id: UUID, *, who: str) -> TogetherPage:
    """Return all cards that are in, side by side.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        ConflictError: The one who looks, or everybody else, has not handed in.
    """
    row = row_of(owner, kit_id)
    kit = kit_of(row)
    candidate = candidate_of(owner, row, candidate_id)
    cards = _cards(kit, candidate, who)
    put = put_together(kit, cards)
    agreed = agreed_of(candidate)
    lines = sorted(_lines(kit, cards, put, agreed), key=lambda line: -line.steps)
    people = {card.interviewer for card in cards}
    marked = sum(len(line.values) > 1 for line in put.lines)
    return TogetherPage(
        kit_id=row.pk,
        title=row.title,
        candidate_id=candidate.pk,
        candidate=candidate.name,
        who=who,
        waiting=_in_words(put.waiting, kit),
        lines=tuple(lines),
        total=put.total,
        agreed_total=None if put.waiting else _mean(lines),
        agreement="" if put.waiting else in_words(put.agreement, len(people), marked),
        decided=candidate.decided,
    )


@transaction.atomic
def agree(
    owner: User,
    kit_id: UUID,
    candidate_id: UUID,
    *,
    who: str,
    agreed: Mapping[str, Agreed],
    decided: str,
) -> None:
    """Keep what was agreed together, each mark with its reason.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        ConflictError: The one who writes has not handed in.
        InvalidInputError: Cards are still out, a mark has no reason, or it is too long.
    """
    page = show(owner, kit_id, candidate_id, who=who)
    if page.waiting:
        raise InvalidInputError("Nothing can be agreed before every card is in.")
    labels = {line.key: line.label for line in page.lines}
    for key, one in agreed.items():
        if one.mark is not None and not one.reason.strip():
            raise InvalidInputError(
                f"{labels.get(key, key)}: say why you agreed on {one.mark}."
            )
    if max(map(len, (decided, *(one.reason for one in agreed.values())))) > LONGEST:
        raise InvalidInputError(f"A field holds {LONGEST:,} letters. Say it shorter.")
    row = candidate_of(owner, row_of(owner, kit_id), candidate_id)
    row.together = {
        key: {"mark": one.mark, "reason": one.reason.strip()}
        for key, one in agreed.items()
        if key in labels and one != Agreed()
    }
    row.decided = decided.strip()
    row.save(update_fields=["together", "decided"])


def agreed_of(candidate: CandidateRow) -> dict[str, Agreed]:
    """Return what was agreed of a candidate, by competency."""
    kept = candidate.together if isinstance(candidate.together, dict) else {}
    return {key: _agreed(one) for key, one in kept.items()}


def _agreed(kept: Any) -> Agreed:
    reason = kept.get("reason") if isinstance(kept, Mapping) else ""
    return Agreed(score_of(kept).mark, reason if isinstance(reason, str) else "")


def _cards(kit: Kit, candidate: CandidateRow, who: str) -> tuple[Card, ...]:
    """Return the cards that are in.

    Raises:
        ConflictError: The one who looks, or everybody else, has not handed in.
    """
    rows = rows_of(candidate)
    done = people_in(kit, rows)
    if who not in done or len(done) < ENOUGH:
        raise ConflictError(NOT_YET)
    return cards_in(kit, rows)


def _in_words(waiting: tuple[str, ...], kit: Kit) -> tuple[str, ...]:
    """Say what is waited for; a question by its words, and only what can be done."""
    texts = {ask.key: ask.text for ask in kit.questions}
    told = (one for one in waiting if one.endswith((" handed in.", " not written.")))
    named = (one.partition(": ") for one in told)
    return tuple(f"{texts.get(key, key)}: {what}" for key, _, what in named)


def _lines(
    kit: Kit, cards: tuple[Card, ...], put: Sum, agreed: Mapping[str, Agreed]
) -> Iterator[TogetherLine]:
    means = {line.competency: line.mean for line in put.lines}
    for one in kit.competencies:
        asks = tuple(
            told
            for ask in kit.questions
            if ask.competency == one.key and (told := _ask(ask, cards)).told
        )
        scores = [told.score for ask in asks for told in ask.told]
        marks = [score.mark for score in scores if score.mark is not None]
        if asks:
            yield TogetherLine(
                key=one.key,
                label=one.label,
                asks=asks,
                mean=means.get(one.key),
                steps=max(marks) - min(marks) if marks else 0,
                missing=tuple(_missing(asks)),
                agreed=agreed.get(one.key, Agreed()),
            )


def _ask(ask: Ask, cards: tuple[Card, ...]) -> TogetherAsk:
    told = tuple(
        Told(
            card.interviewer,
            card.meeting,
            Score(mark.value, mark.evidence, mark.left_out),
        )
        for card in cards
        for mark in card.marks
        if mark.question == ask.key and mark.left_out != ADDED_LATER
    )
    return TogetherAsk(ask.key, ask.text, tuple(enumerate(ask.rubric, 1)), told)


def _missing(asks: tuple[TogetherAsk, ...]) -> Iterator[str]:
    told = chain.from_iterable(ask.told for ask in asks)
    yield from dict.fromkeys(one.interviewer for one in told if one.score.left_out)


def _mean(lines: list[TogetherLine]) -> float | None:
    marks = [line.agreed.mark for line in lines if line.agreed.mark is not None]
    return fmean(marks) if marks and len(marks) == len(lines) else None
