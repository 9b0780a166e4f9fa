from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.store.models import User
from tests.takes import READING, add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"HX-Request": "true"}
SOUND = bytes(range(256)) * 4


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued stays queued until a test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(
        me, "What moved?", points=("what moved", "who asked"), script="We moved.",
        target_s=120,
    )  # fmt: skip


@pytest.fixture
def take(me: User, exercise: UUID) -> UUID:
    return add_take(
        me, exercise, data=SOUND, reading=READING, heard={"levels": [0.1, 0.9]}
    )


def file(data: bytes = SOUND, name: str = "take.webm") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="audio/webm")


def test_two_takes_stand_side_by_side(
    client: Client, me: User, exercise: UUID, take: UUID
) -> None:
    other = add_take(me, exercise, reading={**READING, "duration_s": 31.0})
    unread = add_take(me, exercise)

    chosen = client.get(f"/practice/{exercise}/side/?a={take}&b={other}")
    last = client.get(f"/practice/{exercise}/side/").content.decode()

    html = chosen.content.decode()
    assert '<th scope="row">Length</th><td>0:20</td><td>0:31</td>' in html
    assert "<td>at least 3.0 a minute</td>" in html
    assert '<th scope="row">Longest pause</th><td>2.3 s</td>' in html
    assert f'<option value="{unread}" selected>3</option>' in last
    assert "No words were read of this take." in last


def test_one_take_has_nothing_beside_it(
    client: Client, exercise: UUID, take: UUID
) -> None:
    answer = client.get(f"/practice/{exercise}/side/")
    wrong = client.get(f"/practice/{exercise}/side/?a={take}&b=x")
    strange = client.get(f"/practice/{exercise}/side/?a={take}&b={uuid4()}")

    assert answer.headers["Location"] == f"/practice/{exercise}/"
    assert (wrong.status_code, strange.status_code) == (422, 404)


def test_trends_are_drawn_over_takes_that_were_read(
    client: Client, me: User, exercise: UUID, take: UUID
) -> None:
    add_take(me, exercise, reading={**READING, "fillers_per_minute": 1.25})
    add_take(me, exercise)

    html = client.get(f"/practice/{exercise}/").content.decode()

    assert 'aria-label="Fillers a minute: take 1 3, take 2 1.2"' in html
    assert 'aria-label="Points covered: take 1 1, take 2 1"' in html
    assert "Shared with the take before" not in html
    assert "Over 3 takes" in html
    assert "not read yet" in html
    assert f'href="/practice/takes/{take}/"' in html
