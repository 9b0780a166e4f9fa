"""A workspace of one machine that moves to a server and back, by the commands."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from askback.services import exports, opportunities, people
from askback.services.access import tokens
from askback.store.models import OpportunityRow, TakeRow, User

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).parents[2]
FILL = """
from askback.boot import boot, migrate
boot(); migrate()
from askback.services import people
from tests.builders import add_company
from tests.services.filled import fill
from tests.takes import add_exercise, add_take
owner = people.local_owner()
fill(owner)
add_company(owner, posting="Ward manager. Pay 48,000 GBP a year.")
add_take(owner, add_exercise(owner))
"""


@dataclass
class Machine:
    """A machine of somebody's, with a workspace of their own."""

    place: Path

    def environ(self, **more: str) -> dict[str, str]:
        """Return what a shell there has set; nothing of the server's."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith("ASKBACK_")}
        kept["ASKBACK_HOME"] = str(self.place / "home")
        kept["ASKBACK_TIME_ZONE"] = "Europe/Oslo"
        kept["TMPDIR"] = str(self.place / "tmp")
        kept["DJANGO_SETTINGS_MODULE"] = "askback.settings"
        kept["PYTHONPATH"] = f"{ROOT}:{ROOT / 'src'}"
        return {**kept, **more}

    def run(self, *words: str, token: str = "") -> tuple[int, str]:
        """Run a command, and return its exit code and what it told."""
        (self.place / "tmp").mkdir(exist_ok=True)
        done = subprocess.run(
            [sys.executable, *words], env=self.environ(ASKBACK_TOKEN=token),
            capture_output=True, text=True, check=False, cwd=self.place,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        assert list((self.place / "tmp").iterdir()) == []
        return done.returncode, f"{done.stdout}{done.stderr}".strip()

    def move(self, *words: str, token: str) -> tuple[int, str]:
        """Run `askback move`."""
        return self.run("-m", "askback", "move", *words, token=token)

    def export(self) -> dict[str, bytes]:
        """Return what an export of it holds, by name."""
        target = self.place / "out.zip"
        target.unlink(missing_ok=True)
        words = ("-m", "askback", "export", str(target), "--format", "json")
        done = subprocess.run(
            [sys.executable, *words], env=self.environ(), capture_output=True,
            check=True, cwd=self.place,
        )  # fmt: skip
        assert done.returncode == 0
        return unzipped(target.read_bytes())


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def machine(place: Path) -> Machine:
    place.mkdir()
    return Machine(place)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine with a row of every kind, and a recording."""
    made = machine(tmp_path_factory.mktemp("moving") / "full")
    assert made.run("-c", FILL) == (0, "")
    return made


@pytest.fixture
def full(filled: Machine) -> Machine:
    """It is never changed: whatever moves from it stays there."""
    return filled


@pytest.fixture
def blank(tmp_path: Path) -> Machine:
    return machine(tmp_path / "blank")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "server"))


@pytest.fixture
def ann() -> User:
    return User.objects.create(username="ann", email="ann@example.org")


def token_of(owner: User, *scopes: str) -> str:
    wanted = scopes or ("import", "export")
    made = tokens.make(owner, name="moving", scopes=wanted, now=timezone.now())
    return made.secret


def add(owner: User, company: str) -> None:
    opportunities.add(
        owner, company=company, title="x", posting=None, now=timezone.now()
    )


def test_a_workspace_moves_to_a_server_and_back_byte_for_byte(
    full: Machine, blank: Machine, ann: User, live_server: Any
) -> None:
    before, token = full.export(), token_of(ann)

    code, told = full.move("to", live_server.url, "--yes", token=token)

    assert code == 0, told
    assert "Moved, and checked: both sides hold the same" in told
    assert "1 recordings (SHA-256 " in told
    assert "Nothing was deleted here." in told
    assert full.export() == before
    assert unzipped(exports.packed(ann, form="json")) == before
    assert not User.objects.filter(username=people.LOCAL).exists()

    code, told = blank.move("from", live_server.url, "--yes", token=token)

    assert code == 0, told
    assert "both sides hold the same" in told
    assert "Nothing was deleted there." in told
    assert blank.export() == before
    assert any(name.startswith("recordings/") for name in before)


