from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.planning.build import build
from askback.core.planning.expected import Slot, expect, typical
from askback.core.planning.loop import Interview, Interviewer
from askback.core.topics import Criteria, Role, Rule, Stage, Stages
from tests.core.builders import interview, loop, question

USUAL = shipped.stages()
R, M, T, W, B, F, E, O = (  # noqa: E741 -- as short as the table wants them
    Stage.RECRUITER_SCREEN,
    Stage.HIRING_MANAGER_CALL,
    Stage.TECHNICAL,
    Stage.WORK_SAMPLE,
    Stage.BEHAVIOURAL,
    Stage.TEAM_FIT,
    Stage.EXECUTIVE,
    Stage.OFFER_CALL,
)


def at(*stages: Stage, role: Role | None = None) -> list[Interview]:
    """Booked meetings, each with whom one usually meets."""
    return [
        interview(
            f"i{n}",
            stage=stage,
            interviewers=(Interviewer(f"P{n}", role or USUAL.of(stage).roles[0]),),
        )
        for n, stage in enumerate(stages)
    ]


def stages_of(found: tuple[Interview, ...]) -> list[Stage]:
    return [one.stage for one in found]


def roles_of(found: tuple[Interview, ...]) -> list[Role]:
    return [person.role for one in found for person in one.interviewers]


@pytest.mark.parametrize(
    ("booked", "count", "coming"),
    [
        ((), 0, []),
        ((), 2, [M, F]),
        ((), 5, [R, M, T, F, E]),
        ((R,), 1, [M]),
        ((R,), 2, [M, F]),
        ((R,), 3, [M, T, F]),
        ((M,), 2, [T, F]),
        ((R, M), 1, [F]),
        ((R, M, T), 2, [F, E]),
        ((T,), 2, [M, F]),
        ((F,), 1, [M]),
        ((M, F), 1, [E]),
        ((R, M, T, F, E), 1, [O]),
        ((R, M, T, F, E, O), 2, [F, F]),
        ((), 10, [R, M, T, W, B, F, E, O, F, F]),
    ],
)
def test_what_is_still_to_come_follows_the_usual_order(
    booked: tuple[Stage, ...], count: int, coming: list[Stage]
) -> None:
    assert stages_of(typical(at(*booked), count, USUAL)) == coming


def test_of_a_stage_nobody_named_it_counts_whom_one_met() -> None:
    met_peer = typical(at(Stage.OTHER, role=Role.PEER), 1, USUAL)
    met_manager = typical(at(Stage.OTHER, role=Role.HIRING_MANAGER), 1, USUAL)

    assert (stages_of(met_peer), stages_of(met_manager)) == ([M], [F])


def test_a_manager_who_sat_in_the_panel_is_not_expected_once_more() -> None:
    panel = at(F, role=Role.HIRING_MANAGER)

    assert stages_of(typical(panel, 1, USUAL)) == [E]


def test_a_typical_meeting_has_its_usual_person_and_minutes() -> None:
    manager, team = typical((), 2, USUAL)

    assert manager == Interview(
        "expected 1",
        M,
        USUAL.of(M).minutes_for_questions,
        (Interviewer("expected 1", Role.HIRING_MANAGER),),
        expected=True,
    )
    assert roles_of((team,)) == [Role.PEER]


def test_a_second_meeting_of_a_kind_is_with_someone_else() -> None:
    again = expect([Slot(F), Slot(F), Slot(F), Slot(F)], at(F), USUAL)

    assert roles_of(again) == [
        Role.CROSS_FUNCTIONAL,
        Role.REPORT,
        Role.PEER,
        Role.PEER,
    ]


def test_what_a_slot_says_stands() -> None:
    (said,) = expect([Slot(E, Role.SKIP_LEVEL, 7.5)], at(M), USUAL)

    assert (said.stage, roles_of((said,)), said.minutes) == (E, [Role.SKIP_LEVEL], 7.5)


@pytest.mark.parametrize(
    ("role", "booked", "stage"),
    [
        (Role.RECRUITER, (), R),
        (Role.RECRUITER, (M,), O),
        (Role.HIRING_MANAGER, (T,), M),
        (Role.PEER, (M,), T),
        (Role.CROSS_FUNCTIONAL, (), B),
        (Role.SKIP_LEVEL, (), E),
        (Role.REPORT, (), F),
    ],
)
def test_a_role_is_met_where_one_usually_meets_it(
    role: Role, booked: tuple[Stage, ...], stage: Stage
) -> None:
    (found,) = expect([Slot(role=role)], at(*booked), USUAL)

    assert (found.stage, roles_of((found,))) == (stage, [role])


def test_what_is_known_of_one_slot_tells_of_the_others() -> None:
    found = expect([Slot(), Slot(role=Role.EXECUTIVE), Slot()], at(R), USUAL)

    assert stages_of(found) == [M, E, T]
    assert [one.name for one in found] == ["expected 1", "expected 2", "expected 3"]


def test_a_table_without_rows_still_expects_somebody() -> None:
    found = expect([Slot(role=Role.REPORT), Slot()], (), Stages())

    assert stages_of(found) == [Stage.OTHER, Stage.OTHER]


CRITERIA = Criteria({})
FIRST = interview(
    "first", 6, stage=M, interviewers=(Interviewer("Mo", Role.HIRING_MANAGER),)
)
BANK = (
    question("hate", rule=Rule.HATE, criteria={"candour": 0.9}),
    *(
        question(f"{criterion}-{n}", criteria={criterion: 0.8})
        for criterion in ("on_call", "daily_work", "success", "opening")
        for n in (1, 2)
    ),
)


def agendas(*expected: Interview) -> dict[str, list[str]]:
    weights = {"on_call": 5, "daily_work": 4, "success": 3, "opening": 3}
    tables = shipped.tables()
    planned = loop(*BANK, interviews=(FIRST, *expected), weights=weights, tables=tables)
    return {
        agenda.interview: [item.key for item in agenda.items]
        for agenda in build(planned, CRITERIA, ()).agendas
    }


def test_what_later_people_know_better_is_left_for_them() -> None:
    coming = typical([FIRST], 2, USUAL)

    assert roles_of(coming) == [Role.PEER, Role.PEER]
    assert agendas() == {"first": ["daily_work-1", "on_call-1", "hate"]}
    assert agendas(*coming) == {"first": ["opening-1", "success-1", "hate"]}


def test_an_expected_interview_is_called_as_nothing_booked_is() -> None:
    ana = Interviewer("expected 2", Role.PEER)
    booked = [interview("expected 1", interviewers=(ana,))]

    found = expect([Slot(T), Slot(E)], booked, USUAL)

    assert [one.name for one in found] == ["expected 3", "expected 4"]
    assert [p.name for one in found for p in one.people] == ["expected 3", "expected 4"]
