"""Matching what was asked to what was planned."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from askback.core.topics import Embedder, Span
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching import Band, Match, Planned, match
from askback.core.transcript.matching.match import all_known, assigned, twins_of
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
    (found,) = match(said(*DECIDES.wordings), PLAN, [], None)
    assert 0.9 <= found.similarity <= 1


@embedders
def test_a_stranger_is_kept_off_only_where_the_plan_means_something_else(
    embedder: Embedder | None,
) -> None:
    """Its twin in the plan is matched though the bank has it word for word."""
    twin = Planned("bank-decides", ("So who decides what gets built?",))
    (found,) = match(said(*twin.wordings), PLAN, [twin], embedder)
    assert (found.question_key, found.band) == ("decides", Band.SURE)


def test_what_is_hardly_like_a_planned_one_is_never_matched() -> None:
    """One planned question, none in the bank: nothing else could be nearer."""
    asked = said("What did you do before you came to this office?")
    (found,) = match(asked, [ROTA], [], WordEmbedder())
    assert found == Match(None, None, Band.NONE, 0.0)


def test_what_was_said_before_can_make_it_near_enough() -> None:
    (short,) = said("How does that go?")
    led = replace(short, context="I wonder about the night shifts, how they're planned")
    apart, together = (
        match([one], [ROTA], [], WordEmbedder())[0] for one in (short, led)
    )
    assert apart.question_key is None
    assert together.question_key == "rota"


@embedders
def test_a_planned_wording_word_for_word_is_sure_beside_others_of_its_kind(
    embedder: Embedder | None,
) -> None:
    plan = [
        Planned("day", ("Who plans the day shifts on this ward?",)),
        Planned("night", ("Which of you covers when somebody is ill?",)),
    ]
    (found,) = match(said("who plans the day shifts on this ward"), plan, [], embedder)
    assert (found.question_key, found.band) == ("day", Band.SURE)


@embedders
def test_the_same_wording_planned_twice_is_never_sure(
    embedder: Embedder | None,
) -> None:
    plan = [DECIDES, Planned("again", DECIDES.wordings)]
    (found,) = match(said(*DECIDES.wordings), plan, [], embedder)
    assert (found.question_key, found.band) == ("decides", Band.MAYBE)


def test_a_planned_question_of_the_bank_comes_once_with_all_wordings() -> None:
    spoken = Planned("left", ("who quit", *LEFT.wordings))
    assert all_known([LEFT], [spoken, ROTA]) == [
        Planned("left", (*LEFT.wordings, "who quit")),
        ROTA,
    ]


def test_without_another_question_there_is_no_twin() -> None:
    assert twins_of(PLAN, [], set(), None) is None


@embedders
def test_only_what_no_bank_holds_borrows_and_only_from_what_is_near(
    embedder: Embedder | None,
) -> None:
    others = [ROTA, Planned("bank-left", ("What gets built?", *LEFT.wordings))]
    held = Planned("held", LEFT.wordings)

    twins = twins_of([LEFT, held, DECIDES], others, {"held"}, embedder)

    assert twins is not None
    assert twins.column[:2].tolist() == [1, 1]
    assert twins.share[:2].tolist() == [1.0, 0.0]
    assert twins.share[2] < 1.0


def test_the_greatest_sum_of_chances_is_taken() -> None:
    assert assigned(np.array([[0.9, 0.8], [0.85, 0.1]])) == [1, 0]


def test_what_is_unlikely_is_left_without_a_planned_one() -> None:
    assert assigned(np.array([[0.3, 0.34]])) == [None]


def test_what_was_taken_is_given_again_only_where_it_is_likely() -> None:
    assert assigned(np.array([[0.9], [0.7], [0.5]])) == [0, 0, None]


def test_without_a_plan_nothing_is_given() -> None:
    assert assigned(np.zeros((2, 0))) == [None, None]
