"""Matching what was asked to what was planned."""

from __future__ import annotations

import pytest

from askback.core.topics import Embedder, Span
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching import Band, Match, Planned, match
from tests.core.transcript.embedders import WordEmbedder

DECIDES = Planned("decides", ("Who decides what gets built?",))
LEFT = Planned("left", ("Who was the last person to leave the team?",))
ROTA = Planned("rota", ("How are night shifts planned?",))
PLAN = [DECIDES, LEFT, ROTA]

embedders = pytest.mark.parametrize("embedder", [None, WordEmbedder()])


def said(*texts: str) -> list[Asked]:
    """Put questions one after another."""
    return [Asked(n, Span.of(t, 0, len(t)), t) for n, t in enumerate(texts)]


def keys(matches: tuple[Match, ...]) -> list[str | None]:
    """Return the planned keys that were matched."""
    return [found.question_key for found in matches]


@embedders
def test_each_question_finds_its_planned_one(embedder: Embedder | None) -> None:
    asked = said(
        "so how are the night shifts planned",
        "who decides what gets built then",
        "who was the last person to leave the team, and why",
    )

    found = match(asked, PLAN, [], embedder)

    assert keys(found) == ["rota", "decides", "left"]
    assert {one.band for one in found} == {Band.SURE}


@embedders
def test_what_was_not_planned_matches_nothing(embedder: Embedder | None) -> None:
    (found,) = match(said("What's for lunch in the canteen?"), PLAN, [], embedder)
    assert (found.question_key, found.bank_key, found.band) == (None, None, Band.NONE)


@embedders
def test_a_question_asked_again_matches_again(embedder: Embedder | None) -> None:
    asked = said("Who decides what gets built?", "But who decides what gets built?")
    assert keys(match(asked, PLAN, [], embedder)) == ["decides", "decides"]


@embedders
def test_the_bank_keeps_a_stranger_from_the_plan(embedder: Embedder | None) -> None:
    stranger = Planned("extra", ("How are extra hours on night shifts paid?",))
    asked = said("How are extra hours on night shifts paid?")

    (alone,) = match(asked, PLAN, [], embedder)
    (found,) = match(asked, PLAN, [stranger], embedder)

    assert alone.question_key == "rota"
    assert (found.question_key, found.bank_key) == (None, "extra")


def test_the_bank_lends_a_planned_question_its_wordings() -> None:
    twin = Planned("bank-left", (*LEFT.wordings, "has anyone quit lately"))

    (alone,) = match(said("Has anyone quit lately?"), PLAN, [], WordEmbedder())
    (found,) = match(said("Has anyone quit lately?"), PLAN, [twin], WordEmbedder())

    assert alone.question_key is None
    assert found.question_key == "left"


def test_a_planned_question_of_the_bank_takes_its_wordings() -> None:
    fuller = Planned("left", ("has anyone quit lately",))
    (found,) = match(said("Has anyone quit lately?"), PLAN, [fuller], None)
    assert (found.question_key, found.band) == ("left", Band.SURE)


def test_where_the_whole_bank_is_the_plan_both_keys_are_set() -> None:
    (found,) = match(said(*DECIDES.wordings), PLAN, PLAN, None)
    assert (found.question_key, found.bank_key) == ("decides", "decides")


def test_two_that_are_as_near_are_never_sure() -> None:
    other = Planned("other", ("Who decides what gets built here?",))
    asked = said("Who decides what gets built?")
    (found,) = match(asked, [DECIDES, other], [], WordEmbedder())
    assert found.band is Band.MAYBE


def test_a_question_of_one_word_is_sure_only_if_it_is_the_same() -> None:
    (slim,) = match(said("Who decides on it?"), [DECIDES], [], WordEmbedder())
    (same,) = match(said("Who decides?"), [Planned("d", ("Who decides?",))], [], None)
    assert slim.band is not Band.SURE
    assert same.band is Band.SURE


def test_without_a_plan_the_bank_is_still_recognised() -> None:
    (found,) = match(said("Who decides what gets built?"), [], PLAN, None)
    assert (found.question_key, found.bank_key) == (None, "decides")


def test_nothing_asked_matches_nothing() -> None:
    assert match([], PLAN, [], None) == ()


def test_the_likeness_is_a_share() -> None:
    (found,) = match(said(*DECIDES.wordings), PLAN, [], None, answers=["We decide."])
    assert 0.9 <= found.similarity <= 1
