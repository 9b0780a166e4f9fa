from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client

from askback.services import resumes, stories
from askback.services.values import Upload
from askback.services.values.closing import StoryDraft
from askback.store.models import StoryRow, User
from tests.builders import add_company, add_interview
from tests.web.conftest import NOW, queries_of

pytestmark = pytest.mark.django_db


def write(owner: User, title: str = "The night plan") -> UUID:
    draft = StoryDraft(title, action="I rewrote it in SQL.", skills=("Planning",))
    return stories.add(owner, draft=draft, now=NOW)


@pytest.mark.usefixtures("me")
def test_a_story_is_written_and_listed(client: Client) -> None:
    assert "None so far." in client.get("/stories/").content.decode()
    given = {
        "title": "The oven",
        "result": "It ran by six.",
        "skills": "Repair, Baking",
    }

    answer = client.post("/stories/add/", given)

    row = StoryRow.objects.get()
    assert answer.headers["Location"] == f"/stories/{row.id}/?saved=story"
    assert row.skills == ["Repair", "Baking"]
    listed = client.get("/stories/").content.decode()
    assert "Shows Repair, Baking." in listed
    assert "Still to write: situation, task, action." in listed


@pytest.mark.usefixtures("me")
def test_a_story_begins_with_the_skill_it_is_wanted_for(client: Client) -> None:
    assert 'value="SQL"' in client.get("/stories/add/?skill=SQL").content.decode()


def test_a_story_is_changed(client: Client, me: User) -> None:
    ident = write(me)
    assert (
        "Its words also name SQL." in client.get(f"/stories/{ident}/").content.decode()
    )

    answer = client.post(f"/stories/{ident}/", {"title": "The plan", "skills": ""})

    assert answer.headers["Location"] == f"/stories/{ident}/?saved=changed"
    assert StoryRow.objects.get().title == "The plan"


def test_suggested_skills_are_taken(client: Client, me: User) -> None:
    ident = write(me)

    client.post(f"/stories/{ident}/skills/")

    assert StoryRow.objects.get().skills == ["Planning", "SQL"]


@pytest.mark.parametrize("wrong", [{"title": ""}, {"title": "x", "action": "x" * 5001}])
def test_a_wrong_story_keeps_what_was_written(
    client: Client, me: User, wrong: dict[str, str]
) -> None:
    ident = write(me)
    given = {"result": "It ran by six.", **wrong}

    for address in ("/stories/add/", f"/stories/{ident}/"):
        answer = client.post(address, given)
        assert answer.status_code == 422
        assert "It ran by six." in answer.content.decode()
    assert StoryRow.objects.get().title == "The night plan"


def test_a_story_that_is_deleted_is_offered_back(client: Client, me: User) -> None:
    ident = write(me)

    answer = client.post(f"/stories/{ident}/remove/")

    assert (
        f"/removed/{ident}/back/"
        in client.get(answer.headers["Location"]).content.decode()
    )
    back = client.post(f"/removed/{ident}/back/")
    assert back.headers["Location"] == f"/stories/{ident}/?saved=taken_back"


@pytest.mark.usefixtures("me")
def test_somebody_elses_story_is_not_there(client: Client, bob: User) -> None:
    theirs = write(bob)

    assert client.get(f"/stories/{theirs}/").status_code == 404
    for address in ("", "skills/", "remove/"):
        given = {"title": "x"}
        assert client.post(f"/stories/{theirs}/{address}", given).status_code == 404
    assert "The night plan" not in client.get("/stories/").content.decode()


def test_the_list_costs_as_much_with_one_story_as_with_three(
    client: Client, me: User
) -> None:
    write(me)
    one = queries_of(client, "/stories/")
    write(me, "Two")
    write(me, "Three")

    assert queries_of(client, "/stories/") == one


RESUME = (
    "Work\nAnalyst, Harlow, Mar 2024 - present\n"
    "- Cut the night plan from 3 h to 34 min by dropping files\n"
    "- Trained six people on the till\n"
)


