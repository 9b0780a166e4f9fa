from __future__ import annotations

import pytest

from askback.services.values import WeightDraft
from askback.services.values.comparing import ComparePage
from askback.store.models import User
from tests.builders import add_company
from tests.services.compared import hear, hear_much, show, two, weigh

pytestmark = pytest.mark.django_db
WANTED = WeightDraft(
    3, dealbreaker=True, want="at least", op=">=", value=68_000, unit="GBP"
)


def states(page: ComparePage) -> list[str]:
    (deal,) = page.dealbreakers
    return [line.state for line in deal.lines]


def test_a_dealbreaker_holds_may_break_or_is_unclear(me: User) -> None:
    good, bad = two(me, told=False)
    add_company(me, "Cedar")
    weigh(me, pay=WANTED, turnover=WeightDraft(5))
    hear_much(good, "pay", 0.9)
    hear_much(bad, "pay", -0.9)

    page = show(me)

    assert states(page) == ["holds", "may_break", "unclear"]
    (deal,) = page.dealbreakers
    assert deal.wanted == "at least 68,000 GBP"
    assert [line.quote is None for line in deal.lines] == [False, False, True]
    assert deal.lines[1].chance > 0.5


def test_a_little_heard_leaves_a_dealbreaker_unclear(me: User) -> None:
    good, _ = two(me, told=False)
    weigh(me, pay=WeightDraft(3, dealbreaker=True))
    hear(good, "pay", 0.5, "Sixty.", weight=0.3)

    assert states(show(me)) == ["unclear", "unclear"]
