from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import removed, stories
from askback.services.practice import exercises, mocks
from askback.services.values.closing import StoryDraft
from askback.services.values.mocks import MockDraft, MockPage
from askback.services.values.practice import ExerciseDraft
from askback.store.models import ExerciseRow, MockRow, ReviewRow, TakeRow, User
from tests.builders import (
    NOW,
    add_company,
)

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
BEHAVIOURAL = MockDraft("behavioural", 20)
LONG = " ".join(["word"] * 60)


def begin(owner: User, filled: MockDraft = BEHAVIOURAL) -> UUID:
    return mocks.begin(owner, draft=filled, now=NOW)


def page(owner: User, ident: UUID) -> MockPage:
    return mocks.show(owner, ident, now=NOW)


def current(owner: User, ident: UUID) -> str:
    step = page(owner, ident).current
    assert step is not None
    return step.ident


def say(owner: User, ident: UUID, words: str = "", grade: int = 0) -> None:
    step = current(owner, ident)
    mocks.answer(owner, ident, step, words=words, grade=grade, now=NOW)


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


def test_it_asks_what_interviewers_ask_at_its_stage_one_at_a_time(me: User) -> None:
    found = page(me, begin(me))

    assert (found.line.of, found.line.answered, found.number) == (6, 0, 1)
    assert found.current == found.steps[0]
    shown = [step.shows for step in found.steps]
    assert len(set(shown)) == len(shown)


def test_its_questions_are_no_exercises_on_the_schedule(me: User) -> None:
    begin(me)

    assert ExerciseRow.objects.filter(owner=me).count() == 6
    assert not ExerciseRow.objects.exclude(due_at=None).exists()


def test_a_short_answer_is_asked_on_with_its_reason_and_its_words(me: User) -> None:
    ident = begin(me)

    say(me, ident, "I just did it myself.")

    found = page(me, ident)
    assert found.current is not None
    assert (found.current.kind, found.current.why, found.current.quote) == (
        "follow_up",
        "It was 5 words.",
        "I just did it myself.",
    )
    assert (found.number, found.line.answered) == (1, 1)
    assert found.steps[0].words == "I just did it myself."


def test_after_what_followed_comes_the_next_question(me: User) -> None:
    ident = begin(me)
    say(me, ident, "Short.")

    say(me, ident, "Short again.")

    found = page(me, ident)
    assert (found.number, found.current) == (2, found.steps[2])


def test_of_an_answer_only_said_what_is_often_asked_next_follows(me: User) -> None:
    ident = begin(me)

    say(me, ident, grade=3)

    found = page(me, ident)
    assert found.current is not None
    assert found.current.why == "Interviewers often ask this next."
    assert found.steps[0].grade == 3


@pytest.mark.parametrize(
    ("reading", "why"),
    [
        ({}, "Interviewers often ask this next."),
        ({"words": []}, "Interviewers often ask this next."),
        (
            {
                "words": [{"text": word} for word in LONG.split()],
                "points": [
                    {"point": "the cost", "quote": None},
                    {"point": "the gain", "quote": "it paid"},
                ],
            },
            "It is one of your points, and was not heard.",
        ),
        (
            {
                "words": [{"text": word} for word in LONG.split()],
                "hedges": [{"quote": "maybe"}, {"quote": "I guess"}],
            },
            "You said it with words that take some of it back.",
        ),
    ],
)
def test_what_follows_a_take_is_chosen_from_its_reading(
    me: User, reading: dict[str, object], why: str
) -> None:
    ident = begin(me)
    made = take(me, ident, reading)
    assert page(me, ident).steps[0].take_id == made.id

    say(me, ident)

    found = page(me, ident)
    assert found.current is not None
    assert found.current.why == why
    assert found.steps[0].is_read is bool(reading)


