from __future__ import annotations

import json
import re
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.core.kit.values import Kit
from askback.services.kits import making
from askback.services.kits.rows import kit_of
from askback.services.values import Upload
from askback.services.values.kits import KitDraft
from askback.store.models import KitRow, User
from tests.web.conftest import NOW, queries_of

pytestmark = pytest.mark.django_db

POSTING = """Ward Nurse
- Give medication and keep records
- Assess patients and plan their care
- Communicate with relatives
- Work in a team
- Attention to detail
"""
FRAME = {"meetings": "2", "minutes": "60", "people": "Ada, Ben"}


def make(owner: User, title: str = "") -> UUID:
    draft = KitDraft(title=title, meetings=2, people=("Ada", "Ben"))
    upload = Upload("pasted.txt", POSTING.encode())
    return making.make(owner, posting=upload, draft=draft, now=NOW)


def kit() -> Kit:
    return kit_of(KitRow.objects.get())


def given(kit_row: Kit, key: str) -> dict[str, Any]:
    ask = next(one for one in kit_row.questions if one.key == key)
    return {
        "competency": ask.competency,
        "type": ask.type.value,
        "text": ask.text,
        "minutes": f"{ask.minutes:g}",
        "probes": "\n".join(ask.probes),
        **{f"rubric_{mark}": text for mark, text in enumerate(ask.rubric, 1)},
    }


@pytest.mark.usefixtures("me")
def test_a_kit_is_made_of_a_posting_and_shown(client: Client) -> None:
    assert "Make a kit" in client.get("/kits/").content.decode()

    answer = client.post("/kits/", {"text": POSTING, **FRAME})

    row = KitRow.objects.get()
    assert answer.headers["Location"] == f"/kits/{row.id}/?saved=kit"
    page = client.get(answer.headers["Location"]).content.decode()
    assert '<mark class="good">Give medication and keep records</mark>' in page
    assert "With <bdi>Ada</bdi>." in page
    assert "All 15 components of a structured interview are there." in page
    listed = client.get("/kits/").content.decode()
    assert "It has all 15 components" in listed


@pytest.mark.usefixtures("me")
def test_a_kit_is_made_of_a_file_and_of_what_is_picked(client: Client) -> None:
    file = SimpleUploadedFile("posting.txt", POSTING.encode())
    assert client.post("/kits/", {"file": file, **FRAME}).status_code == 302
    picked = {"picked": ["teamwork", "conflict"], "title": "Porter", "level": "senior"}
    client.post("/kits/", {**picked, **FRAME})

    made = kit_of(KitRow.objects.get(title="Porter"))
    assert made.level == "senior"
    assert [one.label for one in made.competencies] == [
        "Teamwork",
        "Handling conflict",
    ]
    for one in made.competencies:
        assert made.text[one.start : one.end] == one.quote


@pytest.mark.usefixtures("me")
def test_an_address_is_told_before_it_is_fetched(client: Client) -> None:
    sent = {"url": "https://jobs.example/1", "picked": ["teamwork", "conflict"]}

    told = client.post("/kits/", {**sent, **FRAME}).content.decode()

    assert "jobs.example" in told
    assert re.findall(r'name="picked" value="(\w+)"', told) == ["teamwork", "conflict"]
    assert KitRow.objects.count() == 0


@pytest.mark.usefixtures("me")
@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"text": "Cake."},
        {"text": POSTING, "minutes": "5"},
        {"text": POSTING, "meetings": "99"},
        {"text": POSTING, "level": "emperor"},
        {"text": POSTING, "picked": "nothing-known"},
        {"text": POSTING, "people": ",".join(map(str, range(20)))},
        {"text": "Work in a team. " * 7000},
    ],
    ids=["empty", "silent", "short", "many", "level", "pick", "people", "long"],
)
def test_a_kit_of_wrong_input_is_not_made(
    client: Client, wrong: dict[str, str]
) -> None:
    answer = client.post("/kits/", {**FRAME, **wrong})

    assert answer.status_code == 422
    assert 'class="err"' in answer.content.decode()
    assert KitRow.objects.count() == 0


