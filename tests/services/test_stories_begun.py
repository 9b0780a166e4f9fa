from __future__ import annotations

import json

import pytest

from askback.errors import InvalidInputError
from askback.services import resumes, stories, stories_begun
from askback.services.values.stories import BegunLine, BegunPage
from askback.store.models import StoryRow, User
from tests.builders import NOW, everything, upload

pytestmark = pytest.mark.django_db

TEXT = (
    "Work\nAnalyst, Harlow, Mar 2024 - present\n"
    "- Wrote the weekly report in SQL; it went from eleven minutes to forty seconds\n"
    "- Trained six people on the till\n"
    "- Responsible for the keys\n"
)
JSON = json.dumps(
    {"work": [{"name": "Elm", "highlights": ["Cut waste by half within a year"]}]}
)


@pytest.fixture
def lines(me: User) -> tuple[BegunLine, ...]:
    resumes.add(me, upload=upload(TEXT, "cv.txt"), now=NOW)
    return stories_begun.show(me, now=NOW).lines


def test_without_a_resume_nothing_is_offered(me: User) -> None:
    assert stories_begun.show(me, now=NOW) == BegunPage("", (), 0)
    with pytest.raises(InvalidInputError, match="changed since"):
        stories_begun.take(me, {3}, now=NOW)


def test_achievements_are_offered_with_their_words_and_nothing_is_added(
    lines: tuple[BegunLine, ...],
) -> None:
    assert [line.quote.split()[0] for line in lines] == ["Wrote", "Trained"]
    assert all(TEXT[line.place :].startswith(line.quote) for line in lines)
    assert {line.under for line in lines} == {"Analyst, Harlow, Mar 2024 - present"}
    assert not StoryRow.objects.exists()


def test_a_json_resume_is_offered_too(me: User) -> None:
    resumes.add(me, upload=upload(JSON, "resume.json"), now=NOW)

    page = stories_begun.show(me, now=NOW)

    assert [line.quote for line in page.lines] == ["Cut waste by half within a year"]


def test_a_chosen_line_begins_a_story_with_its_own_words(
    me: User, lines: tuple[BegunLine, ...]
) -> None:
    [ident] = stories_begun.take(me, {lines[0].place}, now=NOW)

    line = stories.show(me, ident)
    assert (line.draft.title, line.draft.action, line.draft.result) == (
        "Wrote the weekly report",
        "Wrote the weekly report in SQL",
        "it went from eleven minutes to forty seconds",
    )
    assert line.draft.skills == ("SQL",)
    assert (line.origin, line.under) == (lines[0].quote, lines[0].under)
    assert StoryRow.objects.get().origin["resume"] == "cv.txt"


def test_what_a_story_was_begun_with_is_not_offered_again(
    me: User, lines: tuple[BegunLine, ...]
) -> None:
    [ident] = stories_begun.take(me, {lines[0].place}, now=NOW)
    stories.remove(me, ident, now=NOW)

    page = stories_begun.show(me, now=NOW)

    assert (page.lines, page.taken) == (lines[1:], 1)
    assert stories_begun.take(me, {lines[0].place}, now=NOW) == ()


@pytest.mark.parametrize(("places", "why"), [((), "Choose one"), ((1,), "changed")])
@pytest.mark.usefixtures("lines")
def test_a_wrong_choice_is_refused_and_nothing_is_begun(
    me: User, places: tuple[int, ...], why: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=why):
        stories_begun.take(me, places, now=NOW)

    assert everything() == before


@pytest.mark.usefixtures("lines")
def test_nobody_elses_resume_is_offered(bob: User) -> None:
    assert stories_begun.show(bob, now=NOW).lines == ()
