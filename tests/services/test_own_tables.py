from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.topics import Phrasing, Role, Stage
from askback.errors import InvalidInputError
from askback.services import own_tables
from askback.services.values import Place

ON_CALL = Place("knows", "on_call", "recruiter")
TOTAL = Place("stages", "technical", "minutes_total")
YOURS = Place("stages", "technical", "minutes_for_questions")
BEARS = Place("stages", "technical", "bears")


def test_without_a_figure_of_ones_own_the_tables_are_the_shipped_ones() -> None:
    assert own_tables.laid_over({}) is shipped.tables()


def test_a_figure_of_who_knows_what_is_laid_over_and_the_rest_stays() -> None:
    before = own_tables.figures_of(shipped.tables())

    laid = own_tables.laid_over({ON_CALL: 0.9})

    assert laid.knows.of(Role.RECRUITER, "on_call") == 0.9
    assert own_tables.figures_of(laid) == {**before, ON_CALL: 0.9}


def test_a_way_of_asking_is_laid_over() -> None:
    laid = own_tables.laid_over({Place("phrasing", "general", "truth"): 0.3})

    assert laid.phrasing == {**shipped.tables().phrasing, Phrasing.GENERAL: 0.3}


def test_a_stage_is_laid_over() -> None:
    laid = own_tables.laid_over({TOTAL: 50, YOURS: 15, BEARS: 2})

    usual = laid.stages.of(Stage.TECHNICAL)
    assert (usual.minutes, usual.minutes_for_questions, usual.bears) == (50, 15, 2)
    assert usual.roles == shipped.stages().of(Stage.TECHNICAL).roles
    assert laid.stages.of(Stage.OTHER) == shipped.stages().of(Stage.OTHER)


def test_ones_own_criteria_follow_the_row_for_all_that_is_not_listed() -> None:
    laid = own_tables.laid_over(
        {
            Place("knows", "default", "peer"): 0.9,
            Place("knows", "x-dogs", "report"): 0.1,
        }
    )

    assert laid.knows.of(Role.PEER, "x-cats") == 0.9
    assert laid.knows.of(Role.PEER, "x-dogs") == 0.9
    assert laid.knows.of(Role.REPORT, "x-dogs") == 0.1


@pytest.mark.parametrize(
    "gone",
    [
        Place("knows", "weather", "peer"),
        Place("knows", "on_call", "gardener"),
        Place("phrasing", "riddle", "truth"),
        Place("stages", "seance", "minutes_total"),
        Place("stages", "technical", "chairs"),
        Place("moods", "on_call", "peer"),
    ],
)
def test_what_an_upgrade_dropped_is_passed_over(gone: Place) -> None:
    assert own_tables.laid_over({gone: 1}) == shipped.tables()


@pytest.mark.parametrize(
    ("place", "figure", "words"),
    [
        (ON_CALL, 1.1, "knows.on_call.recruiter: give a number from 0 to 1"),
        (ON_CALL, -0.1, "knows.on_call.recruiter: give a number from 0 to 1"),
        (ON_CALL, float("nan"), "knows.on_call.recruiter: give a number from 0 to 1"),
        (TOTAL, 601, "stages.technical.minutes_total: give a number from 0 to 600"),
        (BEARS, 3, "stages.technical.bears: give a whole number from 0 to 2"),
        (BEARS, 0.5, "stages.technical.bears: give a whole number from 0 to 2"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(
    place: Place, figure: float, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words):
        own_tables.check({place: figure})


def test_figures_at_the_ends_of_their_range_can_be() -> None:
    own_tables.check({ON_CALL: 0, TOTAL: 600, BEARS: 2})


def test_no_more_minutes_are_yours_than_there_are() -> None:
    own_tables.check_minutes(own_tables.laid_over({TOTAL: 5}).stages)

    with pytest.raises(InvalidInputError, match="technical: 5 minutes for your"):
        own_tables.check_minutes(own_tables.laid_over({TOTAL: 4}).stages)
