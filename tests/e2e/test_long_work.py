"""Long work, dropped files and the sample search, in a browser and without scripts."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.services import jobs, long_readings, people
from askback.store.models import JobRow
from tests.builders import add_company, add_interview
from tests.services.conversation import TALK

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

LONG = TALK + "Dana Marsh: We had a long winter.\nInes Vidal: Mm.\n" * 99
DRAG = """([kind, text]) => {
  const held = new DataTransfer()
  held.items.add(new File([text], 'talk.txt'))
  const way = { bubbles: true, cancelable: true, dataTransfer: held }
  document.querySelector('main').dispatchEvent(new DragEvent(kind, way))
}"""


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued waits until a test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture
def interview() -> UUID:
    me = people.local_owner()
    return add_interview(me, add_company(me))


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(LONG)
    return path


def bring(page: Page, server: LiveServer, interview: UUID, talk: Path) -> None:
    page.goto(f"{server.url}/interviews/{interview}/debrief/")
    page.locator("main input[type=file]").set_input_files(talk)
    page.get_by_role("button", name="Read the transcript").click()
    expect(page.locator("#reading")).to_contain_text("talk.txt")


def test_a_long_reading_says_how_far_it_is_and_shows_itself_when_it_is_done(
    page: Page,
    live_server: LiveServer,
    interview: UUID,
    talk: Path,
    complaints: list[str],
) -> None:
    bring(page, live_server, interview, talk)
    told = page.locator("#reading [role=status]")
    job = JobRow.objects.get()
    now = timezone.now()

    JobRow.objects.update(state="running", done=14, heard_at=now)
    expect(told).to_contain_text(f"14 of {job.of} lines")
    JobRow.objects.update(state="queued", heard_at=timezone.now())
    long_readings.run(job.id, clock=timezone.now)

    expect(page.get_by_text("The transcript is read.")).to_be_visible()
    expect(page.locator(".pairing").first).to_be_visible()
    assert complaints == []


def test_a_reading_can_be_stopped_and_read_here_without_scripts(
    plain_page: Page, live_server: LiveServer, interview: UUID, talk: Path
) -> None:
    page = plain_page
    bring(page, live_server, interview, talk)
    expect(page.get_by_role("link", name="Look again")).to_be_visible()

    page.get_by_role("button", name="Stop reading").click()
    expect(page.locator("#reading")).to_contain_text("You stopped the reading")
    page.get_by_role("button", name="Read it after all").click()
    JobRow.objects.update(heard_at=timezone.now() - 2 * jobs.LEFT)
    page.get_by_role("link", name="Look again").click()
    page.get_by_role("button", name="Read it here").click()

    expect(page.get_by_text("The transcript is read.")).to_be_visible()


def test_a_file_let_go_on_a_page_lands_where_it_belongs(
    page: Page, live_server: LiveServer, interview: UUID, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/interviews/{interview}/agenda/")
    line = page.get_by_text("Let go anywhere.")
    expect(line).to_be_hidden()

    page.evaluate(DRAG, ["dragenter", TALK])
    expect(line).to_be_visible()
    page.evaluate(DRAG, ["dragleave", TALK])
    expect(line).to_be_hidden()
    page.evaluate(DRAG, ["dragenter", TALK])
    page.evaluate(DRAG, ["drop", TALK])

    expect(page.locator(".lede")).to_contain_text("reads as a transcript: 20 lines")
    expect(page.get_by_role("radio", name="First call")).to_be_checked()
    page.get_by_role("button", name="Read the transcript").click()
    expect(page.get_by_text("The transcript is read.")).to_be_visible()
    assert complaints == []


def test_a_file_is_brought_without_scripts(
    plain_page: Page, live_server: LiveServer, talk: Path
) -> None:
    plain_page.goto(f"{live_server.url}/drop/")

    plain_page.locator("main input[type=file]").set_input_files(talk)
    plain_page.get_by_role("button", name="See what it is").click()

    expect(plain_page.get_by_role("radio", name="One that is not here")).to_be_checked()


def test_the_sample_comes_and_goes_at_one_click(
    page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    page.goto(live_server.url)

    page.locator("form.sample button").click()
    expect(page.get_by_role("link", name="Fennel Systems", exact=True)).to_be_visible()
    page.get_by_role("button", name="Take the sample away").click()
    expect(page.locator("form.sample button")).to_be_visible()
    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_role("link", name="Fennel Systems", exact=True)).to_be_visible()
    assert complaints == []
