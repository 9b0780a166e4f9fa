from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from askback.services import hearing
from askback.services.practice import taking
from askback.store.models import JobRow, TakeRow, User
from tests.takes import READING, add_exercise, add_take, heard

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


def begin(client: Client, exercise: UUID) -> JobRow:
    client.post(f"/practice/{exercise}/record/", {"recording": file()})
    return JobRow.objects.get()


def test_a_reading_says_how_far_it_is_and_goes_to_its_take(
    client: Client, exercise: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = begin(client, exercise)
    address = f"/practice/reading/{job.id}/"
    now = timezone.now()
    JobRow.objects.update(state="running", done=4, of=20, heard_at=now)

    told = client.get(address, headers=HTMX).content.decode()
    JobRow.objects.update(done=20)
    after = client.get(address, headers=HTMX).content.decode()
    JobRow.objects.update(state="queued", heard_at=now)
    monkeypatch.setattr(hearing, "hear", lambda *_, **__: heard())
    taking.run(job.id, clock=timezone.now)
    done = client.get(address, headers=HTMX)

    assert "Listening to the take" in told
    assert "4 of 20 seconds" in told
    assert "Reading what was heard" in after
    place = f"/practice/takes/{job.subject}/?reading=done"
    assert done.headers["HX-Redirect"] == place
    assert client.get(address).headers["Location"] == place
    html = client.get(place).content.decode()
    assert "What you said" in html
    assert "queue." in html


def test_a_reading_can_be_stopped_and_begun_again(
    client: Client, exercise: UUID
) -> None:
    job = begin(client, exercise)

    client.post(f"/practice/reading/{job.id}/stop/")
    html = client.get(f"/practice/takes/{job.subject}/").content.decode()
    client.post(f"/practice/takes/{job.subject}/again/")

    assert "You stopped the reading. The take is kept." in html
    assert "Read again" in html
    assert JobRow.objects.get().state == "queued"


def test_a_take_that_cannot_be_read_is_kept_with_the_reason(
    client: Client, exercise: UUID
) -> None:
    job = begin(client, exercise)
    JobRow.objects.update(state="failed", told="It holds no sound.")

    html = client.get(f"/practice/takes/{job.subject}/").content.decode()

    assert "It holds no sound. The take is kept." in html
    assert TakeRow.objects.count() == 1


def test_what_nobody_begins_can_be_read_in_the_page(
    client: Client, exercise: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = begin(client, exercise)
    JobRow.objects.update(heard_at=timezone.now() - timedelta(minutes=1))
    address = f"/practice/reading/{job.id}/"

    html = client.get(f"/practice/takes/{job.subject}/").content.decode()
    waits = client.get(f"{address}?left", headers=HTMX)
    monkeypatch.setattr(hearing, "hear", lambda *_, **__: heard())
    posted = client.post(f"{address}here/")

    assert "Nobody has begun to read this yet." in html
    assert waits.status_code == 204
    assert posted.headers["Location"].endswith("?reading=done")
    assert TakeRow.objects.get().reading["duration_s"] == heard().duration_s
