from __future__ import annotations

from dataclasses import replace

import pytest

from bench.simulation.policies import fixed_list
from bench.simulation.run import (
    LIST,
    MUST,
    NOTHING,
    POLICIES,
    Figures,
    Job,
    best_chosen,
    figures_of,
    run_all,
)
from bench.simulation.trial import try_out
from bench.simulation.world import World

PLAIN = figures_of(Job(World(), NOTHING, 0))


def company(seems: float, really: float, *, breaks: bool = False) -> Figures:
    return replace(PLAIN, seems=(True, seems), is_=(not breaks, really))


def test_figures_are_those_of_the_trial() -> None:
    trial = try_out(4, fixed_list, World())
    figures = figures_of(Job(World(), LIST, 4))

    assert figures.learnt == trial.learnt
    assert figures.missed == len(trial.missed)
    assert figures.broken == len(trial.case.broken)
    assert figures.minutes == trial.minutes
    assert figures.seems == (not trial.suspected, trial.score)
    assert figures.is_ == (not trial.case.broken, trial.true_score)


def test_processes_give_what_one_would_in_the_order_of_the_seeds() -> None:
    loops = {MUST: 3, LIST: 2}
    found = run_all(World(), loops, processes=2)

    assert found == {
        name: [figures_of(Job(World(), name, seed)) for seed in range(count)]
        for name, count in loops.items()
    }


def test_progress_is_told_apart_from_the_figures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run_all(World(), {NOTHING: 100}, processes=1)

    assert capsys.readouterr() == ("", "nothing: 100 loops\n")


def test_the_best_company_is_chosen_where_it_seems_the_best() -> None:
    right = [company(0.6, 0.7), company(0.5, 0.4), company(0.4, 0.9, breaks=True)]
    wrong = [company(0.4, 0.7), company(0.5, 0.4), company(0.4, 0.6)]

    assert best_chosen([*right, *wrong, company(1, 1)], 3) == [1.0, 0.0]


def test_fewer_companies_than_make_a_choice_are_none() -> None:
    assert best_chosen([company(1, 1)], 3) == []


def test_the_policies_of_the_issue_are_there() -> None:
    assert list(POLICIES) == [
        "nothing",
        "must-asks",
        "list, general",
        "list",
        "list, shuffled",
        "list, gone on",
        "bank, by lot",
        "plan, made once",
        "plan",
        "plan, table wrong",
        "plan, proven",
    ]
