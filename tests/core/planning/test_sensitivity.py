from __future__ import annotations

import pytest

from askback.core.planning.sensitivity import is_too_early
from askback.core.topics import Stage
from tests.core.builders import interview, question

FIRST, LAST = Stage.RECRUITER_SCREEN, Stage.TEAM_FIT


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
    here, last = interview(stage=stage), interview("last", stage=LAST)

    asked = question(sensitivity=sensitivity)

    assert is_too_early(asked, here, [here, last]) is too_early


@pytest.mark.parametrize(("sensitivity", "too_early"), [(1, True), (2, False)])
def test_the_last_interview_is_late_enough_for_the_most_delicate(
    sensitivity: int,
    too_early: bool,  # noqa: FBT001 -- the case
) -> None:
    only = interview(stage=FIRST)

    assert is_too_early(question(sensitivity=sensitivity), only, [only]) is too_early
