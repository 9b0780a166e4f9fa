from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from askback.store.models import KitRow, User
from tests.web.views.test_kits import given, kit, make

pytestmark = pytest.mark.django_db

PAGES = (
    "",
    "paper/",
    "take/md/",
    "change/",
    "balance/",
    "lint/",
    "back/",
    "back/preview/",
    "interviews/1/",
    "add/",
    "questions/teamwork.behavioural/",
)
DEEDS = (
    "remove/",
    "change/",
    "balance/",
    "lint/training/",
    "back/",
    "interviews/1/",
    "add/",
    "questions/teamwork.behavioural/",
    "questions/teamwork.behavioural/move/",
    "questions/teamwork.behavioural/swap/",
    "questions/teamwork.behavioural/drop/",
)


@pytest.fixture
def ident(me: User) -> UUID:
    return make(me)


def asked() -> str:
    return kit().meetings[0].questions[0]


def stored(key: str) -> str:
    made = kit()
    taken = {q for meeting in made.meetings for q in meeting.questions}
    of = key.split(".", maxsplit=1)[0]
    return next(
        a.key for a in made.questions if a.competency == of and a.key not in taken
    )


@pytest.mark.usefixtures("me")
def test_somebody_elses_kit_is_not_there(client: Client, bob: User) -> None:
    theirs = make(bob)

    for place in PAGES:
        assert client.get(f"/kits/{theirs}/{place}").status_code == 404
    for place in DEEDS:
        sent = {"version": "1", "text": "x"}
        assert client.post(f"/kits/{theirs}/{place}", sent).status_code == 404
    assert "Ward Nurse" not in client.get("/kits/").content.decode()


def test_every_page_of_a_kit_opens(client: Client, ident: UUID) -> None:
    for place in PAGES:
        assert client.get(f"/kits/{ident}/{place}").status_code == 200


def test_a_question_is_worded_otherwise(client: Client, ident: UUID) -> None:
    key = asked()
    sent = {**given(kit(), key), "text": "What did you do first?", "version": "1"}

    answer = client.post(f"/kits/{ident}/questions/{key}/", sent)

    assert answer.headers["Location"] == f"/kits/{ident}/?saved=changed#q-{key}"
    assert "What did you do first?" in client.get(f"/kits/{ident}/").content.decode()


def test_a_wording_is_checked_before_it_is_kept(client: Client, ident: UUID) -> None:
    key = asked()
    sent = {**given(kit(), key), "text": "How old are you?", "look": "1"}

    page = client.post(f"/kits/{ident}/questions/{key}/", sent).content.decode()

    assert "Better left alone: " in page
    assert "Nothing is kept yet." in page
    assert KitRow.objects.get().version == 1
    sent["text"] = "What did you do first?"
    page = client.post(f"/kits/{ident}/questions/{key}/", sent).content.decode()
    assert "nothing that askback would leave alone" in page


def test_a_kept_wording_better_left_alone_is_told(client: Client, ident: UUID) -> None:
    key = asked()
    sent = {**given(kit(), key), "text": "How old are you?", "version": "1"}

    client.post(f"/kits/{ident}/questions/{key}/", sent)

    page = client.get(f"/kits/{ident}/").content.decode()
    assert "1 question better left alone" in page
    assert "not legal advice" in page


def test_a_newer_kit_is_not_overwritten(client: Client, ident: UUID) -> None:
    key = asked()
    sent = {**given(kit(), key), "text": "Mine?", "version": "1"}
    client.post(f"/kits/{ident}/questions/{key}/move/", {"version": "1"})

    answer = client.post(f"/kits/{ident}/questions/{key}/", sent)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "changed in another window" in page
    assert "Mine?" in page
    assert 'name="version" value="2"' in page
    move = client.post(f"/kits/{ident}/questions/{key}/move/", {"version": "1"})
    assert move.status_code == 409
    assert client.post(f"/kits/{ident}/back/", {"version": "1"}).status_code == 409
    assert KitRow.objects.get().version == 2


