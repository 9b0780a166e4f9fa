from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.schedule import Ahead, Day, Item, Reason, choose

NOW = datetime(2026, 11, 12, 18, tzinfo=UTC)
MORNING = datetime(2026, 11, 12, tzinfo=UTC)
DAY = timedelta(days=1)
PANEL = Ahead(
    "panel", "halden", NOW + 3 * DAY, frozenset({"conflict"}), frozenset({"s"})
)


def today(*items: Item, ahead: tuple[Ahead, ...] = (), budget_s: float = 600) -> Day:
    return choose(items, ahead, now=NOW, day=MORNING, budget_s=budget_s)


def reasons(day: Day) -> list[tuple[str, Reason, str]]:
    return [(pick.name, pick.reason, pick.ahead) for pick in day.picks]


def test_nothing_is_there_where_nothing_is_due_and_the_next_is_said() -> None:
    day = today(Item("a", NOW + 5 * DAY), Item("b", NOW + 2 * DAY))

    assert day == Day((), (), 0, NOW + 2 * DAY)


def test_without_exercises_there_is_no_next() -> None:
    assert today() == Day((), (), 0, None)


def test_what_was_practised_before_comes_before_what_is_new_longest_due_first() -> None:
    day = today(
        Item("new", NOW - 9 * DAY),
        Item("late", NOW - 2 * DAY, last_at=NOW - 9 * DAY),
        Item("later", NOW - DAY, last_at=NOW - 9 * DAY),
    )

    assert reasons(day) == [
        ("late", Reason.DUE, ""),
        ("later", Reason.DUE, ""),
        ("new", Reason.NEW, ""),
    ]


def test_what_an_interview_needs_comes_first_and_the_company_before_the_kind() -> None:
    soon = NOW + DAY
    day = today(
        Item("due", NOW - DAY, last_at=NOW - 9 * DAY),
        Item("kind", soon, competency="conflict"),
        Item("story", soon, story="s"),
        Item("company", soon, company="halden"),
        Item("other", soon, company="other", competency="conflict"),
        Item("fresh", NOW + 9 * DAY, company="halden"),
        ahead=(PANEL,),
    )

    assert reasons(day) == [
        ("company", Reason.COMPANY, "panel"),
        ("story", Reason.STORY, "panel"),
        ("kind", Reason.COMPETENCY, "panel"),
        ("due", Reason.DUE, ""),
    ]


def test_the_nearest_interview_comes_first() -> None:
    first = Ahead("call", "cald", NOW + DAY)
    day = today(
        Item("a", NOW, company="halden"),
        Item("b", NOW, company="cald"),
        ahead=(PANEL, first),
    )

    assert [pick.ahead for pick in day.picks] == ["call", "panel"]


def test_an_interview_that_has_been_or_is_far_off_moves_nothing() -> None:
    was = Ahead("was", "halden", NOW - DAY)
    far = Ahead("far", "halden", NOW + 30 * DAY)

    assert today(Item("a", NOW + DAY, company="halden"), ahead=(was, far)).picks == ()


def test_what_does_not_fit_gives_way_to_what_does_and_is_listed() -> None:
    day = today(
        Item("a", NOW - 3 * DAY, 200),
        Item("b", NOW - 2 * DAY, 200),
        Item("c", NOW - DAY, 90),
        budget_s=300,
    )

    assert [pick.name for pick in day.picks] == ["a", "c"]
    assert [pick.name for pick in day.rest] == ["b"]
    assert day.length_s == 290


def test_a_day_has_one_however_long_it_is() -> None:
    assert [p.name for p in today(Item("a", NOW, 900)).picks] == ["a"]


def test_what_was_practised_today_is_done_and_counts_against_the_minutes() -> None:
    day = today(
        Item("done", NOW - DAY, 500, last_at=MORNING),
        Item("a", NOW, 120),
        Item("b", NOW, 90),
    )

    assert [pick.name for pick in day.picks] == ["b"]
    assert (day.done_s, [pick.name for pick in day.rest]) == (500, ["a"])


items = st.builds(
    Item,
    name=st.uuids().map(str),
    due_at=st.integers(-40, 40).map(lambda n: NOW + n * DAY),
    length_s=st.integers(30, 400).map(float),
    last_at=st.none() | st.integers(1, 40).map(lambda n: MORNING - n * DAY),
    company=st.sampled_from(["", "halden", "cald"]),
    competency=st.sampled_from(["", "conflict", "motivation"]),
)


@given(st.lists(items, max_size=12), st.integers(300, 1800), st.randoms())
def test_a_day_is_the_same_in_any_order_and_within_its_minutes(
    given_items: list[Item], budget_s: int, chance: Random
) -> None:
    shuffled = list(given_items)
    chance.shuffle(shuffled)

    day = today(*given_items, ahead=(PANEL,), budget_s=budget_s)

    assert day == today(*shuffled, ahead=(PANEL,), budget_s=budget_s)
    assert len(day.picks) <= 1 or day.length_s <= budget_s
    due = {item.name for item in given_items if item.due_at <= NOW}
    assert due <= {pick.name for pick in (*day.picks, *day.rest)}
