from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from askback.services import choices, stories
from askback.services.practice import exercises, schedule
from askback.services.values.closing import StoryDraft
from askback.services.values.practice import ExerciseDraft
from askback.store.models import ExerciseRow, ReviewRow, TakeRow, User
from tests.builders import add_company, add_interview, draft, queries_of

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def add(owner: User, text: str = "Why us?", **more: object) -> UUID:
    filled = ExerciseDraft(text, **more)  # type: ignore[arg-type]
    return exercises.add(owner, draft=filled, now=timezone.now())


def html(client: Client, address: str = "/practice/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_with_nothing_yet_there_is_one_line_and_three_ways_in(client: Client) -> None:
    shown = html(client)

    assert "Nothing to practise yet." in shown
    assert re.findall(r'<h2 class="begin">(.*?)</h2>', shown) == [
        "A question you expect",
        "A story of yours",
        "A mock interview",
    ]


def test_with_a_story_the_way_in_is_to_tell_it(client: Client, me: User) -> None:
    stories.add(me, draft=StoryDraft(title="Night plan"), now=timezone.now())

    assert "Choose a story to tell" in html(client)


def test_todays_minutes_come_first_with_their_reason(client: Client, me: User) -> None:
    company = add_company(me)
    start = timezone.now() + 2 * DAY
    add_interview(me, company, draft("Panel", start=start))
    add(me, "Why now?")
    add(me, opportunity_id=company, target_s=90)

    shown = html(client)

    assert "2 answers, 4 minutes in all." in shown
    assert re.findall(r'mine ask"><bdi>(.*?)</bdi>', shown) == ["Why us?", "Why now?"]
    assert "For Panel at Halden" in shown
    assert "1 of today’s 2 is for it." in shown


def test_what_does_not_fit_today_is_behind_a_line(client: Client, me: User) -> None:
    for n in range(3):
        add(me, f"Q{n}", target_s=300)

    assert "1 more due" in html(client)


def test_practice_is_the_place_that_is_marked_on_its_pages(
    client: Client, me: User
) -> None:
    ident = add(me)
    for address in ("/practice/", "/practice/add/", f"/practice/{ident}/change/"):
        marked = re.findall(
            r'<a href="([^"]*)" aria-current="page"', html(client, address)
        )
        assert marked == ["/practice/"]


def test_today_says_what_is_due_of_practice_and_only_then(
    client: Client, me: User
) -> None:
    add_company(me)
    assert "of practice" not in html(client, "/")

    ident = add(me)
    assert "2 minutes of practice: 1 answer due." in html(client, "/")

    schedule.review(me, ident, grade=4, now=timezone.now())
    assert "of practice" not in html(client, "/")


def test_a_question_is_added_and_is_due(client: Client, me: User) -> None:
    response = client.post("/practice/add/", {"text": "Why us?", "key": "why-us"})

    assert response.headers["Location"] == "/practice/?saved=exercise"
    (line,) = exercises.every(me, now=timezone.now())
    assert (line.title, line.draft.key, line.is_due) == ("Why us?", "why-us", True)


def test_a_story_with_points_a_length_and_a_company_is_added(
    client: Client, me: User
) -> None:
    now = timezone.now()
    told = stories.add(me, draft=StoryDraft(title="Night plan"), now=now)
    company = add_company(me)

    client.post(
        "/practice/add/",
        {
            "story_id": told,
            "opportunity_id": company,
            "points": "the decision\n\nwhat changed",
            "target_s": "120",
            "script": "We ran late.",
        },
    )

    (line,) = exercises.every(me)
    assert line.draft == ExerciseDraft(
        "",
        story_id=told,
        opportunity_id=company,
        points=("the decision", "what changed"),
        script="We ran late.",
        target_s=120,
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"text": " "}, "Write the question you want to answer"),
        ({"text": "a", "story_id": str(uuid4())}, "Choose a story from the list."),
        ({"text": "a", "opportunity_id": "x"}, "Choose a company from the list."),
        ({"text": "a", "target_s": "7"}, "Choose a length from the list."),
        ({"text": "a", "points": "\n".join("abcdefghijklm")}, "Name up to 12 points"),
    ],
)
def test_what_cannot_be_practised_is_said_on_the_form(
    client: Client, given: dict[str, str], message: str
) -> None:
    response = client.post("/practice/add/", given)

    assert response.status_code == 422
    assert message in response.content.decode()
    assert not ExerciseRow.objects.exists()


