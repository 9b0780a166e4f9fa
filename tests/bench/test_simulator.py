from __future__ import annotations

from dataclasses import replace

import pytest

from bench import simulator
from bench.simulation.run import GREEDY, LIST, NOTHING, PROVEN, Figures, Job, figures_of
from bench.simulation.world import World
from bench.simulator import COLUMNS, Sizes, compared, row, table

PLAIN = figures_of(Job(World(), NOTHING, 0))


def figures(*, learnt: float, wrong: float = 0.0) -> list[Figures]:
    one = replace(PLAIN, learnt=learnt, error_before=0.1, wrong=wrong, true_heard=0.2)
    return [replace(one, broken=1.0, missed=1.0, unheard=0.0)] * 6


def cells(line: str) -> list[str]:
    return line.strip("| ").split(" | ")


def test_without_a_word_there_are_a_thousand_loops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ASKBACK_LOOPS", raising=False)

    assert set(Sizes.from_environ().by_policy.values()) == {1000, 200}


def test_the_number_of_loops_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in zip(
        ("LOOPS", "LOOPS_PROVEN", "LOOPS_WORLD", "PROCESSES"), "3214", strict=True
    ):
        monkeypatch.setenv(f"ASKBACK_{name}", value)

    assert Sizes.from_environ() == Sizes(3, 2, 1, 4)


def test_without_a_word_there_is_a_process_a_core() -> None:
    assert Sizes.from_environ().processes >= 1


def test_a_line_says_what_a_policy_came_to() -> None:
    line = row(GREEDY, figures(learnt=0.02), figures(learnt=0.01, wrong=1.0))

    assert dict(zip(COLUMNS, cells(line), strict=True)) == {
        "policy": "plan",
        "loops": "6",
        "learnt, % of the error": "20.0 (20.0 to 20.0)",
        "times the list": "2.00 (2.00 to 2.00)",
        "true heard, %": "20.0 (20.0 to 20.0)",
        "wrong, %": "0.0 (0.0 to 0.0)",
        "fewer wrong than the list, points": "100.0 (100.0 to 100.0)",
        "dealbreakers missed, %": "100.0 (100.0 to 100.0)",
        "never spoken of, %": "0.0 (0.0 to 0.0)",
        "best of three chosen, %": "100.0 (100.0 to 100.0)",
        "minutes": "0.0 (0.0 to 0.0)",
        "questions": "0.0 (0.0 to 0.0)",
    }


def test_fewer_loops_are_held_against_the_same_loops_of_the_list() -> None:
    usual = [*figures(learnt=0.01)[:2], *figures(learnt=0.5)[:4]]
    proven = figures(learnt=0.03)[:2]
    found = {LIST: usual, GREEDY: figures(learnt=0.02), PROVEN: proven}
    lines = list(table(found))

    assert cells(lines[-2])[:2] == ["plan, proven", "2"]
    assert cells(lines[-2])[3] == "3.00 (3.00 to 3.00)"
    assert lines[-1].endswith("2 loops: learnt 1.50 (1.50 to 1.50)")


def test_without_a_proven_plan_nothing_is_said_of_one() -> None:
    assert len(list(table({LIST: figures(learnt=0.01)}))) == 3


def test_another_world_is_one_line() -> None:
    found = {LIST: figures(learnt=0.01, wrong=1.0), GREEDY: figures(learnt=0.03)}

    assert compared("as above", found) == (
        "as above, 6 loops: learnt 3.00 (3.00 to 3.00) times, true heard "
        "1.00 (1.00 to 1.00) times, 100.0 (100.0 to 100.0) points fewer wrong"
    )


def test_measure_prints_a_table_for_both_kinds_of_people_and_the_other_worlds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        simulator,
        "run_all",
        lambda _, loops, **__: dict.fromkeys(loops, figures(learnt=0.01)),
    )
    lines = list(simulator.measure())

    assert sum(line.startswith("| plan, proven |") for line in lines) == 2
    assert sum("points fewer wrong" in line for line in lines) == len(simulator.WORLDS)
