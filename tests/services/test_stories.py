from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import objections, removed, stories
from askback.services.values import TakenBack
from askback.services.values.closing import ObjectionDraft, StoryDraft, StoryLine
from askback.store.models import ExerciseRow, StoryRow, User
from tests.builders import NOW, queries_of

pytestmark = pytest.mark.django_db

NIGHT = StoryDraft(
    title="The night plan",
    situation="It took three hours.",
    action="I rewrote it in SQL.",
    skills=("Planning",),
)


def write(owner: User, draft: StoryDraft = NIGHT) -> UUID:
    return stories.add(owner, draft=draft, now=NOW)


def test_a_story_is_kept_as_it_was_written(me: User) -> None:
    ident = write(me)

    assert stories.show(me, ident).draft == NIGHT


def test_what_is_not_written_yet_is_said(me: User) -> None:
    assert stories.show(me, write(me)).lacks == ("task", "result")


def test_skills_that_its_words_name_are_suggested_and_never_put_in(me: User) -> None:
    line = stories.show(me, write(me))

    assert (line.named, line.draft.skills) == (("SQL",), ("Planning",))


def test_suggested_skills_are_taken_when_the_user_says_so(me: User) -> None:
    ident = write(me)

    stories.take_named(me, ident)

    line = stories.show(me, ident)
    assert (line.named, line.draft.skills) == ((), ("Planning", "SQL"))


def test_a_story_is_changed(me: User) -> None:
    ident = write(me)

    stories.change(me, ident, draft=replace(NIGHT, result="34 minutes."))

    assert stories.show(me, ident).draft.result == "34 minutes."


def test_skills_are_named_once_and_without_stray_blanks(me: User) -> None:
    ident = write(me, StoryDraft("One", skills=(" SQL ", "sql", "", "Ward  round")))

    assert stories.show(me, ident).draft.skills == ("sql", "Ward round")


@pytest.mark.parametrize(
    "draft",
    [
        StoryDraft(" "),
        StoryDraft("t" * 201),
        StoryDraft("One", action="a" * 5001),
        StoryDraft("One", trade_offs="a" * 5001),
        StoryDraft("One", skills=("s" * 81,)),
        StoryDraft("One", skills=tuple(map(str, range(21)))),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(
    me: User, draft: StoryDraft
) -> None:
    with pytest.raises(InvalidInputError):
        write(me, draft)

    assert stories.every(me) == ()


def test_a_story_that_is_removed_comes_back(me: User) -> None:
    ident = write(me)

    stories.remove(me, ident, now=NOW)

    assert stories.every(me) == ()
    assert [(li.kind, li.label) for li in removed.show(me, now=NOW)] == [
        ("story", "The night plan")
    ]
    assert removed.take_back(me, ident, now=NOW) == TakenBack("story", str(ident))
    assert [line.draft.title for line in stories.every(me)] == ["The night plan"]


def test_a_story_is_forgotten_after_thirty_days(me: User) -> None:
    stories.remove(me, write(me), now=NOW)

    removed.purge(me, now=NOW + timedelta(days=31))

    assert not StoryRow.everything.exists()


def test_the_list_says_how_many_doubts_a_story_answers(me: User, first: UUID) -> None:
    ident = write(me)
    draft = ObjectionDraft("No SQL", story=ident)
    objections.add(me, first, draft=draft, now=NOW)

    assert [line.answered for line in stories.every(me)] == [1]


def test_the_list_costs_as_much_with_one_story_as_with_three(me: User) -> None:
    write(me)
    one = queries_of(lambda: stories.every(me))
    write(me)
    write(me)

    assert queries_of(lambda: stories.every(me)) == one


def test_nobody_elses_story_is_there(me: User, bob: User) -> None:
    ident = write(me)

    for deed in (
        lambda: stories.show(bob, ident),
        lambda: stories.change(bob, ident, draft=NIGHT),
        lambda: stories.take_named(bob, ident),
        lambda: stories.remove(bob, ident, now=NOW),
        lambda: stories.show(me, uuid4()),
    ):
        with pytest.raises(NotFoundError):
            deed()
    assert stories.every(bob) == ()


def test_a_story_answers_doubts_with_all_its_parts(me: User) -> None:
    ident = write(me)

    [story] = stories.of(me)
    assert (story.key, story.skills) == (str(ident), ("Planning",))
    assert story.text == "It took three hours.\nI rewrote it in SQL."


def test_all_parts_are_kept_and_read(me: User) -> None:
    whole = replace(
        NIGHT,
        decisions="I chose less.",
        trade_offs="One sheet went.",
        obstacles="It failed once.",
        numbers="3 h to 34 min",
        plain="A program was slow, and I made it fast with SQL.",
    )

    line = stories.show(me, write(me, whole))

    assert line.draft == whole
    assert [name for name, _ in line.told] == [
        "Situation",
        "Action",
        "Decisions",
        "Trade-offs",
        "Obstacles",
        "Numbers",
        "In plain words",
    ]
    assert line.plain is not None
    assert [one.quote.quote for one in line.plain.jargon] == ["SQL"]


def test_what_is_seen_leaves_out_what_is_not_written(me: User) -> None:
    draft = StoryDraft("Met", action="We met them. Then we moved all of the beds.")

    line = stories.show(me, write(me, draft))

    assert [note.part for note in line.seen] == ["action"]
    assert StoryLine(line.id, draft).seen == ()


def test_a_draft_is_looked_through_and_not_kept(me: User) -> None:
    line = stories.look(replace(NIGHT, plain="In plain words."))

    assert line.reading is not None
    assert line.plain is not None
    assert stories.every(me) == ()


def test_it_says_how_many_exercises_practise_a_story(me: User) -> None:
    ident = write(me)
    row = StoryRow.objects.get()
    for removed_at in (None, NOW):
        ExerciseRow.objects.create(
            owner=me, made_at=NOW, story=row, removed_at=removed_at
        )

    assert [line.practised for line in stories.every(me)] == [1]
    assert stories.show(me, ident).practised == 1


def test_a_sample_that_the_user_wrote_on_is_the_users(me: User) -> None:
    ident = write(me)
    StoryRow.objects.update(is_sample=True)

    stories.change(me, ident, draft=NIGHT)

    assert not StoryRow.objects.get().is_sample


def test_stories_stand_in_the_order_in_which_they_were_written(me: User) -> None:
    late = NOW + timedelta(hours=1)
    for title, at in (("Second", late), ("First", NOW), ("Third", late + (late - NOW))):
        stories.add(me, draft=StoryDraft(title), now=at)

    assert [line.draft.title for line in stories.every(me)] == [
        "First",
        "Second",
        "Third",
    ]