def test_the_form_begins_with_what_the_way_to_it_says(client: Client) -> None:
    shown = html(client, "/practice/add/?text=Why+us%3F&key=why-us")

    assert 'value="Why us?"' in shown
    assert 'value="why-us"' in shown


def test_an_exercise_is_changed_with_all_it_had(client: Client, me: User) -> None:
    ident = add(me, points=("a", "b"), target_s=90)
    address = f"/practice/{ident}/change/"
    assert "a\nb</textarea>" in html(client, address)

    response = client.post(address, {"text": "Why here?", "points": "c"})

    assert response.headers["Location"] == "/practice/?saved=changed"
    assert exercises.show(me, ident).draft == ExerciseDraft("Why here?", points=("c",))
    assert client.post(address, {"text": ""}).status_code == 422


def test_an_exercise_is_removed_with_the_way_back(client: Client, me: User) -> None:
    ident = add(me)

    response = client.post(f"/practice/{ident}/remove/", follow=True)

    assert f'action="/removed/{ident}/back/"' in response.content.decode()
    client.post(f"/removed/{ident}/back/")
    assert exercises.show(me, ident).title == "Why us?"


def test_how_it_went_is_kept_and_can_be_taken_back(client: Client, me: User) -> None:
    ident = add(me)

    response = client.post(f"/practice/{ident}/review/", {"grade": "3"}, follow=True)

    said = ReviewRow.objects.get()
    undo = f"/practice/reviews/{said.id}/undo/"
    assert (said.grade, f'action="{undo}"' in response.content.decode()) == (3, True)
    assert client.post(undo).headers["Location"] == "/practice/?saved=unreviewed"
    assert exercises.show(me, ident, now=timezone.now()).is_due is True


@pytest.mark.parametrize("grade", ["", "0", "5", "well"])
def test_a_word_that_there_is_not_is_refused(
    client: Client, me: User, grade: str
) -> None:
    address = f"/practice/{add(me)}/review/"

    assert client.post(address, {"grade": grade}).status_code == 422
    assert not ReviewRow.objects.exists()


def test_off_the_schedule_it_stays_in_the_list_if_it_has_takes(
    client: Client, me: User
) -> None:
    ident = add(me)
    now = timezone.now()
    TakeRow.objects.create(owner=me, made_at=now, exercise_id=ident, number=1)

    response = client.post(f"/practice/{ident}/off/", follow=True)

    assert "1 not on the schedule, with takes" in response.content.decode()
    client.post(f"/practice/{ident}/on/")
    assert exercises.show(me, ident, now=timezone.now()).is_due is True


def test_the_minutes_of_a_day_are_the_users(client: Client, me: User) -> None:
    client.post("/practice/minutes/", {"minutes": "20"})

    assert choices.get(me, "practice_minutes") == 20
    assert client.post("/practice/minutes/", {"minutes": "7"}).status_code == 422
    assert choices.get(me, "practice_minutes") == 20


@pytest.mark.parametrize(
    "address", ["change", "remove", "review", "on", "off"], ids=str
)
def test_what_is_another_persons_is_not_there(
    client: Client, bob: User, address: str
) -> None:
    ident = add(bob)

    response = client.post(f"/practice/{ident}/{address}/", {"grade": "3", "text": "a"})

    assert response.status_code == 404
    assert exercises.show(bob, ident).title == "Why us?"


def test_another_persons_review_is_not_taken_back(client: Client, bob: User) -> None:
    said = schedule.review(bob, add(bob), grade=3, now=timezone.now())

    assert client.post(f"/practice/reviews/{said}/undo/").status_code == 404


def test_more_exercises_cost_no_more_queries(client: Client, me: User) -> None:
    add(me)
    html(client)
    add(me, "Q")
    one = queries_of(lambda: html(client))
    for n in range(3):
        add(me, f"Q{n}")

    assert queries_of(lambda: html(client)) == one
