from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_backup import FILL, askback

WITH_DANA = """
from askback.services import interviews, notes
from askback.services.values import InterviewDraft
from askback.store.models import OpportunityRow
me, now = people.local_owner(), timezone.now()
second = opportunities.add(me, company="Fennel", title="", posting=None, now=now)
for row in OpportunityRow.objects.filter(owner=me):
    draft = InterviewDraft(name="Call", stage="team_fit", start=None, minutes_total=45,
                           minutes_for_questions=10, people=(("Dana Marsh", "peer"),))
    ident = interviews.add(me, row.id, draft=draft, now=now)
    notes.add(me, ident, text="Dana was late.", now=now)
"""


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A home with Dana in two companies."""
    environ = {**os.environ, "ASKBACK_HOME": str(tmp_path / "home")}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    code = FILL + WITH_DANA
    subprocess.run([sys.executable, "-c", code], env=environ, check=True)
    return tmp_path / "home"


def kept(place: Path) -> list[str]:
    with sqlite3.connect(place / "askback.sqlite3") as held:
        return [text for (text,) in held.execute("select text from store_noterow")]


def test_somebody_is_forgotten_once_that_is_said(filled: Path) -> None:
    looked = askback(filled, "forget", "dana marsh", "--company", "Halden")
    assert looked[0] == 0
    assert looked[1] == "Halden: 1 note of yours that names them"
    assert "Nothing was changed." in looked[2]
    assert kept(filled) == ["Dana was late.", "Dana was late."]

    unsure = askback(filled, "forget", "Dana Marsh", "--yes")
    assert unsure[0] == 2
    assert "Say which with --company." in unsure[2]

    askback(filled, "backup")
    done = askback(filled, "forget", "Dana Marsh", "--company", "Halden", "--yes")
    assert (done[0], "Forgotten." in done[2]) == (0, True)
    assert "1 backup from before still holds it." in done[2]
    assert sorted(kept(filled)) == ["Dana was late.", "Someone was late."]

    again = askback(filled, "forget", "Dana Marsh", "--company", "Halden", "--yes")
    assert again[0] != 0
