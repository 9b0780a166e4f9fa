from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from askback.core.decision import Belief, Contender, Evidence, compare
from bench import choosing as measured
from bench.simulation.case import draw_case
from bench.simulation.choosing import (
    Chosen,
    by_first_talk,
    by_impression,
    by_ranking,
    by_ranking_alone,
    by_ranking_and_limits,
    by_spreadsheet,
    chosen,
    each,
    grades,
    order,
    ranking,
    searches,
    spread,
)
from bench.simulation.policies import fixed_list
from bench.simulation.run import GREEDY, LIST, trials
from bench.simulation.trial import Trial, try_out
from bench.simulation.world import World

HEARD = [try_out(seed, fixed_list, World()) for seed in range(6)]


def said(towards: float | None, criterion: str = "team", told: float = 0.5) -> Evidence:
    return Evidence(criterion, "Ana", towards, told, "told", "reading")


def company(
    truth: float = 0.5, *heard: Evidence, first: int = 0, **beliefs: Belief
) -> Trial:
    case = replace(
        draw_case(0),
        truth={"team": truth, "pay": truth},
        weights={"team": 3.0, "pay": 1.0},
        dealbreakers=frozenset({"pay"}),
    )
    return Trial(case, beliefs, (), 0.0, 0, tuple(heard), first)


def test_a_search_is_three_companies_of_one_person() -> None:
    groups = searches([*HEARD, HEARD[0]])

    assert [[one.case.seed for one in group] for group in groups] == [
        [0, 1, 2],
        [3, 4, 5],
    ]
    assert groups[0][0].case.weights == groups[0][2].case.weights


def test_what_came_of_a_choice_is_measured_in_points() -> None:
    found = [company(0.2), company(0.7), company(0.6)]

    assert chosen(found, 1) == Chosen(best=True, regret=0.0, broken=False)
    assert chosen(found, 0).regret == pytest.approx(50)
    assert chosen(found, 0).broken is True
    assert [one.best for one in each([found, found], by_ranking)] == [False, False]


def test_a_grade_is_how_the_answers_sounded_each_counting_the_same() -> None:
    heard = [
        said(1.0),
        said(0.0, told=0.01),
        said(-1.0, "pay"),
        said(None, "hours"),
        said(1.0, "tools", 0.0),
    ]

    assert grades(heard) == {"team": 4, "pay": 1}


def test_a_spreadsheet_gives_the_unheard_a_middle_grade() -> None:
    silent, good = company(), company(0.5, said(1.0, "pay"))
    bad = company(0.5, said(-1.0, "pay"))

    assert by_spreadsheet([bad, silent]) == 1
    assert by_spreadsheet([silent, good]) == 1
    assert by_spreadsheet([silent, silent]) == 0


def test_the_first_talk_is_all_that_was_heard_in_it() -> None:
    warm = company(0.5, said(1.0), said(-1.0), said(-1.0), first=1)
    cold = company(0.5, said(-1.0), said(1.0), said(1.0), first=1)

    assert by_first_talk([cold, warm]) == 1
    assert by_first_talk([cold, company()]) == 1


def test_a_trial_knows_what_was_heard_first() -> None:
    for trial in HEARD:
        people = {p.name for p in trial.case.interviews[0].interviewers}
        early = trial.evidence[: trial.first]

        assert {piece.witness for piece in early} <= people
        assert trial.first < len(trial.evidence)

    assert {trial.first > 0 for trial in HEARD} == {True, False}


def test_an_impression_goes_with_the_truth_as_an_unstructured_interview() -> None:
    """Over 500 persons it is a little better than luck."""
    cases = [draw_case(seed) for seed in range(1500)]
    groups = searches([Trial(case, {}, (), 0.0, 0) for case in cases])

    right = [one.best for one in each(groups, by_impression)]

    assert 0.36 < float(np.mean(right)) < 0.47  # chance is .33; .19 makes it .41


def test_true_scores_spread_as_the_formula_has_it() -> None:
    trials_ = [Trial(draw_case(seed), {}, (), 0.0, 0) for seed in range(900)]
    expected = [spread(one.case.weights) for one in trials_]

    assert np.std([one.true_score for one in trials_]) == pytest.approx(
        float(np.mean(expected)), rel=0.06
    )


def test_an_order_is_that_of_the_comparison() -> None:
    for group in searches(HEARD):
        found = [int(one.name) for one in ranking(group).ranked]

        assert order(group) == found
        assert by_ranking(group) == found[0]


def test_each_criterion_alone_is_the_same_without_what_they_share() -> None:
    group = HEARD[:3]
    contenders = [Contender(str(n), one.beliefs) for n, one in enumerate(group)]
    alone = compare(contenders, group[0].case.weights, together=0.0)

    assert by_ranking_alone(group) == int(alone.ranked[0].name)


def test_a_suspected_dealbreaker_comes_last() -> None:
    liked = company(team=Belief(5, 0), pay=Belief(0, 1))
    plain = company(team=Belief(0, 0))

    assert by_ranking([liked, plain]) == 0
    assert by_ranking_and_limits([liked, plain]) == 1
    assert by_ranking_and_limits([liked, liked]) == 0


def test_a_line_holds_a_way_against_the_usual_one() -> None:
    usual = [Chosen(best=False, regret=8.0, broken=True)] * 10
    better = [Chosen(best=True, regret=2.0, broken=False)] * 10

    assert measured.row("ranking", GREEDY, better, usual) == (
        "| ranking | plan | 100 (72 to 100) | 2.0 (2.0 to 2.0) | 6.0 (6.0 to 6.0) "
        "| 0 (0 to 28) |"
    )


def test_a_told_order_is_held_against_the_truth() -> None:
    sure = [company(0.9, team=Belief(9, 0, 0.0), pay=Belief(9, 0, 0.0)), company(0.1)]
    sure[1] = replace(
        sure[1], beliefs={"team": Belief(0, 9, 0.0), "pay": Belief(0, 9, 0.0)}
    )
    line = measured.told([sure, [company(0.2), company(0.1)]])

    assert line == (
        "50 (9 to 91) % of searches; the first is the best in 100 (21 to 100) % "
        "(said: 100 %), where none is told in 100 (21 to 100) % (said: 50 %)"
    )


def test_every_way_has_a_line() -> None:
    groups: Sequence[Sequence[Trial]] = searches(HEARD)
    lines = list(measured.table({LIST: groups, GREEDY: groups}))

    assert [line.split(" | ")[0].strip("| ") for line in lines[2:-2]] == [
        "lot",
        *(name for name, _, _ in measured.WAYS),
    ]


def test_a_run_measures_every_world(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_PERSONS", "1")
    monkeypatch.setenv("ASKBACK_PROCESSES", "1")
    monkeypatch.setattr(measured, "WORLDS", {"honest people": World()})

    lines = list(measured.measure())

    assert lines[0] == "\nhonest people: 1 persons, one of three companies each\n"
    assert len(lines) == 1 + 2 + 1 + len(measured.WAYS) + 2


def test_trials_are_in_the_order_of_their_seeds() -> None:
    found = trials(World(), LIST, 3, processes=1)

    assert [one.case.seed for one in found] == [0, 1, 2]
    assert found[2].evidence == HEARD[2].evidence
