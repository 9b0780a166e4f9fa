"""The questions that grew from an opportunity's stored sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from askback.core.bank import Question
from askback.services.suggestions import taken_wordings
from askback.services.tailored import as_questions, read_stored
from askback.store.models import SourceRow


def tailored_of(sources: Iterable[SourceRow]) -> tuple[Question, ...]:
    """Return the questions grown from stored sources, keyed alike every time.

    Where the user took a language model's wording of one, it is put so.
    """
    known = list(sources)
    taken = taken_wordings(known)
    return tuple(
        _worded(question, taken)
        for source in known
        for question in as_questions(
            read_stored(source.reading), f"tailored-{source.id.hex[:8]}"
        )
    )


def _worded(question: Question, taken: Mapping[str, tuple[str, str]]) -> Question:
    text, _ = taken.get(question.text, (question.text, ""))
    return replace(question, text=text)
