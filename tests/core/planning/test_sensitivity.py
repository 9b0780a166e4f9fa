from __future__ import annotations

import pytest

from askback.core.planning.sensitivity import is_too_early
from askback.core.topics import Stage
from tests.core.builders import interview, loop, question

SCREEN, TEAM = Stage.RECRUITER_SCREEN, Stage.TEAM_FIT


@pytest.mark.parametrize(
    ("sensitivity", "stage", "too_early"),
    [
        (0, Stage.RECRUITER_SCREEN, False),
        (1, Stage.RECRUITER_SCREEN, True),
        (1, Stage.HIRING_MANAGER_CALL, False),
        (1, Stage.TECHNICAL, False),
        (2, Stage.RECRUITER_SCREEN, True),
        (2, Stage.HIRING_MANAGER_CALL, True),
        (2, Stage.TECHNICAL, True),
        (2, Stage.OFFER_CALL, False),
    ],
)
def test_a_delicate_question_waits_for_its_stage(
    sensitivity: int,
    stage: Stage,
    too_early: bool,  # noqa: FBT001 -- the case
) -> None:
    here, last = interview(stage=stage), interview("last", stage=TEAM)

    asked = question(sensitivity=sensitivity)

    assert is_too_early(asked, here, loop(interviews=(here, last))) is too_early


@pytest.mark.parametrize(
    ("sensitivity", "stage", "too_early"),
    [(1, TEAM, False), (2, TEAM, False), (0, SCREEN, False), (1, SCREEN, True)],
)
def test_the_last_interview_is_late_enough_for_the_most_delicate(
    sensitivity: int,
    stage: Stage,
    too_early: bool,  # noqa: FBT001 -- the case
) -> None:
    only = interview(stage=stage)

    asked = question(sensitivity=sensitivity)

    assert is_too_early(asked, only, loop(interviews=(only,))) is too_early


def test_a_screen_that_stands_alone_is_not_taken_for_the_end_of_a_loop() -> None:
    screen = interview(stage=SCREEN)
    asked = question(sensitivity=2)

    assert is_too_early(asked, screen, loop(interviews=(screen,)))


def test_an_interview_is_not_the_last_while_another_is_expected() -> None:
    here = interview(stage=TEAM)
    slot = interview("expected 1", stage=Stage.EXECUTIVE, expected=True)
    asked = question(sensitivity=2)

    assert is_too_early(asked, here, loop(interviews=(here, slot)))
    assert not is_too_early(asked, here, loop(interviews=(here,)))
