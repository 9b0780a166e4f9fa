from __future__ import annotations

from dataclasses import replace

import pytest

from askback.adapters import shipped
from askback.core.topics import Phrasing, Role, Stage
from bench.simulation.case import Case, draw_case
from bench.simulation.policies import (
    Ask,
    Planned,
    PlannedOnce,
    Policy,
    State,
    continued_list,
    drawn_from_bank,
    fixed_list,
    general_list,
    moved,
    must_asks,
    nothing,
    shuffled_list,
)

SEED = 5
CASE = draw_case(SEED)
TEN = shipped.fixed_list()
POLICIES: dict[str, Policy] = {
    "list": fixed_list,
    "general": general_list,
    "shuffled": shuffled_list,
    "gone on": continued_list,
    "by lot": drawn_from_bank,
    "plan": Planned(),
    "proven": Planned(exact=True),
    "table wrong": Planned(wrong=0.2),
    "once": PlannedOnce(),
}


def short() -> State:
    """The first interview alone: quick to plan."""
    return State(replace(CASE, interviews=CASE.interviews[:1]))


def keys(asks: tuple[Ask, ...]) -> list[str]:
    return [ask.question.key for ask in asks]


def of_the_list(asks: tuple[Ask, ...]) -> list[str]:
    return [ask.question.key for ask in asks if not ask.must]


def later(number: int) -> State:
    return State(CASE, number)


def test_whoever_asks_nothing_asks_nothing() -> None:
    assert nothing(later(0)) == ()


@pytest.mark.parametrize("name", POLICIES)
def test_nobody_is_asked_for_longer_than_there_is(name: str) -> None:
    asks = POLICIES[name](short())

    assert asks
    assert sum(ask.minutes for ask in asks) <= CASE.interviews[0].minutes + 1e-9


@pytest.mark.parametrize("name", POLICIES)
def test_every_policy_has_the_same_must_asks(name: str) -> None:
    wanted = {(ask.question.rule, ask.to) for ask in must_asks(short())}
    had = {(a.question.rule, a.to) for a in POLICIES[name](short()) if a.must}

    assert had == wanted


def test_the_list_goes_top_down_past_what_does_not_fit() -> None:
    for number in range(len(CASE.interviews)):
        asked = of_the_list(fixed_list(later(number)))
        assert asked == [key for key in TEN if key in asked]
        assert asked[0] == TEN[0]


def test_delicate_questions_of_the_list_wait_for_the_manager() -> None:
    asked = {
        case.interviews[0].stage: keys(fixed_list(with_an_hour(case)))
        for case in map(draw_case, range(12))
    }

    assert "hours-bent" not in asked[Stage.RECRUITER_SCREEN]
    assert "hours-bent" in asked[Stage.HIRING_MANAGER_CALL]


def with_an_hour(case: Case) -> State:
    first = replace(case.interviews[0], minutes=60.0)
    return State(replace(case, interviews=(first,)))


def test_one_person_is_not_asked_the_same_of_the_list_again() -> None:
    person = CASE.interviews[0].interviewers[0].name
    state = replace(short(), asked={person: frozenset({TEN[0]})})

    assert TEN[0] not in keys(fixed_list(state))


def test_in_a_panel_the_list_goes_to_whom_the_bank_names_first() -> None:
    panels = [
        (case, n)
        for case in map(draw_case, range(60))
        for n, i in enumerate(case.interviews)
        if {p.role for p in i.interviewers} >= {Role.PEER, Role.CROSS_FUNCTIONAL}
    ]
    case, number = panels[0]
    first = fixed_list(State(case, number))[0]

    roles = {p.name: p.role for p in case.interviews[number].interviewers}
    assert roles[first.to[0]] is Role.PEER


def test_a_shuffled_list_is_another_in_each_interview_and_the_same_each_time() -> None:
    orders = [of_the_list(shuffled_list(later(n))) for n in range(2)]

    assert orders[0] != orders[1]
    assert of_the_list(shuffled_list(later(0))) == orders[0]
    assert set(orders[0]) <= set(TEN)


def test_a_list_gone_on_with_begins_with_what_nobody_was_asked() -> None:
    state = replace(later(1), asked={"somebody": frozenset(TEN[:3])})

    assert of_the_list(continued_list(state))[0] == TEN[3]


def test_questions_by_lot_are_put_once_and_delicate_ones_wait() -> None:
    bank = [q.key for q in shipped.bank() if q.rule is None]
    state = replace(later(1), asked={"somebody": frozenset(bank[:200])})
    asked = [ask.question for ask in drawn_from_bank(state) if not ask.must]

    assert asked
    assert not {q.key for q in asked} & set(bank[:200])
    assert all(q.sensitivity < 2 for q in asked)
    assert all(not q.work for q in asked)


def test_a_list_in_general_terms_asks_the_same_in_general() -> None:
    plain, general = fixed_list(later(0)), general_list(later(0))

    assert keys(plain) == keys(general)
    phrasings = {a.question.phrasing for a in general if not a.must}
    assert phrasings == {Phrasing.GENERAL}
    assert [a for a in plain if a.must] == [a for a in general if a.must]


def test_a_plan_made_once_holds_to_it_whatever_is_heard() -> None:
    case = replace(CASE, interviews=CASE.interviews[:2])
    agendas = list(Planned().agendas(State(case)))
    once = PlannedOnce()
    asked = [once(State(case, n)) for n in range(2)]

    assert asked == agendas


def test_a_plan_made_anew_leaves_out_what_a_person_was_asked() -> None:
    first = Planned()(short())
    asked = {n: frozenset({a.question.key}) for a in first[:1] for n in a.to}

    assert first[0].question.key not in keys(Planned()(replace(short(), asked=asked)))


def test_a_moved_table_is_off_by_as_much_in_every_cell() -> None:
    knows = shipped.tables().knows
    wrong = moved(knows, 3, 0.2)
    cells = [
        (knows.of(role, c), wrong.of(role, c))
        for c in knows.by_criterion
        for role in Role
    ]

    assert all(0 <= now <= 1 for _, now in cells)
    inner = [round(abs(now - was), 9) for was, now in cells if 0.2 <= was <= 0.8]
    assert set(inner) == {0.2}
    assert wrong == moved(knows, 3, 0.2)
    assert wrong != moved(knows, 4, 0.2)


def test_a_wrong_table_changes_what_is_asked() -> None:
    cases = [draw_case(seed) for seed in range(3, 7)]
    first = [State(replace(case, interviews=case.interviews[:1])) for case in cases]

    right = [keys(Planned()(state)) for state in first]
    assert [keys(Planned(wrong=0.2)(state)) for state in first] != right
