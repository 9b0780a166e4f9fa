from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import choices, interviews, objections, people, stories
from askback.services.practice import day_export, exercises, schedule
from askback.services.values.closing import ObjectionDraft, StoryDraft
from askback.services.values.practice import ExerciseDraft, PracticeDay
from askback.store.models import OpportunityRow, ReviewRow, TakeRow, User
from tests.builders import NOW, add_company, add_interview, draft, queries_of

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
MIDNIGHT = datetime(2026, 11, 12, tzinfo=UTC)


def add(owner: User, text: str = "Why us?", **more: object) -> UUID:
    filled = ExerciseDraft(text, **more)  # type: ignore[arg-type]
    return exercises.add(owner, draft=filled, now=NOW)


def day(owner: User, now: datetime = NOW) -> PracticeDay:
    return schedule.today(owner, now=now)


def whys(found: PracticeDay) -> list[str]:
    return [pick.why for pick in found.picks]


def test_an_exercise_that_went_well_comes_up_in_days(me: User) -> None:
    ident = add(me)

    schedule.review(me, ident, grade=3, now=NOW)

    assert exercises.show(me, ident).due_at == MIDNIGHT + 2 * DAY
    said = ReviewRow.objects.get()
    assert (said.grade, said.made_at, said.take_id) == (3, NOW, None)


def test_a_review_may_name_the_take_it_is_of(me: User) -> None:
    ident = add(me)
    take = TakeRow.objects.create(owner=me, made_at=NOW, exercise_id=ident, number=1)

    schedule.review(me, ident, grade=3, take_id=take.id, now=NOW)

    assert ReviewRow.objects.get().take_id == take.id


def test_a_review_taken_back_leaves_it_due_as_before(me: User) -> None:
    ident = add(me)
    schedule.review(me, ident, grade=4, now=NOW)
    before = exercises.row_of(me, ident)
    said = schedule.review(me, ident, grade=1, now=NOW + 9 * DAY)

    assert schedule.undo_review(me, said) == ident

    after = exercises.row_of(me, ident)
    assert (after.card, after.due_at) == (before.card, before.due_at)


def test_the_only_review_taken_back_leaves_it_new(me: User) -> None:
    ident = add(me)

    schedule.undo_review(me, schedule.review(me, ident, grade=4, now=NOW))

    assert exercises.row_of(me, ident).card == {}
    assert whys(day(me)) == ["Not practised yet."]


@pytest.mark.parametrize("grade", [0, 5])
def test_a_word_that_there_is_not_is_refused(me: User, grade: int) -> None:
    ident = add(me)

    with pytest.raises(InvalidInputError, match="again, hard, good or easy"):
        schedule.review(me, ident, grade=grade, now=NOW)

    assert not ReviewRow.objects.exists()


def test_what_is_another_persons_is_not_there(me: User, bob: User) -> None:
    ident, other = add(me), add(me, "Why now?")
    said = schedule.review(me, ident, grade=3, now=NOW)
    take = TakeRow.objects.create(owner=me, made_at=NOW, exercise_id=other, number=1)
    exercises.remove(me, other, now=NOW)
    deeds = (
        lambda: schedule.review(bob, ident, grade=3, now=NOW),
        lambda: schedule.review(me, ident, grade=3, take_id=take.id, now=NOW),
        lambda: schedule.undo_review(bob, said),
        lambda: schedule.undo_review(me, uuid4()),
        lambda: schedule.put_on(bob, ident, now=NOW),
        lambda: schedule.take_off(bob, ident),
    )
    for deed in deeds:
        with pytest.raises(NotFoundError):
            deed()


def test_off_the_schedule_nothing_comes_up(me: User) -> None:
    ident = add(me)

    schedule.take_off(me, ident)

    assert (day(me).picks, day(me).state) == ((), "")


def test_put_on_again_it_is_due_as_it_was(me: User) -> None:
    new, practised = add(me), add(me, "Why now?")
    schedule.review(me, practised, grade=4, now=NOW)
    due_at = exercises.show(me, practised).due_at
    for ident in (new, practised):
        schedule.take_off(me, ident)
        schedule.put_on(me, ident, now=NOW + DAY)

    assert exercises.show(me, new).due_at == NOW + DAY
    assert exercises.show(me, practised).due_at == due_at


def test_a_day_says_how_much_there_is_in_one_sentence(me: User) -> None:
    add(me, target_s=90)
    add(me, "Why now?")

    found = day(me)

    assert (found.state, found.length_s) == ("2 answers, 4 minutes in all.", 210)
    assert schedule.due_line(me, now=NOW) == "4 minutes of practice: 2 answers due."


def test_one_answer_of_a_minute_is_said_as_one(me: User) -> None:
    add(me, target_s=60)

    assert day(me).state == "1 answer, 1 minute in all."


def test_where_nothing_is_due_the_next_day_is_said_and_nothing_is_counted(
    me: User,
) -> None:
    schedule.review(me, add(me), grade=4, now=NOW - DAY)

    found = day(me)

    assert found.state == "Nothing is due today; next Thursday 19 Nov."
    assert (found.picks, schedule.due_line(me, now=NOW)) == ((), "")