def test_moving_twice_does_nothing_the_second_time(
    full: Machine, ann: User, live_server: Any
) -> None:
    token = token_of(ann)
    assert full.move("to", live_server.url, "--yes", token=token)[0] == 0
    held = exports.packed(ann)

    code, told = full.move("to", live_server.url, "--yes", token=token)

    assert code == 0, told
    assert "New: 0." in told
    assert exports.packed(ann) == held


def test_a_dry_run_says_what_would_happen_and_changes_nothing(
    full: Machine, blank: Machine, ann: User, live_server: Any
) -> None:
    token = token_of(ann)

    code, told = full.move("to", live_server.url, "--dry-run", token=token)

    assert (code, told.endswith("Nothing was changed.")) == (0, True)
    assert "2 companies" in told
    assert OpportunityRow.objects.filter(owner=ann).count() == 0
    add(ann, "Halden")
    code, told = blank.move("from", live_server.url, "--dry-run", token=token)
    assert (code, "1 company" in told) == (0, True)
    assert json.loads(blank.export()["everything.json"])["tables"][
        "opportunityrow"
    ]["rows"] == []  # fmt: skip


def test_nobody_is_moved_who_was_not_asked(
    full: Machine, ann: User, live_server: Any
) -> None:
    code, told = full.move("to", live_server.url, token=token_of(ann))

    assert (code, told.splitlines()[-1]) == (
        2, "Nothing was changed. Say --yes where nobody can be asked.",
    )  # fmt: skip
    assert OpportunityRow.objects.filter(owner=ann).count() == 0


def test_what_moves_stands_beside_what_was_there(
    full: Machine, ann: User, live_server: Any
) -> None:
    add(ann, "Marsh")

    code, told = full.move("to", live_server.url, "--yes", token=token_of(ann))

    assert code == 0, told
    assert "of it are there, beside what was there before." in told
    assert OpportunityRow.objects.filter(owner=ann).count() == 3


@pytest.mark.parametrize(
    ("wins", "title"), [("here", "Nurse"), ("archive", "Ward manager")]
)
def test_where_something_differs_it_is_said_what_counts(
    full: Machine, ann: User, live_server: Any, wins: str, title: str
) -> None:
    token = token_of(ann)
    assert full.move("to", live_server.url, "--yes", token=token)[0] == 0
    row = OpportunityRow.objects.get(owner=ann, title="Ward manager")
    OpportunityRow.objects.filter(pk=row.pk).update(title="Nurse")

    code, told = full.move("to", live_server.url, "--yes", token=token)

    assert code == 1
    assert "you have to say what counts: --wins." in told
    assert "title, here: Nurse" in told or "Nurse" in told
    words = ("to", live_server.url, "--yes", "--wins", wins)
    code, told = full.move(*words, token=token)
    assert code == 0, told
    assert OpportunityRow.objects.get(pk=row.pk).title == title


def test_what_is_somebody_elses_stays_theirs(
    full: Machine, ann: User, live_server: Any
) -> None:
    bob = User.objects.create(username="bob", email="bob@example.org")
    assert full.move("to", live_server.url, "--yes", token=token_of(ann))[0] == 0

    code, told = full.move("to", live_server.url, "--yes", token=token_of(bob))

    assert code == 2
    assert "belongs to somebody else here" in told
    assert OpportunityRow.objects.filter(owner=bob).count() == 0
    assert TakeRow.objects.filter(owner=bob).count() == 0


@pytest.mark.parametrize(
    ("scopes", "word"),
    [
        (("read",), "lacks the scope import"),
        (("import",), "lacks the scope export"),
    ],
    ids=["none", "no-export"],
)
def test_a_token_without_the_scopes_is_told_which(
    full: Machine, ann: User, live_server: Any, scopes: tuple[str, ...], word: str
) -> None:
    token = token_of(ann, *scopes)

    code, told = full.move("to", live_server.url, "--yes", token=token)

    assert code == 2
    assert word in told


def test_a_token_that_was_ended_opens_nothing(
    blank: Machine, ann: User, live_server: Any
) -> None:
    made = tokens.make(ann, name="x", scopes=["export"], now=timezone.now())
    tokens.end(ann, made.line.id, now=timezone.now())

    code, told = blank.move("from", live_server.url, "--yes", token=made.secret)

    assert code == 2
    assert "does not know this token, or it has ended" in told
    assert made.secret not in told
