from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.bank import Question
from askback.core.planning.agenda import When
from askback.core.planning.ask import Ask
from askback.core.planning.timing import Timing, advise, by_letter, on_a_cue
from askback.core.topics import Cues, Mention, Rule, Stage
from tests.core.builders import interview, interviewer, question

TECHNICAL = frozenset({Stage.TECHNICAL})
CUES = Cues(
    {
        "team": (Mention("the team", TECHNICAL),),
        "tools": (Mention("a tool", TECHNICAL),),
        "hours": (Mention("a deadline", TECHNICAL),),
        "pay": (Mention("money", frozenset({Stage.OFFER_CALL})),),
    }
)
ON_TOOLS = Timing(
    When.CUE, "If they mention a tool, ask it then; otherwise at the end."
)
CALL = interview()


def ask(key: str = "a", asked: Question | None = None, **changes: Any) -> Ask:
    """A question about tools, of one person, in a technical interview."""
    about = asked or question(key, criteria={"tools": 0.9}, **changes)
    return Ask(about, CALL, (interviewer(),))


def when(spares: list[Ask], left: float) -> list[str]:
    return list(by_letter(spares, left))


def test_what_is_likely_to_come_up_is_asked_then() -> None:
    assert on_a_cue([ask()], CUES) == {"a": ON_TOOLS}


@pytest.mark.parametrize(
    "changes",
    [
        {"criteria": {"pay": 0.9}},  # comes up at another stage
        {"criteria": {"x-dogs": 0.9}},  # one's own
        {"criteria": {"tools": 0.4}},  # barely about it
        {"criteria": {"tools": 0.6, "pay": 0.9}},  # about something else above all
        {"sensitivity": 2},
        {"minutes": 3.0},
    ],
)
def test_what_does_not_fit_into_the_middle_is_left_for_the_end(
    changes: dict[str, Any],
) -> None:
    asked = question("a", **({"criteria": {"tools": 0.9}} | changes))

    assert on_a_cue([ask(asked=asked)], CUES) == {}


def test_a_link_of_a_half_is_enough() -> None:
    half = question("a", criteria={"tools": 0.5})

    assert on_a_cue([ask(asked=half)], CUES) == {"a": ON_TOOLS}


@pytest.mark.parametrize("rule", list(Rule))
def test_a_must_ask_waits_for_the_end(rule: Rule) -> None:
    must = question("must", criteria={"tools": 0.9}, rule=rule)

    assert on_a_cue([Ask(must, CALL, (interviewer(),), must=True)], CUES) == {}


def test_a_round_is_not_begun_in_the_middle() -> None:
    both = (interviewer("Dana"), interviewer("Ines"))

    assert on_a_cue([Ask(ask().question, CALL, both)], CUES) == {}


def test_two_at_most_are_asked_on_a_cue_those_with_the_strongest_link() -> None:
    asks = [
        ask(asked=question(criterion, criteria={criterion: strength}))
        for criterion, strength in (("team", 0.6), ("tools", 0.8), ("hours", 0.7))
    ]

    assert list(on_a_cue(asks, CUES)) == ["tools", "hours"]


def test_of_equal_links_the_less_delicate_is_asked_on_its_cue() -> None:
    asks = [ask("a", sensitivity=1), ask("b"), ask("c")]

    assert list(on_a_cue(asks, CUES)) == ["b"]


def test_spares_that_fit_into_what_is_left_are_for_the_end() -> None:
    assert when([ask("a"), ask("b"), ask("c", minutes=0.5)], left=2.5) == ["b"]


def test_at_most_three_go_into_the_letter_the_first_three() -> None:
    assert when([ask(key) for key in "abcd"], left=0) == ["a", "b", "c"]


def test_what_is_most_delicate_is_never_written() -> None:
    assert when([ask("a", sensitivity=2), ask("b")], left=0) == ["b"]


def test_every_question_and_spare_has_its_advice() -> None:
    items = [ask("a"), ask(asked=question("pay", criteria={"pay": 0.9}))]

    assert advise(items, [ask("b"), ask("c", minutes=3)], 6.5, CUES) == {
        "a": ON_TOOLS,
        "pay": Timing(When.END),
        "b": Timing(When.END),
        "c": Timing(When.LETTER),
    }


@st.composite
def asks(draw: st.DrawFn, name: str) -> list[Ask]:
    """Some questions of one interview, must-asks among them."""
    rules = st.sampled_from([None, None, *Rule])
    return [
        ask(
            asked=question(
                f"{name}{n}",
                criteria={draw(st.sampled_from(["team", "tools", "x-sea"])): 0.7},
                minutes=draw(st.sampled_from([1.0, 2.0, 3.0])),
                sensitivity=draw(st.integers(0, 2)),
                rule=draw(rules),
            )
        )
        for n in range(draw(st.integers(0, 6)))
    ]


@given(asks("item"), asks("spare"), st.floats(0, 20))
def test_advice_is_scarce_and_spends_no_minutes_twice(
    items: list[Ask], spares: list[Ask], minutes: float
) -> None:
    advice = advise(items, spares, minutes, CUES)

    whens = [timing.when for timing in advice.values()]
    planned = sum(one.minutes for one in items)
    assert set(advice) == {one.question.key for one in (*items, *spares)}
    assert whens.count(When.CUE) <= 2
    assert whens.count(When.LETTER) <= 3
    assert all(bool(t.cue) == (t.when is When.CUE) for t in advice.values())
    if planned >= minutes and all(one.question.sensitivity < 2 for one in spares):
        assert whens.count(When.LETTER) == min(3, len(spares))
