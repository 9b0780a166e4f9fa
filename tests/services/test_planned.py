from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from askback.core.planning.expected import Slot
from askback.core.topics import Role, Stage
from askback.services.planned import (
    agenda_of,
    in_order,
    is_booked,
    is_to_come,
    loops_of,
    people_of,
    slots_of,
    stored_agenda,
)
from askback.store.models import InterviewRow, OpportunityRow, User
from tests.builders import NOW, add_company, add_interview, draft


def interview(
    name: str = "Call",
    *,
    start: datetime | None = None,
    done: datetime | None = None,
    cancelled: datetime | None = None,
    is_expected: bool = False,
) -> InterviewRow:
    return InterviewRow(
        name=name,
        start=start,
        done_at=done,
        minutes_total=45,
        cancelled_at=cancelled,
        is_expected=is_expected,
    )


def minutes(number: int) -> datetime:
    return NOW + timedelta(minutes=number)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (interview(), True),
        (interview(start=minutes(60)), True),
        (interview(start=minutes(-44)), True),  # it is on
        (interview(start=minutes(-45)), False),
        (interview(start=minutes(60), done=NOW), False),
        (interview(done=NOW), False),
        (interview(start=minutes(60), cancelled=NOW), False),
        (interview(is_expected=True), True),
    ],
)
def test_an_interview_is_to_come_until_it_is_over(
    row: InterviewRow, *, expected: bool
) -> None:
    assert is_to_come(row, NOW) is expected


def test_dates_are_put_in_order_and_what_has_none_stays_where_it_was_entered() -> None:
    rows = [
        interview("last", start=minutes(90)),
        interview("undated"),
        interview("first", start=minutes(10)),
        interview("middle", start=minutes(50)),
    ]

    assert [row.name for row in in_order(rows)] == [
        "first",
        "undated",
        "middle",
        "last",
    ]


@pytest.mark.django_db
def test_each_loop_holds_its_own_interviews(me: User) -> None:
    one, other = add_company(me, "One"), add_company(me, "Other")
    add_interview(me, one, draft("A"))
    add_interview(me, one, draft("B"))
    add_interview(me, other, draft("C", people=(("Lee", "peer"), ("Ash", "report"))))

    loops = loops_of(OpportunityRow.objects.all())

    assert {k: [row.name for row in rows] for k, rows in loops.items()} == {
        one: ["A", "B"],
        other: ["C"],
    }
    assert people_of(loops[other][0]) == {"Lee": "peer", "Ash": "report"}


@pytest.mark.django_db
@pytest.mark.usefixtures("first")
def test_what_was_never_planned_has_no_agenda(company: UUID) -> None:
    (row,) = loops_of(OpportunityRow.objects.filter(id=company))[company]

    assert stored_agenda(row) is None


def test_an_agenda_comes_back_from_its_stored_form() -> None:
    empty = {
        "interview": "Call",
        "minutes": 10,
        "items": [],
        "spares": [],
        "left_out": [{"key": "hate", "why": "no room"}],
    }

    assert agenda_of(empty).left_out[0].why == "no room"


def test_what_is_not_booked_comes_last() -> None:
    rows = [interview("expected", is_expected=True), interview("undated")]

    assert [row.name for row in in_order(rows)] == ["undated", "expected"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (interview(), True),
        (interview(is_expected=True), False),
        (interview(cancelled=NOW), False),
    ],
)
def test_what_is_expected_or_off_is_not_booked(
    row: InterviewRow, *, expected: bool
) -> None:
    assert is_booked(row) is expected


def test_of_what_is_expected_the_plan_is_told_what_is_known() -> None:
    known = InterviewRow(
        stage="technical",
        minutes_for_questions=15,
        is_expected=True,
        origin={"role": "peer"},
    )
    unknown = InterviewRow(stage="", minutes_for_questions=0, is_expected=True)
    off = interview(cancelled=NOW, is_expected=True)

    assert slots_of([interview(), known, unknown, off]) == [
        Slot(Stage.TECHNICAL, Role.PEER, 15.0),
        Slot(),
    ]
