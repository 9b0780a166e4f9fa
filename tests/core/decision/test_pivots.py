from __future__ import annotations

import pytest

from askback.core.decision import NEGLIGIBLE, Belief, Contender, Pivot
from askback.core.decision.level import settle
from askback.core.decision.pivots import pivots
from askback.core.decision.scores import tabulate
from askback.core.decision.worth import worth_of_learning

SURE = Contender("sure", {"pay": Belief(52, 50), "team": Belief(52, 50)})
OPEN = Contender("open", {"team": Belief(50, 50)})


def found(*contenders: Contender, team: float = 1.0) -> tuple[Pivot, ...]:
    settled = settle(tabulate(contenders, {"pay": 3.0, "team": team}))
    drawn = settled.draw(0, 8000)
    return pivots(settled, drawn, settled.table.scored(drawn))


def test_the_one_answer_that_could_change_the_choice_comes_first() -> None:
    first = found(SURE, OPEN)[0]

    assert (first.name, first.criterion) == ("open", "pay")
    assert (first.if_good.leader, first.if_bad.leader) == ("open", "sure")
    assert first.if_good.best == pytest.approx(1.0, abs=0.01)
    assert first.if_bad.best == pytest.approx(1.0, abs=0.01)


def test_what_is_worth_less_than_half_a_point_is_left_out() -> None:
    settled = settle(tabulate([SURE, OPEN], {"pay": 3.0, "team": 1.0}))
    worth = worth_of_learning(settled)

    told = [pivot.worth for pivot in found(SURE, OPEN)]

    assert told == sorted((w for w in worth.ravel() if w >= NEGLIGIBLE), reverse=True)
    assert 0 < len(told) < worth.size


def test_of_two_who_seem_the_same_the_one_that_turned_out_good_leads() -> None:
    told = found(Contender("a", {}), Contender("b", {}), team=0.0)
    pay = next(p for p in told if (p.name, p.criterion) == ("b", "pay"))

    assert (pay.if_good.leader, pay.if_bad.leader) == ("b", "a")
    assert pay.if_good.best == pytest.approx(7 / 8, abs=0.02)


def test_one_alone_hangs_on_nothing() -> None:
    assert found(OPEN) == ()
