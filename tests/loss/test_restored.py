"""All is lost, and put back from a backup: rows and recordings as they were."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.loss.homes import asked, run, run_killed

MAKE = """
from tests.takes import add_exercise, add_take
from askback.services import backups
me = people.local_owner()
add_take(me, add_exercise(me), data=b"first sound")
print(backups.make(now=timezone.now()).name)
"""
LATER = """
from tests.takes import add_take
from askback.store.models import ExerciseRow
builders.add_company(people.local_owner(), "Later")
add_take(people.local_owner(), ExerciseRow.objects.get().id, data=b"later sound")
"""
RESTORE = """
from pathlib import Path
from askback.services import restoring
restoring.restore(Path(sys.argv[1]), now=timezone.now())
"""
KILLED = """
from askback.services.practice import carried
put = carried.put_back
def half(folder):
    put(folder)
    die()
carried.put_back = half
"""
COMPANIES = "SELECT company FROM store_opportunityrow ORDER BY company"
TAKES = "SELECT count(*) FROM store_takerow"


def _sounds(home: Path) -> set[bytes]:
    return {path.read_bytes() for path in (home / "recordings").rglob("*.webm")}


def _file(home: Path, elsewhere: Path) -> str:
    """Make a backup and carry it out of the workspace."""
    name = run(home, MAKE)
    return str(shutil.copy(home / "backups" / name, elsewhere / "carried.zip"))


def test_a_workspace_whose_disk_is_gone_is_back_with_its_recordings(
    home: Path, tmp_path: Path
) -> None:
    backup = _file(home, tmp_path)
    shutil.rmtree(home)
    home.mkdir()

    run(home, RESTORE, backup)

    assert asked(home, COMPANIES) == [("Halden",)]
    assert asked(home, TAKES) == [(1,)]
    assert _sounds(home) == {b"first sound"}


def test_a_restore_that_is_killed_leaves_what_was_there_and_works_again(
    home: Path, tmp_path: Path
) -> None:
    """What was there before is a backup of its own, its recordings too."""
    backup = _file(home, tmp_path)
    run(home, LATER)
    later = {b"first sound", b"later sound"}

    run_killed(home, KILLED + RESTORE, backup)
    assert asked(home, COMPANIES) == [("Halden",), ("Later",)]
    assert _sounds(home) == later

    run(home, RESTORE, backup)
    assert asked(home, COMPANIES) == [("Halden",)]

    for path in (home / "recordings").rglob("*.webm"):
        path.unlink()
    newest = max((home / "backups").glob("before-restoring-*"))
    run(home, RESTORE, str(newest))
    assert asked(home, COMPANIES) == [("Halden",), ("Later",)]
    assert asked(home, TAKES) == [(2,)]
    assert _sounds(home) == later
