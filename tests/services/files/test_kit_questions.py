"""No question that askback ships is one that it would warn of."""

from __future__ import annotations

from collections.abc import Iterator

from askback.adapters import shipped
from askback.core.kit.forbidden import check_questions
from askback.services.files.kit import tables


def said() -> Iterator[str]:
    for competency in tables().competencies.values():
        for entry in competency.entries.values():
            yield from entry.by_level.values()
            yield from entry.probes
    for question in shipped.bank():
        yield question.text
        yield from question.probes


def test_no_shipped_question_is_better_left_alone() -> None:
    topics = tables().topics

    found = [text for text in said() if check_questions(text, topics)]

    assert found == []
