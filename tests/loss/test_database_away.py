"""Something else holds the database for longer than anybody waits."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.loss.homes import asked, run
from tests.loss.test_full_disk import CLIENT, NOTES

BRIEFLY = """
with connection.cursor() as cursor:
    cursor.execute("PRAGMA busy_timeout = 50")
"""
ASK = """
get = client.get("/companies/")
post = client.post(f"/interviews/{interview}/notes/", {"text": sys.argv[1]})
live = client.post(f"/interviews/{interview}/live/keep/", "{}", "application/json")
print(get.status_code, post.status_code, "it was not kept" in " ".join(
    post.content.decode().split()))
"""
JOT = """
said = '{"device": "00000000-0000-4000-8000-000000000007", "said": [{"field": '
said += '"note/next/", "number": 1, "value": "Ask pay", "at": 1, "seen": {}}]}'
answer = client.post(f"/interviews/{interview}/live/keep/", said, "application/json")
print(answer.status_code)
"""
WARM = "client.get('/companies/')\n"


def test_a_save_is_refused_with_its_reason_and_kept_when_it_is_sent_again(
    home: Path,
) -> None:
    """Pages that are merely looked at go on meanwhile."""
    run(home, CLIENT + WARM)
    with closing(sqlite3.connect(home / "askback.sqlite3")) as other:
        other.execute("BEGIN IMMEDIATE")
        held = run(home, CLIENT + BRIEFLY + ASK, "sent twice")
        jot = run(home, CLIENT + BRIEFLY + JOT)
    assert (held, jot) == ("200 503 True", "503")
    assert asked(home, NOTES) == []

    after = run(home, CLIENT + ASK + JOT, "sent twice")

    assert after.split("\n") == ["200 302 False", "200"]
    assert asked(home, NOTES) == [("sent twice",)]
    assert asked(home, "SELECT count(*) FROM store_jotrow") == [(1,)]


def test_a_command_says_it_in_a_sentence(home: Path) -> None:
    command = """
from askback import cli
from askback.cli import app as held
from django.db import OperationalError
def locked():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    people.local_owner().save()
held.app = locked
try:
    cli.main()
except SystemExit as ended:
    print(ended.code)
"""
    run(home, "people.local_owner()\n")
    with closing(sqlite3.connect(home / "askback.sqlite3")) as other:
        other.execute("BEGIN IMMEDIATE")
        said = run(home, command)

    assert said.startswith("The workspace could not be reached just now.")
    assert said.endswith("\n1")
