"""The disk is full: the user is told so, and what was kept before is kept."""

from __future__ import annotations

from pathlib import Path

from tests.loss.homes import asked, is_sound, run

CLIENT = """
import resource
from django.test import Client
from django.core.files.uploadedfile import SimpleUploadedFile
from askback.store.models import ExerciseRow, InterviewRow
client = Client(raise_request_exception=False)
interview = InterviewRow.objects.get().id

def told(response):
    print(response.status_code, "no room left" in response.content.decode().lower())
"""
NOTE = "told(client.post(f'/interviews/{interview}/notes/', {'text': sys.argv[1]}))\n"
FULL_DATABASE = """
with connection.cursor() as cursor:
    cursor.execute("PRAGMA page_count")
    count = cursor.fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {count}")
"""
FULL_FILES = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))
"""
TAKE = """
from tests.takes import add_exercise
exercise = add_exercise(people.local_owner())
def record(size):
    file = SimpleUploadedFile("a.webm", b"x" * size, "audio/webm")
    return client.post(f"/practice/{exercise}/record/", {"recording": file})
"""
NOTES = "SELECT text FROM store_noterow"


def test_a_note_that_finds_no_room_is_refused_and_the_former_ones_stay(
    home: Path,
) -> None:
    run(home, CLIENT + NOTE, "kept")

    said = run(home, CLIENT + FULL_DATABASE + NOTE, "x" * 19_000)

    assert said == "507 True"
    assert asked(home, NOTES) == [("kept",)]
    assert is_sound(home)
    assert run(home, CLIENT + NOTE, "after") == "302 False"
    assert asked(home, NOTES) == [("kept",), ("after",)]


def test_a_recording_that_finds_no_room_leaves_no_half_and_no_row(home: Path) -> None:
    """A short one is too large where it is kept, a long one while it comes in."""
    said = run(
        home,
        CLIENT + TAKE + FULL_FILES + "print(record(2_000_000).status_code)\n"
        "told(record(4_000_000))\n"
        "print(record(500_000).status_code)\n",
    )

    assert said.split("\n") == ["422", "507 True", "302"]
    (kept,) = (path for path in (home / "recordings").rglob("*") if path.is_file())
    assert kept.stat().st_size == 500_000
    assert asked(home, "SELECT media FROM store_takerow") == [(kept.name,)]


def test_a_backup_that_finds_no_room_is_none_and_the_others_stay(home: Path) -> None:
    make = "from askback.services import backups\nbackups.make(now=timezone.now())\n"
    run(home, make)
    (first,) = (home / "backups").iterdir()
    before = first.read_bytes()
    small = FULL_FILES.replace("1_000_000", "100_000")
    tried = (
        f"try:\n    exec({make!r})\nexcept AskbackError as error:\n    print(error)\n"
    )

    said = run(home, "import resource\n" + small + tried)

    assert "Make room" in said
    assert list((home / "backups").iterdir()) == [first]
    assert first.read_bytes() == before