def test_after_the_last_one_of_the_day_the_day_is_done(me: User) -> None:
    schedule.review(me, add(me), grade=3, now=NOW)

    assert day(me).state == "Done for today; next Saturday 14 Nov."
    assert day(me).done == 1


def test_with_the_minutes_used_up_the_rest_is_there_for_whoever_likes(
    me: User,
) -> None:
    choices.put(me, schedule.MINUTES, 5, NOW)
    schedule.review(me, add(me, target_s=300), grade=3, now=NOW)
    add(me, "Why now?")

    found = day(me)

    assert found.state == "Today's minutes are done. More is there if you like."
    assert (found.minutes, len(found.picks), len(found.rest)) == (5, 0, 1)


def test_what_was_practised_says_when(me: User) -> None:
    schedule.review(me, add(me), grade=1, now=NOW - 5 * DAY)

    assert whys(day(me)) == ["Last practised Saturday 7 Nov."]


def book(owner: User, company: UUID, days: int = 2, stage: str = "behavioural") -> UUID:
    start = NOW + days * DAY
    return add_interview(owner, company, draft("Panel", start=start, stage=stage))


def test_what_an_interview_needs_comes_first_with_its_reason(me: User) -> None:
    company = add_company(me)
    panel = book(me, company)
    told = stories.add(me, draft=StoryDraft(title="Night plan"), now=NOW)
    objections.add(me, panel, draft=ObjectionDraft(text="No SQL?", story=told), now=NOW)
    add(me, "Old")
    add(me, "Kind", key="ambiguity")
    add(me, "", story_id=told)
    add(me, "Here", opportunity_id=company)

    found = day(me)

    assert whys(found) == [
        "For Panel at Halden, Saturday 14 Nov at 12:00.",
        (
            "Answers a doubt there, or shows what they want. "
            "Panel at Halden, Saturday 14 Nov at 12:00."
        ),
        (
            "Interviews like it ask for adaptability. "
            "Panel at Halden, Saturday 14 Nov at 12:00."
        ),
        "Not practised yet.",
    ]
    assert [pick.interview_id for pick in found.picks] == [panel, panel, panel, None]
    (loop,) = found.loops
    assert (loop.id, loop.company, loop.picks) == (panel, "Halden", 3)


def test_an_interview_that_is_cancelled_or_far_off_or_expected_is_not_ahead(
    me: User,
) -> None:
    company = add_company(me)
    interviews.cancel(me, book(me, company), now=NOW)
    far = draft("Director", start=NOW + 8 * DAY)
    add_interview(me, company, far)
    add_interview(me, company, draft("Later"))
    add(me, "Here", opportunity_id=company)

    assert (day(me).loops, whys(day(me))) == ((), ["Not practised yet."])


def test_without_any_exercise_today_says_nothing(me: User) -> None:
    assert schedule.due_line(me, now=NOW) == ""


def test_more_exercises_cost_no_more_queries(me: User) -> None:
    company = add_company(me)
    book(me, company)
    schedule.review(me, add(me), grade=1, now=NOW - DAY)
    one = queries_of(lambda: day(me))
    for n in range(3):
        schedule.review(me, add(me, f"Q{n}"), grade=1, now=NOW - DAY)

    assert queries_of(lambda: day(me)) == one


def test_a_day_as_lines_and_as_json(me: User) -> None:
    company = add_company(me)
    panel = book(me, company)
    ident = add(me, target_s=65, opportunity_id=company)
    add(me, "Why now?", target_s=600)
    found = day(me)

    assert list(day_export.lines(found)) == [
        "1 answer, 1 minute in all.",
        "1:05  Why us?",
        "      For Panel at Halden, Saturday 14 Nov at 12:00.",
    ]
    told = day_export.to_json(found)
    assert told["picks"] == [
        {
            "id": str(ident),
            "title": "Why us?",
            "why": "For Panel at Halden, Saturday 14 Nov at 12:00.",
            "length_s": 65,
            "due_at": NOW.isoformat(),
            "interview": str(panel),
        }
    ]
    assert [one["title"] for one in told["rest"]] == ["Why now?"]
    assert told["loops"][0]["start"] == (NOW + 2 * DAY).isoformat()
    assert (told["next_at"], told["done"], told["minutes"]) == (None, 0, 10)


def test_an_empty_workspace_says_so(me: User) -> None:
    assert me == people.local_owner()
    assert list(day_export.lines(day_export.of_workspace())) == [
        "Nothing is on the schedule."
    ]


def test_what_is_for_a_company_that_was_put_away_or_removed_rests(me: User) -> None:
    away, gone = add_company(me, "Cald"), add_company(me, "Fennel")
    add(me, "Why Cald?", opportunity_id=away)
    add(me, "Why Fennel?", opportunity_id=gone)
    OpportunityRow.objects.filter(id=away).update(closed_at=NOW)
    OpportunityRow.objects.filter(id=gone).update(removed_at=NOW)

    assert day(me).picks == ()


def test_a_story_that_is_removed_is_not_to_be_told_meanwhile(me: User) -> None:
    told = stories.add(me, draft=StoryDraft(title="Night plan"), now=NOW)
    add(me, "", story_id=told)
    add(me, "When were you wrong?", story_id=told)

    stories.remove(me, told, now=NOW)

    assert [pick.exercise.title for pick in day(me).picks] == ["When were you wrong?"]