def test_a_question_is_moved_swapped_and_deleted(client: Client, ident: UUID) -> None:
    key = asked()
    at = f"/kits/{ident}/questions"
    assert "Ask this instead" in client.get(f"{at}/{key}/").content.decode()

    client.post(f"{at}/{key}/move/", {"version": "1", "place": "1"})
    assert kit().meetings[1].questions[-1] == key
    other = stored(key)
    client.post(f"{at}/{key}/swap/", {"version": "2", "other": other})
    assert kit().meetings[1].questions[-1] == other
    client.post(f"{at}/{other}/move/", {"version": "3", "place": ""})
    assert other not in kit().meetings[1].questions
    client.post(f"{at}/{other}/drop/", {"version": "4"})
    assert other not in [ask.key for ask in kit().questions]


def test_a_question_of_ones_own_is_added(client: Client, ident: UUID) -> None:
    page = client.get(f"/kits/{ident}/add/?for=teamwork&place=1").content.decode()
    assert '<option value="1" selected>' in page
    assert '<option value="teamwork" selected>' in page
    sent = {
        "competency": "teamwork",
        "type": "scenario",
        "text": "A colleague is ill. What now?",
        "minutes": "6",
        "probes": "Whom do you call?\n\nWhat do you leave?",
        "place": "1",
        "version": "1",
    }
    assert "Looked through" in (
        client.post(f"/kits/{ident}/add/", {**sent, "look": "1"}).content.decode()
    )

    answer = client.post(f"/kits/{ident}/add/", sent)

    key = "teamwork.own-1"
    assert answer.headers["Location"] == f"/kits/{ident}/?saved=changed#q-{key}"
    assert kit().meetings[1].questions[-1] == key
    own = next(ask for ask in kit().questions if ask.key == key)
    assert own.probes == ("Whom do you call?", "What do you leave?")
    lint = client.get(f"/kits/{ident}/lint/").content.decode()
    assert "First missing in" in lint


@pytest.mark.parametrize(
    ("place", "sent"),
    [
        ("questions/{key}/", {"text": ""}),
        ("questions/{key}/", {"minutes": "500"}),
        ("questions/{key}/", {"competency": "cake"}),
        ("questions/{key}/", {"version": "x"}),
        ("questions/{key}/", {"version": ""}),
        ("questions/{key}/", {"probes": "\n".join("abcdefghijklmnopqrstuvwxyz")}),
        ("questions/{key}/", {"rubric_1": "x" * 1001}),
        ("questions/{key}/move/", {"place": "one"}),
        ("questions/{key}/swap/", {"other": "communication.technical"}),
        ("add/", {"text": ""}),
        ("add/", {"place": "x"}),
        ("interviews/1/", {"name": ""}),
        ("interviews/1/", {"minutes": "5"}),
        ("interviews/1/", {"candidate": "100"}),
        ("interviews/1/", {"people": " , "}),
        ("interviews/1/", {"name": "Interview 2"}),
        ("change/", {"title": "x" * 301}),
        ("change/", {"experience": "\n".join("abcdefghijklmnopqrstuvwxyz")}),
        ("balance/", {"meetings": "0"}),
        ("back/", {"answer-hate": "x" * 5001, "version": "1"}),
        ("back/", {"version": "1e3"}),
    ],
)
def test_a_wrong_change_changes_nothing(
    client: Client, ident: UUID, place: str, sent: dict[str, Any]
) -> None:
    key = "teamwork.behavioural"
    whole = {
        **given(kit(), key),
        "name": "First",
        "people": "Ada",
        "candidate": "10",
        "minutes": "60" if "interviews" in place else "7",
        "meetings": "2",
        "version": "1",
    }
    before = KitRow.objects.get().kit
    asked_back = before["asked_back"][0]["key"]
    sent = {k.replace("hate", asked_back): v for k, v in sent.items()}

    answer = client.post(f"/kits/{ident}/{place.format(key=key)}", {**whole, **sent})

    assert answer.status_code == 422
    assert KitRow.objects.get().kit == before


