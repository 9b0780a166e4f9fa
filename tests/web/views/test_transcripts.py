from __future__ import annotations

import json
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.services import debriefs, transcripts
from askback.services.values import ReadLine, Upload
from askback.store.models import TranscriptRow, User
from tests.web.conftest import NOW, TRANSCRIPT

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def told(me: User, interview: UUID) -> UUID:
    upload = Upload("dana.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=upload, me="Me", now=NOW)
    return interview


@pytest.fixture
def reading(me: User, told: UUID) -> ReadLine:
    return debriefs.show(me, told, now=NOW).reads[0]


def test_a_transcript_is_read(client: Client, interview: UUID) -> None:
    file = SimpleUploadedFile("dana.txt", TRANSCRIPT.encode())

    response = client.post(
        f"/interviews/{interview}/transcript/", {"file": file, "me": "Me"}
    )

    assert response.headers["Location"] == (
        f"/interviews/{interview}/debrief/?saved=transcript"
    )


def test_a_name_that_nobody_has_is_refused_on_the_form(
    client: Client, interview: UUID
) -> None:
    response = client.post(
        f"/interviews/{interview}/transcript/", {"text": TRANSCRIPT, "me": "Zoe"}
    )

    assert response.status_code == 422
    assert "Zoe" in response.content.decode()
    assert "Two of nine." in response.content.decode()
    assert not TranscriptRow.objects.exists()


def test_a_missing_transcript_is_asked_for(client: Client, interview: UUID) -> None:
    response = client.post(f"/interviews/{interview}/transcript/", {})

    assert response.status_code == 422
    assert "Bring the transcript, or paste it." in response.content.decode()


def test_a_large_transcript_is_refused_by_its_name(
    client: Client, interview: UUID
) -> None:
    file = SimpleUploadedFile("long.vtt", b"x" * 20_200_000)

    response = client.post(f"/interviews/{interview}/transcript/", {"file": file})

    assert response.status_code == 422
    assert "long.vtt is over 20 MB" in response.content.decode()


def test_who_i_am_can_be_changed(client: Client, told: UUID) -> None:
    response = client.post(f"/interviews/{told}/transcript/me/", {"me": "Dana"})

    assert response.headers["Location"] == f"/interviews/{told}/debrief/?saved=me"
    assert TranscriptRow.objects.get().me == "Dana"


@pytest.mark.parametrize("name", ["", "Zoe"])
def test_i_am_one_of_the_speakers(client: Client, told: UUID, name: str) -> None:
    response = client.post(f"/interviews/{told}/transcript/me/", {"me": name})

    assert response.status_code == 422
    assert TranscriptRow.objects.get().me == "Me"


def test_a_folded_stretch_is_handed_out_to_htmx_and_shown_on_the_page(
    client: Client, told: UUID
) -> None:
    address = f"/interviews/{told}/transcript/turns/?turn=0"

    part = client.get(address, headers=HTMX).content.decode()
    plain = client.get(address)

    assert part.lstrip().startswith('<details class="skipped" data-first="0"')
    assert "Thanks for having me." in part
    assert " open>" in part
    assert plain.headers["Location"] == f"/interviews/{told}/debrief/?turn=0#t-0"


def test_a_stretch_that_is_not_there_is_nothing(client: Client, told: UUID) -> None:
    address = f"/interviews/{told}/transcript/turns/?turn=777"

    assert client.get(address, headers=HTMX).status_code == 404


def test_a_talk_too_long_to_show_whole_has_a_link_to_the_rest(
    client: Client, me: User, interview: UUID
) -> None:
    long = "Dana: " + "We hire and hire. " * 4000 + "\nMe: Right.\n"
    upload = Upload("long.txt", (long + TRANSCRIPT).encode())
    transcripts.add(me, interview, upload=upload, me="Me", now=NOW)

    folded = client.get(f"/interviews/{interview}/debrief/")
    opened = client.get(f"/interviews/{interview}/debrief/?turn=0")

    assert b'href="?turn=0#t-0"' in folded.content
    assert len(folded.content) < 60_000 < len(opened.content)


def test_corrections_are_handed_out_as_a_file(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    client.post(
        f"/interviews/{told}/marks/", {"place": reading.place, "verdict": "partly"}
    )

    response = client.get(f"/interviews/{told}/labels.jsonl")

    (line,) = response.content.decode().splitlines()
    assert json.loads(line)["user"]["verdict"] == "partly"
    assert "attachment" in response.headers["Content-Disposition"]


def test_who_is_me_is_asked_where_it_cannot_be_told(
    client: Client, me: User, interview: UUID
) -> None:
    talk = b"Ann: Hello there, can you hear me?\nBob: Yes, I can hear you well.\n"
    transcripts.add(me, interview, upload=Upload("t.txt", talk), me=None, now=NOW)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()

    assert "Which of them is you?" in html
    assert html.index("Which of them is you?") < html.index('class="talk"')
    assert "Yes, I can hear you well." in html


def test_a_transcript_without_names_says_what_is_missing(
    client: Client, me: User, interview: UUID
) -> None:
    upload = Upload("t.txt", b"Four of nine left. Two went to Leeds.")
    transcripts.add(me, interview, upload=upload, me=None, now=NOW)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()

    assert html.index("No speaker is named") < html.index('class="talk"')
    assert "Which of them is you?" not in html


def test_a_talk_without_a_question_of_mine_says_so(
    client: Client, me: User, interview: UUID
) -> None:
    talk = b"Dana: Tell me about you.\nMe: I ran the nights.\nDana: Thanks.\n"
    transcripts.add(me, interview, upload=Upload("t.txt", talk), me="Me", now=NOW)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()

    assert "No question of yours was found" in html


def test_a_file_full_of_faults_does_not_fill_the_page(
    client: Client, me: User, interview: UUID
) -> None:
    upload = Upload("t.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=upload, me=None, now=NOW)
    row = TranscriptRow.objects.get()
    row.reading["problems"] = [
        {"where": f"line {n}", "message": "?"} for n in range(99)
    ]
    row.save()

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()

    assert "And 69 more of the kind." in html
    assert html.count("<b>line ") == 30
