from __future__ import annotations

from askback.core.decision import Belief, Contender, Swing
from askback.core.decision.level import settle
from askback.core.decision.scores import tabulate
from askback.core.decision.sensitivity import swings

PAYS = Contender("pays", {"pay": Belief(40, 0), "team": Belief(0, 40)})
CARES = Contender("cares", {"pay": Belief(0, 40), "team": Belief(40, 0)})


def swung(weights: dict[str, float], leader: str) -> list[Swing]:
    table = tabulate([PAYS, CARES], weights)
    return list(swings(table, settle(table, 0.0).draw(0, 4000), leader))


def test_the_nearest_weight_that_changes_the_leader_is_named() -> None:
    assert swung({"pay": 3, "team": 1.5}, "pays") == [
        Swing("pay", 3, 1, "cares"),
        Swing("team", 1.5, 3.5, "cares"),
    ]


def test_one_whole_step_comes_first_and_what_decides_nothing_last() -> None:
    found = swung({"pay": 2.5, "team": 2, "chairs": 0.5}, "pays")

    assert [(s.criterion, s.weight_to, s.steps) for s in found] == [
        ("pay", 1.5, 1),
        ("team", 3, 1),
        ("chairs", None, float("inf")),
    ]


def test_a_weight_that_decides_nothing_names_who_leads_now() -> None:
    assert swung({"pay": 5, "chairs": 1}, "pays")[0] == Swing("chairs", 1, None, "pays")


def test_where_nothing_would_tell_them_apart_nobody_else_leads() -> None:
    """Without pay, of the chairs the same is believed; and with neither, nothing is."""
    for weights in ({"pay": 5.0, "chairs": 5.0}, {"pay": 5.0}):
        found = swung(weights, "pays")

        assert {swing.weight_to for swing in found} == {None}


def test_weights_stay_within_nothing_and_five() -> None:
    found = swung({"pay": 4.5, "team": 0.25}, "pays")

    assert [(s.criterion, s.weight_to) for s in found] == [
        ("pay", None),
        ("team", None),
    ]
