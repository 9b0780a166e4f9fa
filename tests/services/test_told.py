from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import notes
from askback.services.told import by_hand, form_of, told_of
from askback.store.models import InterviewRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db


def mark(owner: User, interview: UUID, place: str, verdict: str) -> None:
    notes.mark(
        owner,
        interview,
        place=place,
        question_key="",
        verdict=verdict,
        direction=None,
        note="",
        now=NOW,
    )


def test_an_interview_without_a_transcript_told_nothing(first: UUID) -> None:
    row = InterviewRow.objects.get(id=first)

    assert form_of(row) is None
    assert list(told_of(row)) == []


def test_each_question_has_its_place(told: UUID) -> None:
    found = list(told_of(InterviewRow.objects.get(id=told)))

    assert [one.place for one in found] == [f"asked-{n}" for n in range(6)]
    assert [one.key for one in found][:2] == ["last-called-out", "last-departure"]


def test_a_dodge_that_i_mark_keeps_the_reason_that_was_given(
    me: User, told: UUID
) -> None:
    for place in ("asked-0", "asked-2"):
        mark(me, told, place, "not_answered")

    found = list(told_of(InterviewRow.objects.get(id=told)))

    assert found[0].answer.reason == "deflected"
    assert found[2].answer.reason == "declined"
    assert found[0].key == "last-called-out"


def test_marks_on_what_the_transcript_does_not_hold_are_by_hand(
    me: User, told: UUID
) -> None:
    for place in ("asked-0", "asked-6", "hate"):
        mark(me, told, place, "answered")

    rows = by_hand(InterviewRow.objects.get(id=told))

    assert {row.place for row in rows} == {"asked-6", "hate"}
