from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import expecting, objections, own, resumes, stories
from askback.services.values.closing import ExpectedLine, ObjectionDraft, StoryDraft
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, upload

pytestmark = pytest.mark.django_db

POSTING = "Analyst at Halden\n\nRequirements\n- You must know SQL and Kubernetes.\n"
RESUME = (
    "Work\nAnalyst, Harlow, Mar 2024 - present\n- Wrote Python\n\n"
    "Clerk, Elm House, Jan 2016 - Dec 2020\n"
)


@pytest.fixture
def job(me: User) -> UUID:
    return add_company(me, "Kestrel", posting=POSTING)


def expected(me: User, job: UUID) -> tuple[ExpectedLine, ...]:
    row = own.opportunity_of(me, job)
    return expecting.expected(me, row, expecting.postings_of(row), now=NOW)


def test_without_a_resume_nothing_is_said_to_be_missing(me: User, job: UUID) -> None:
    assert expected(me, job) == ()


def test_what_is_asked_for_and_missing_is_expected_with_the_postings_words(
    me: User, job: UUID
) -> None:
    resumes.add(me, upload=upload(RESUME, "cv.txt"), now=NOW)

    found = expected(me, job)

    assert [line.theme for line in found] == [
        "Experience with something",
        "Experience with something",
        "Gaps between jobs",
    ]
    assert all(g.quote in POSTING + RESUME for line in found for g in line.grounds)
    assert [line.stories for line in found] == [(), (), ()]


@pytest.mark.usefixtures("no_model")
def test_the_story_that_shows_the_skill_answers(me: User, job: UUID) -> None:
    resumes.add(me, upload=upload(RESUME, "cv.txt"), now=NOW)
    ident = stories.add(me, draft=StoryDraft("Night", skills=("sql",)), now=NOW)

    answers = [line.stories for line in expected(me, job) if line.stories]

    assert [(fit.id, fit.skill) for fits in answers for fit in fits] == [(ident, "sql")]


def test_what_another_company_named_is_expected_here(
    me: User, job: UUID, first: UUID
) -> None:
    draft = ObjectionDraft("Your answers are long")
    objections.add(me, first, draft=draft, now=NOW)

    assert [line.text for line in expected(me, job)] == ["Your answers are long"]


def test_what_these_named_themselves_is_not_expected_of_them_again(
    me: User, job: UUID
) -> None:
    draft = ObjectionDraft("Your answers are long")
    objections.add(me, add_interview(me, job), draft=draft, now=NOW)

    assert expected(me, job) == ()
