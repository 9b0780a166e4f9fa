from __future__ import annotations

from dataclasses import replace

import pytest

from askback.adapters import shipped
from askback.core.decision import Belief
from bench.simulation.case import LIMIT, Case, draw_case
from bench.simulation.policies import (
    Ask,
    Policy,
    State,
    fixed_list,
    nothing,
    shuffled_list,
)
from bench.simulation.telling import Thing
from bench.simulation.trial import SUSPECTED, Trial, broken, run, try_out
from bench.simulation.world import World

SURE = 1e9  # as much evidence as makes a belief certain


def case(truth: dict[str, float], weights: dict[str, float], *limits: str) -> Case:
    return replace(
        draw_case(0), truth=truth, weights=weights, dealbreakers=frozenset(limits)
    )


def trial(of: Case, beliefs: dict[str, Belief], *caught: Thing) -> Trial:
    return Trial(of, beliefs, caught, 10.0, 5)


GOOD, BAD = Belief(SURE, 0.0, 0.0, 1), Belief(0.0, SURE, 0.0, 1)
TWO = case({"team": 1.0, "pay": 0.0}, {"team": 3.0, "pay": 1.0}, "pay")


def test_whoever_hears_nothing_has_learnt_nothing() -> None:
    silent = try_out(2, nothing, World())

    assert (silent.learnt, silent.true_heard, silent.minutes) == (0, 0, 0)
    assert silent.beliefs == {}
    assert silent.score == 0.5
    assert silent.missed == silent.unheard == silent.case.broken


def test_whoever_believes_what_is_has_no_error_left() -> None:
    knows = trial(TWO, {"team": GOOD, "pay": BAD})

    assert knows.error_before == pytest.approx(0.25)
    assert knows.error_after == pytest.approx(0, abs=1e-6)
    assert knows.learnt == pytest.approx(0.25)
    assert knows.score == pytest.approx(knows.true_score) == pytest.approx(0.75)


def test_errors_count_by_weight_and_being_misled_is_less_than_nothing() -> None:
    half = trial(TWO, {"team": GOOD})
    misled = trial(TWO, {"pay": GOOD})

    assert half.learnt == pytest.approx(0.25 * 3 / 4)
    assert misled.learnt == pytest.approx(0.25 * 1 / 4 - 1 / 4)


def test_only_what_points_the_right_way_is_something_true() -> None:
    things = (Thing("team", good=True), Thing("pay", good=True))

    assert trial(TWO, {}, *things).true_heard == pytest.approx(3 / 4)
    assert trial(TWO, {}, Thing("pay", good=False)).true_heard == pytest.approx(1 / 4)


def test_with_nothing_heard_a_limit_is_broken_as_often_as_it_is_low() -> None:
    assert broken(Belief()) == pytest.approx(LIMIT)
    assert broken(Belief(0.0, 1.0, 0.0, 1)) == pytest.approx(1 - (1 - LIMIT) ** 2)


def test_one_good_witness_against_it_makes_a_dealbreaker_suspect() -> None:
    red = 0.5

    assert broken(Belief(0.0, red, 0.5, 1)) > SUSPECTED > broken(Belief())


def test_a_broken_dealbreaker_is_missed_unless_suspected() -> None:
    misled, warned = trial(TWO, {"pay": GOOD}), trial(TWO, {"pay": BAD})

    assert misled.missed == {"pay"}
    assert warned.missed == frozenset()


def test_a_broken_dealbreaker_nobody_spoke_of_is_unheard() -> None:
    assert trial(TWO, {}).unheard == {"pay"}
    assert trial(TWO, {}, Thing("pay", good=True)).unheard == frozenset()


@pytest.mark.parametrize(
    ("beliefs", "limits", "accepts", "wrong"),
    [
        ({"team": GOOD}, ("pay",), True, True),
        ({"team": GOOD, "pay": BAD}, ("pay",), False, False),
        ({"team": GOOD, "pay": BAD}, (), True, False),
        ({"team": BAD}, (), False, True),
    ],
)
def test_a_job_is_taken_that_seems_good_and_breaks_no_limit(
    beliefs: dict[str, Belief],
    limits: tuple[str, ...],
    accepts: bool,  # noqa: FBT001
    wrong: bool,  # noqa: FBT001
) -> None:
    told = trial(replace(TWO, dealbreakers=frozenset(limits)), beliefs)

    assert (told.accepts, told.wrong) == (accepts, wrong)


def test_a_run_is_the_same_each_time() -> None:
    assert try_out(3, fixed_list, World()) == try_out(3, fixed_list, World())


def asking(*keys: str) -> Policy:
    """Put the same questions in every interview, in this order."""
    bank = shipped.bank().by_key

    def ask(state: State) -> tuple[Ask, ...]:
        name = state.interview.interviewers[0].name
        return tuple(Ask(bank[key], (name,), 2.0, must=False) for key in keys)

    return ask


def test_an_answer_does_not_hang_on_the_order_of_the_questions() -> None:
    keys = shipped.fixed_list()
    there = try_out(6, asking(*keys), World())
    back = try_out(6, asking(*reversed(keys)), World())

    assert set(there.caught) == set(back.caught)
    assert there.learnt == pytest.approx(back.learnt)


def test_minutes_and_questions_add_up_over_interviews() -> None:
    found = try_out(6, asking("last-tuesday", "hate"), World())
    count = len(found.case.interviews)

    assert (found.minutes, found.questions) == (4.0 * count, 2 * count)


def test_a_question_that_goes_round_is_answered_by_each() -> None:
    panels = [
        c for c in map(draw_case, range(60)) if len(c.interviews[-1].interviewers) > 1
    ]
    panel = replace(panels[0], interviews=panels[0].interviews[-1:])
    people = tuple(p.name for p in panel.interviews[0].interviewers)
    hate = shipped.bank().by_key["hate"]

    found = run(panel, lambda _: (Ask(hate, people, 3.0, must=True),), World())
    assert found.questions == len(people)
    assert found.minutes == 3.0


def test_a_policy_learns_what_was_asked_and_heard_before() -> None:
    states: list[State] = []

    def keep(state: State) -> tuple[Ask, ...]:
        states.append(state)
        return shuffled_list(state)

    try_out(6, keep, World())
    assert states[0].asked == {}
    assert states[0].evidence == ()
    assert states[-1].asked
    assert states[-1].evidence
    assert [state.number for state in states] == list(range(len(states)))


def test_people_in_whom_nobody_confides_nothing_else_changes() -> None:
    honest = try_out(8, fixed_list, World())
    polite = try_out(8, fixed_list, World(polite=True))

    assert honest.case == polite.case
    assert honest.minutes == polite.minutes
