from __future__ import annotations

import pytest
from scipy.special import betainc

from askback.core.decision import Belief, Contender, Ranked, chance_broken
from askback.core.decision.level import settle
from askback.core.decision.ranking import ranked
from askback.core.decision.scores import tabulate

WEIGHTS = {"pay": 4.0, "team": 4.0, "hours": 2.0, "chairs": 0.0}


def stand(
    contenders: list[Contender], limits: dict[str, float] | None = None
) -> dict[str, Ranked]:
    settled = settle(tabulate(contenders, WEIGHTS))
    scores = settled.table.scored(settled.draw(0, 2000))
    return {one.name: one for one in ranked(settled, scores, limits or {})}


def test_the_likeliest_best_comes_first() -> None:
    good, bad = Contender("z", {"pay": Belief(3, 0)}), Contender("a", {})

    assert list(stand([bad, good])) == ["z", "a"]


def test_equals_stand_equal_and_in_the_order_of_their_names() -> None:
    found = stand([Contender(name, {"pay": Belief(1, 2)}) for name in "dbca"])

    assert list(found) == ["a", "b", "c", "d"]
    assert {one.best for one in found.values()} == {0.25}
    assert len({one.likely for one in found.values()}) == 1


def test_what_moves_one_is_named_the_most_first() -> None:
    told = {"pay": Belief(9, 0), "team": Belief(0, 9), "hours": Belief(2, 0)}
    found = stand([Contender("a", told), Contender("b", {"chairs": Belief(9, 0)})])

    assert found["a"].ahead == ("pay", "hours")
    assert found["a"].behind == ("team",)
    assert (found["b"].ahead, found["b"].behind) == (("team",), ("pay", "hours"))


def test_what_makes_less_than_half_a_point_is_not_named() -> None:
    found = stand([Contender("a", {"hours": Belief(0.09, 0)}), Contender("b", {})])

    assert (found["a"].ahead, found["a"].behind) == ((), ())


def test_one_alone_is_ahead_of_nobody() -> None:
    alone = stand([Contender("a", {"pay": Belief(9, 0)})])["a"]

    assert (alone.best, alone.ahead, alone.behind) == (1.0, (), ())


def test_what_is_left_to_learn_is_weighed() -> None:
    told = {"pay": Belief(1, 0, miss=0.2), "hours": Belief(0, 1, miss=0.5)}

    assert stand([Contender("a", told)])["a"].unknown == pytest.approx(0.58)


def test_a_dealbreaker_is_shown_beside_and_moves_nobody() -> None:
    contenders = [Contender("a", {"pay": Belief(0, 2)}), Contender("b", {})]

    with_limit, without = stand(contenders, {"pay": 0.3}), stand(contenders)

    assert with_limit["a"].broken == {"pay": pytest.approx(betainc(1, 3, 0.3))}
    assert with_limit["b"].broken == {"pay": pytest.approx(0.3)}
    assert with_limit["a"].best == without["a"].best
    assert without["a"].broken == {}


@pytest.mark.parametrize(("limit", "chance"), [(-1, 0), (0, 0), (0.5, 0.5), (2, 1)])
def test_of_what_nobody_heard_the_chance_is_the_limit(
    limit: float, chance: float
) -> None:
    assert chance_broken(Belief(), limit) == pytest.approx(chance)


def test_the_more_agree_the_narrower_is_the_score() -> None:
    widths = []
    for heard in (0, 1, 4, 16):
        told = {key: Belief(heard, 0) for key in WEIGHTS}
        low, high = stand([Contender("a", told)])["a"].likely
        widths.append(high - low)

    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < widths[0] / 3
