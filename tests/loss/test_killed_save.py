"""Whoever saves is killed in the middle: all of it is there or nothing, and once.

Killed just before the database keeps it, nothing is changed. Killed just after, all of
it is there. Sent again, it is there once.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.loss.homes import asked, is_sound, run, run_killed

ME = """
from askback.store.models import InterviewRow, OpportunityRow
me = people.local_owner()
now = timezone.now()
company = OpportunityRow.objects.get().id
interview = InterviewRow.objects.get().id
"""
BEFORE_KEPT = "connection._commit = die\n"
AFTER_KEPT = "\ndie()\n"
JOT = """
from askback.services.values.live import Said
from askback.services import jots
jots.keep(me, interview, device="a", said=[Said("note/next/", 1, "Ask pay", now, {})],
          now=now)
"""
MARK = """
from askback.services import notes
notes.mark(me, interview, place="asked-0", question_key="", verdict="answered",
           direction=1.0, note="Warm", now=now)
"""
TAKE = """
from askback.services.practice import taking
from askback.services.values.takes import TakeDraft
from askback.store.models import ExerciseRow
draft = TakeDraft("t.webm", "audio/webm", [b"sound"], 5, take_id=UUID(int=7))
taking.bring(me, ExerciseRow.objects.get().id, draft=draft, now=now)
"""
EXERCISE = "from tests.takes import add_exercise\nadd_exercise(people.local_owner())\n"
IMPORT = """
from askback.services import bringing
whole = bringing.whole_bytes(open(sys.argv[1], "rb").read())
bringing.bring(me, whole.record, wins="", now=now, recordings=whole.recordings)
"""
EXPORT = """
from askback.services import exports
from tests.takes import add_exercise, add_take
me = people.local_owner()
add_take(me, add_exercise(me), data=b"brought")
builders.add_company(me, "Brought")
open(sys.argv[1], "wb").write(exports.packed(me))
"""
SAVES = {
    "live": (JOT, "SELECT value FROM store_jotrow"),
    "mark": (MARK, "SELECT note FROM store_markrow"),
    "take": (TAKE, "SELECT media FROM store_takerow"),
}


@pytest.mark.parametrize("what", SAVES)
def test_a_save_that_is_killed_is_whole_or_not_at_all_and_once(
    home: Path, what: str
) -> None:
    save, question = SAVES[what]
    run(home, EXERCISE)

    run_killed(home, ME + BEFORE_KEPT + save)
    assert asked(home, question) == []

    run_killed(home, ME + save + AFTER_KEPT)
    kept = asked(home, question)
    assert len(kept) == 1

    run(home, ME + save)
    assert asked(home, question) == kept
    assert is_sound(home)


def test_a_take_that_is_killed_while_its_file_is_written_leaves_no_half(
    home: Path,
) -> None:
    """The half has a name that no row gives, and is swept when it is old."""
    half = "os.replace = lambda *_: die()\n"
    run(home, EXERCISE)
    run_killed(home, ME + half + TAKE)
    (left,) = (home / "recordings").rglob("*-*")
    assert left.name.startswith(".partial-")

    run(home, ME + TAKE)
    run(
        home,
        ME + "from askback.services.practice import recordings\n"
        "print(recordings.sweep(me, now=now + timedelta(hours=2)))\n",
    )

    (kept,) = (home / "recordings").rglob("*-*")
    assert kept.read_bytes() == b"sound"
    assert [(kept.name,)] == asked(home, "SELECT media FROM store_takerow")


def test_an_archive_whose_import_is_killed_is_brought_whole_the_next_time(
    home: Path, tmp_path: Path
) -> None:
    archive = str(tmp_path / "archive.zip")
    there = tmp_path / "there"
    shutil.copytree(home, there)
    run(there, EXPORT, archive)
    companies = "SELECT company FROM store_opportunityrow ORDER BY company"

    run_killed(home, ME + BEFORE_KEPT + IMPORT, archive)
    assert asked(home, companies) == [("Halden",)]

    for _ in range(2):  # the second time there is nothing new in it
        run(home, ME.replace("get()", "first()") + IMPORT, archive)
        assert asked(home, companies) == [("Brought",), ("Halden",)]
        assert asked(home, "SELECT count(*) FROM store_takerow") == [(1,)]
    (sound,) = (home / "recordings").rglob("*.webm")
    assert sound.read_bytes() == b"brought"


def test_a_recording_that_is_brought_over_another_is_the_one_or_the_other(
    home: Path,
) -> None:
    """Killed in the middle or out of room, the recording that was here is here."""
    name = "00000000-0000-0000-0000-000000000007.webm"
    keep = (
        "from askback.services.practice import recordings\n"
        "me = people.local_owner()\n"
        f"recordings.keep(me, '{name}', [sys.argv[1].encode()])\n"
    )
    full = (
        "import errno\nfrom askback.store.media import Folder\n"
        "def save(self, name, content):\n"
        "    open(os.path.join(self.location, name), 'wb').write(b'ha')\n"
        "    raise OSError(errno.ENOSPC, 'No space left on device')\n"
        "Folder.save = save\n"
    )
    told = "try:\n    exec(KEEP)\nexcept AskbackError as error:\n    print(error)\n"
    run(home, keep, "former")

    run_killed(home, "os.replace = lambda *_: die()\n" + keep, "half")
    said = run(home, full + f"KEEP = {keep!r}\n" + told, "half")

    (kept,) = (home / "recordings").rglob("*.webm")
    assert "No space left on device" in said
    assert kept.read_bytes() == b"former"
    assert len(list((home / "recordings").rglob(".partial-*"))) == 1  # the killed one's
