from __future__ import annotations

import json
from uuid import UUID

import pytest
from django.test import Client

from askback.services import transcripts
from askback.services.values import Upload
from askback.store.models import TranscriptRow, User
from tests.web.conftest import NOW, TRANSCRIPT

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(me: User, interview: UUID) -> UUID:
    talk = TRANSCRIPT.replace("Dana:", "Speaker 1:")
    upload = Upload("talk.txt", talk.encode())
    transcripts.add(me, interview, upload=upload, me="Me", now=NOW)
    return interview


def called() -> list[str]:
    return [s["name"] for s in TranscriptRow.objects.get().reading["speakers"]]


def test_a_speaker_is_renamed_and_it_is_undone_with_one_press(
    client: Client, told: UUID
) -> None:
    response = client.post(
        f"/interviews/{told}/speakers/",
        {"speaker": "Speaker 1", "name": "Dana Marsh"},
        follow=True,
    )

    html = response.content.decode()
    assert called() == ["Me", "Dana Marsh"]
    assert "Changed, here and in the other interviews" in html
    assert "In the file: Speaker 1" in html

    client.post(f"/interviews/{told}/speakers/undo/")

    assert called() == ["Me", "Speaker 1"]


def test_the_people_of_the_loop_are_suggested_for_a_label(
    client: Client, told: UUID
) -> None:
    html = client.get(f"/interviews/{told}/debrief/").content.decode()

    assert "The same person as" in html
    assert (
        '<button class="btn sm" type="submit" name="name" value="Dana Marsh">' in html
    )


def test_somebody_is_called_as_the_file_does_again(client: Client, told: UUID) -> None:
    client.post(
        f"/interviews/{told}/speakers/", {"speaker": "Speaker 1", "name": "Dana"}
    )

    response = client.post(f"/interviews/{told}/speakers/part/", {"named": "Speaker 1"})

    assert called() == ["Me", "Speaker 1"]
    assert response.headers["Location"] == (
        f"/interviews/{told}/debrief/?saved=named&undo={told}"
    )


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("speakers/", {}),
        ("speakers/", {"speaker": "Zoe", "name": "Ana"}),
        ("speakers/", {"speaker": "Speaker 1", "name": "x" * 121}),
        ("speakers/part/", {}),
    ],
)
def test_a_name_that_is_none_is_refused(
    client: Client, told: UUID, address: str, given: dict[str, str]
) -> None:
    response = client.post(f"/interviews/{told}/{address}", given)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert called() == ["Me", "Speaker 1"]


def test_a_transcript_with_very_many_names_is_shown(
    client: Client, me: User, interview: UUID
) -> None:
    said = [{"speaker": f"Person {n}", "text": "Hello there."} for n in range(40)]
    upload = Upload("talk.json", json.dumps(said).encode())
    transcripts.add(me, interview, upload=upload, me="Person 39", now=NOW)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()

    assert html.count('class="row voice"') == 24
    assert "And 16 more, who said little." in html


def test_someone_elses_speakers_are_not_there(
    client: Client, bobs_interview: UUID
) -> None:
    path = f"/interviews/{bobs_interview}/speakers"
    answers = [
        client.post(f"{path}/", {"speaker": "Dana", "name": "Ana"}),
        client.post(f"{path}/part/", {"named": "Dana"}),
        client.post(f"{path}/undo/"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3
