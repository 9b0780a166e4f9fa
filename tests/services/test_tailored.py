from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from askback.core.dossier import TailoredQuestion
from askback.core.topics import Span
from askback.services.tailored import as_questions, tailored_of

TEXT = "Every nurse has a mentor."


@dataclass
class Stored:
    """A source as it is kept."""

    id: UUID
    reading: Mapping[str, Any]


def test_each_question_has_its_own_key_and_quotes_its_source() -> None:
    span = Span.of(TEXT, 0, len(TEXT))
    grown = [
        TailoredQuestion("Who was the last mentor?", "learning", span),
        TailoredQuestion("When did they meet?", "learning", span),
    ]

    found = as_questions(grown, "tailored-1")

    assert [q.key for q in found] == ["tailored-1-1", "tailored-1-2"]
    assert [q.text for q in found] == [g.text for g in grown]
    assert {q.source for q in found} == {f"grown from: {TEXT}"}
    assert found[0].criteria == {"learning": 0.6}


def test_the_sentence_said_again_is_a_red_sign_and_an_event_a_green_one() -> None:
    grown = TailoredQuestion("Q", "team", Span.of(TEXT, 0, 5))

    (question,) = as_questions([grown], "t")

    assert [s.colour for s in question.listen_for] == ["green", "green", "red", "red"]


def test_no_sentence_no_question() -> None:
    assert as_questions([], "t") == ()


def test_stored_sources_give_the_same_keys_every_time() -> None:
    grown = {
        "text": "Who?",
        "criterion": "team",
        "quote": "Every",
        "start": 0,
        "end": 5,
    }
    first = Stored(UUID(int=1 << 96), {"questions": [grown, grown]})
    silent = Stored(UUID(int=2 << 96), {"questions": []})

    found = tailored_of([first, silent])

    assert [q.key for q in found] == ["tailored-00000001-1", "tailored-00000001-2"]
    assert found[0].source == "grown from: Every"
