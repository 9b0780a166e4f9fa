"""The recorder in a browser whose microphone is a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.core.practice.values import Heard
from askback.services import hearing, people, take_reading
from askback.services.practice import taking
from askback.store.models import JobRow, TakeRow
from tests import sounding
from tests.e2e.conftest import CHROMIUM
from tests.takes import add_exercise, heard

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
SPOKEN = ((3.0, 4.2), (4.9, 5.9))  # seconds; before them the page begins to record
PATIENCE_MS = 60_000  # the first page waits for all that is imported
USUAL_MS = 5_000  # of Playwright
ROUNDING_S = 0.15  # a packed sound begins and ends on steps of its own


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(scope="module", autouse=True)
def patience() -> Iterator[None]:
    """Wait as long as it takes: a busy machine plays a sound no faster."""
    expect.set_options(timeout=PATIENCE_MS)
    yield
    expect.set_options(timeout=USUAL_MS)


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued waits until a test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voice") / "voice.wav"
    path.write_bytes(sounding.wav_bytes(sounding.voice(SPOKEN, 6.5)))
    return path


@pytest.fixture(scope="module")
def microphone(browser: Browser, voice: Path) -> Iterator[Browser]:
    """A browser that hears a file in its microphone, and asks nobody."""
    found = browser.browser_type.launch(
        executable_path=CHROMIUM if CHROMIUM.exists() else None,
        args=[
            "--no-sandbox",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-audio-capture={voice}%noloop",
        ],
    )
    yield found
    found.close()


@pytest.fixture
def context(microphone: Browser) -> Iterator[BrowserContext]:
    made = microphone.new_context()
    made.set_default_timeout(PATIENCE_MS)
    yield made
    made.close()


@pytest.fixture
def recording(context: BrowserContext, complaints: list[str]) -> Page:
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if said.type == "error" else None,
    )
    return page


@pytest.fixture
def exercise() -> UUID:
    return add_exercise(people.local_owner(), target_s=90)


def record(page: Page, server: LiveServer, exercise: UUID, until_s: int) -> None:
    """Record until the clock of the page says so many seconds."""
    page.goto(f"{server.url}/practice/{exercise}/")
    page.get_by_role("button", name="Record", exact=True).click()
    said = re.compile(f"0:0[{until_s}-9]")
    expect(page.locator("[data-part=elapsed]")).to_have_text(said)


def whole(found: Heard) -> list[float]:
    """How long each stretch of speech is, in seconds."""
    return [stretch.length_s for stretch in found.speech]


def test_what_is_recorded_is_kept_read_and_shown(
    recording: Page,
    live_server: LiveServer,
    exercise: UUID,
    voice: Path,
    complaints: list[str],
) -> None:
    page = recording
    record(page, live_server, exercise, 6)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Not kept yet.")).to_be_visible()
    page.get_by_role("button", name="Keep this take").click()
    expect(page.get_by_text("The take is kept.")).to_be_visible()
    taking.run(JobRow.objects.get().id, clock=timezone.now)
    expect(page.get_by_role("heading", name="The take", exact=True)).to_be_visible()

    row = TakeRow.objects.get()
    through = take_reading.heard_from_json(row.heard)
    assert row.media_type == "audio/webm"
    assert through.duration_s >= SPOKEN[-1][1] - SPOKEN[0][0]
    assert whole(through) == pytest.approx(whole(hearing.hear(voice)), abs=ROUNDING_S)
    assert complaints == []


def test_a_tab_that_is_killed_keeps_what_was_said(
    recording: Page, context: BrowserContext, live_server: LiveServer, exercise: UUID
) -> None:
    record(recording, live_server, exercise, 3)
    recording.close()

    page = context.new_page()
    page.goto(f"{live_server.url}/practice/{exercise}/")

    expect(page.get_by_text("This was recorded here and not kept yet.")).to_be_visible()
    expect(page.locator("[data-part=length]")).to_have_text(re.compile("0:0[2-9]"))
    page.get_by_role("button", name="Keep this take").click()
    expect(page.get_by_text("The take is kept.")).to_be_visible()
    assert TakeRow.objects.get().size > 1000
    page.goto(f"{live_server.url}/practice/{exercise}/")
    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()


def test_a_pause_is_not_counted_and_what_is_thrown_away_is_gone(
    recording: Page, live_server: LiveServer, exercise: UUID
) -> None:
    page = recording
    record(page, live_server, exercise, 1)
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("paused", exact=True)).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Throw it away", exact=True).click()
    page.get_by_role("button", name="Throw it away for good").click()

    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()
    assert not TakeRow.objects.exists()


def test_what_is_not_taken_over_there_stays_here(
    recording: Page, live_server: LiveServer, exercise: UUID
) -> None:
    page = recording
    record(page, live_server, exercise, 1)
    page.get_by_role("button", name="Stop").click()
    page.route("**/record/", lambda route: route.abort())
    page.get_by_role("button", name="Keep this take").click()
    expect(page.get_by_text("askback did not answer.")).to_be_visible()

    page.unroute("**/record/")
    page.get_by_role("button", name="Keep this take").click()

    expect(page.get_by_text("The take is kept.")).to_be_visible()
    assert TakeRow.objects.count() == 1


def test_a_microphone_that_is_refused_is_told_with_the_mend(
    page: Page, live_server: LiveServer, exercise: UUID
) -> None:
    page.goto(f"{live_server.url}/practice/{exercise}/")
    page.get_by_role("button", name="Record", exact=True).click()

    told = page.locator("[data-part=said]")
    expect(told).to_contain_text(re.compile("bring a file", re.IGNORECASE))
    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()


def test_without_scripts_a_file_does_the_same(
    plain_page: Page, live_server: LiveServer, exercise: UUID, voice: Path
) -> None:
    page = plain_page
    page.goto(f"{live_server.url}/practice/{exercise}/")
    assert page.get_by_role("button", name="Record", exact=True).count() == 0
    page.get_by_text("Bring a recording as a file").click()
    page.locator("main input[type=file]").set_input_files(voice)
    page.get_by_role("button", name="Keep this recording").click()
    expect(page.get_by_text("The take is kept.")).to_be_visible()

    assert TakeRow.objects.get().media_type == "audio/wav"


def test_a_click_on_a_word_plays_from_there(
    recording: Page, live_server: LiveServer, exercise: UUID, voice: Path
) -> None:
    me = people.local_owner()
    page = recording
    page.goto(f"{live_server.url}/practice/{exercise}/")
    page.get_by_text("Bring a recording as a file").click()
    page.locator("main input[type=file]").set_input_files(voice)
    page.get_by_role("button", name="Keep this recording").click()
    expect(page.get_by_text("The take is kept.")).to_be_visible()
    row = TakeRow.objects.get(owner=me)
    found = heard()
    reading = take_reading.read(found, taking.brief_of(row))
    TakeRow.objects.update(reading=take_reading.reading_to_json(reading))
    page.goto(f"{live_server.url}/practice/takes/{row.id}/")

    page.locator(".spoke [data-at='1.6']").click()

    moved = "document.querySelector('[data-player]').currentTime >= 1.6"
    page.wait_for_function(moved)
