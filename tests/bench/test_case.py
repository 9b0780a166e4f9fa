from __future__ import annotations

import numpy as np
import pytest

from askback.adapters import shipped
from askback.core.topics import Role, Stage
from bench.simulation.case import LIMIT, MOST, PANELS, ROLES, Case, draw_case

CASES = [draw_case(seed) for seed in range(240)]


def test_a_seed_is_always_the_same_case() -> None:
    assert draw_case(17) == CASES[17]


def test_three_companies_in_a_row_are_seen_by_one_person() -> None:
    wanted = [(case.weights, case.dealbreakers) for case in CASES]

    assert wanted[3] == wanted[4] == wanted[5]
    assert wanted[5] != wanted[6]
    assert CASES[3].truth != CASES[4].truth


@pytest.mark.parametrize("case", CASES[:30], ids=lambda case: str(case.seed))
def test_what_matters_is_plausible(case: Case) -> None:
    usual = {c.key: c.default for c in shipped.criteria()}

    assert case.weights.keys() == usual.keys() == case.truth.keys()
    assert all(abs(case.weights[c] - usual[c]) <= 2 for c in usual)
    assert all(0 <= weight <= MOST for weight in case.weights.values())
    assert len(case.dealbreakers) <= 3
    assert all(case.weights[c] >= 4 for c in case.dealbreakers)


def test_nearly_everybody_has_a_dealbreaker() -> None:
    assert sum(not case.dealbreakers for case in CASES) <= 0.02 * len(CASES)


def test_a_dealbreaker_is_broken_three_times_in_ten() -> None:
    wanted = sum(len(case.dealbreakers) for case in CASES)
    broken = sum(len(case.broken) for case in CASES)

    assert broken / wanted == pytest.approx(LIMIT, abs=0.06)


def test_truth_is_even_from_0_to_1_and_alike_within_a_company() -> None:
    truth = np.array([list(case.truth.values()) for case in CASES])
    shares = [float((truth < edge).mean()) for edge in (0.25, 0.5, 0.75)]
    together = np.corrcoef(truth, rowvar=False)[np.triu_indices(truth.shape[1], 1)]

    assert shares == pytest.approx([0.25, 0.5, 0.75], abs=0.04)
    assert together.mean() == pytest.approx(0.36, abs=0.08)


def test_loops_have_two_to_five_interviews_of_five_to_fifteen_minutes() -> None:
    counts = {len(case.interviews) for case in CASES}
    minutes = {i.minutes for case in CASES for i in case.interviews}

    assert counts == {2, 3, 4, 5}
    assert minutes == {float(n) for n in range(5, 16)}


def test_a_recruiter_comes_first_or_with_the_offer() -> None:
    for case in CASES:
        stages = [i.stage for i in case.interviews]
        assert stages[0] in {Stage.RECRUITER_SCREEN, Stage.HIRING_MANAGER_CALL}
        assert Stage.RECRUITER_SCREEN not in stages[1:]
        assert Stage.OFFER_CALL not in stages[:-1]


def test_people_fit_their_stage_and_only_some_meetings_are_panels() -> None:
    met = [i for case in CASES for i in case.interviews]
    panels = {i.stage for i in met if len(i.interviewers) > 1}

    assert panels == PANELS
    assert all(p.role in ROLES[i.stage] for i in met for p in i.interviewers)
    assert max(len(i.interviewers) for i in met) == 3


def test_a_manager_met_twice_is_one_person_and_peers_are_several() -> None:
    managers: set[str] = set()
    peers: set[str] = set()
    for i in (i for case in CASES for i in case.interviews):
        managers |= {p.name for p in i.interviewers if p.role is Role.HIRING_MANAGER}
        peers |= {p.name for p in i.interviewers if p.role is Role.PEER}

    assert managers == {"hiring_manager"}
    assert len(peers) > 5
