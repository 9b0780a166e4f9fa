from __future__ import annotations

from dataclasses import replace

import pytest

from askback.adapters import shipped
from askback.core.topics import Role
from bench.simulation.case import Case, draw_case
from bench.simulation.witnesses import (
    A_YEAR,
    BLANK,
    PLACES,
    PRESENT,
    SHOWS,
    TENURE,
    Witness,
    frequency,
    meet,
    presence,
)
from bench.simulation.world import World

ALIKE = World(alike=True)


def cases(count: int, theta: float) -> list[Case]:
    even = {c.key: theta for c in shipped.criteria()}
    return [replace(draw_case(seed), truth=even) for seed in range(count)]


def everybody(count: int, theta: float, world: World) -> list[Witness]:
    return [w for case in cases(count, theta) for w in meet(case, world).values()]


def test_every_criterion_shows_somewhere_and_its_places_make_a_whole() -> None:
    assert SHOWS.keys() == {c.key for c in shipped.criteria()}
    assert all(sum(places.values()) == pytest.approx(1) for places in SHOWS.values())
    assert all(set(places) <= set(PLACES) for places in SHOWS.values())


def test_every_role_is_somewhere() -> None:
    assert set(PRESENT) == set(Role)
    assert all(len(row) == len(PLACES) for row in PRESENT.values())


def test_everybody_of_the_loop_is_met_once() -> None:
    case = draw_case(4)
    names = {p.name for i in case.interviews for p in i.interviewers}

    assert set(meet(case, World())) == names


def test_where_all_goes_well_nobody_has_seen_anything_bad() -> None:
    seen = [s for w in everybody(20, 1.0, World()) for s in w.seen.values()]

    assert sum(s.good for s in seen) > 0
    assert sum(s.bad for s in seen) == 0


def test_bad_news_seldom_travels_up() -> None:
    found = everybody(80, 0.0, World(alike=False))
    at_all = {
        role: [sum(s.bad for s in w.seen.values()) for w in found if w.role is role]
        for role in (Role.PEER, Role.EXECUTIVE)
    }
    mean = {role: sum(counts) / len(counts) for role, counts in at_all.items()}

    assert mean[Role.EXECUTIVE] < 0.5 * mean[Role.PEER]


def test_where_all_are_alike_they_have_seen_what_the_rate_says() -> None:
    found = everybody(60, 1.0, ALIKE)
    rate = A_YEAR * TENURE * frequency(presence(0, Role.PEER, ALIKE))["tools"]
    counts = [w.seen["tools"].good for w in found]

    assert sum(counts) / len(counts) == pytest.approx(rate, rel=0.1)
    assert len({w.willing for w in found}) == 1


def test_some_who_ought_to_know_do_not() -> None:
    peers = [w for w in everybody(200, 0.5, World()) if w.role is Role.PEER]
    blank = [w.seen["daily_work"].good + w.seen["daily_work"].bad == 0 for w in peers]

    assert BLANK < sum(blank) / len(blank) < BLANK + 0.25


def test_people_of_one_role_differ() -> None:
    peers = [w for w in everybody(20, 0.5, World()) if w.role is Role.PEER]

    assert len({w.willing for w in peers}) == len(peers)
    assert len({w.seen["daily_work"] for w in peers}) > len(peers) / 2


def test_candid_companies_have_people_who_tell() -> None:
    open_ = everybody(10, 1.0, World())
    closed = everybody(10, 0.0, World())

    gaps = [a.willing - b.willing for a, b in zip(open_, closed, strict=True)]
    assert gaps == pytest.approx([2.0] * len(gaps))


def test_roles_that_change_places_stand_where_another_stood() -> None:
    swapped = World(swapped=True)
    habits = [presence(seed, Role.RECRUITER, swapped) for seed in range(40)]
    at_home = [row["office"] > row["desk"] for row in habits]

    assert 0 < sum(at_home) < len(at_home)
    assert presence(5, Role.PEER, swapped) == presence(5, Role.PEER, swapped)


def test_what_people_have_seen_does_not_hang_on_how_they_tell_it() -> None:
    case = draw_case(9)
    honest, polite = meet(case, World()), meet(case, World(polite=True))

    assert honest == polite
