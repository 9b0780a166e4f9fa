from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from askback.services.practice import exercises, mocks
from askback.services.values.mocks import MockDraft, MockPage
from askback.services.values.practice import ExerciseDraft
from askback.store.models import JobRow, MockRow, TakeRow, User
from tests.builders import add_company, add_interview, draft

pytestmark = pytest.mark.django_db

STAGE = {"stage": "behavioural", "minutes": "20"}


def begin(owner: User) -> UUID:
    filled = MockDraft("behavioural", 20)
    return mocks.begin(owner, draft=filled, now=timezone.now())


def page(owner: User, ident: UUID) -> MockPage:
    return mocks.show(owner, ident, now=timezone.now())


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_one_is_set_up_and_begins_with_one_question(client: Client, me: User) -> None:
    assert "Begin</button>" in html(client, "/practice/mock/")

    response = client.post("/practice/mock/", STAGE)

    row = MockRow.objects.get()
    assert response.headers["Location"] == f"/practice/mock/{row.id}/"
    shown = html(client, response.headers["Location"])
    asked = [step.text in shown for step in page(me, row.id).steps]
    assert asked == [True, *[False] * 5]


def test_the_way_from_an_interview_chooses_its_stage_and_company(
    client: Client, me: User
) -> None:
    company = add_company(me)

    shown = html(client, f"/practice/mock/?stage=technical&opportunity_id={company}")

    assert '<option value="technical" selected>' in shown
    assert f'<option value="{company}" selected>' in shown


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"stage": "tea"}, "Choose a stage from the list."),
        ({"minutes": "7"}, "Choose a length from the list."),
        ({"opportunity_id": "x"}, "Choose a company from the list."),
    ],
)
def test_what_it_cannot_be_is_said_on_the_form(
    client: Client, given: dict[str, str], message: str
) -> None:
    response = client.post("/practice/mock/", {**STAGE, **given})

    assert response.status_code == 422
    assert message in response.content.decode()


def test_an_answer_leads_to_what_follows_with_its_reason(
    client: Client, me: User
) -> None:
    ident = begin(me)
    address = f"/practice/mock/{ident}/"

    given = {"step": "1", "words": "I did <b>it</b>.", "grade": "2"}
    response = client.post(f"{address}answer/", given, follow=True)

    shown = response.content.decode()
    assert "It was 3 words." in shown
    assert "I did &lt;b&gt;it&lt;/b&gt;." in shown
    assert page(me, ident).steps[0].grade == 2


@pytest.mark.parametrize(
    "given", [{"grade": "9"}, {"words": "a" * 10_001}, {"step": ""}], ids=str
)
def test_an_answer_that_cannot_be_kept_is_said_and_nothing_is_lost(
    client: Client, me: User, given: dict[str, str]
) -> None:
    ident = begin(me)

    response = client.post(f"/practice/mock/{ident}/answer/", {"step": "1", **given})

    assert response.status_code == 422
    assert given.get("words", "") in response.content.decode()
    assert page(me, ident).line.answered == 0


def test_a_question_is_skipped(client: Client, me: User) -> None:
    ident = begin(me)

    client.post(f"/practice/mock/{ident}/skip/", {"step": "1"})

    assert page(me, ident).steps[0].state == "skipped"
    assert client.post(f"/practice/mock/{ident}/skip/").status_code == 404


def test_spoken_questions_are_read_aloud_only_where_asked_for(
    client: Client, me: User
) -> None:
    client.post("/practice/mock/", {**STAGE, "is_spoken": "on"})
    spoken = MockRow.objects.get()

    assert "data-say" in html(client, f"/practice/mock/{spoken.id}/")
    assert "data-say" not in html(client, f"/practice/mock/{begin(me)}/")


def test_after_the_last_question_it_is_the_users_turn(client: Client, me: User) -> None:
    company = add_company(me)
    start = timezone.now() + timedelta(days=1)
    add_interview(me, company, draft(start=start))
    client.post("/practice/mock/", {**STAGE, "opportunity_id": str(company)})
    ident = MockRow.objects.get().id
    while step := page(me, ident).current:
        client.post(f"/practice/mock/{ident}/skip/", {"step": step.ident})

    assert "What would you like to ask?" in html(client, f"/practice/mock/{ident}/")


