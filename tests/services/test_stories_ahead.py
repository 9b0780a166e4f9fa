from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.services import resumes, stories, stories_ahead
from askback.services.values.closing import StoryDraft
from askback.services.values.stories import AheadLine
from askback.store.models import InterviewRow, User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_model")]

POSTING = (
    "Analyst at Kestrel\n\nRequirements\n"
    "- You must know SQL and Kubernetes.\n- You must know Python.\n"
    "- You must have a forklift licence.\n"
)
RESUME = "Work\nAnalyst, Harlow, Mar 2024 - present\n- Wrote Python\n"


@pytest.fixture
def job(me: User) -> UUID:
    return add_company(me, "Kestrel", posting=POSTING)


def ahead(me: User) -> tuple[AheadLine, ...]:
    return stories_ahead.show(me, stories.every(me), now=NOW)


def test_without_an_interview_ahead_nothing_is_needed(me: User, job: UUID) -> None:
    gone = add_interview(me, job, draft("Past", start=NOW - timedelta(days=1)))
    done = add_interview(me, job, draft("Done"))
    InterviewRow.objects.filter(id=done).update(done_at=NOW)

    assert ahead(me) == ()
    assert gone != done


def test_what_the_posting_insists_on_is_needed_with_its_words(
    me: User, job: UUID
) -> None:
    ident = add_interview(me, job)
    story = stories.add(me, draft=StoryDraft("Night", skills=("sql",)), now=NOW)
    named = stories.add(me, draft=StoryDraft("Day", action="In Python."), now=NOW)

    [line] = ahead(me)

    assert (line.interview_id, line.company, line.interview) == (
        ident,
        "Kestrel",
        "First call",
    )
    needs = {need.name: need for need in line.needs}
    assert set(needs) == {"SQL", "Kubernetes", "Python"}
    assert all(n.grounds[0].quote in POSTING for n in line.needs)
    assert [f.id for f in needs["SQL"].stories] == [story]
    assert [f.id for f in needs["Python"].stories] == [named]
    assert needs["Kubernetes"].stories == ()
    assert line.without == 1


def test_doubts_to_expect_come_first_and_their_skills_once(me: User, job: UUID) -> None:
    resumes.add(me, upload=upload(RESUME, "cv.txt"), now=NOW)
    add_interview(me, job)

    [line] = ahead(me)

    assert [need.kind for need in line.needs] == ["doubt", "doubt", "skill"]
    assert line.needs[2].name == "Python"


def test_one_interview_a_company_the_soonest_first(me: User, job: UUID) -> None:
    late = add_company(me, "Marlow")
    add_interview(me, late, draft("Later", start=NOW + timedelta(days=9)))
    add_interview(me, job, draft("Panel", start=NOW + timedelta(days=5)))
    add_interview(me, job, draft("Call", start=NOW + timedelta(days=2)))

    assert [(li.company, li.interview) for li in ahead(me)] == [
        ("Kestrel", "Call"),
        ("Marlow", "Later"),
    ]


def test_a_story_is_told_where_it_fits_alone(me: User, job: UUID) -> None:
    add_interview(me, job)
    story = stories.add(me, draft=StoryDraft("Night", skills=("SQL",)), now=NOW)

    [line] = stories_ahead.fitting(ahead(me), story)

    assert [need.name for need in line.needs] == ["SQL"]
    assert stories_ahead.fitting(ahead(me), uuid4()) == ()


def test_nobody_elses_interview_needs_my_stories(
    me: User, bob: User, job: UUID
) -> None:
    add_interview(me, job)

    assert stories_ahead.show(bob, (), now=NOW) == ()


def test_it_costs_as_much_with_one_story_as_with_three(me: User, job: UUID) -> None:
    add_interview(me, job)
    stories.add(me, draft=StoryDraft("One"), now=NOW)
    one = queries_of(lambda: ahead(me))
    stories.add(me, draft=StoryDraft("Two"), now=NOW)
    stories.add(me, draft=StoryDraft("Three"), now=NOW)

    assert queries_of(lambda: ahead(me)) == one
