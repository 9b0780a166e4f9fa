"""Planned questions known again, with the bank and the vectors that come along."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from askback.adapters import shipped
from askback.core.topics import Embedder, Span
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching import Band, Match, Planned, match
from askback.services import meaning

BANK = tuple(Planned.of(question) for question in shipped.bank())
PLAN = tuple(q for q in BANK if q.key in set(shipped.fixed_list()))
WORDS_ONLY: Embedder | None = None

embedders = pytest.mark.parametrize("embedder", [WORDS_ONLY, meaning.embedder()])


def asked(
    texts: Sequence[str],
    embedder: Embedder | None,
    plan: Sequence[Planned] = PLAN,
) -> tuple[Match, ...]:
    """Ask one after another; ten questions were planned."""
    put = [Asked(n, Span.of(t, 0, len(t)), t) for n, t in enumerate(texts)]
    return match(put, plan, BANK, embedder)


@embedders
def test_a_plan_read_out_is_known_word_for_word(embedder: Embedder | None) -> None:
    found = asked([question.wordings[0] for question in PLAN], embedder)
    assert [one.question_key for one in found] == [question.key for question in PLAN]
    assert {one.band for one in found} == {Band.SURE}


@embedders
def test_a_planned_question_in_other_words_is_known(embedder: Embedder | None) -> None:
    (found,) = asked(["So what are the next steps from here?"], embedder)
    assert (found.question_key, found.band) == ("next-step", Band.SURE)


def test_what_only_means_the_same_is_asked_about() -> None:
    text = "Could you walk me through a normal day?"
    (found,) = asked([text], meaning.embedder())
    assert (found.question_key, found.band) == ("last-tuesday", Band.MAYBE)


@embedders
@pytest.mark.parametrize(
    "text",
    [
        "What's the parking like around here?",
        "Is there anything about my CV that worries you?",
        "What is it that people complain about?",
        "So tell me, who was the last one to go, and how come they left?",
    ],
)
def test_what_was_not_planned_is_not_forced_on_the_plan(
    text: str, embedder: Embedder | None
) -> None:
    (found,) = asked([text], embedder)
    assert (found.question_key, found.band) == (None, Band.NONE)


@embedders
def test_the_banks_other_questions_word_for_word_are_those(
    embedder: Embedder | None,
) -> None:
    others = [question for question in BANK if question not in PLAN][::9]
    found = asked([question.wordings[0] for question in others], embedder)
    assert [one.bank_key for one in found] == [question.key for question in others]
    assert {one.question_key for one in found} == {None}


@embedders
def test_a_plan_in_its_own_wording_borrows_those_of_the_bank(
    embedder: Embedder | None,
) -> None:
    plan = [Planned(f"mine-{q.key}", q.wordings[:1]) for q in PLAN]
    spoken = [q.wordings[-1] for q in PLAN]
    found = asked(spoken, embedder, plan)
    assert [one.question_key for one in found] == [q.key for q in plan]
