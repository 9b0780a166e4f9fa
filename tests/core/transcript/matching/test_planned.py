"""Planned questions."""

from __future__ import annotations

from askback.core.transcript.matching import Planned
from tests.core.transcript.questions import make_question


def test_a_question_of_the_bank_brings_its_wordings_and_its_guide() -> None:
    question = make_question("pay", "What is the pay?")

    planned = Planned.of(question)

    assert planned == Planned("pay", question.wordings, question)
