from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client

from askback.services import debriefs, notes, transcripts
from askback.services.values import ReadLine, Upload
from askback.store.models import MarkRow, NoteRow, User
from tests.web.conftest import NOW, TRANSCRIPT, queries_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def told(me: User, interview: UUID) -> UUID:
    upload = Upload("dana.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=upload, me="Me", now=NOW)
    return interview


@pytest.fixture
def reading(me: User, told: UUID) -> ReadLine:
    page = debriefs.show(me, told, now=NOW)
    return next(part for part in page.parts if isinstance(part, ReadLine))


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_without_a_transcript_planned_questions_can_be_marked(
    client: Client, me: User, interview: UUID
) -> None:
    page = debriefs.show(me, interview, now=NOW)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()

    assert page.markable
    assert html.count('name="place"') == len(page.markable)
    assert "Bring the transcript" in html


def test_a_reading_stands_beside_the_words(client: Client, told: UUID) -> None:
    html = client.get(f"/interviews/{told}/debrief/").content.decode()

    assert "Two of nine. One moved to Leeds for family" in words(html)
    assert "How many people left the team last year?" in words(html)
    assert html.count('class="pairing"') >= 2


def test_a_note_is_kept(client: Client, interview: UUID) -> None:
    response = client.post(
        f"/interviews/{interview}/notes/", {"text": "<i>late</i>"}, follow=True
    )

    assert "&lt;i&gt;late&lt;/i&gt;" in response.content.decode()


def test_an_empty_note_is_refused(client: Client, interview: UUID) -> None:
    response = client.post(f"/interviews/{interview}/notes/", {"text": " "})

    assert response.status_code == 422
    assert "Write something first." in response.content.decode()
    assert not NoteRow.objects.exists()


def test_htmx_gets_the_confirmed_reading_and_the_tally_alone(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    response = client.post(
        f"/interviews/{told}/marks/",
        {"place": reading.place, "verdict": reading.suggested},
        headers=HTMX,
    )

    html = response.content.decode()
    assert "Confirmed by you" in html
    assert 'hx-swap-oob="true"' in html
    assert "<html" not in html


def test_a_corrected_reading_says_so(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    other = "not_answered" if reading.suggested != "not_answered" else "answered"

    response = client.post(
        f"/interviews/{told}/marks/",
        {
            "place": reading.place,
            "question_key": reading.question_key,
            "verdict": other,
            "direction": "-1",
            "note": "she looked away",
        },
        headers=HTMX,
    )

    html = response.content.decode()
    assert "Corrected by you" in html
    assert "she looked away" in html
    assert "Red flag" in html


def test_a_browser_goes_back_to_the_reading(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    response = client.post(
        f"/interviews/{told}/marks/",
        {"place": reading.place, "verdict": "answered"},
    )

    assert response.headers["Location"] == (
        f"/interviews/{told}/debrief/?saved=mark#{reading.place}"
    )


def test_a_mark_is_taken_back(client: Client, told: UUID, reading: ReadLine) -> None:
    client.post(
        f"/interviews/{told}/marks/",
        {"place": reading.place, "verdict": "cant_tell"},
    )

    response = client.post(
        f"/interviews/{told}/marks/undo/", {"place": reading.place}, headers=HTMX
    )

    assert "data-confirm" in response.content.decode()
    assert not MarkRow.objects.exists()


def test_a_mark_without_a_verdict_is_refused_in_its_place(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    response = client.post(
        f"/interviews/{told}/marks/", {"place": reading.place}, headers=HTMX
    )

    assert response.status_code == 422
    assert "Choose how far it was answered." in response.content.decode()
    assert "<html" not in response.content.decode()


def test_a_mark_of_nothing_is_refused_on_the_page(client: Client, told: UUID) -> None:
    assert client.post(f"/interviews/{told}/marks/", {}).status_code == 422
    assert client.post(f"/interviews/{told}/marks/undo/", {}).status_code == 422


def test_a_planned_question_is_marked_without_a_transcript(
    client: Client, me: User, interview: UUID
) -> None:
    planned = debriefs.show(me, interview, now=NOW).markable[0]

    response = client.post(
        f"/interviews/{interview}/marks/",
        {
            "place": planned.place,
            "question_key": planned.question_key,
            "verdict": "answered",
            "direction": "1",
        },
        headers=HTMX,
    )

    assert "Marked by you" in response.content.decode()


def test_someone_elses_debrief_is_not_there(
    client: Client, bobs_interview: UUID
) -> None:
    path = f"/interviews/{bobs_interview}"
    answers = [
        client.get(f"{path}/debrief/"),
        client.post(f"{path}/transcript/", {"text": TRANSCRIPT}),
        client.post(f"{path}/transcript/me/", {"me": "Me"}),
        client.post(f"{path}/notes/", {"text": "mine now"}),
        client.post(f"{path}/marks/", {"place": "asked-0", "verdict": "answered"}),
        client.post(f"{path}/marks/undo/", {"place": "asked-0"}),
        client.get(f"{path}/marks/?place=asked-0"),
        client.get(f"{path}/labels.jsonl"),
        client.get(f"{path}/transcript/turns/?turn=0", headers=HTMX),
    ]

    assert [answer.status_code for answer in answers] == [404] * 9
    assert not NoteRow.objects.exists()


def test_a_debrief_costs_the_same_with_one_note_and_three(
    client: Client, me: User, told: UUID
) -> None:
    notes.add(me, told, text="one", now=NOW)
    one = queries_of(client, f"/interviews/{told}/debrief/")

    notes.add(me, told, text="two", now=NOW)
    notes.add(me, told, text="three", now=NOW)

    assert queries_of(client, f"/interviews/{told}/debrief/") == one


def test_all_sure_readings_are_confirmed_with_one_press(
    client: Client, me: User, told: UUID
) -> None:
    response = client.post(f"/interviews/{told}/marks/all/")

    assert response.headers["Location"].startswith(f"/interviews/{told}/debrief/")
    page = debriefs.show(me, told, now=NOW)
    lines = [part for part in page.parts if isinstance(part, ReadLine)]
    sure = [line for line in lines if line.question_key and not line.is_maybe]
    assert sure
    assert all(line.confirmed for line in sure)


def test_someone_elses_readings_cannot_be_confirmed(
    client: Client, bobs_interview: UUID
) -> None:
    assert client.post(f"/interviews/{bobs_interview}/marks/all/").status_code == 404


def test_a_question_is_the_heading_of_its_answer(client: Client, told: UUID) -> None:
    html = client.get(f"/interviews/{told}/debrief/").content.decode()

    headed = re.findall(r'<h2 class="put" id="l-(asked-\d+)"[^>]*>(.*?)</h2>', html)
    assert ("asked-0", "How many people left the team last year?") in headed
    assert html.count('aria-labelledby="l-asked-') == len(headed)
    assert len(re.findall(r' id="([^"]+)"', html)) == len(
        set(re.findall(r' id="([^"]+)"', html))
    )


def test_all_questions_are_listed_with_what_came_of_them(
    client: Client, told: UUID
) -> None:
    html = client.get(f"/interviews/{told}/debrief/").content.decode()

    contents = html.split('<nav aria-label="Questions you asked">')[1].split("</nav>")[
        0
    ]
    assert contents.count("<li") == html.count('class="pairing"')
    assert 'href="#l-asked-1"' in contents
    assert "Answered" in contents


def test_an_answer_withheld_for_a_reason_says_so(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    response = client.post(
        f"/interviews/{told}/marks/",
        {"place": reading.place, "verdict": "not_answered", "reason": "declined"},
        headers=HTMX,
    )

    html = response.content.decode()
    assert "Not answered, with a reason" in html
    assert re.search(r"\d not answered,( \d)? with a reason", words(html))


def test_words_are_found_and_lead_to_their_turn(client: Client, told: UUID) -> None:
    page = client.get(f"/interviews/{told}/debrief/?find=LEEDS").content.decode()
    none = client.get(f"/interviews/{told}/debrief/?find=<b>").content.decode()

    assert "1 turn with “LEEDS”" in page
    assert '<mark class="hit">Leeds</mark>' in page
    assert 'href="?find=LEEDS&amp;turn=3#t-3"' in page
    assert "Nobody said “&lt;b&gt;”" in none


@pytest.mark.parametrize(
    "query", ["turn=x", "turn=-1", "turn=99999999999", "find=" + "x" * 300, "place=%00"]
)
def test_an_address_that_asks_for_nonsense_shows_the_page(
    client: Client, told: UUID, query: str
) -> None:
    response = client.get(f"/interviews/{told}/debrief/?{query}")

    assert response.status_code == 200
    assert b"No question of mine" not in response.content


def test_all_that_can_be_corrected_is_opened_with_and_without_htmx(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    address = f"/interviews/{told}/marks/?place={reading.place}"

    part = client.get(address, headers=HTMX).content.decode()
    plain = client.get(address)
    page = client.get(plain.headers["Location"].split("#")[0]).content.decode()

    assert part.count("<option") > 7
    assert "<html" not in part
    assert plain.headers["Location"] == (
        f"/interviews/{told}/debrief/?place={reading.place}#{reading.place}"
    )
    assert page.count("No question of mine") == 1


def test_what_is_no_question_of_mine_is_left_out(
    client: Client, told: UUID, reading: ReadLine
) -> None:
    response = client.post(
        f"/interviews/{told}/marks/",
        {
            "place": reading.place,
            "verdict": reading.suggested,
            "reason": ["", "no_question"],
        },
        headers=HTMX,
    )

    html = response.content.decode()
    assert "No question of yours" in html
    assert "Left out by you" in html
    assert MarkRow.objects.get().reason == "no_question"
