from __future__ import annotations

from typing import Any

import pytest

from askback.core.bank import Question
from askback.core.planning.layout import lay_out
from askback.core.planning.solve import solve
from askback.core.planning.spares import choose_spares
from askback.core.topics import Rule
from tests.core.builders import interview, interviewer, loop, question

MANY = tuple(
    question(f"q{n}", criteria={"team": 0.4 - n / 100, f"x-{n}": 0.1}) for n in range(9)
)
OTHER = (interviewer("Ines"),)


def prepared(*questions: Question, **changes: Any) -> list[tuple[int, list[str]]]:
    """How many are planned, and the keys of the spares, interview by interview."""
    planned = loop(*questions, **changes)
    layout = lay_out(planned)
    chosen = solve(layout.problem, gap=0).chosen
    spares = choose_spares(planned, layout, chosen)
    return [
        (
            sum(layout.asks[n].interview.name == name for n in chosen),
            [ask.question.key for ask in asks],
        )
        for name, asks in spares.items()
    ]


@pytest.mark.parametrize(
    ("minutes", "planned", "spare"), [(2, 1, 3), (4, 2, 2), (8, 4, 2), (12, 6, 2)]
)
def test_two_or_more_are_spare_and_four_or_more_prepared(
    minutes: float, planned: int, spare: int
) -> None:
    ((count, keys),) = prepared(*MANY, interviews=(interview(minutes=minutes),))

    assert (count, len(keys)) == (planned, spare)


def test_the_best_spare_comes_first() -> None:
    ((_, keys),) = prepared(*reversed(MANY), interviews=(interview(minutes=2),))

    assert keys == ["q1", "q2", "q3"]


def test_a_spare_is_judged_by_what_it_adds_to_the_plan() -> None:
    questions = (
        question("team-1", criteria={"team": 1.0}),
        question("team-2", criteria={"team": 0.95}),
        question("pay", criteria={"pay": 0.1}),
    )

    ((_, keys),) = prepared(*questions, interviews=(interview(minutes=2),))

    assert keys == ["pay", "team-2"]


def test_a_spare_is_neither_planned_nor_spare_elsewhere() -> None:
    two = (interview("one", 2), interview("two", 2, interviewers=OTHER))

    (_, one), (_, two_) = prepared(*MANY, interviews=two)

    assert len({*one, *two_}) == 6
    assert {*one, *two_} & {"q0"} == set()


def test_must_asks_that_did_not_fit_come_first() -> None:
    rules = (
        question("hate", rule=Rule.HATE),
        question("love", rule=Rule.LOVE),
        question("close", rule=Rule.CLOSE),
    )

    ((_, keys),) = prepared(*rules, *MANY, interviews=(interview(minutes=10),))

    assert keys[0] == "love"
    assert len(keys) == 2


def test_all_must_asks_that_did_not_fit_are_spare() -> None:
    rules = tuple(
        question(rule.value, rule=rule, minutes=3.0)
        for rule in (Rule.HATE, Rule.CLOSE, Rule.LOVE)
    )

    (first, second) = prepared(
        *rules,
        interviews=(
            interview("one", 2),
            interview("ten", 2, interviewers=OTHER),
        ),
    )

    assert (first[1], second[1]) == (["hate", "close"], ["close", "love"])


def test_a_must_ask_is_no_spare_where_it_is_planned() -> None:
    hate = question("hate", rule=Rule.HATE)

    assert prepared(hate, interviews=(interview(minutes=30),)) == [(1, [])]


def test_minutes_do_not_bind_spares() -> None:
    ((_, keys),) = prepared(*MANY, interviews=(interview(minutes=2),))

    assert len(keys) * 2 > 2
