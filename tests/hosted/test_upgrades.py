"""Each in a process of its own, on a database of its own, as hosts are."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection

from askback.errors import ConflictError
from askback.services import upgrades
from tests.builders import NOW

pytestmark = pytest.mark.django_db

NAME = "askback_upgraded"
WAITING = (
    "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database"
    " WHERE locktype = 'advisory' AND NOT granted AND datname = %s"
)
STEPS = "SELECT app, name FROM django_migrations ORDER BY app, name"
TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


def asked(url: str, question: str, *given: object) -> list[tuple[object, ...]]:
    """Ask a database, on a connection of its own."""
    with closing(psycopg.connect(url, autocommit=True)) as database:
        return database.execute(question.encode(), given).fetchall()


def begin(url: str) -> subprocess.Popen[str]:
    """Start `askback migrate`, as a host does before its other processes."""
    environ = {**os.environ, "ASKBACK_DATABASE_URL": url}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    return subprocess.Popen(
        [sys.executable, "-m", "askback", "migrate"],
        env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture
def empty() -> Iterator[str]:
    """The URL of a database with nothing in it."""
    server = os.environ["ASKBACK_DATABASE_URL"]
    drop = f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)".encode()
    with closing(psycopg.connect(server, autocommit=True)) as database:
        database.execute(drop)
        database.execute(f"CREATE DATABASE {NAME}".encode())
        yield urlunsplit(urlsplit(server)._replace(path=f"/{NAME}"))
        database.execute(drop)


def test_of_two_hosts_that_migrate_at_once_one_waits_and_both_end_well(
    empty: str,
) -> None:
    """Both are held at the door, so neither can be done before the other begins."""
    with closing(psycopg.connect(empty, autocommit=True)) as door:
        door.execute("SELECT pg_advisory_lock(%s)", [upgrades.LOCK])
        both = [begin(empty) for _ in range(2)]
        while door.execute(WAITING.encode(), [NAME]).fetchone() != (2,):
            assert [host.poll() for host in both] == [None, None]
        untouched = asked(empty, TABLES)

    told = [(host.communicate()[1], host.returncode) for host in both]

    assert untouched == [(0,)]
    assert told == [("The database is of this version.\n", 0)] * 2
    steps = asked(empty, STEPS)
    assert len(set(steps)) == len(steps) > 0
    assert asked(empty, "SELECT count(*) FROM askback_cache") == [(0,)]
    assert asked(empty, WAITING.replace("NOT granted", "granted"), NAME) == [(0,)]


def test_a_change_that_fails_lets_the_next_host_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seen from another connection: who holds a lock may take it again."""
    url = urlunsplit(
        urlsplit(os.environ["ASKBACK_DATABASE_URL"])._replace(
            path=f"/{connection.settings_dict['NAME']}"
        )
    )
    free = f"SELECT pg_try_advisory_lock({upgrades.LOCK})"
    seen = []

    def fail(_: object) -> None:
        seen.extend(asked(url, free))
        raise ConflictError("no")

    monkeypatch.setattr(upgrades, "_migrate", fail)

    with pytest.raises(ConflictError):
        upgrades.migrate(now=NOW)

    assert [*seen, *asked(url, free)] == [(False,), (True,)]