def test_a_saved_kit_is_brought_back_as_it_was(client: Client, me: User) -> None:
    ident = make(me)
    saved = client.get(f"/kits/{ident}/take/json/").content
    KitRow.objects.all().delete()

    client.post("/kits/bring/", {"file": SimpleUploadedFile("kit.json", saved)})

    again = KitRow.objects.get().id
    assert client.get(f"/kits/{again}/take/json/").content == saved


@pytest.mark.usefixtures("me")
@pytest.mark.parametrize("text", ["", "{}", "no json"], ids=["none", "empty", "words"])
def test_what_is_no_kit_is_refused(client: Client, text: str) -> None:
    answer = client.post("/kits/bring/", {"text": text})

    assert answer.status_code == 422
    assert 'class="err"' in answer.content.decode()


def test_a_kit_is_taken_along_in_each_form(client: Client, me: User) -> None:
    ident = make(me)

    markdown = client.get(f"/kits/{ident}/take/md/")
    word = client.get(f"/kits/{ident}/take/docx/")

    assert markdown.content.decode().startswith("# Interview kit: Ward Nurse\n")
    assert markdown.headers["Content-Disposition"] == (
        'attachment; filename="kit-ward-nurse.md"'
    )
    assert word.content[:2] == b"PK"
    told = json.loads(client.get(f"/kits/{ident}/take/json/").content)
    assert told["title"] == "Ward Nurse"
    assert client.get(f"/kits/{ident}/take/pdf/").status_code == 404


def test_the_paper_has_a_sheet_an_interview(client: Client, me: User) -> None:
    page = client.get(f"/kits/{make(me)}/paper/").content.decode()

    assert page.count('class="kit-sheet"') == 2
    assert page.count("Words heard") == sum(
        len(meeting.questions) for meeting in kit().meetings
    )


@pytest.mark.usefixtures("me")
def test_questions_are_checked_and_nothing_is_kept(client: Client) -> None:
    assert client.get("/kits/check/").status_code == 200

    answer = client.post("/kits/check/", {"text": "How old are you?\nWhy this ward?"})

    page = answer.content.decode()
    assert "1 better left alone" in page
    assert "“How old are you?”" in page
    assert "Instead" in page
    fine = client.post("/kits/check/", {"text": "Why this ward?"}).content.decode()
    assert "None that askback knows of" in fine


@pytest.mark.usefixtures("me")
@pytest.mark.parametrize("text", [" ", "x" * 50_001], ids=["empty", "long"])
def test_nothing_to_check_is_refused(client: Client, text: str) -> None:
    answer = client.post("/kits/check/", {"text": text})

    assert answer.status_code == 422


def test_a_removed_kit_is_offered_back(client: Client, me: User) -> None:
    ident = make(me)

    answer = client.post(f"/kits/{ident}/remove/")

    assert client.get(f"/kits/{ident}/").status_code == 404
    after = client.get(answer.headers["Location"]).content.decode()
    assert f"/removed/{ident}/back/" in after
    assert "Ward Nurse" in client.get("/removed/").content.decode()
    back = client.post(f"/removed/{ident}/back/")
    assert back.headers["Location"] == f"/kits/{ident}/?saved=taken_back"
    assert client.get(f"/kits/{ident}/").status_code == 200


def test_a_removed_kit_is_forgotten(client: Client, me: User) -> None:
    ident = make(me)
    client.post(f"/kits/{ident}/remove/")

    client.post(f"/removed/{ident}/forget/")

    assert KitRow.everything.count() == 0


def test_what_a_posting_says_is_shown_as_text(client: Client, me: User) -> None:
    upload = Upload("p.txt", b"<script>alert(1)</script> Work in a team <b>x</b>")
    draft = KitDraft(title="<i>Nurse</i>", meetings=1, people=("<u>Ada</u>", "Ben"))
    ident = making.make(me, posting=upload, draft=draft, now=NOW)

    for place in ("", "paper/", "lint/", "back/", "interviews/1/", "add/", "change/"):
        page = client.get(f"/kits/{ident}/{place}").content.decode()
        assert "<script>alert" not in page
        assert "<i>Nurse" not in page
        assert "<u>Ada" not in page


def test_the_pages_cost_as_much_with_one_kit_as_with_three(
    client: Client, me: User
) -> None:
    make(me)
    one = queries_of(client, "/kits/")
    make(me, "Two")
    make(me, "Three")

    assert queries_of(client, "/kits/") == one
