from __future__ import annotations

import pytest

from askback.core.bank.filters import Filters
from askback.core.topics import Phrasing, Role, Stage, Work
from tests.core.builders import question

ONE = question(
    "one",
    criteria={"pay": 0.8, "team": 0.2},
    roles={Role.PEER: 0.9, Role.RECRUITER: 0.3},
    stages=frozenset({Stage.TECHNICAL}),
    work=frozenset({Work.SALES}),
    minutes=3,
)
ANY = question("any")


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(criterion="pay"),
        Filters(role=Role.PEER),
        Filters(stage=Stage.TECHNICAL),
        Filters(work=Work.SALES),
        Filters(phrasing=Phrasing.PROBLEM),
        Filters(minutes=3),
        Filters("pay", Role.PEER, Stage.TECHNICAL, Work.SALES, Phrasing.PROBLEM, 4),
    ],
)
def test_what_fits_is_let_through(filters: Filters) -> None:
    assert filters.lets(ONE)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(criterion="hours"),
        Filters(criterion="team"),
        Filters(role=Role.RECRUITER),
        Filters(role=Role.REPORT),
        Filters(stage=Stage.OFFER_CALL),
        Filters(work=Work.DATA),
        Filters(phrasing=Phrasing.CLOSED),
        Filters(minutes=2.5),
    ],
)
def test_what_does_not_is_not(filters: Filters) -> None:
    assert not filters.lets(ONE)


def test_what_is_for_every_stage_and_work_fits_each() -> None:
    assert Filters(stage=Stage.OFFER_CALL, work=Work.TEACHING).lets(ANY)
