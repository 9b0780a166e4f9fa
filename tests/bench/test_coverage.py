from __future__ import annotations

from dataclasses import replace

import pytest

from askback.core.decision import Belief
from bench import coverage
from bench.coverage import Held, dealbreakers, held, row
from bench.simulation.case import draw_case
from bench.simulation.trial import Trial
from bench.simulation.world import World


def loop(beliefs: dict[str, Belief], **truth: float) -> Trial:
    case = replace(
        draw_case(0),
        truth=truth,
        weights=dict.fromkeys(truth, 1.0),
        dealbreakers=frozenset({"pay"}),
    )
    return Trial(case, beliefs, (), 0.0, 0)


def test_what_was_not_heard_of_is_held_in_the_middle_eight_tenths() -> None:
    found = held(loop({}, pay=0.05, team=0.5))

    assert (found.criteria, found.within, found.heard) == (2, 1, 0)


def test_what_was_heard_of_is_counted_by_itself() -> None:
    told = {"pay": Belief(9, 0), "team": Belief(0, 9), "hours": Belief(0, 0, 0.5, 1)}

    found = held(loop(told, pay=0.9, team=0.9, hours=0.95))

    assert (found.criteria, found.within) == (3, 1)
    assert (found.heard, found.heard_within) == (2, 1)


def test_a_workplace_good_all_round_is_held_only_if_criteria_go_together() -> None:
    truth = {f"c{n}": 0.8 for n in range(20)}
    told = {f"c{n}": Belief(0.5, 0) for n in range(8)}

    found = held(loop(told, pay=0.8, **truth))

    assert (found.score, found.score_alone) == (1, 0)


def test_a_line_is_shares_of_all_loops() -> None:
    one = Held(10, 8, 4, 3, 1, 0)

    assert row("honest", "plan", [one] * 5) == (
        "| honest | plan | 5 | 80.0 (80.0 to 80.0) | 75.0 (75.0 to 75.0) "
        "| 100 (100 to 100) | 0 (0 to 0) |"
    )


def test_dealbreakers_are_told_by_how_likely_they_seem_broken() -> None:
    bad, good = loop({"pay": Belief(0, 9)}, pay=0.1), loop({}, pay=0.9)

    assert list(dealbreakers([bad, good, good])) == [
        "0.0 to 0.2: 0 of 3, broken nan (nan to nan) %",
        "0.2 to 0.3: 0 of 3, broken nan (nan to nan) %",
        "0.3 to 0.4: 2 of 3, broken 0 (0 to 66) %",
        "0.4 to 1.0: 1 of 3, broken 100 (21 to 100) %",
    ]


def test_a_run_measures_every_world(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOOPS_COVERAGE", "LOOPS_WORLD", "PROCESSES"):
        monkeypatch.setenv(f"ASKBACK_{name}", "1")
    monkeypatch.setattr(coverage, "PERSONS", {"honest": World()})
    monkeypatch.setattr(coverage, "OTHERS", {"polite": World(polite=True)})

    lines = list(coverage.measure())

    assert [line.split(" | ")[0] for line in lines[3:6]] == [
        "| honest",
        "| honest",
        "| polite",
    ]
    assert len(lines) == 3 + 3 + 1 + 4
