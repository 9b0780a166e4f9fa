from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.decision import Evidence
from askback.core.topics import Role
from bench.simulation.hearing import (
    CALLED_EMPTY,
    FOUND,
    RIGHT,
    WHOLE,
    Caught,
    hear,
)
from bench.simulation.telling import Manner, Thing, Told
from bench.simulation.witnesses import Witness

SEEDS = 2000
DEV = Witness("Dev", Role.PEER, 0.0, {})
QUESTION = shipped.bank().by_key["last-tuesday"]  # daily_work, hours, team
KNOWS = shipped.tables().knows.of(Role.PEER, "daily_work")
BAD = Told(Manner.TOLD, (Thing("daily_work", good=False),), 1.0)


def heard(told: Told) -> list[Caught]:
    return [hear(seed, DEV, QUESTION, told) for seed in range(SEEDS)]


def of_the_days(caught: Caught) -> list[Evidence]:
    return [piece for piece in caught.evidence if piece.criterion == "daily_work"]


def test_an_answer_counts_for_every_criterion_of_its_question() -> None:
    about = {frozenset(p.criterion for p in c.evidence) for c in heard(BAD)}

    assert frozenset(QUESTION.criteria) in about


def test_an_answer_in_full_weighs_as_the_product_weighs_it() -> None:
    weights = [piece.weight for c in heard(BAD) for piece in of_the_days(c)]
    whole = QUESTION.criteria["daily_work"] * KNOWS

    assert max(weights) == pytest.approx(whole)
    assert min(weights) == pytest.approx(0.6 * whole)
    share = sum(w == max(weights) for w in weights) / len(weights)
    assert share == pytest.approx(WHOLE, abs=0.03)


def test_some_things_are_missed_and_few_are_taken_for_their_opposite() -> None:
    things = [thing for c in heard(BAD) for thing in c.things]
    spoken = (1 - CALLED_EMPTY[Manner.TOLD]) * FOUND

    assert len(things) / SEEDS == pytest.approx(spoken, abs=0.03)
    wrong = sum(thing.good for thing in things) / len(things)
    assert wrong == pytest.approx(1 - RIGHT, abs=0.02)


def test_the_direction_is_that_of_what_was_caught() -> None:
    for caught in heard(BAD):
        if caught.things:
            expected = 1.0 if caught.things[0].good else -1.0
            assert {p.direction for p in caught.evidence} == {expected}


def test_where_nothing_was_caught_there_is_no_direction() -> None:
    nothing = [c for c in heard(BAD) if not c.things and of_the_days(c)]

    assert nothing
    assert {p.direction for c in nothing for p in c.evidence} == {None}


def test_a_generality_is_seen_through_or_taken_for_good_news() -> None:
    found = heard(Told(Manner.PLATITUDE, (), 0.15))
    taken = [c for c in found if of_the_days(c)]

    assert {p.direction for c in taken for p in c.evidence} == {1.0}
    expected = 1 - CALLED_EMPTY[Manner.PLATITUDE]
    assert len(taken) / len(found) == pytest.approx(expected, abs=0.03)
    assert all(c.things == () for c in found)


def test_a_generality_seen_through_speaks_against_candour_alone() -> None:
    found = heard(Told(Manner.PLATITUDE, (), 0.15))
    seen = [c.evidence for c in found if not of_the_days(c)]

    told = {(p.criterion, p.direction) for pieces in seen for p in pieces}
    assert told == {("candour", -1.0)}


def test_an_answer_withheld_without_a_reason_speaks_against_candour() -> None:
    (piece,) = hear(1, DEV, QUESTION, Told(Manner.DEFLECTED)).evidence

    assert (piece.criterion, piece.direction) == ("candour", -1.0)


@pytest.mark.parametrize("manner", [Manner.UNABLE, Manner.DECLINED])
def test_a_good_reason_is_held_against_nobody(manner: Manner) -> None:
    assert hear(1, DEV, QUESTION, Told(manner)) == Caught((), ())
