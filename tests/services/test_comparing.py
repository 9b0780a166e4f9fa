from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError
from askback.services import comparing, opportunities, weights
from askback.services.comparing_words import percent
from askback.services.values import WeightDraft
from askback.store.models import OpportunityRow, User
from tests.builders import NOW, add_company, add_interview, queries_of
from tests.services.compared import hear, hear_much, show, two, weigh

pytestmark = pytest.mark.django_db
WANTED = WeightDraft(
    3, dealbreaker=True, want="at least", op=">=", value=68_000, unit="GBP"
)


def test_what_was_heard_gives_a_leader(me: User) -> None:
    good, bad = two(me)

    page = show(me)

    assert [line.id for line in page.ranked] == [good, bad]
    assert (page.is_told, page.why_not) == (True, "")
    assert page.lede.startswith("Ash leads.")
    assert page.ranked[0].ahead == ("who leaves and why", "pay and benefits")
    assert page.ranked[1].behind == ("who leaves and why", "pay and benefits")
    assert [line.number for line in page.in_order] == [0, 1]


def test_nothing_in_play_is_said(me: User) -> None:
    page = show(me)

    assert page.lede == "Nothing is in play, so there is nothing to compare."
    assert (page.ranked, page.pivot, page.swing) == ((), None, None)


def test_one_alone_is_not_compared(me: User, company: UUID) -> None:
    page = show(me)

    assert page.lede == "Only Halden is in play. A comparison needs two."
    assert page.ranked[0].id == company


def test_nothing_heard_is_no_order(me: User) -> None:
    two(me, told=False)

    page = show(me)

    assert (page.is_told, page.why_not) == (False, "nothing_heard")
    assert page.lede.startswith("Too early to say. Nobody has said anything")


def test_nothing_weighed_is_no_order(me: User) -> None:
    two(me)
    weigh(me)

    assert show(me).lede.startswith("Nothing has a weight")


def test_too_little_heard_is_no_order_and_says_of_whom(me: User) -> None:
    good, _ = two(me, told=False)
    hear(good, "turnover", 1.0, "Nobody left.", weight=0.9)

    page = show(me)

    assert page.why_not == "too_little_known"
    assert page.lede == (
        f"Too early to say. Of Birch, {percent(1)} of what matters is still unknown."
    )


def test_two_alike_are_too_close(me: User) -> None:
    for ident in two(me, told=False):
        for criterion in ("turnover", "pay"):
            hear(ident, criterion, 0.3, "Two of nine left.")

    page = show(me)

    assert page.why_not == "too_close"
    assert page.lede.startswith("Too close to say: Ash and Birch")


def test_weights_that_are_tried_are_counted_and_not_kept(me: User) -> None:
    good, bad = two(me, told=False)
    hear_much(good, "turnover", 0.9)
    hear_much(bad, "turnover", -0.9)
    hear_much(good, "pay", -0.9)
    hear_much(bad, "pay", 0.9)
    before = weights.of(me)

    page = show(me, tried={"turnover": 0.0})

    assert page.ranked[0].id == bad
    assert page.changed == ("turnover",)
    assert weights.of(me) == before


def test_the_smallest_step_that_decides_is_named(me: User) -> None:
    good, bad = two(me, told=False)
    weigh(me, turnover=WeightDraft(3), pay=WeightDraft(2.5))
    hear_much(good, "turnover", 0.9)
    hear_much(bad, "turnover", -0.9)
    hear_much(good, "pay", -0.9)
    hear_much(bad, "pay", 0.9)

    swing = show(me).swing

    assert swing is not None
    assert swing.company == "Birch"
    assert swing.steps == 1


def test_a_weight_that_decides_nothing_is_no_swing(me: User) -> None:
    two(me)

    page = show(me)

    assert page.swing is None
    assert [swing.steps for swing in page.swings if swing.key == "pay"] == [None]


@pytest.mark.parametrize("tried", [{"turnover": 6.0}, {"no-such": 1.0}])
def test_weights_that_cannot_be_are_refused(me: User, tried: dict[str, float]) -> None:
    with pytest.raises(InvalidInputError):
        show(me, tried=tried)


