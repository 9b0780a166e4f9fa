"""What interviews to come need of the stories that are practised."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.core.practice.schedule import Ahead
from askback.services import stories
from askback.services.practice import ahead
from askback.services.values.closing import StoryDraft
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_model")]
POSTING = "Analyst at Kestrel\n\nRequirements\n- You must know SQL and Python.\n"


def needed(me: User, *told: UUID) -> list[Ahead]:
    loops = ahead.booked(me, NOW)
    return ahead.needs(me, loops, frozenset(told), now=NOW)


def write(me: User, title: str, *skills: str) -> UUID:
    return stories.add(me, draft=StoryDraft(title, skills=skills), now=NOW)


def test_a_story_that_shows_what_the_posting_insists_on_is_needed_there(
    me: User,
) -> None:
    company = add_company(me, "Kestrel", posting=POSTING)
    other = add_company(me, "Halden")
    soon = NOW + timedelta(days=2)
    add_interview(me, company, draft("Panel", start=soon))
    add_interview(me, company, draft("Director", start=soon + timedelta(days=1)))
    add_interview(me, other, draft("Call", start=soon))
    shows, idle = write(me, "Night", "sql"), write(me, "Day", "sewing")
    left = write(me, "Dusk", "python")

    found = needed(me, shows, idle)

    by_company = {(one.company, one.stories) for one in found}
    assert by_company == {
        (str(company), frozenset({str(shows)})),
        (str(other), frozenset()),
    }
    assert str(left) not in {name for one in found for name in one.stories}


def test_an_interview_without_a_date_or_far_off_asks_for_nothing_yet(me: User) -> None:
    company = add_company(me, "Kestrel", posting=POSTING)
    other = add_company(me, "Halden")
    add_interview(me, company, draft("Some day"))
    add_interview(me, other, draft("Call", start=NOW + timedelta(days=3)))

    (found,) = needed(me, write(me, "Night", "sql"))

    assert (found.company, found.stories) == (str(other), frozenset())


def test_where_no_story_is_practised_nothing_is_looked_up(
    me: User, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    add_interview(me, add_company(me), draft("Call", start=NOW + timedelta(days=3)))
    loops = ahead.booked(me, NOW)

    with django_assert_num_queries(0):  # type: ignore[operator]
        (found,) = ahead.needs(me, loops, now=NOW)

    assert found.stories == frozenset()
