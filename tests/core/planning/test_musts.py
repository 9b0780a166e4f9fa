from __future__ import annotations

from typing import Any

import pytest

from askback.core.planning.loop import Interview, Interviewer
from askback.core.planning.musts import Must, plan_musts, round_minutes
from askback.core.topics import Role, Rule, Stage
from tests.core.builders import interview, interviewer, loop, question

HATE = question("hate", rule=Rule.HATE, minutes=2)
LOVE = question("love", rule=Rule.LOVE, minutes=1.5)
WHY = question("why-you", rule=Rule.WHY_YOU, minutes=2)
CLOSE = question("close", rule=Rule.CLOSE, minutes=1.5)
FOUR = (LOVE, CLOSE, question("pager"), WHY, HATE)

MANAGER = Interviewer("Mo", Role.HIRING_MANAGER)
SECOND = Interviewer("Nia", Role.HIRING_MANAGER)
PEER, OTHER = interviewer("Dana"), interviewer("Ines")


def musts(*interviews: Interview, **changes: Any) -> list[list[str]]:
    """The keys of the must-asks that fit, interview by interview."""
    return [[m.question.key for m in fits] for fits, _ in _plan(interviews, changes)]


def spares(*interviews: Interview, **changes: Any) -> list[list[str]]:
    return [[m.question.key for m in rest] for _, rest in _plan(interviews, changes)]


def _plan(
    interviews: tuple[Interview, ...], changes: dict[str, Any]
) -> list[tuple[list[Must], list[Must]]]:
    planned = plan_musts(loop(*FOUR, interviews=interviews, **changes))
    return list(planned.values())


def with_manager(minutes: float, name: str = "call") -> Interview:
    return interview(name, minutes, interviewers=(MANAGER,))


@pytest.mark.parametrize(
    ("minutes", "fit"),
    [
        (14, ["hate", "why-you", "close", "love"]),
        (13, ["hate", "why-you", "close"]),
        (11, ["hate", "why-you", "close"]),
        (10, ["hate", "why-you"]),
    ],
)
def test_must_asks_take_half_the_minutes_in_their_order(
    minutes: float, fit: list[str]
) -> None:
    assert musts(with_manager(minutes)) == [fit]


def test_what_does_not_fit_is_kept_in_the_same_order() -> None:
    assert spares(with_manager(10)) == [["close", "love"]]


@pytest.mark.parametrize(
    ("minutes", "fit"), [(3, ["hate"]), (2, ["hate"]), (1.5, ["close"]), (1, [])]
)
def test_one_must_ask_may_take_more_than_half_but_never_more_than_all(
    minutes: float, fit: list[str]
) -> None:
    assert musts(with_manager(minutes)) == [fit]


def test_a_must_ask_that_is_too_long_lets_a_shorter_one_by() -> None:
    three = interview(minutes=2.5, interviewers=(PEER, OTHER, interviewer("Bo")))

    assert (musts(three), spares(three)) == ([["close"]], [["hate"]])


def test_under_ten_minutes_hate_and_love_take_turns() -> None:
    short = [
        interview(f"i{n}", 9.5, interviewers=(interviewer(f"P{n}"),)) for n in range(4)
    ]

    assert musts(*short, close=False) == [["hate"], ["love"], ["hate"], ["love"]]
    assert spares(*short, close=False) == [[], [], [], []]


def test_ten_minutes_are_not_short() -> None:
    between = interview("b", 10, interviewers=(OTHER,))

    assert musts(interview("a", 9), between, close=False) == [
        ["hate"],
        ["hate", "love"],
    ]


def test_hate_and_love_go_to_every_interviewer_once() -> None:
    one = interview("one", 30, interviewers=(PEER,))
    panel = interview("panel", 30, interviewers=(PEER, OTHER))

    first, second = plan_musts(loop(HATE, LOVE, interviews=(one, panel))).values()

    assert first == ([Must(HATE, (PEER,)), Must(LOVE, (PEER,))], [])
    assert second == ([Must(HATE, (OTHER,)), Must(LOVE, (OTHER,))], [])


def test_what_did_not_fit_is_put_to_them_the_next_time() -> None:
    again = interview("again", 30)

    assert musts(interview("first", 3), again, close=False) == [
        ["hate"],
        ["love"],
    ]


def test_love_goes_forward_and_hate_in_reverse() -> None:
    panel = interview(minutes=30, interviewers=(MANAGER, PEER, OTHER))

    planned = plan_musts(loop(HATE, LOVE, interviews=(panel,)))

    hate, love = planned["call"][0]
    assert hate.to == (OTHER, PEER, MANAGER)
    assert love.to == (MANAGER, PEER, OTHER)


