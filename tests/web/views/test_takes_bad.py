"""Recordings that are not what they should be: what their pages say."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from askback.adapters.speech import decode, isolated
from askback.services import hearing
from askback.services.practice import taking
from askback.store.models import JobRow, TakeRow, User
from tests.sounding import Samples, voice, wav_bytes
from tests.takes import add_exercise

pytest.importorskip("av")
pytestmark = pytest.mark.django_db(transaction=True)
SPOKEN = ((0.3, 1.4), (1.9, 3.4))
SOUND = voice(SPOKEN, 4.0)
READ = 'id="h-take"'  # the page shows what was measured


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued stays queued until a test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hear in this process, and write no words: what is wrong is found without."""

    def heard(path: Path, *, engine: str, tell: Callable[[int, int], None]) -> object:
        return isolated.heard_in(path, engine, tell)

    monkeypatch.setattr(isolated, "engine_of", lambda _: (None, ()))
    monkeypatch.setattr(hearing, "hear_isolated", heard)


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(me)


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def noisy(level: float) -> Samples:
    chance = np.random.default_rng(3)
    noise = chance.normal(0, level, len(SOUND)).astype(np.float32)
    whole: Samples = np.clip(SOUND + noise, -1, 1)
    return whole


def streamed() -> bytes:
    from tests.adapters.speech import files  # noqa: PLC0415 -- needs av

    return files.streamed(SOUND)


def film() -> bytes:
    from tests.adapters.speech import files  # noqa: PLC0415 -- needs av

    return files.film()


def mp4() -> bytes:
    from tests.adapters.speech import files  # noqa: PLC0415 -- needs av

    return files.encoded(SOUND, "mp4", "aac")


def page_of(client: Client, exercise: UUID, name: str, data: bytes) -> str:
    """Bring a recording, have it read, and return the page of its take."""
    file = SimpleUploadedFile(name, data)
    posted = client.post(f"/practice/{exercise}/record/", {"recording": file})
    taking.run(JobRow.objects.get().id, clock=timezone.now)
    shown = client.get(posted.headers["Location"]).content.decode()
    return html.unescape(shown)


PARTLY: Mapping[str, tuple[str, Callable[[], bytes], str]] = {
    "cut-wav": ("take.wav", lambda: half(wav_bytes(SOUND)), "0:02 of 0:04 could be"),
    "cut-webm": ("take.webm", lambda: half(streamed()), "It is cut off at its end:"),
    "silent": ("a.wav", lambda: wav_bytes(SOUND * 0), "It is silent."),
    "short": ("a.wav", lambda: wav_bytes(SOUND[:8000]), "shorter than a second"),
    "loud": ("a.wav", lambda: wav_bytes(SOUND * 30), "recorded too loud"),
    "noisy": ("a.wav", lambda: wav_bytes(noisy(0.1)), "too noisy to count fillers"),
    "noise": ("a.wav", lambda: wav_bytes(noisy(0.3) - SOUND), "Nobody is heard to"),
}


@pytest.mark.parametrize("kind", PARTLY)
def test_what_could_be_read_is_shown_and_what_could_not_is_said(
    client: Client, exercise: UUID, kind: str
) -> None:
    name, made, told = PARTLY[kind]

    shown = page_of(client, exercise, name, made())

    assert READ in shown
    assert "What could not be measured" in shown
    assert told in shown


def test_of_a_recording_that_is_too_long_the_first_part_is_read(
    client: Client, exercise: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode, "LONGEST_S", 2)

    shown = page_of(client, exercise, "take.wav", wav_bytes(SOUND))

    assert "minutes were read. Cut it, and bring the rest" in shown
    assert TakeRow.objects.get().reading["duration_s"] == pytest.approx(2, abs=0.1)


def test_a_quiet_voice_is_heard_like_a_loud_one(client: Client, exercise: UUID) -> None:
    quiet = voice(SPOKEN, 4.0, peak=0.01, noise=0.00001)

    shown = page_of(client, exercise, "take.wav", wav_bytes(quiet))

    assert READ in shown
    assert "What could not be measured" not in shown
    spoken = TakeRow.objects.get().heard["speech"]
    assert spoken[0][0] == pytest.approx(SPOKEN[0][0], abs=0.2)
    assert spoken[-1][1] == pytest.approx(SPOKEN[-1][1], abs=0.3)


REFUSED: Mapping[str, tuple[str, Callable[[], bytes], str]] = {
    "cut-mp4": ("a.mp4", lambda: half(mp4()), "it may be cut or damaged"),
    "text": ("a.mp3", lambda: b"no sound at all\n" * 50, "this is no recording"),
    "film": ("a.mp4", film, "it has no sound track"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_kept_with_the_reason_and_the_mend(
    client: Client, exercise: UUID, kind: str
) -> None:
    name, made, told = REFUSED[kind]

    shown = page_of(client, exercise, name, made())

    assert READ not in shown
    assert told in shown
    assert "Bring it as wav, webm, ogg, mp3, m4a or mp4" in shown
    assert "The take is kept." in shown


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("take.wav", b"", "This recording is empty."),
        ("notes.pdf", b"%PDF-1.4", "is no recording that askback reads"),
    ],
    ids=["empty", "another-kind"],
)
def test_what_is_no_recording_is_not_kept(
    client: Client, exercise: UUID, name: str, data: bytes, told: str
) -> None:
    file = SimpleUploadedFile(name, data)

    posted = client.post(f"/practice/{exercise}/record/", {"recording": file})

    assert posted.status_code == 422
    assert told in posted.content.decode()
    assert not TakeRow.objects.exists()