def test_what_was_seen_stands_beside_its_part(client: Client, me: User) -> None:
    draft = StoryDraft(
        "Beds",
        action="We met the team. Then we moved all of the beds to the other side.",
        result="It took 34 minutes for all of them.",
        plain="I wrote it in SQL.",
    )
    ident = stories.add(me, draft=draft, now=NOW)

    page = client.get(f"/stories/{ident}/").content.decode()

    assert "The action says “we” 2 times and “I” never." in page
    assert '<q dir="auto">34 minutes</q>' in page
    assert '<mark class="flag">SQL</mark>' in page
    assert "Too short to tell: 5 words; 30 are needed." in page
    assert "“I” 0 times, “we” 2." in page


def test_it_is_looked_through_without_being_kept(client: Client, me: User) -> None:
    ident = write(me)
    given = {"title": "Changed", "plain": "In SQL, for the EPR.", "look": "1"}

    for address in ("/stories/add/", f"/stories/{ident}/"):
        answer = client.post(address, given)

        page = answer.content.decode()
        assert answer.status_code == 200
        assert "Looked through. Nothing is kept yet." in page
        assert '<mark class="flag">EPR</mark>' in page
        assert 'value="Changed"' in page
    assert StoryRow.objects.get().title == "The night plan"


@pytest.mark.usefixtures("me")
def test_a_wrong_story_is_not_looked_through(client: Client) -> None:
    answer = client.post("/stories/add/", {"title": "", "look": "1"})

    assert answer.status_code == 422
    assert "Looked through." not in answer.content.decode()


def test_stories_begin_with_chosen_lines_of_the_resume(
    client: Client, me: User
) -> None:
    assert "There is none here yet." in client.get("/stories/begin/").content.decode()
    resumes.add(me, upload=Upload("cv.txt", RESUME.encode()), now=NOW)
    assert "2 lines of" in client.get("/stories/").content.decode()
    page = client.get("/stories/begin/").content.decode()
    places = re.findall(r'name="place" value="(\d+)"', page)

    answer = client.post("/stories/begin/", {"place": places[:1]})

    assert answer.headers["Location"] == "/stories/?saved=begun"
    row = StoryRow.objects.get()
    assert row.origin["quote"] in RESUME
    page = client.get(f"/stories/{row.id}/").content.decode()
    assert f"“{row.origin['quote']}”" in page
    assert "1 more has its story already." in (
        client.get("/stories/begin/").content.decode()
    )


@pytest.mark.parametrize("places", [[], ["7"], ["x"], ["9" * 5000]])
def test_a_wrong_choice_of_lines_is_said(
    client: Client, me: User, places: list[str]
) -> None:
    resumes.add(me, upload=Upload("cv.txt", RESUME.encode()), now=NOW)

    answer = client.post("/stories/begin/", {"place": places})

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not StoryRow.objects.exists()


@pytest.mark.usefixtures("me")
def test_without_a_resume_nothing_can_be_chosen(client: Client) -> None:
    answer = client.post("/stories/begin/", {"place": ["7"]})

    assert answer.status_code == 422
    assert "The résumé was changed since." in answer.content.decode()


def test_all_stories_are_on_paper_in_full(client: Client, me: User, bob: User) -> None:
    assert "No story so far." in client.get("/stories/paper/").content.decode()
    write(me)
    write(bob, "Somebody else's")

    page = client.get("/stories/paper/").content.decode()

    assert "I rewrote it in SQL." in page
    assert "Somebody else" not in page


def test_the_interviews_ahead_say_what_they_need(client: Client, me: User) -> None:
    ident = write(me)
    posting = "Analyst\n\nRequirements\n- You must know SQL and Kubernetes.\n"
    job = add_company(me, "Kestrel", posting=posting)
    add_interview(me, job)

    page = client.get("/stories/").content.decode()
    own = client.get(f"/stories/{ident}/").content.decode()

    assert "For your interviews ahead" in page
    assert "1 without a story" in page
    assert "/stories/add/?skill=Kubernetes" in page
    assert "Where you may tell it" in own
    assert "Kubernetes" not in own


@pytest.mark.parametrize("address", ["/stories/begin/", "/stories/paper/"])
def test_other_pages_cost_as_much_with_one_story_as_with_three(
    client: Client, me: User, address: str
) -> None:
    write(me)
    one = queries_of(client, address)
    write(me, "Two")
    write(me, "Three")

    assert queries_of(client, address) == one
