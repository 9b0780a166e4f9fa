from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from askback.adapters import shipped
from askback.core.decision import Belief, Evidence, beliefs
from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError
from askback.services.loops import LoopInput, is_open, make_loop, plan_loop, shut_by
from askback.services.own_bank import OwnBank

CALL = Interview(
    "Call", Stage.HIRING_MANAGER_CALL, 15, (Interviewer("Dana", Role.HIRING_MANAGER),)
)


def heard(witness: str, direction: float, weight: float = 0.9) -> Evidence:
    return Evidence("pay", witness, direction, weight, "", "reading")


def belief(*evidence: Evidence) -> Belief:
    return beliefs(evidence)["pay"]


def test_weights_not_given_have_their_default() -> None:
    loop = make_loop(LoopInput((CALL,), {"pay": 1, "x-dog": 3}))

    defaults = {c.key: float(c.default) for c in shipped.criteria()}
    assert loop.weights == defaults | {"pay": 1.0, "x-dog": 3.0}


@pytest.mark.parametrize("weights", [{"pay": 6}, {"nope": 1}])
def test_weights_of_no_criterion_or_beyond_five_are_refused(
    weights: dict[str, float],
) -> None:
    with pytest.raises(InvalidInputError):
        make_loop(LoopInput((CALL,), weights))


def test_what_was_heard_makes_a_criterion_less_unknown() -> None:
    unheard = make_loop(LoopInput((CALL,), {}))
    loop = make_loop(LoopInput((CALL,), {}, evidence=(heard("Dana", 1),)))

    assert unheard.unknown.get("pay", 1) > loop.unknown["pay"]


def test_what_the_user_says_is_unknown_wins() -> None:
    given = LoopInput((CALL,), {}, evidence=(heard("Dana", 1),), unknown={"pay": 0.7})

    assert make_loop(given).unknown["pay"] == 0.7


def test_a_dealbreaker_of_which_nothing_is_known_is_open() -> None:
    loop = make_loop(LoopInput((CALL,), {}, dealbreakers=frozenset({"pay"})))

    assert is_open(None)
    assert loop.open_dealbreakers == loop.pressing == {"pay"}


def test_a_dealbreaker_that_many_vouch_for_is_closed() -> None:
    vouched = tuple(heard(f"witness {n}", 1) for n in range(12))

    loop = make_loop(
        LoopInput((CALL,), {}, dealbreakers=frozenset({"pay"}), evidence=vouched)
    )

    assert not is_open(belief(*vouched))
    assert loop.open_dealbreakers == frozenset()


def test_what_two_witnesses_tell_differently_is_pressing() -> None:
    loop = make_loop(
        LoopInput((CALL,), {}, evidence=(heard("Dana", 1), heard("Lee", -1)))
    )

    assert loop.pressing == {"pay"}
    assert loop.open_dealbreakers == frozenset()


def test_what_research_answers_is_not_asked() -> None:
    searchable = next(q for q in shipped.bank() if q.searchable)
    criterion = max(searchable.criteria, key=lambda c: searchable.criteria[c])

    loop = make_loop(
        LoopInput(
            (CALL,), {}, said=frozenset({criterion}), dropped={"love": "Heard it."}
        )
    )

    assert loop.dropped[searchable.key] == "Your sources answer it."
    assert loop.dropped["love"] == "Heard it."


def test_a_plan_holds_to_its_minutes_and_beats_the_fixed_list() -> None:
    plan = plan_loop(LoopInput((CALL,), {}))

    (agenda,) = plan.agendas
    assert sum(item.minutes for item in agenda.items) <= 15
    assert plan.bound >= plan.value >= plan.fixed_list_value > 0


def test_a_plan_made_at_once_is_worth_no_more() -> None:
    quick = plan_loop(LoopInput((CALL,), {}), exact=False)

    assert quick.value <= plan_loop(LoopInput((CALL,), {})).bound


MOVING = "moved-for-job"


def keys(**changes: Any) -> set[str]:
    return {question.key for question in make_loop(LoopInput(**changes)).questions}


def test_a_question_that_needs_words_is_shut_where_no_source_has_them() -> None:
    bank = shipped.bank()

    assert MOVING in shut_by(bank, ["A friendly team."])
    assert MOVING not in shut_by(bank, ["A friendly team.", "We sponsor visas."])


def test_what_is_shut_is_not_planned_unless_the_user_put_it_there() -> None:
    pinned = replace(CALL, pinned=(MOVING,))

    assert MOVING in keys(interviews=(CALL,), weights={})
    assert MOVING not in keys(interviews=(CALL,), weights={}, shut=frozenset({MOVING}))
    assert MOVING in keys(interviews=(pinned,), weights={}, shut=frozenset({MOVING}))


def test_a_favourite_is_not_shut() -> None:
    own = OwnBank(shipped.bank(), liked=frozenset({MOVING}))

    assert MOVING in keys(
        interviews=(CALL,), weights={}, own=own, shut=frozenset({MOVING})
    )
