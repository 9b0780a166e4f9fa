"""Each resource as a program uses it, one story after another."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from askback.jobs import readings
from askback.services import long_readings
from askback.services.telling import webhooks
from askback.store.models import JobRow, TakeRow, User
from tests.builders import NOW, add_company, add_interview
from tests.takes import READING, add_exercise, add_take
from tests.web.api.conftest import Program
from tests.web.api.filling import POSTING, TALK, fill

pytestmark = pytest.mark.django_db


def test_a_posting_becomes_a_dossier(program: Program) -> None:
    made = program("POST", "/opportunities", {"company": "Halden", "posting": POSTING})
    assert (program.status, made["title"]) == (201, "Ward manager")
    assert program.headers["ETag"] == f'"{made["version"]}"'

    shown = program("GET", f"/opportunities/{made['id']}")

    assert {name: shown[name] for name in made} == made
    assert {one["name"]: one["value"] for one in shown["dossier"]["facts"]}["Pay"]
    assert all(quote["text"] in POSTING for quote in shown["dossier"]["claims"])
    (source,) = program("GET", f"/opportunities/{made['id']}/sources")["items"]
    held = program("GET", f"/sources/{source['id']}")
    assert (held["text"], held["kind"]) == (POSTING, "Posting")


def test_a_source_is_added_and_taken_out(program: Program, company: object) -> None:
    path = f"/opportunities/{company}/sources"
    given = {"text": "Our blog: we write runbooks.", "kind": "article", "name": "blog"}
    dossier = program("POST", path, given)
    assert (program.status, len(dossier["sources"])) == (201, 1)

    program("DELETE", f"/sources/{dossier['sources'][0]['id']}")

    assert program.status == 204
    assert program("GET", path)["count"] == 0
    program("POST", path, {"text": "x", "kind": "rumour"})
    assert program.status == 422


def test_an_opportunity_is_renamed_put_away_taken_up_and_removed(
    program: Program, company: object
) -> None:
    path = f"/opportunities/{company}"
    first = program("PATCH", path, {"title": "Matron"})
    assert (first["company"], first["title"]) == ("Halden", "Matron")

    away = program("PATCH", path, {"company": "Halden Care", "is_away": True})
    assert (away["is_away"], away["title"]) == (True, "Matron")
    assert program("PATCH", path, {"is_away": True}) == away
    assert program("GET", "/opportunities?is_away=true")["count"] == 1
    assert program("PATCH", path, {"is_away": False})["is_away"] is False
    program("DELETE", path, None, If_Match=f'"{away["version"]}"')
    assert program.status == 412
    program("DELETE", path, None, If_Match="*")
    assert program.status == 204
    program("GET", path)
    assert program.status == 404


def test_what_changed_meanwhile_is_not_changed_over(
    program: Program, company: object
) -> None:
    path = f"/opportunities/{company}"
    seen = program("GET", path)["version"]
    program("PATCH", path, {"title": "Matron"}, If_Match=f'W/"{seen}"')
    assert program.status == 200

    told = program("PATCH", path, {"title": "Nurse"}, If_Match=f'"{seen}"')

    assert (program.status, told["title"]) == (412, "Precondition Failed")
    assert program("GET", path)["title"] == "Matron"


def test_an_interview_is_booked_changed_cancelled_and_removed(
    program: Program, company: object
) -> None:
    dana = {"name": "Dana Marsh", "role": "hiring_manager"}
    start = "2026-12-01T14:00:00+01:00"
    given = {"name": "Call", "stage": "technical", "interviewers": [dana]}
    made = program("POST", f"/opportunities/{company}/interviews", given)
    assert (program.status, made["interviewers"]) == (201, [dana])
    path = f"/interviews/{made['id']}"

    moved = program("PATCH", path, {"start": start, "minutes_for_questions": 15})
    assert (moved["start"], moved["name"]) == ("2026-12-01T13:00:00Z", "Call")
    lee = {"name": "Lee", "role": "peer"}
    assert program("PATCH", path, {"interviewers": [lee]})["interviewers"] == [lee]
    off = program("PATCH", path, {"is_cancelled": True, "start": None})
    assert (off["is_cancelled"], off["start"]) == (True, None)
    assert program("PATCH", path, {"is_cancelled": False})["is_cancelled"] is False
    assert program("GET", path)["stage"] == "technical"
    assert program("GET", "/interviews")["count"] == 1
    told = program("PATCH", path, {"minutes_for_questions": 500})
    assert (program.status, told["status"]) == (422, 422)
    program("DELETE", path)
    assert (program.status, program("GET", "/interviews")["count"]) == (204, 0)


def test_an_agenda_says_what_to_ask_whom_and_why(
    program: Program, interview: object
) -> None:
    agenda = program("GET", f"/interviews/{interview}/agenda")

    assert program.status == 200
    assert sum(item["minutes"] for item in agenda["items"]) <= agenda["minutes"] == 12
    first = agenda["items"][0]
    assert first["to"] == ["Dana Marsh"]
    assert first["why"]
    assert first["listen_for"]["green"]
    assert first["probe"]


def test_a_short_transcript_is_read_at_once(
    program: Program, interview: object
) -> None:
    path = f"/interviews/{interview}"
    made = program("POST", f"{path}/transcript", {"text": TALK, "me": "Me"})
    assert (program.status, made["state"], made["job_id"]) == (201, "read", None)

    turns = program("GET", f"{path}/transcript?size=1&page=2")
    assert (turns["count"], turns["items"][0]["speaker"]) == (4, "Dana")
    reading, withheld = program("GET", f"{path}/readings")["items"]
    assert reading["quote"] in TALK
    assert (withheld["verdict"], withheld["reason"]) == ("not_answered", "declined")
    debrief = program("GET", f"{path}/debrief")
    assert (debrief["me"], debrief["has_transcript"]) == ("Me", True)
    assert [one["name"] for one in debrief["speakers"] if one["is_me"]] == ["Me"]
    told = program("POST", f"{path}/transcript", {"text": TALK, "me": "Nobody"})
    assert (program.status, told["status"]) == (422, 422)


def test_what_the_user_says_wins_and_is_taken_back(
    program: Program, interview: object
) -> None:
    path = f"/interviews/{interview}"
    program("POST", f"{path}/transcript", {"text": TALK, "me": "Me"})
    before = program("GET", f"{path}/readings")["items"][0]

    marked = program(
        "POST", f"{path}/marks", {"place": before["place"], "verdict": "partly"}
    )

    assert (marked["verdict"], marked["confirmed"]) == ("partly", True)
    assert marked["suggested"] == before["verdict"]
    program("DELETE", f"{path}/marks/{before['place']}")
    assert program.status == 204
    assert program("GET", f"{path}/readings")["items"][0] == before
    program("POST", f"{path}/marks", {"place": "asked-99", "verdict": "partly"})
    assert program.status == 404


def test_a_note_is_kept(program: Program, interview: object) -> None:
    path = f"/interviews/{interview}"

    made = program("POST", f"{path}/notes", {"text": "She laughed."})

    assert program.status == 201
    (kept,) = program("GET", f"{path}/debrief")["notes"]
    assert kept == made
    program("POST", f"{path}/notes", {"text": " "})
    assert program.status == 422


def test_a_long_transcript_is_a_job(
    program: Program, interview: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    queued: list[Any] = []
    monkeypatch.setattr(readings, "queue", queued.append)
    talk = TALK * 12

    made = program(
        "POST", f"/interviews/{interview}/transcript", {"text": talk, "me": "Me"}
    )

    assert (program.status, made["state"]) == (202, "queued")
    assert [str(ident) for ident in queued] == [made["job_id"]]
    job = program("GET", f"/jobs/{made['job_id']}")
    assert (job["state"], job["subject"]) == ("queued", str(interview))
    stopped = program("POST", f"/jobs/{made['job_id']}/stop", {})
    assert stopped["state"] == "stopped"


def test_the_job_of_a_take_is_one_too(program: Program, me: User) -> None:
    row = JobRow.objects.create(
        owner=me, made_at=NOW, heard_at=timezone.now(), kind="take", state="running"
    )

    assert program("GET", f"/jobs/{row.id}")["state"] == "running"


def test_what_is_unknown_is_listed_most_worth_learning_first(
    program: Program, company: object
) -> None:
    unknown = program("GET", f"/opportunities/{company}/unknown?size=100")["items"]

    worth = [one["unknown"] * one["weight"] for one in unknown]
    assert worth == sorted(worth, reverse=True)
    assert len(unknown) > 20


def test_questions_are_searched_and_shown(program: Program) -> None:
    found = program("GET", "/questions?q=who+left+the+team&role=peer&size=3")
    assert (program.status, len(found["items"])) == (200, 3)
    assert found["items"][0]["score"] > 0

    shown = program("GET", f"/questions/{found['items'][0]['key']}")

    assert shown["text"] == found["items"][0]["text"]
    assert shown["green"][0]["says"]
    assert shown["probes"]
    assert program("GET", "/questions?stage=executive&criterion=pay")["count"] > 0
    program("GET", "/questions/no-such-question")
    assert program.status == 404


def test_weights_are_changed_and_compared_by(program: Program, me: User) -> None:
    add_company(me)
    add_company(me, "Brinemoor")

    after = program("PATCH", "/weights", {"weights": {"pay": {"weight": 5}}})

    assert {one["key"]: one["weight"] for one in after["items"]}["pay"] == 5
    found = program("GET", "/compare")
    assert sum(one["best"] for one in found["opportunities"]) == pytest.approx(1)
    assert program("GET", "/weights?size=100")["items"] == after["items"]
    program("PATCH", "/weights", {"weights": {"no-such": {"weight": 5}}})
    assert program.status == 422
    program("PATCH", "/weights", {"weights": {"pay": {"weight": 6}}})
    assert program.status == 422


def test_letters_are_drafted_from_what_was_said(
    program: Program, interview: object, company: object
) -> None:
    program("POST", f"/interviews/{interview}/transcript", {"text": TALK, "me": "Me"})

    letters = program("GET", f"/opportunities/{company}/letters")["items"]

    assert [one["to"] for one in letters] == ["Dana Marsh"]
    assert letters[0]["body"].startswith("Hello Dana")


def test_a_story_is_kept_written_anew_and_taken_away(program: Program) -> None:
    made = program("POST", "/stories", {"title": "The queue", "skills": ["sql"]})
    path = f"/stories/{made['id']}"
    assert (program.status, made["lacks"][0]) == (201, "situation")

    told = program("PUT", path, {"title": "The queue", "situation": "We had one."})

    assert (told["skills"], told["situation"]) == ([], "We had one.")
    assert program("GET", path) == told
    program("DELETE", path)
    assert (program.status, program("GET", "/stories")["count"]) == (204, 0)


def test_takes_are_read_and_heard(program: Program, me: User) -> None:
    exercise = add_exercise(me, "What moved?")
    take = add_take(me, exercise, data=bytes(range(200)), reading=READING)

    (line,) = program("GET", f"/exercises/{exercise}/takes")["items"]
    shown = program("GET", f"/takes/{take}")

    assert (line["id"], shown["exercise_id"]) == (str(take), str(exercise))
    assert shown["reading"]["duration_s"] == 20
    assert program("GET", f"/exercises/{exercise}")["takes"] == 1
    assert program("GET", f"/takes/{take}/recording") == bytes(range(200))
    part = program("GET", f"/takes/{take}/recording", None, Range="bytes=2-4")
    assert (program.status, part) == (206, b"\x02\x03\x04")
    assert TakeRow.objects.count() == 1


def test_texts_that_are_not_kept_are_read(program: Program) -> None:
    posting = program("POST", "/read/posting", {"text": POSTING})
    pay = posting["compensation"]
    assert posting["text"][pay["start"] : pay["end"]] == pay["quote"]
    answer = program(
        "POST", "/read/answer", {"question": "How many left?", "answer": "Two of nine."}
    )
    assert answer["verdict"] == "answered"
    asked = program("POST", "/read/question", {"question": "Tell me about yourself."})
    assert asked["key"] == "about-yourself"
    kit = program("POST", "/read/kit", {"text": POSTING, "interviews": 2})
    assert len(kit["meetings"]) == 2
    for path in ("question", "kit"):
        field = "question" if path == "question" else "text"
        program("POST", f"/read/{path}", {field: " "})
        assert program.status == 422


def test_a_webhook_is_named_looked_at_and_ended(program: Program, me: User) -> None:
    made = program(
        "POST", "/webhooks", {"url": "https://told.example/", "events": ["take.read"]}
    )
    assert (program.status, made["secret"][:6]) == (201, "whsec_")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(webhooks.due, "send", lambda *_, **__: None)
        webhooks.tell(me, "take.read", {}, now=timezone.now())

    (line,) = program("GET", "/webhooks")["items"]
    (told,) = program("GET", f"/webhooks/{made['id']}/deliveries")["items"]

    assert line == {name: value for name, value in made.items() if name != "secret"}
    assert (told["event"], told["state"]) == ("take.read", "waiting")
    program("DELETE", f"/webhooks/{made['id']}")
    assert (program.status, program("GET", "/webhooks")["count"]) == (204, 0)


def test_everything_is_taken_out_but_what_lets_programs_in(
    program: Program, me: User
) -> None:
    fill(me)

    archive = zipfile.ZipFile(BytesIO(program("GET", "/export")))

    assert program.status == 200
    held = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Halden" in held
    for word in (b"whsec_", b"tokenrow", b"webhookrow", b"deliveryrow", b"replyrow"):
        assert word not in held
    assert program.secret[:8].encode() not in held


@pytest.mark.parametrize(
    "path",
    ["/opportunities", "/interviews", "/stories", "/exercises", "/webhooks"],
)
def test_a_list_costs_the_same_however_long(
    path: str, program: Program, me: User
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as caught:
            program("GET", path)
        return len(caught)

    fill(me)
    program("GET", path)
    one = cost()
    for number in range(2):
        add_interview(me, add_company(me, f"Company {number}"))
        add_exercise(me, f"What moved {number}?")
        program("POST", "/stories", {"title": f"Story {number}"})
        webhooks.make(me, url="https://told.example/", events=["take.read"], now=NOW)

    assert cost() == one
    assert program("GET", path)["count"] == 3


def test_pages_are_turned_one_way(program: Program, me: User) -> None:
    for number in range(3):
        add_company(me, f"Company {number}")

    first = program("GET", "/opportunities?size=2")
    last = program("GET", "/opportunities?size=2&page=2")
    beyond = program("GET", "/opportunities?size=2&page=9")

    assert [len(page["items"]) for page in (first, last, beyond)] == [2, 1, 0]
    assert {page["pages"] for page in (first, last, beyond)} == {2}
    for wrong in ("page=0", "size=101", "size=0", "page=100001", "page=x"):
        program("GET", f"/opportunities?{wrong}")
        assert program.status == 422


def test_a_job_that_is_somebody_elses_is_not_there(bobs: Program, me: User) -> None:
    now = timezone.now() - timedelta(minutes=1)
    row = JobRow.objects.create(
        owner=me, made_at=now, heard_at=now, kind=long_readings.KIND, state="queued"
    )

    bobs("POST", f"/jobs/{row.id}/stop", {})

    assert (bobs.status, JobRow.objects.get().is_stopped) == (404, False)
