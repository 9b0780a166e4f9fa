from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import interviews, objections, own, removed, stories
from askback.services.values import TakenBack
from askback.services.values.closing import ObjectionDraft, StoryDraft
from askback.store.models import ObjectionRow, User
from tests.builders import NOW, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db


def name(
    owner: User,
    interview: UUID,
    text: str = "You were out of work in 2022.",
    **more: object,
) -> UUID:
    draft = ObjectionDraft(text, **more)  # type: ignore[arg-type]
    now = NOW + timedelta(minutes=ObjectionRow.objects.count())
    return objections.add(owner, interview, draft=draft, now=now)


def test_a_doubt_gets_the_theme_that_its_words_tell(me: User, first: UUID) -> None:
    line = objections.show(me, name(me, first))

    assert (line.draft.theme, line.about) == ("gaps", "Gaps between jobs")
    assert (line.company, line.interview, line.story) == ("Halden", "First call", "")


def test_the_users_theme_wins(me: User, first: UUID) -> None:
    line = objections.show(me, name(me, first, theme="motivation"))

    assert line.draft.theme == "motivation"


def test_a_doubt_is_changed_and_answered_by_a_story(me: User, first: UUID) -> None:
    ident = name(me, first)
    story = stories.add(me, draft=StoryDraft("Caring"), now=NOW)
    draft = ObjectionDraft(
        "2022?",
        theme="gaps",
        who="Dana",
        reply="I cared.",
        is_answered=True,
        story=story,
    )

    assert objections.change(me, ident, draft=draft) == first
    line = objections.show(me, ident)
    assert (line.draft, line.story) == (draft, "Caring")


def test_a_story_that_was_removed_answers_nothing_meanwhile(
    me: User, first: UUID
) -> None:
    story = stories.add(me, draft=StoryDraft("Caring"), now=NOW)
    ident = name(me, first, story=story)

    stories.remove(me, story, now=NOW)

    assert objections.show(me, ident).draft.story is None


def test_what_was_taken_over_from_a_place_is_kept_once(me: User, first: UUID) -> None:
    draft = ObjectionDraft("2022?")
    one = objections.add(me, first, draft=draft, now=NOW, place="doubt-1")
    two = objections.add(me, first, draft=draft, now=NOW, place="doubt-1")

    assert one == two
    assert ObjectionRow.objects.count() == 1


@pytest.mark.parametrize(
    "draft",
    [
        ObjectionDraft(" "),
        ObjectionDraft("x" * 2001),
        ObjectionDraft("x", reply="x" * 2001),
        ObjectionDraft("x", who="x" * 121),
        ObjectionDraft("x", theme="weather"),
    ],
)
def test_what_does_not_fit_is_refused(
    me: User, first: UUID, draft: ObjectionDraft
) -> None:
    with pytest.raises(InvalidInputError):
        objections.add(me, first, draft=draft, now=NOW)

    assert not ObjectionRow.objects.exists()


def test_a_doubt_that_is_taken_away_comes_back_as_it_was(me: User, first: UUID) -> None:
    story = stories.add(me, draft=StoryDraft("Caring"), now=NOW)
    name(me, first, "2022?", who="Dana", story=story)
    before = objections.of_interview(own.interview_of(me, first))

    interview, laid = objections.remove(me, before[0].id, now=NOW)

    assert interview == first
    assert objections.of_interview(own.interview_of(me, first)) == ()
    assert [(li.kind, li.label) for li in removed.show(me, now=NOW)] == [
        ("objection", "2022?")
    ]
    back = removed.take_back(me, laid, now=NOW)
    assert back == TakenBack("closing", str(first), "doubts")
    after = objections.of_interview(own.interview_of(me, first))
    assert [(o.draft, o.at, o.story) for o in after] == [
        (o.draft, o.at, o.story) for o in before
    ]


def test_a_doubt_comes_back_without_a_story_that_is_gone(me: User, first: UUID) -> None:
    story = stories.add(me, draft=StoryDraft("Caring"), now=NOW)
    _, laid = objections.remove(me, name(me, first, story=story), now=NOW)
    stories.remove(me, story, now=NOW)
    removed.forget(me, story)

    removed.take_back(me, laid, now=NOW)

    [line] = objections.of_interview(own.interview_of(me, first))
    assert line.draft.story is None


def test_nobody_elses_doubt_is_there(me: User, bob: User, first: UUID) -> None:
    ident = name(me, first)
    draft = ObjectionDraft("x")
    theirs = stories.add(bob, draft=StoryDraft("Bobs"), now=NOW)

    for deed in (
        lambda: objections.show(bob, ident),
        lambda: objections.show(me, uuid4()),
        lambda: objections.change(bob, ident, draft=draft),
        lambda: objections.remove(bob, ident, now=NOW),
        lambda: objections.add(bob, first, draft=draft, now=NOW),
        lambda: name(me, first, story=theirs),
    ):
        with pytest.raises(NotFoundError):
            deed()
    assert objections.across(bob).count == 0


def test_the_same_doubt_in_two_companies_is_a_pattern(me: User, first: UUID) -> None:
    other = add_interview(me, add_company(me, "Kestrel"))
    name(me, first)
    name(me, other, "What about the gap in 2022?")
    name(me, other, "The pay is above our band.")

    page = objections.across(me)

    assert (page.companies, page.count) == (2, 3)
    assert [(p.about, p.companies) for p in page.patterns] == [
        ("Gaps between jobs", ("Halden", "Kestrel")),
        ("Pay", ("Kestrel",)),
    ]
    assert [one.company for one in page.patterns[0].named] == ["Halden", "Kestrel"]


def test_other_companies_doubts_are_told_and_not_ones_own(
    me: User, company: UUID, first: UUID
) -> None:
    other = add_interview(me, add_company(me, "Kestrel"))
    name(me, first, "No SQL so far", who="Dana")
    name(me, other, "The gap in 2022")

    found = objections.elsewhere(me, own.opportunity_of(me, company))

    assert [(one.company, one.text) for one in found] == [
        ("Kestrel", "The gap in 2022")
    ]


def test_what_was_said_in_a_removed_interview_is_told_nowhere(
    me: User, first: UUID
) -> None:
    ident = name(me, first)
    interviews.remove(me, first, now=NOW)

    assert objections.across(me).count == 0
    with pytest.raises(NotFoundError):
        objections.show(me, ident)


def test_across_costs_as_much_with_one_doubt_as_with_three(
    me: User, first: UUID
) -> None:
    name(me, first)
    one = queries_of(lambda: objections.across(me))
    name(me, first)
    name(me, first, "Too junior")

    assert queries_of(lambda: objections.across(me)) == one