def test_a_story_without_its_result_is_asked_for_it(me: User) -> None:
    told = stories.add(me, draft=StoryDraft(title="The night plan"), now=NOW)
    exercises.add(me, draft=ExerciseDraft("", story_id=told), now=NOW)
    ident = begin(me)
    while (step := page(me, ident).current) and step.kind != "own":
        mocks.skip(me, ident, step.ident)
    star = {
        "situation": {"quote": "a"},
        "task": {"quote": "b"},
        "action": {"quote": "c"},
    }
    words = [{"text": word} for word in LONG.split()]
    take(me, ident, {"words": words, "star": {**star, "result": None}})

    say(me, ident)

    found = page(me, ident).current
    assert found is not None
    assert found.text == "And what came of it in the end?"


def test_the_same_is_not_asked_on_twice(me: User) -> None:
    ident = begin(me)
    say(me, ident, "Short.")
    mocks.skip(me, ident, current(me, ident))

    say(me, ident, "Short.")

    found = page(me, ident).current
    assert found is not None
    assert found.why == "Interviewers often ask this next."


def test_how_it_went_counts_for_what_is_on_the_schedule_alone(me: User) -> None:
    on = exercises.add(me, draft=ExerciseDraft("Why us?"), now=NOW)
    ident = begin(me)
    while page(me, ident).current:
        say(me, ident, grade=3)

    assert [row.exercise_id for row in ReviewRow.objects.all()] == [on]
    assert exercises.show(me, on, now=NOW).is_due is False


def test_a_page_sent_twice_changes_nothing(me: User) -> None:
    ident = begin(me)
    step = current(me, ident)
    mocks.answer(me, ident, step, words="Once.", now=NOW)
    before = page(me, ident)

    mocks.answer(me, ident, step, words="Twice.", now=NOW)
    mocks.skip(me, ident, step)

    assert page(me, ident) == before


def test_it_ends_and_forgets_what_was_never_answered(me: User) -> None:
    ident = begin(me)
    kept = take(me, ident, {})
    say(me, ident, grade=2)

    mocks.end(me, ident, now=NOW + DAY)
    mocks.end(me, ident, now=NOW + 2 * DAY)

    found = page(me, ident)
    assert (found.current, found.line.ended_at) == (None, NOW + DAY)
    assert [row.id for row in ExerciseRow.objects.all()] == [kept.exercise_id]
    assert [step.exercise_id is None for step in found.steps][:2] == [False, True]


def test_after_its_end_nothing_is_answered(me: User) -> None:
    ident = begin(me)
    step = current(me, ident)
    mocks.end(me, ident, now=NOW)

    mocks.answer(me, ident, step, words="Late.", now=NOW)

    assert page(me, ident).line.answered == 0


def test_a_question_asked_before_keeps_its_takes_under_one_exercise(me: User) -> None:
    first, second = begin(me), begin(me)
    rows = list(MockRow.objects.all())
    same = {s["name"] for s in rows[0].plan} & {s["name"] for s in rows[1].plan}
    by_name = [{s["name"]: s["exercise"] for s in row.plan} for row in rows]

    assert first != second
    assert all(by_name[0][name] == by_name[1][name] for name in same)
    keys = ExerciseRow.objects.values_list("key", flat=True)
    assert len(set(keys)) == len(keys)


def test_it_is_removed_and_comes_back(me: User) -> None:
    company = add_company(me)
    ident = begin(me, MockDraft("behavioural", 20, company))
    mocks.remove(me, ident, now=NOW)
    plain = begin(me)
    mocks.remove(me, plain, now=NOW + DAY)

    assert mocks.every(me) == ()
    lines = removed.show(me, now=NOW + DAY)
    assert [(line.kind, line.note) for line in lines] == [
        ("mock", "Practice"),
        ("mock", "Halden"),
    ]
    back = removed.take_back(me, ident, now=NOW + DAY)
    assert (back.url_name, back.ident) == ("mock", str(ident))
    assert [line.company for line in mocks.every(me)] == ["Halden"]
