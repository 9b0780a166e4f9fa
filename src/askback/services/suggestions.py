"""What the user's language model suggests, and what they make of it.

Nothing here is needed: without a model every page is whole.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.adapters.language import InstalledModel
from askback.config import Config
from askback.core.dossier.suggested import (
    SYSTEM,
    Kind,
    LanguageModel,
    prompt_of,
    read_reply,
)
from askback.errors import NotFoundError, UnavailableError
from askback.services import own
from askback.services.standing import counting
from askback.services.tailored import read_stored
from askback.services.values import ModelLine, SuggestionLine, SuggestionsPage
from askback.store.models import SourceRow, SuggestionRow, User

NONE = (
    "No language model is named. Everything works without one; to use yours, set "
    "ASKBACK_LLM to a model that `llm models` lists and start askback again."
)


def model() -> LanguageModel | None:
    """Return the user's language model, or None where none is named."""
    name = Config.from_environ().llm
    return InstalledModel(name) if name else None


def show(owner: User, opportunity_id: UUID) -> SuggestionsPage:
    """Return what was suggested for an opportunity, and what model would be asked.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    sources = counting(opportunity)
    rows = SuggestionRow.objects.filter(source__in=sources).select_related("source")
    return SuggestionsPage(
        opportunity_id=opportunity.id,
        company=opportunity.company,
        model=model_line(model()),
        sources=tuple((row.id, row.name, len(row.text)) for row in sources),
        lines=tuple(
            _line(row) for row in rows if row.is_taken is not False and _stands(row)
        ),
    )


def model_line(known: LanguageModel | None) -> ModelLine | None:
    """Return the model as a page names it, and what ails it."""
    if known is None:
        return None
    try:
        return ModelLine(known.name, needs_key=known.needs_key)
    except UnavailableError as error:
        return ModelLine(known.name, needs_key=False, problem=str(error))


def _stands(row: SuggestionRow) -> bool:
    """Return whether the cited words are still where they were."""
    return row.source.text[row.start : row.end] == row.quote


def _line(row: SuggestionRow) -> SuggestionLine:
    return SuggestionLine(
        id=row.id,
        model=row.model,
        kind=row.kind,
        criterion=shipped.criteria().label(row.criterion),
        text=row.text,
        instead_of=row.instead_of,
        quote=row.quote,
        source=row.source.name,
        is_taken=row.is_taken is True,
    )


def ask(
    owner: User, source_id: UUID, *, asked: LanguageModel | None, now: datetime
) -> int:
    """Ask a language model about one source, and keep what cites its words.

    The text of the source is sent to the model, which may run elsewhere; the page says
    so beside the button.

    Returns:
        How many suggestions were dropped, for they cited nothing that is there.

    Raises:
        NotFoundError: The source does not exist, or is not the owner's.
        UnavailableError: There is no model, or it does not answer.
    """
    if asked is None:
        raise UnavailableError(NONE)
    source = source_of(owner, source_id)
    questions = read_stored(source.reading)
    mark = f"=== {secrets.token_hex(8)} ==="
    criteria = shipped.criteria()
    prompt = prompt_of(source.text, questions, criteria, mark)
    reply = asked.reply(SYSTEM, prompt)
    found, dropped = read_reply(reply, source.text, questions, criteria)
    with transaction.atomic():
        SuggestionRow.objects.filter(source=source, is_taken=None).delete()
        SuggestionRow.objects.bulk_create(
            SuggestionRow(
                owner=owner,
                made_at=now,
                source=source,
                model=asked.name[:120],
                kind=one.kind.value,
                criterion=one.criterion,
                text=one.text,
                instead_of=one.instead_of,
                quote=one.span.quote,
                start=one.span.start,
                end=one.span.end,
            )
            for one in found
        )
    return dropped


def source_of(owner: User, source_id: UUID) -> SourceRow:
    """Return a source that counts.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    rows = SourceRow.objects.filter(owner=owner, id=source_id, removed_at=None)
    row = rows.first()
    if row is None:
        raise NotFoundError("source", source_id)
    return row


@transaction.atomic
def judge(owner: User, suggestion_id: UUID, *, is_taken: bool | None) -> UUID:
    """Take a suggestion, drop it, or leave it open again.

    Returns:
        The opportunity that it is about.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    rows = SuggestionRow.objects.filter(owner=owner, id=suggestion_id)
    row = rows.select_related("source").first()
    if row is None:
        raise NotFoundError("suggestion", suggestion_id)
    row.is_taken = is_taken
    row.save(update_fields=["is_taken"])
    return row.source.opportunity_id


def taken_wordings(sources: Iterable[SourceRow]) -> dict[str, tuple[str, str]]:
    """Return the wordings that the user took, with whose they are.

    Each stands under the question that it is a wording of.
    """
    rows = SuggestionRow.objects.filter(
        source__in=list(sources), kind=Kind.WORDING.value, is_taken=True
    )
    return {row.instead_of: (row.text, row.model) for row in rows}
