"""Nothing of a take leaves the machine, from its upload to its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from askback.adapters.speech import isolated
from askback.services import hearing
from askback.services.practice import taking
from askback.store.models import JobRow, TakeRow, User
from tests import sounding
from tests.takes import add_exercise

pytestmark = pytest.mark.django_db(transaction=True)
OWN = {"'none'", "'self'", "blob:"}  # a blob is what this page itself has made


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued waits until the test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


def test_a_recording_never_leaves_the_machine(
    me: User,
    client: Client,
    shut_network: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))

    def here(path: Path, *, engine: str = "", tell: object = None) -> object:
        """Hear it in this process, where the hook sees what is asked of the network."""
        assert tell is not None
        return isolated.heard_in(path, engine, tell)  # type: ignore[arg-type]

    monkeypatch.setattr(hearing, "hear_isolated", here)
    exercise = add_exercise(me, points=("what moved",), script="We moved.")
    sound = sounding.wav_bytes(sounding.voice([(0.3, 1.6)], 2.2))
    file = SimpleUploadedFile("take.wav", sound, content_type="audio/wav")

    kept = client.post(f"/practice/{exercise}/record/", {"recording": file})
    taking.run(JobRow.objects.get().id, clock=timezone.now)
    page = client.get(kept.headers["Location"])
    played = client.get(f"/practice/takes/{TakeRow.objects.get().id}/recording/")

    assert TakeRow.objects.get().heard["duration_s"] == pytest.approx(2.2, abs=0.1)
    assert 'id="h-take"' in page.content.decode()
    assert b"".join(played) == sound
    assert shut_network == []


@pytest.mark.parametrize("page", ["", "side/"])
def test_a_page_of_takes_may_ask_nothing_of_any_other_place(
    me: User, client: Client, page: str
) -> None:
    exercise = add_exercise(me)

    policy = client.get(f"/practice/{exercise}/{page}", follow=True).headers[
        "Content-Security-Policy"
    ]

    parts = [part.split() for part in policy.split(";") if part.strip()]
    named = {part[0] for part in parts}
    allowed = {source for part in parts for source in part[1:]}
    assert {"default-src", "form-action", "base-uri"} <= named
    assert allowed == OWN
