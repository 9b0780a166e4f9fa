"""A change of the database's form is cut off, or begun by two at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.loss.homes import asked, begin, is_sound, run, run_killed

OLD = """
from django.core.management import call_command
os.makedirs(os.environ["ASKBACK_HOME"])
call_command("migrate", "store", "0004_dismissals", verbosity=0)
with connection.cursor() as cursor:
    cursor.execute(
        "INSERT INTO store_user (username, password, is_superuser, first_name,"
        " last_name, email, is_staff, is_active, date_joined)"
        " VALUES ('me', '', 0, '', '', '', 0, 1, '2026-01-01')"
    )
"""
UPGRADE = "from askback.boot import migrate\nmigrate()\n"
KILLED = """
from django.db.migrations.operations import CreateModel
create, left = CreateModel.database_forwards, [int(sys.argv[1])]
def forwards(self, *given):
    create(self, *given)
    left[0] -= 1
    if not left[0]:
        die()
CreateModel.database_forwards = forwards
"""
STEPS = "SELECT name FROM django_migrations WHERE app = 'store' ORDER BY name"
USERS = "SELECT username FROM store_user"


@pytest.fixture(scope="module")
def old_once(nursery: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 -- it must be open
    home = tmp_path_factory.mktemp("old") / "home"
    run(home, OLD)
    return home


@pytest.fixture
def old(old_once: Path, tmp_path: Path) -> Path:
    """A workspace of an older form."""
    found = tmp_path / "old"
    shutil.copytree(old_once, found)
    return found


def test_a_workspace_whose_upgrade_is_killed_is_upgraded_by_the_next_start(
    old: Path, home_steps: list[tuple[object, ...]]
) -> None:
    """The copy from before the first start is among the backups still."""
    before = asked(old, STEPS)

    run_killed(old, KILLED + UPGRADE, "2")
    first = {path.name for path in (old / "backups").iterdir()}
    assert is_sound(old)
    run_killed(old, KILLED + UPGRADE, "1")
    run(old, UPGRADE)

    assert asked(old, STEPS) == home_steps
    assert asked(old, USERS) == [("me",)]
    assert is_sound(old)
    (copy,) = first
    kept = old / "kept"
    kept.mkdir()
    shutil.copy(old / "backups" / copy, kept / "askback.sqlite3")
    assert asked(kept, STEPS) == before


@pytest.fixture
def home_steps(home: Path) -> list[tuple[object, ...]]:
    """What a workspace of this version has gone through."""
    return asked(home, STEPS)


def test_of_two_that_start_at_once_one_upgrades_and_none_undoes_it(
    old: Path, home_steps: list[tuple[object, ...]]
) -> None:
    """A server and a worker start together: each would have put its copy back."""
    gate = (
        "import time\nfrom pathlib import Path\n"
        "gate = Path(os.environ['ASKBACK_HOME']) / 'gate'\n"
        "from askback.services import upgrades\n"
        "plan, waited = upgrades._plan, []\n"
        "def held():\n"
        "    found = plan()\n"
        "    if not waited:\n"
        "        waited.append(1)\n"
        "        (gate.parent / f'at-{os.getpid()}').touch()\n"
        "        while not gate.exists(): time.sleep(.01)\n"
        "    return found\n"
        "upgrades._plan = held\n"
    )
    both = [begin(old, gate + UPGRADE) for _ in range(2)]
    while len(list(old.glob("at-*"))) < 2:
        assert all(child.out.exists() for child in both)
    (old / "gate").touch()

    assert [(child.end(), child.told()) for child in both] == [(0, ""), (0, "")]

    assert asked(old, STEPS) == home_steps
    assert asked(old, USERS) == [("me",)]
    assert len(list((old / "backups").iterdir())) == 1
