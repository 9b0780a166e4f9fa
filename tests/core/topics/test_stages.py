from __future__ import annotations

from typing import Any

import pytest

from askback.adapters import shipped
from askback.core.topics import Role, Stage, Stages, Usual, read_stages
from tests.core.builders import stages

TABLE: dict[str, Any] = {
    "stages": {
        "team_fit": {
            "minutes": 40,
            "yours": 8,
            "roles": ["peer", "report"],
            "bears": 1,
            "why": "You meet those you would work with.",
        }
    },
    "last": {"bears": 2, "why": "There is no other time."},
    "orders": [{"stages": ["team_fit"], "why": "Those you would work with."}],
    "further": {"stage": "team_fit", "why": "More people."},
}


def test_a_stage_is_what_its_row_says() -> None:
    assert read_stages(TABLE) == Stages(
        by_stage={Stage.TEAM_FIT: Usual(40.0, 8.0, (Role.PEER, Role.REPORT), 1)},
        last_bears=2,
        orders=((Stage.TEAM_FIT,),),
        further=Stage.TEAM_FIT,
    )


def test_of_a_stage_without_a_row_little_is_assumed() -> None:
    assert read_stages(TABLE).of(Stage.OTHER) == Usual(45, 5, (Role.PEER,), 1)


@pytest.mark.parametrize(
    ("stage", "before", "last"),
    [
        (Stage.RECRUITER_SCREEN, 0, 0),
        (Stage.HIRING_MANAGER_CALL, 1, 2),
        (Stage.OTHER, 1, 2),
        (Stage.OFFER_CALL, 2, 2),
    ],
)
def test_the_last_interview_bears_the_most_unless_it_is_only_a_screen(
    stage: Stage, before: int, last: int
) -> None:
    assert stages().bears(stage, last=False) == before
    assert stages().bears(stage, last=True) == last


def test_an_edited_table_never_makes_the_last_interview_bear_less() -> None:
    assert stages(last_bears=0).bears(Stage.OFFER_CALL, last=True) == 2


@pytest.mark.parametrize(("minutes", "yours"), [(None, 8), (90, 8), (40, 8), (20, 4)])
def test_what_is_yours_of_a_meeting_is_its_usual_share(
    minutes: float | None, yours: float
) -> None:
    assert read_stages(TABLE).minutes_for_questions(Stage.TEAM_FIT, minutes) == yours


@pytest.fixture(scope="module")
def table() -> Stages:
    return shipped.stages()


def test_every_stage_has_a_row_with_somebody_to_meet(table: Stages) -> None:
    assert list(table.by_stage) == list(Stage)
    assert all(usual.roles for usual in table.by_stage.values())


def test_what_is_yours_is_at_most_half_of_a_stage(table: Stages) -> None:
    assert all(
        0 < usual.minutes_for_questions <= usual.minutes / 2
        for usual in table.by_stage.values()
    )


def test_delicate_questions_wait_for_the_manager_and_the_most_for_the_offer(
    table: Stages,
) -> None:
    bears = {stage: usual.bears for stage, usual in table.by_stage.items()}

    assert bears == dict.fromkeys(Stage, 1) | {
        Stage.RECRUITER_SCREEN: 0,
        Stage.OFFER_CALL: 2,
    }


def test_an_order_has_as_many_stages_as_its_loop_each_once_and_in_sequence(
    table: Stages,
) -> None:
    places = [[list(Stage).index(stage) for stage in row] for row in table.orders]

    assert [len(row) for row in table.orders] == list(range(1, 9))
    assert all(row == sorted(set(row)) for row in places)


def test_every_row_of_the_file_gives_its_reason() -> None:
    file = shipped.loaded("data")["stages.yaml"]

    rows = [*file["stages"].values(), *file["orders"], file["last"], file["further"]]
    assert all(row["why"].endswith(".") for row in rows)
