from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import StreamingHttpResponse
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


def given(answer: object) -> bytes:
    assert isinstance(answer, StreamingHttpResponse)
    return b"".join(answer)


@pytest.mark.parametrize(
    ("asked", "code", "said", "part"),
    [
        (None, 200, None, SOUND),
        ("bytes=0-", 200, None, SOUND),
        ("bytes=10-19", 206, "bytes 10-19/1024", SOUND[10:20]),
        ("bytes=1000-5000", 206, "bytes 1000-1023/1024", SOUND[1000:]),
        ("bytes=-24", 206, "bytes 1000-1023/1024", SOUND[1000:]),
        ("bytes=-5000", 200, None, SOUND),
        ("bytes=5-1", 200, None, SOUND),
        ("bytes=0-1,5-6", 200, None, SOUND),
        ("bytes=-", 200, None, SOUND),
        ("lines=0-1", 200, None, SOUND),
    ],
)
def test_a_player_is_given_the_part_that_it_asks_for(
    client: Client, take: UUID, asked: str | None, code: int, said: str | None,
    part: bytes,
) -> None:  # fmt: skip
    headers = {"range": asked} if asked else {}
    answer = client.get(f"/practice/takes/{take}/recording/", headers=headers)

    assert (answer.status_code, answer.headers.get("Content-Range")) == (code, said)
    assert given(answer) == part
    assert answer.headers["Content-Type"] == "audio/webm"
    assert answer.headers["Content-Length"] == str(len(part))
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'inline; filename="take-1.webm"'
    assert answer.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused(
    client: Client, take: UUID, asked: str
) -> None:
    answer = client.get(f"/practice/takes/{take}/recording/", headers={"range": asked})

    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == "bytes */1024"
