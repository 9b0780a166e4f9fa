from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import objections, resumes
from askback.services.practice import exercises, mocks
from askback.services.values.closing import ObjectionDraft
from askback.services.values.mocks import MockDraft, MockPage
from askback.services.values.practice import ExerciseDraft
from askback.store.models import User
from tests.builders import (
    NOW,
    add_company,
    add_interview,
    draft,
    upload,
)

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
BEHAVIOURAL = MockDraft("behavioural", 20)
POSTING = """Data engineer

Requirements
You must have five years of Kubernetes.
You need SQL.
"""


def begin(owner: User, filled: MockDraft = BEHAVIOURAL) -> UUID:
    return mocks.begin(owner, draft=filled, now=NOW)


def page(owner: User, ident: UUID) -> MockPage:
    return mocks.show(owner, ident, now=NOW)


def current(owner: User, ident: UUID) -> str:
    step = page(owner, ident).current
    assert step is not None
    return step.ident


def skip_all(owner: User, ident: UUID) -> None:
    while page(owner, ident).current:
        mocks.skip(owner, ident, current(owner, ident))


@pytest.fixture
def company(me: User) -> UUID:
    resumes.add(me, upload=upload("SQL since 2015", "cv.txt"), now=NOW)
    return add_company(me, posting=POSTING)


def test_at_a_company_a_doubt_is_asked_and_says_where_it_is_from(
    me: User, company: UUID
) -> None:
    ident = begin(me, MockDraft("behavioural", 20, company))

    doubts = [step for step in page(me, ident).steps if step.kind == "doubt"]

    assert [step.why for step in doubts] == [
        "A doubt to expect, from the posting and your résumé."
    ]


def test_a_doubt_in_somebodys_words_is_not_asked_elsewhere(
    me: User, company: UUID
) -> None:
    elsewhere = add_interview(me, add_company(me, "Cald"))
    objections.add(
        me, elsewhere, draft=ObjectionDraft(text="You seem too senior."), now=NOW
    )

    ident = begin(me, MockDraft("behavioural", 60, company))

    assert "You seem too senior." not in {s.text for s in page(me, ident).steps}


def test_questions_for_another_company_stay_there_and_those_for_this_come_first(
    me: User, company: UUID
) -> None:
    there = ExerciseDraft("Why Cald?", opportunity_id=add_company(me, "Cald"))
    exercises.add(me, draft=there, now=NOW)
    here = ExerciseDraft("Why Halden?", opportunity_id=company)
    exercises.add(me, draft=here, now=NOW)

    ident = begin(me, MockDraft("behavioural", 20, company))

    texts = [step.text for step in page(me, ident).steps]
    assert ("Why Halden?" in texts, "Why Cald?" in texts) == (True, False)


def test_with_an_interview_booked_the_last_minutes_are_ones_own(
    me: User, company: UUID
) -> None:
    panel = add_interview(me, company, draft(start=NOW + DAY))
    ident = begin(me, MockDraft("behavioural", 20, company))

    skip_all(me, ident)

    found = page(me, ident)
    assert (found.own_minutes, found.interview_id) == (5, panel)
    assert (found.line.of, found.current) == (4, None)
    assert found.number == 4


def test_of_a_company_without_a_booking_nothing_is_kept_free(
    me: User, company: UUID
) -> None:
    found = page(me, begin(me, MockDraft("behavioural", 20, company)))

    assert (found.own_minutes, found.own, found.line.of) == (0, (), 6)
