from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import removed, stories
from askback.services.practice import exercises, schedule
from askback.services.values.closing import StoryDraft
from askback.services.values.practice import ExerciseDraft
from askback.store.models import ExerciseRow, TakeRow, User
from tests.builders import NOW, add_company, queries_of

pytestmark = pytest.mark.django_db

WRONG = ExerciseDraft(
    "Tell me about a time you were wrong.",
    points=("the decision", "what changed"),
    script="I was wrong about the queue.",
    target_s=120,
)


def add(owner: User, draft: ExerciseDraft = WRONG) -> UUID:
    return exercises.add(owner, draft=draft, now=NOW)


def story(owner: User, title: str = "The night plan") -> UUID:
    return stories.add(owner, draft=StoryDraft(title=title), now=NOW)


def take(owner: User, exercise_id: UUID, number: int = 1) -> TakeRow:
    return TakeRow.objects.create(
        owner=owner, made_at=NOW, exercise_id=exercise_id, number=number
    )


def test_an_exercise_is_kept_as_it_was_written_and_due_at_once(me: User) -> None:
    line = exercises.show(me, add(me), now=NOW)

    assert (line.draft, line.title) == (WRONG, WRONG.text)
    assert (line.due_at, line.is_due, line.takes) == (NOW, True, 0)


def test_whether_it_is_due_is_not_said_where_no_time_is_given(me: User) -> None:
    assert exercises.show(me, add(me)).is_due is False


def test_a_story_to_tell_has_the_storys_title(me: User) -> None:
    ident = add(me, ExerciseDraft("", story_id=story(me)))

    line = exercises.show(me, ident)
    assert (line.title, line.story) == ("The night plan", "The night plan")


def test_it_may_be_for_one_company(me: User) -> None:
    company = add_company(me, "Fennel")

    ident = add(me, replace(WRONG, opportunity_id=company))

    assert exercises.show(me, ident).company == "Fennel"


def test_spaces_and_empty_points_are_left_out_and_each_point_is_kept_once(
    me: User,
) -> None:
    ident = add(me, ExerciseDraft("  Why \n us? ", points=(" a ", "", "b  c", "a")))

    draft = exercises.show(me, ident).draft
    assert (draft.text, draft.points) == ("Why us?", ("a", "b c"))


def test_it_is_changed_and_stays_due_when_it_was(me: User) -> None:
    ident = add(me)
    schedule.review(me, ident, grade=3, now=NOW)
    due_at = exercises.show(me, ident).due_at

    exercises.change(me, ident, draft=ExerciseDraft("Why us?"))

    line = exercises.show(me, ident)
    assert (line.draft, line.due_at) == (ExerciseDraft("Why us?"), due_at)


def test_the_same_question_is_not_kept_twice(me: User) -> None:
    first = exercises.add_once(me, draft=WRONG, now=NOW)
    schedule.take_off(me, first)

    again = replace(WRONG, text="tell me about a time  you were WRONG.")
    second = exercises.add_once(me, draft=again, now=NOW + timedelta(days=1))
    third = exercises.add_once(me, draft=again, now=NOW + timedelta(days=2))

    assert first == second == third
    assert exercises.show(me, first).due_at == NOW + timedelta(days=1)


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (ExerciseDraft("  "), "Write the question"),
        (ExerciseDraft("a" * 601), "up to 600 letters; this has 601"),
        (ExerciseDraft("a", key="k" * 81), "up to 80 letters"),
        (ExerciseDraft("a", script="s" * 10_001), "A script has up to 10000"),
        (ExerciseDraft("a", points=tuple("abcdefghijklm")), "up to 12 points; this"),
        (ExerciseDraft("a", points=("p" * 201,)), "A point has up to 200"),
        (ExerciseDraft("a", target_s=9), "10 to 1800 seconds"),
        (ExerciseDraft("a", target_s=1801), "10 to 1800 seconds"),
    ],
)
def test_what_cannot_be_practised_is_refused_and_nothing_is_kept(
    me: User, draft: ExerciseDraft, message: str
) -> None:
    with pytest.raises(InvalidInputError, match=message):
        add(me, draft)

    assert not ExerciseRow.objects.exists()


def test_what_is_another_persons_is_not_there(me: User, bob: User) -> None:
    mine, told, company = add(me), story(me), add_company(me)
    deeds = (
        lambda: exercises.show(bob, mine),
        lambda: exercises.change(bob, mine, draft=WRONG),
        lambda: exercises.remove(bob, mine, now=NOW),
        lambda: exercises.show(me, uuid4()),
        lambda: add(bob, ExerciseDraft("", story_id=told)),
        lambda: add(bob, replace(WRONG, opportunity_id=company)),
    )
    for deed in deeds:
        with pytest.raises(NotFoundError):
            deed()
    assert exercises.every(bob) == ()


def test_one_that_is_removed_comes_back_with_its_takes(me: User) -> None:
    ident = add(me)
    take(me, ident)

    exercises.remove(me, ident, now=NOW)

    assert exercises.every(me) == ()
    (line,) = removed.show(me, now=NOW)
    assert (line.kind, line.label, line.note) == ("exercise", WRONG.text, "Practice")
    back = removed.take_back(me, ident, now=NOW)
    assert (back.url_name, back.place) == ("practice", f"e-{ident}")
    assert exercises.show(me, ident).takes == 1


def test_one_that_was_removed_long_ago_is_forgotten(me: User) -> None:
    exercises.remove(me, add(me), now=NOW - timedelta(days=31))

    assert removed.show(me, now=NOW) == ()
    assert not ExerciseRow.everything.exists()


def test_one_that_is_removed_can_be_forgotten_at_once(me: User) -> None:
    told = add(me, ExerciseDraft("", story_id=story(me)))
    exercises.remove(me, told, now=NOW)
    assert [line.label for line in removed.show(me, now=NOW)] == ["The night plan"]

    removed.forget(me, told)

    assert not ExerciseRow.everything.exists()


def test_more_exercises_cost_no_more_queries(me: User) -> None:
    add(me, ExerciseDraft("", story_id=story(me)))
    one = queries_of(lambda: exercises.every(me))
    for n in range(3):
        take(me, add(me, ExerciseDraft(f"Q{n}", story_id=story(me, f"s{n}"))))

    assert queries_of(lambda: exercises.every(me)) == one
    assert sorted(line.takes for line in exercises.every(me)) == [0, 1, 1, 1]