def test_what_is_not_there_is_not_found(client: Client, ident: UUID) -> None:
    assert client.get(f"/kits/{ident}/questions/cake/").status_code == 404
    assert client.get(f"/kits/{ident}/interviews/3/").status_code == 404
    assert client.get(f"/kits/{ident}/interviews/0/").status_code == 404
    for place in (
        "questions/cake/move/",
        "questions/cake/drop/",
        "questions/cake/swap/",
        "lint/cake/",
    ):
        answer = client.post(f"/kits/{ident}/{place}", {"version": "1"})
        assert answer.status_code == 404
    move = f"/kits/{ident}/questions/teamwork.behavioural/move/"
    assert client.post(move, {"version": "1", "place": "7"}).status_code == 404


def test_an_interview_gets_its_name_minutes_and_people(
    client: Client, ident: UUID
) -> None:
    sent = {
        "name": "On the ward",
        "minutes": "30",
        "candidate": "20",
        "people": "Cleo, Dan, Cleo",
        "version": "1",
    }

    answer = client.post(f"/kits/{ident}/interviews/1/", sent)

    assert answer.headers["Location"] == f"/kits/{ident}/?saved=changed#i-1"
    meeting = kit().meetings[0]
    assert (meeting.name, meeting.minutes) == ("On the ward", 30)
    assert meeting.interviewers == ("Cleo", "Dan")
    assert "minutes too many" in client.get(f"/kits/{ident}/").content.decode()


def test_what_stands_around_is_changed(client: Client, ident: UUID) -> None:
    sent = {"title": "Nurse", "company": "Ash", "experience": "One\n\nTwo"}

    client.post(f"/kits/{ident}/change/", {**sent, "version": "1"})

    row, made = KitRow.objects.get(), kit()
    assert (row.title, row.company) == ("Nurse", "Ash")
    assert made.experience == ("One", "Two")
    assert made.accommodations == ()


def test_questions_are_shared_out_anew(client: Client, ident: UUID) -> None:
    page = client.get(f"/kits/{ident}/balance/").content.decode()
    assert 'value="Ada, Ben"' in page
    sent = {"meetings": "3", "minutes": "45", "people": "Cleo", "version": "1"}

    client.post(f"/kits/{ident}/balance/", sent)

    assert [m.interviewers for m in kit().meetings] == [("Cleo",)] * 3
    assert [m.minutes for m in kit().meetings] == [45] * 3
    assert "One person sees it all." in client.get(f"/kits/{ident}/").content.decode()


def test_a_practice_is_taken_out_and_agreed_again(client: Client, ident: UUID) -> None:
    client.post(f"/kits/{ident}/lint/training/", {"version": "1"})
    page = client.get(f"/kits/{ident}/lint/").content.decode()
    assert "1 of 15 components is missing." in page

    client.post(f"/kits/{ident}/lint/training/", {"version": "2", "agree": "1"})

    page = client.get(f"/kits/{ident}/lint/").content.decode()
    assert "All 15 components are there." in page


def test_honest_answers_become_a_preview(client: Client, ident: UUID) -> None:
    key = kit().asked_back[0].key
    empty = client.get(f"/kits/{ident}/back/preview/").content.decode()
    assert "No answer is written yet." in empty

    client.post(
        f"/kits/{ident}/back/", {"version": "1", f"answer-{key}": "Nights are short."}
    )

    preview = client.get(f"/kits/{ident}/back/preview/").content.decode()
    assert "Nights are short." in preview
    markdown = client.get(f"/kits/{ident}/take/preview/").content.decode()
    assert markdown.endswith("\n\nNights are short.\n")
    assert markdown.count("\n## ") == 1