@pytest.mark.parametrize("count", [2, 3, 5])
def test_who_had_least_time_to_think_of_one_has_most_for_the_other(count: int) -> None:
    people = tuple(interviewer(f"P{n}") for n in range(count))

    planned = plan_musts(loop(HATE, LOVE, interviews=(interviewer_panel(people),)))

    hate, love = planned["call"][0]
    assert love.to == people
    assert hate.to == tuple(reversed(people))


@pytest.mark.parametrize("count", [2, 3, 5])
def test_who_was_asked_before_is_left_out_and_the_others_keep_their_order(
    count: int,
) -> None:
    people = tuple(interviewer(f"P{n}") for n in range(count))
    met = interview("met", 30, interviewers=people[:1])

    planned = plan_musts(
        loop(
            HATE,
            LOVE,
            interviews=(met, interviewer_panel(people)),
            asked={people[-1].name: frozenset({"love"})},
        )
    )

    asked = {must.question.key: must.to for must in planned["call"][0]}
    assert asked == {
        key: to
        for key, to in (
            ("hate", tuple(reversed(people[1:]))),
            ("love", people[1:-1]),
        )
        if to
    }


@pytest.mark.parametrize(("people", "minutes"), [(1, 2), (2, 2.5), (5, 4)])
def test_a_round_costs_half_a_minute_more_a_person(people: int, minutes: float) -> None:
    assert round_minutes(HATE, people) == minutes
    assert Must(HATE, (PEER,) * people).minutes == minutes


def test_the_half_is_counted_with_the_round() -> None:
    three = interview(minutes=10, interviewers=(PEER, OTHER, interviewer("Bo")))

    assert musts(three, close=False) == [["hate"]]


@pytest.mark.parametrize(
    ("people", "asked"),
    [
        ((PEER,), ()),
        ((PEER, MANAGER), (MANAGER,)),
        ((MANAGER, PEER, SECOND), (MANAGER, SECOND)),
        ((Interviewer("Sam", Role.SKIP_LEVEL),), ()),
    ],
)
def test_why_you_goes_to_every_hiring_manager(
    people: tuple[Interviewer, ...], asked: tuple[Interviewer, ...]
) -> None:
    planned = plan_musts(loop(WHY, interviews=(interviewer_panel(people),)))

    assert [must.to for must in planned["call"][0]] == ([asked] if asked else [])


def interviewer_panel(people: tuple[Interviewer, ...]) -> Interview:
    return interview(minutes=40, interviewers=people)


@pytest.mark.parametrize(
    ("people", "asked"), [((PEER, OTHER), PEER), ((PEER, MANAGER), MANAGER)]
)
def test_close_goes_to_one_person_the_manager_first(
    people: tuple[Interviewer, ...], asked: Interviewer
) -> None:
    planned = plan_musts(loop(CLOSE, interviews=(interviewer_panel(people),)))

    assert planned["call"][0] == [Must(CLOSE, (asked,))]


def test_close_is_left_to_the_user() -> None:
    assert musts(with_manager(40), close=False) == [["hate", "why-you", "love"]]


def test_what_was_asked_before_is_not_asked_again() -> None:
    asked = {"Mo": frozenset({"hate", "close"})}

    assert musts(with_manager(40), asked=asked) == [["why-you", "love"]]


def test_what_was_dropped_is_not_asked() -> None:
    assert musts(with_manager(40), dropped={"love": "They told you."}) == [
        ["hate", "why-you", "close"]
    ]


def test_a_rule_without_a_question_asks_nothing() -> None:
    planned = plan_musts(loop(question("pager"), interviews=(with_manager(40),)))

    assert planned == {"call": ([], [])}


def test_a_must_ask_that_is_too_delicate_waits() -> None:
    delicate = question("hate", rule=Rule.HATE, sensitivity=1)
    screen = interview("screen", 30, stage=Stage.RECRUITER_SCREEN)
    later = interview("later", 30, interviewers=(PEER,))

    planned = plan_musts(loop(delicate, interviews=(screen, later)))

    assert planned == {"screen": ([], []), "later": ([Must(delicate, (PEER,))], [])}


def test_an_expected_slot_has_no_must_asks() -> None:
    slot = interview("expected 1", 30, expected=True)

    assert list(plan_musts(loop(*FOUR, interviews=(interview(), slot)))) == ["call"]


def test_where_nobody_is_named_nothing_must_be_asked() -> None:
    assert musts(interview(interviewers=())) == [[]]


def test_a_must_ask_that_the_user_never_wants_to_ask_is_left_out() -> None:
    hate = question("hate", rule=Rule.HATE)

    assert plan_musts(loop(hate, dropped={"hate": "Never."})) == {"call": ([], [])}


def test_who_is_entered_twice_is_asked_once() -> None:
    ((fits, _),) = _plan((interview("call", 60, interviewers=(PEER, PEER)),), {})

    assert [must.to for must in fits] == [(PEER,)] * len(fits) != []
