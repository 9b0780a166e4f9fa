"""Many people, each with the demo's search, who are signed in.

The first is filled by the product's own deed, and each page opened once, so that what
is derived is there too. The others are that one's rows, copied inside the database with
other ids; a search is the same to the letter for everybody.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.load.place import NAME

# The last twelve letters of an id become the number of who has it: keys that were made
# of its beginning still fit, and one rule does for columns, JSON and text.
IDENT = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})-[0-9a-f]{12}"
TAIL = "'\\1-' || lpad(n::text, 12, '0')"
WRITTEN = {"uuid", "jsonb", "text", "varchar"}  # types in which ids are
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LIVE = "Panel"  # the demo's interview that everybody is in, the first to come of it


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in and in an interview."""

    session: str  # the cookie
    device: str
    interview: str
    pages: tuple[tuple[str, str], ...]  # name and address, opened in turn

    @property
    def live(self) -> str:
        """The address of the hour."""
        return f"/interviews/{self.interview}/live/"


def first() -> Any:
    """Make the database of one person, and return them."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- after the environment

    boot()
    _sql(f"CREATE DATABASE {NAME.format(1)}")
    use(1)
    migrate()
    logging.getLogger("askback.requests").setLevel(logging.WARNING)
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import demo  # noqa: PLC0415 -- after boot
    from askback.store.models import User  # noqa: PLC0415 -- after boot

    owner = User.objects.create(username="load-0", email="load-0@example.edu")
    demo.load(owner, now=timezone.now())
    person = signed_in(owner, 1)[0]
    client = browser(person)
    for _, address in person.pages:
        client.get(address)
    return owner


def browser(person: Person) -> Any:
    """Return a browser inside this process."""
    from django.test import Client  # noqa: PLC0415 -- after boot

    client = Client(headers={"host": "localhost"}, raise_request_exception=True)
    client.cookies["sessionid"] = person.session
    return client


def use(size: int) -> None:
    """Work on the database with so many people."""
    from django.conf import settings  # noqa: PLC0415 -- after boot
    from django.db import connection  # noqa: PLC0415 -- after boot

    connection.close()
    for one in (connection.settings_dict, settings.DATABASES["default"]):
        one["NAME"] = NAME.format(size)


def multiply(owner: Any, sizes: Sequence[int]) -> Iterator[str]:
    """Make a database for each number of people but one, and tell their sizes."""
    yield _size(1)
    before = 1
    for size in sizes:
        if size > 1:
            _sql(f"CREATE DATABASE {NAME.format(size)} TEMPLATE {NAME.format(before)}")
            use(size)
            began = time.perf_counter()
            _copy(owner, before, size - 1)
            yield f"{_size(size)}; copied in {time.perf_counter() - began:.0f} s"
            before = size


def _size(size: int) -> str:
    """Tell what the database holds for each."""
    use(size)
    _sql("VACUUM ANALYZE")
    whole = int(_sql("SELECT pg_database_size(current_database())")[0][0])
    return f"{size} people: database of {whole / 1e6:.1f} MB"


def _sql(statement: str) -> list[Any]:
    from django.db import connection  # noqa: PLC0415 -- after boot

    connection.close()  # a template must have nobody on it
    with connection.cursor() as cursor:
        cursor.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
    connection.close()
    return rows


def _copy(owner: Any, low: int, high: int) -> None:
    """Copy all rows of an owner for the people of some numbers."""
    from django.apps import apps  # noqa: PLC0415 -- after boot
    from django.db import connection, transaction  # noqa: PLC0415 -- after boot

    kinds = apps.get_app_config("store").get_models()
    with transaction.atomic(), connection.cursor() as cursor:
        for fields in (kind._meta for kind in kinds):  # noqa: SLF001 -- as Django names it
            columns = {str(one.column): one for one in fields.concrete_fields}
            who = "owner_id" if "owner_id" in columns else "id"
            if who == "owner_id" or fields.model is type(owner):
                parts = [_part(name, one, who) for name, one in columns.items()]
                cursor.execute(
                    f"INSERT INTO {fields.db_table} ({', '.join(map(_name, columns))}) "  # noqa: S608 -- our own names
                    f"SELECT {', '.join(parts)} FROM {fields.db_table}, "
                    f"generate_series({low}, {high}) AS n WHERE {who} = {owner.pk}"
                )


def _part(name: str, field: Any, who: str) -> str:
    """Return what a column of somebody else holds."""
    from django.db import connection  # noqa: PLC0415 -- after boot

    kind = str(field.db_type(connection)).partition("(")[0]
    if name == who:
        return f"{_name(name)} + n"
    if name in {"username", "email"}:
        return f"replace({name}, 'load-0', 'load-' || n)"
    if kind not in WRITTEN:
        return _name(name)
    return f"regexp_replace({_name(name)}::text, '{IDENT}', {TAIL}, 'g')::{kind}"


def _name(name: str) -> str:
    return f'"{name}"'


def other(ident: str, number: int) -> str:
    """Return the id of somebody else's row that is a copy of the first one's.

    >>> other("9d1c1e23-8135-4385-aba1-a869b2274037", 12)
    '9d1c1e23-8135-4385-aba1-000000000012'
    """
    return f"{ident[:24]}{number:012}" if number else ident


def signed_in(owner: Any, count: int) -> list[Person]:
    """Sign the first so many people in."""
    from django.contrib.auth import get_user_model  # noqa: PLC0415 -- after boot
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415 -- after boot

    people = get_user_model().objects.filter(pk__gte=owner.pk).order_by("pk")
    interview, pages = _places(owner)
    made = []
    for number, user in enumerate(people[:count]):
        session = SessionStore()
        session["_auth_user_id"] = str(user.pk)
        session["_auth_user_backend"] = BACKEND
        session["_auth_user_hash"] = user.get_session_auth_hash()
        session.save()
        mine = tuple(
            (name, place.format(other(ident, number))) for name, place, ident in pages
        )
        device = other("10ad0000-0000-4000-8000-000000000000", number)
        interview_id = other(interview, number)
        made.append(Person(str(session.session_key), device, interview_id, mine))
    return made


def _places(owner: Any) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the interview somebody is in, and pages: name, address, id in it."""
    from askback.store.models import InterviewRow  # noqa: PLC0415 -- after boot

    rows = InterviewRow.objects.filter(owner=owner).order_by("start")
    coming = rows.filter(done_at=None, transcript=None, name=LIVE)[0]
    been = rows.exclude(transcript=None)[0]
    return str(coming.pk), [
        ("today", "/", ""),
        ("company", "/companies/{}/", str(coming.opportunity_id)),
        ("agenda", "/interviews/{}/agenda/", str(coming.pk)),
        ("debrief", "/interviews/{}/debrief/", str(been.pk)),
        ("compare", "/compare/", ""),
    ]
