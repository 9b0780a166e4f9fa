"""Figures of the tables that a file states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from askback.core.planning.loop import Tables
from askback.core.topics import Phrasing, Role, Stage
from askback.services.files.checked import Strict
from askback.services.own_tables import (
    BEARS,
    DELICATE,
    KNOWS,
    LONGEST,
    MINUTES,
    PHRASING,
    STAGES,
    TRUTH,
    YOURS,
    check_minutes,
    laid_over,
)
from askback.services.values import Place

Share = Annotated[float, Field(ge=0, le=1)]
Minutes = Annotated[float, Field(ge=0, le=LONGEST)]


class UsualForm(Strict):
    """What a stage usually is; what is not said is as it came."""

    minutes_total: Minutes | None = None
    minutes_for_questions: Minutes | None = None
    bears: int | None = Field(default=None, ge=0, le=DELICATE)


class TablesForm(Strict):
    """Figures that differ from those that come with askback."""

    knows: Mapping[str, Mapping[Role, Share]] = {}
    phrasing: Mapping[Phrasing, Share] = {}
    stages: Mapping[Stage, UsualForm] = {}

    def tables(self) -> Tables:
        """Return the tables with these figures laid over.

        Raises:
            InvalidInputError: More minutes of a stage are yours than there are.
        """
        tables = laid_over(dict(self._figures()))
        check_minutes(tables.stages)
        return tables

    def _figures(self) -> Iterator[tuple[Place, float]]:
        for criterion, known in self.knows.items():
            for role, figure in known.items():
                yield Place(KNOWS, criterion, role), figure
        for way, figure in self.phrasing.items():
            yield Place(PHRASING, way, TRUTH), figure
        for stage, usual in self.stages.items():
            columns = {
                MINUTES: usual.minutes_total,
                YOURS: usual.minutes_for_questions,
                BEARS: usual.bears,
            }
            for column, said in columns.items():
                if said is not None:
                    yield Place(STAGES, stage, column), float(said)
