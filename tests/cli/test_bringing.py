from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_backup import askback, home

__all__ = ["home"]
WORDS = "correct horse battery"


@pytest.fixture
def words(tmp_path: Path) -> str:
    (tmp_path / "words").write_text(f"{WORDS}\nnot this line\n")
    return str(tmp_path / "words")


def test_a_sealed_export_comes_back_into_another_home(
    home: Path, tmp_path: Path, words: str
) -> None:
    target, other = str(tmp_path / "all.zip.age"), tmp_path / "other"
    given = ("--passphrase-file", words)
    assert askback(home, "export", target, "--encrypt", *given) == (0, target, "")
    askback(home, "export", str(tmp_path / "one.zip"))

    assert askback(other, "import", target, *given) == (
        0, "", "New: 1 (1 company). The same: 0. Different: 0.",
    )  # fmt: skip

    askback(other, "export", str(tmp_path / "two.zip"))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    code, out, told = askback(other, "import", target)
    assert (code, out) == (2, "")
    assert told.startswith("There is nobody to ask for the passphrase.")
    (tmp_path / "words").write_text("another passphrase")
    code, _, told = askback(other, "import", target, *given)
    assert code == 2
    assert told == (
        "The passphrase is not the one it was sealed with. Nothing was changed."
    )


def test_what_differs_waits_for_a_word(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    askback(home, "export", str(target))
    change = (
        "from askback.boot import boot; boot()\n"
        "from askback.store.models import OpportunityRow\n"
        "OpportunityRow.objects.update(title='Doctor')"
    )
    environ = {**os.environ, "ASKBACK_HOME": str(home)}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    subprocess.run([sys.executable, "-c", change], env=environ, check=True)

    code, out, told = askback(home, "import", str(target))

    assert (code, out.splitlines()) == (
        1, ["Company: Halden", "   title, here: Doctor", "   title, archive: Nurse"],
    )  # fmt: skip
    assert told.splitlines()[0] == "New: 0. The same: 0. Different: 1."
    code, out, _ = askback(home, "import", str(target), "--look", "--json")
    assert (code, json.loads(out)["is_kept"]) == (0, False)
    assert askback(home, "import", str(target), "--wins", "archive")[0] == 0
    assert askback(home, "import", str(target))[2].startswith("New: 0. The same: 1.")


def test_what_cannot_be_read_is_told(home: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_text("Dear")
    code, _, told = askback(home, "import", str(tmp_path / "letter.zip"))

    assert (code, told.startswith("It is no zip")) == (2, True)
    assert askback(home, "import", str(tmp_path / "none"))[0] == 1


def test_one_table_is_written_alone(home: Path, tmp_path: Path) -> None:
    code, out, _ = askback(home, "export", "--table", "companies")
    assert (code, out.splitlines()[0].lstrip("\ufeff")[:11]) == (0, "id,made_at,")
    target = str(tmp_path / "companies.json")
    given = ("--table", "companies", "--format", "json")
    assert askback(home, "export", target, *given) == (0, target, "")
    assert json.loads(Path(target).read_text())[0]["company"] == "Halden"


@pytest.mark.parametrize(
    ("text", "said"),
    [(None, "No such file"), ("", "its first line is empty"), ("short", "8 letters")],
)
def test_a_passphrase_file_that_will_not_do_is_told(
    home: Path, tmp_path: Path, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "words").write_text(text)
    given = ("--encrypt", "--passphrase-file", str(tmp_path / "words"))

    code, _, told = askback(home, "export", str(tmp_path / "a.age"), *given)

    assert (code, said in told) == (2, True)
    assert not (tmp_path / "a.age").exists()