def test_without_a_booking_it_just_ends(client: Client, me: User) -> None:
    ident = begin(me)
    while step := page(me, ident).current:
        mocks.skip(me, ident, step.ident)

    assert "That was the last question" in html(client, f"/practice/mock/{ident}/")


def test_over_it_lists_what_was_asked_with_takes_and_answers(
    client: Client, me: User
) -> None:
    on = exercises.add(me, draft=ExerciseDraft("Why us?"), now=timezone.now())
    ident = begin(me)
    first = page(me, ident).steps[0]
    assert first.exercise_id is not None
    take = TakeRow.objects.create(
        owner=me,
        made_at=timezone.now(),
        exercise_id=first.exercise_id,
        mock_id=ident,
        number=1,
    )
    kept = "Your take is kept, and not read."
    assert kept in html(client, f"/practice/mock/{ident}/")
    client.post(f"/practice/mock/{ident}/answer/", {"step": "1", "grade": "4"})

    response = client.post(f"/practice/mock/{ident}/end/", follow=True)

    shown = response.content.decode()
    assert "1 of 6 questions answered." in shown
    assert f'href="/practice/takes/{take.id}/"' in shown
    assert all(step.text in shown for step in page(me, ident).steps)
    assert f'action="/practice/{first.exercise_id}/on/"' in shown or (
        first.exercise_id == on
    )


def test_while_a_take_is_read_the_page_says_how_far_and_comes_back_to_itself(
    client: Client,
    me: User,
    settings: LazySettings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}
    }
    ident = begin(me)
    first = page(me, ident).steps[0]
    sound = SimpleUploadedFile("take.webm", b"sound", content_type="audio/webm")
    client.post(
        f"/practice/{first.exercise_id}/record/",
        {"recording": sound, "mock": str(ident)},
    )
    job = JobRow.objects.get()
    address = f"/practice/reading/{job.id}/?mock={ident}"

    shown = html(client, f"/practice/mock/{ident}/")
    JobRow.objects.update(state="done")
    done = client.get(address, headers={"HX-Request": "true"})
    elsewhere = client.get(f"/practice/reading/{job.id}/?mock=//x.example")

    assert f'hx-get="{address}" hx-trigger="every 1s"' in shown
    assert "What is asked next is chosen from it once it is read" in shown
    back = f"/practice/mock/{ident}/?reading=done"
    assert done.headers["HX-Redirect"] == back
    take = f"/practice/takes/{job.subject}/?reading=done"
    assert elsewhere.headers["Location"] == take
    stopped = client.post(f"/practice/reading/{job.id}/stop/?mock={ident}")
    assert stopped.headers["Location"] == back


def test_it_is_deleted_with_the_way_back(client: Client, me: User) -> None:
    ident = begin(me)

    response = client.post(f"/practice/mock/{ident}/remove/", follow=True)

    assert f'action="/removed/{ident}/back/"' in response.content.decode()
    assert (
        client.post(f"/removed/{ident}/back/")
        .headers["Location"]
        .startswith("/practice/mock/")
    )


@pytest.mark.parametrize("deed", ["answer", "skip", "end", "remove"])
def test_what_is_another_persons_is_not_there(
    client: Client, bob: User, deed: str
) -> None:
    ident = begin(bob)

    assert client.get(f"/practice/mock/{ident}/").status_code == 404
    given = {"step": "1"}
    assert client.post(f"/practice/mock/{ident}/{deed}/", given).status_code == 404
    assert page(bob, ident).line.answered == 0


def test_a_take_is_recorded_in_the_interview_and_leads_back_to_it(
    client: Client, me: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))
    ident = begin(me)
    address = f"/practice/mock/{ident}/"
    step = page(me, ident).current
    assert step is not None
    shown = html(client, address)
    assert f'name="mock" value="{ident}"' in shown
    assert f'data-address="/practice/{step.exercise_id}/record/"' in shown

    sound = SimpleUploadedFile("take.webm", b"RIFF", content_type="audio/webm")
    given = {"recording": sound, "mock": str(ident)}
    response = client.post(f"/practice/{step.exercise_id}/record/", given)

    assert response.headers["Location"] == f"{address}?saved=take"
    after = page(me, ident).current
    assert after is not None
    assert (after.ident, after.take_id) == (step.ident, TakeRow.objects.get().id)
    assert "data-address" not in html(client, address)