def test_saved_weights_leave_the_rest_of_a_criterion_as_it_was(me: User) -> None:
    weigh(me, pay=WANTED)

    comparing.save_weights(me, tried={"pay": 4.5, "turnover": 2.0, "team": 0}, now=NOW)

    kept = weights.of(me)
    assert kept.drafts["pay"] == replace(WANTED, weight=4.5)
    assert kept.weights["turnover"] == 2.0


def test_those_that_are_chosen_are_compared(me: User) -> None:
    good, bad = two(me)
    third = add_company(me, "Cedar")

    page = show(me, chosen=[bad, third])

    assert {line.id for line in page.ranked} == {bad, third}
    assert [(one.id, one.is_in) for one in page.choices] == [
        (good, False),
        (bad, True),
        (third, True),
    ]
    assert page.left_out == 1


def test_what_is_chosen_and_not_in_play_chooses_nothing(me: User) -> None:
    two(me)

    assert len(show(me, chosen=[uuid4()]).ranked) == 2


def test_twelve_at_most_are_compared_at_once(me: User) -> None:
    for number in range(13):
        add_company(me, f"Company {number:02}")

    page = show(me)

    assert (len(page.ranked), page.left_out) == (12, 1)


def test_what_is_put_away_or_is_somebody_elses_is_not_compared(
    me: User, bob: User
) -> None:
    good, bad = two(me)
    add_company(bob, "Bobs")
    opportunities.remove(me, bad, now=NOW)

    assert [line.id for line in show(me).ranked] == [good]


def test_jobs_of_one_company_are_told_apart(me: User) -> None:
    ids = [add_company(me), add_company(me), add_company(me)]
    OpportunityRow.objects.filter(id=ids[2]).update(title="")

    page = show(me)

    assert [line.company for line in page.in_order] == [
        "Halden (no title)",
        "Halden (Ward manager), 1",
        "Halden (Ward manager), 2",
    ]


def test_more_companies_cost_no_more_queries(me: User) -> None:
    first = add_company(me, "Ash")
    add_interview(me, first)
    hear(first, "turnover", 1.0, "Nobody left.")
    show(me)
    one = queries_of(lambda: show(me))
    for name in ("Birch", "Cedar"):
        add_interview(me, add_company(me, name))
    show(me)

    assert queries_of(lambda: show(me)) == one


def test_a_criterion_shows_where_each_stands_and_why(me: User) -> None:
    good, _ = two(me, told=False)
    hear(good, "turnover", 0.9, "Nobody left.")
    hear(good, "pay", None, "It is reviewed.", place="asked-1")

    turnover, pay, *_ = show(me).points

    assert (turnover.key, pay.key) == ("turnover", "pay")
    lane, hollow = turnover.lanes
    assert lane.mean is not None
    assert (hollow.mean, hollow.likely, hollow.is_asked) == (None, None, False)
    assert turnover.because == lane
    assert lane.quote is not None
    assert lane.quote.text == "Nobody left."
    assert (pay.lanes[0].mean, pay.lanes[0].is_asked) == (None, True)


def test_words_that_stand_beside_one_criterion_leave_the_next_to_others(
    me: User,
) -> None:
    good, bad = two(me, told=False)
    hear(good, "turnover", 0.9, "Nobody left.", weight=0.8)
    hear(good, "pay", 0.9, "Nobody left.", weight=0.5)
    hear(bad, "pay", 0.5, "Sixty.", weight=0.3)

    turnover, pay, *_ = show(me).points

    assert turnover.because is not None
    assert pay.because is not None
    assert (turnover.because.company, pay.because.company) == ("Ash", "Birch")


def test_words_on_the_thing_itself_go_before_words_in_passing(me: User) -> None:
    good, _ = two(me, told=False)
    hear(good, "turnover", 0.9, "Nobody left.", weight=0.9, place="asked-1")
    hear(good, "pay", 0.9, "Nobody left.", weight=0.5, place="asked-1")
    hear(good, "pay", 0.9, "Sixty.", weight=0.3, place="asked-2")

    pay = show(me).points[1]

    assert pay.lanes[0].quote is not None
    assert pay.lanes[0].quote.text == "Sixty."
