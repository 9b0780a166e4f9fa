from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import stories
from askback.services.outlook import outlook
from askback.services.practice import exercises, home, mocks, schedule
from askback.services.values.closing import StoryDraft
from askback.services.values.mocks import MockDraft, MockPage
from askback.services.values.practice import ExerciseDraft
from askback.store.models import TakeRow, User
from tests.builders import (
    NOW,
    queries_of,
)

pytestmark = pytest.mark.django_db

BEHAVIOURAL = MockDraft("behavioural", 20)


def begin(owner: User, filled: MockDraft = BEHAVIOURAL) -> UUID:
    return mocks.begin(owner, draft=filled, now=NOW)


def page(owner: User, ident: UUID) -> MockPage:
    return mocks.show(owner, ident, now=NOW)


def take(owner: User, ident: UUID, reading: dict[str, object]) -> TakeRow:
    step = page(owner, ident).current
    assert step is not None
    assert step.exercise_id is not None
    return TakeRow.objects.create(
        owner=owner,
        made_at=NOW,
        exercise_id=step.exercise_id,
        mock_id=ident,
        number=1,
        reading=reading,
    )


def test_the_first_page_of_practice_shows_all_there_is(me: User) -> None:
    assert home.show(me, now=NOW).is_first_run is True
    on = exercises.add(me, draft=ExerciseDraft("Why us?"), now=NOW)
    ident = begin(me)
    take(me, ident, {})
    stories.add(me, draft=StoryDraft(title="The night plan"), now=NOW)

    found = home.show(me, now=NOW)

    assert found.is_first_run is False
    assert [line.id for line in found.exercises] == [on]
    assert sum(line.takes for line in (*found.off, *found.exercises)) == 1
    assert [line.id for line in found.mocks] == [ident]
    assert found.stories == 1
    assert [(title != "", line.number) for title, line in found.takes] == [(True, 1)]
    assert [title for _, title in home.told(me)] == ["The night plan"]
    assert home.companies(me) == ()


def test_more_mock_interviews_cost_no_more_queries(me: User) -> None:
    begin(me)
    one = queries_of(lambda: home.show(me, now=NOW))
    begin(me)
    begin(me, MockDraft("technical", 60))

    assert queries_of(lambda: home.show(me, now=NOW)) == one


def test_practising_counts_toward_the_years_practice(me: User) -> None:
    schedule.review(
        me, exercises.add(me, draft=ExerciseDraft("Why us?"), now=NOW), grade=3, now=NOW
    )
    assert outlook(me, now=NOW).known.practised is None
    begin(me)
    assert outlook(me, now=NOW).known.practised == NOW
