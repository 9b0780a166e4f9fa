from __future__ import annotations

import pytest

from askback.core.topics import Phrasing
from bench.simulation.world import World, share_of


def test_polite_people_tell_as_often_as_sellers_did() -> None:
    ready = World(polite=True).ready

    assert share_of(ready[Phrasing.PROBLEM]) == pytest.approx(0.89)
    assert share_of(ready[Phrasing.CLOSED]) == pytest.approx(0.61)
    assert share_of(ready[Phrasing.GENERAL]) == pytest.approx(0.08)


def test_honest_people_are_readier_whatever_is_asked() -> None:
    honest, polite = World().ready, World(polite=True).ready

    assert all(honest[phrasing] > polite[phrasing] for phrasing in Phrasing)


@pytest.mark.parametrize("polite", [True, False])
def test_the_order_of_phrasings_is_that_of_the_facts(polite: bool) -> None:  # noqa: FBT001
    ready = World(polite=polite).ready

    assert sorted(Phrasing, key=lambda p: -ready[p]) == list(Phrasing)


def test_the_way_of_asking_can_be_made_to_make_no_difference() -> None:
    ready = World(polite=True, phrased=False).ready

    assert len(set(ready.values())) == 1
    assert sum(ready.values()) == pytest.approx(sum(World(polite=True).ready.values()))


def test_even_odds_are_a_half() -> None:
    assert share_of(0.0) == 0.5
