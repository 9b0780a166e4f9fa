from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime

from askback.errors import InvalidInputError
from askback.jobs import readings
from askback.services import long_readings, zones
from askback.services.access import tokens
from askback.store.models import InterviewRow, JobRow, SettingRow, User
from tests.builders import NOW, add_company, add_interview

pytestmark = pytest.mark.django_db

SignUp = Callable[[str], Client]


@pytest.fixture
def ann(sign_up: SignUp) -> Client:
    return sign_up("ann@example.org")


@pytest.fixture
def owner(ann: Client) -> User:  # noqa: ARG001 -- it is theirs
    return User.objects.get(email="ann@example.org")


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def save(client: Client, zone: str) -> int:
    return int(client.post("/settings/zone/", {"zone": zone}).status_code)


def test_times_are_shown_in_the_zone_that_was_saved(
    ann: Client, owner: User, sign_up: SignUp
) -> None:
    ident = add_interview(owner, add_company(owner))
    start = datetime(2026, 1, 15, 23, 30, tzinfo=UTC)
    InterviewRow.objects.filter(id=ident).update(start=start)
    assert "23:30" in text_of(ann, f"/interviews/{ident}/edit/")

    assert save(ann, "Asia/Kolkata") == 302

    page = text_of(ann, f"/interviews/{ident}/edit/")
    assert "05:00" in page
    assert "2026-01-16" in page
    bob = sign_up("bob@example.org")
    assert zones.name_of(User.objects.get(email="bob@example.org")) == ""
    assert 'data-guess=""' in text_of(bob, "/settings/")
    assert timezone.get_current_timezone_name() == "UTC"


def test_the_guess_of_a_browser_is_offered_and_not_kept(
    ann: Client, owner: User
) -> None:
    page = text_of(ann, "/settings/")
    assert 'data-guess=""' in page
    assert "askback/zone.js" in page
    assert SettingRow.objects.filter(owner=owner).count() == 0

    save(ann, "Europe/Oslo")

    page = text_of(ann, "/settings/")
    assert "data-guess" not in page
    assert '<option value="Europe/Oslo" selected>Europe/Oslo</option>' in page


@pytest.mark.parametrize(
    "zone",
    ["", "Mars/Olympus", "../../etc/passwd", "Europe/Oslo\x00", "<script>", "é" * 9999],
    ids=["none", "mars", "path", "nul", "script", "long"],
)
def test_what_is_no_zone_is_refused(ann: Client, owner: User, zone: str) -> None:
    response = ann.post("/settings/zone/", {"zone": zone})

    assert response.status_code == 422
    assert "Choose a zone of the list." in response.content.decode()
    assert SettingRow.objects.filter(owner=owner).count() == 0
    with pytest.raises(InvalidInputError, match="such as Europe/Oslo"):
        zones.put(owner, zone, NOW)


@pytest.mark.parametrize("value", ["../../etc/passwd", 7, ["UTC"], {"UTC": 1}])
def test_a_zone_that_was_brought_and_is_none_counts_as_none(
    owner: User, value: object
) -> None:
    SettingRow.objects.create(owner=owner, name=zones.NAME, value=value, made_at=NOW)

    assert zones.name_of(owner) == ""
    assert str(zones.of(owner)) == "UTC"


def test_the_hours_that_summer_time_moves_are_right(owner: User) -> None:
    zones.put(owner, "Europe/Oslo", NOW)
    zone = zones.of(owner)
    moments = [
        datetime(2026, 3, 29, 0, 59, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    ]

    shown = [f"{localtime(one, zone):%H:%M %z}" for one in moments]

    assert shown == ["01:59 +0100", "03:00 +0200", "02:30 +0200", "02:30 +0100"]


def test_jobs_and_programs_keep_the_days_of_their_owner(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    zones.put(owner, "Asia/Kolkata", NOW)
    seen: list[str] = []

    def note(*_: object, **__: object) -> None:
        seen.append(timezone.get_current_timezone_name())

    monkeypatch.setattr(long_readings, "run", note)
    job = JobRow.objects.create(
        owner=owner, made_at=NOW, heard_at=NOW, kind="x", subject="x", state="queued"
    )
    readings.here(job.id)
    readings.here(uuid4())

    assert seen == ["Asia/Kolkata", "UTC"]


def test_the_api_speaks_in_the_zone_of_its_token(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    zones.put(owner, "Asia/Kolkata", NOW)
    made = tokens.make(owner, name="x", scopes=["read"], now=timezone.now())
    seen: list[str] = []
    kept = timezone.activate

    def note(zone: object) -> None:
        seen.append(str(zone))
        kept(str(zone))

    monkeypatch.setattr(timezone, "activate", note)
    said = {"Authorization": f"Bearer {made.secret}", "host": "askback.example.edu"}

    assert Client(headers=said, secure=True).get("/api/v1/me").status_code == 200

    assert seen == ["Asia/Kolkata"]
    assert timezone.get_current_timezone_name() == "UTC"
