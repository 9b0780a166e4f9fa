from __future__ import annotations

import pytest

from askback.core.planning.fixed import fixed_list_value
from askback.core.planning.layout import lay_out
from askback.core.planning.loop import Interview
from askback.core.topics import Rule
from tests.core.builders import interview, interviewer, loop, question

LIST = ("first", "second", "third")
QUESTIONS = (
    question("first", criteria={"team": 0.4}),
    question("second", criteria={"team": 0.5}, minutes=3),
    question("third", criteria={"pay": 0.5}, minutes=1),
    question("better", criteria={"team": 1.0}),
)


def learnt(*interviews: Interview, keys: tuple[str, ...] = LIST) -> float:
    planned = loop(*QUESTIONS, interviews=interviews, weights={"team": 3, "pay": 1})
    return fixed_list_value(lay_out(planned), keys)


@pytest.mark.parametrize(
    ("minutes", "value"),
    [
        (1, 0.25 * 0.5),
        (2, 0.75 * 0.4),
        (3, 0.75 * 0.4 + 0.25 * 0.5),
        (5, 0.75 * (1 - 0.6 * 0.5)),
        (6, 0.75 * (1 - 0.6 * 0.5) + 0.25 * 0.5),
    ],
)
def test_the_list_is_gone_down_while_the_next_one_fits(
    minutes: float, value: float
) -> None:
    assert learnt(interview(minutes=minutes)) == pytest.approx(value)


def test_the_list_is_gone_down_anew_in_every_interview() -> None:
    other = interview("two", 2, interviewers=(interviewer("Ines"),))

    assert learnt(interview(minutes=2), other) == pytest.approx(0.75 * (1 - 0.6**2))


def test_a_key_that_may_not_be_asked_is_passed_over() -> None:
    assert learnt(interview(minutes=2), keys=("gone", "third")) == 0.25 * 0.5


def test_the_list_has_the_same_must_asks_in_the_same_minutes() -> None:
    hate = question("hate", rule=Rule.HATE, criteria={"candour": 1.0})
    planned = loop(
        hate,
        *QUESTIONS,
        interviews=(interview(minutes=4),),
        weights={"candour": 1, "team": 1},
    )

    value = fixed_list_value(lay_out(planned), ("hate", *LIST))

    assert value == pytest.approx(0.5 + 0.5 * 0.4)
