"""The tables that plans rest on, with a person's own figures laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from askback.adapters import shipped
from askback.core.planning.loop import Tables
from askback.core.topics import Knows, Stages, Usual
from askback.core.topics.criteria import OWN
from askback.errors import InvalidInputError
from askback.services.values.tables import Figures, Place

C = TypeVar("C", bound=str)

KNOWS, PHRASING, STAGES = "knows", "phrasing", "stages"
DEFAULT = "default"  # the row of who knows what for criteria that have none
TRUTH = "truth"  # the one column of phrasing: how much of the truth is told
MINUTES, YOURS, BEARS = "minutes_total", "minutes_for_questions", "bears"
LONGEST = 600  # minutes; a whole day of interviews is shorter
DELICATE = 2  # the most delicate a question is
MOST = {MINUTES: LONGEST, YOURS: LONGEST, BEARS: DELICATE}  # all else is a share


def laid_over(cells: Figures) -> Tables:
    """Return the shipped tables with figures laid over.

    What is of no row or column is passed over: an upgrade may have dropped it.
    """
    given = shipped.tables()
    if not cells:
        return given
    return replace(
        given,
        knows=_knows(given.knows, cells),
        phrasing={
            way: cells.get(Place(PHRASING, way, TRUTH), told)
            for way, told in given.phrasing.items()
        },
        stages=_stages(given.stages, cells),
    )


def _knows(given: Knows, cells: Figures) -> Knows:
    default = _row(given.default, cells, DEFAULT)
    own = {place.row for place in cells if place.table == KNOWS}
    rows = {
        **dict.fromkeys(sorted(filter(OWN.fullmatch, own)), default),
        **given.by_criterion,
    }
    laid = {row: _row(known, cells, row) for row, known in rows.items()}
    return replace(given, by_criterion=laid, default=default)


def _row(given: Mapping[C, float], cells: Figures, row: str) -> dict[C, float]:
    return {role: cells.get(Place(KNOWS, row, role), f) for role, f in given.items()}


def _stages(given: Stages, cells: Figures) -> Stages:
    by_stage = {
        stage: _usual(stage, usual, cells) for stage, usual in given.by_stage.items()
    }
    return replace(given, by_stage=by_stage)


def _usual(stage: str, given: Usual, cells: Figures) -> Usual:
    def figure(column: str, shipped_one: float) -> float:
        return cells.get(Place(STAGES, stage, column), shipped_one)

    return replace(
        given,
        minutes=figure(MINUTES, given.minutes),
        minutes_for_questions=figure(YOURS, given.minutes_for_questions),
        bears=round(figure(BEARS, given.bears)),
    )


def figures_of(tables: Tables) -> dict[Place, float]:
    """Return every figure of tables by its place."""
    knows = {**tables.knows.by_criterion, DEFAULT: tables.knows.default}
    return {
        **{
            Place(KNOWS, row, role): figure
            for row, known in knows.items()
            for role, figure in known.items()
        },
        **{Place(PHRASING, way, TRUTH): f for way, f in tables.phrasing.items()},
        **{
            Place(STAGES, stage, column): figure
            for stage, usual in tables.stages.by_stage.items()
            for column, figure in (
                (MINUTES, usual.minutes),
                (YOURS, usual.minutes_for_questions),
                (BEARS, float(usual.bears)),
            )
        },
    }


def check(figures: Figures) -> None:
    """Refuse figures that cannot be.

    Raises:
        InvalidInputError: One is out of its range; the message names its place.
    """
    for place, figure in figures.items():
        most, whole = MOST.get(place.column, 1), place.column == BEARS
        if not 0 <= figure <= most or (whole and not float(figure).is_integer()):
            raise InvalidInputError(
                f"{place.table}.{place.row}.{place.column}: give a "
                f"{'whole ' * whole}number from 0 to {most}."
            )


def check_minutes(stages: Stages) -> None:
    """Refuse a stage of which more minutes are yours than there are.

    Raises:
        InvalidInputError: The first such stage, by its name.
    """
    for stage, usual in stages.by_stage.items():
        if usual.minutes_for_questions > usual.minutes:
            raise InvalidInputError(
                f"{STAGES}.{stage}: {usual.minutes_for_questions:g} minutes for your "
                f"questions are more than the {usual.minutes:g} there are. Mend one."
            )
