"""The server is killed while one writes: what was shown as saved is there."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.hour import NOTE, Server, enter, expect_saved, saved_text
from tests.e2e.test_main_job import book

SEED = 5
KILLS = 50 if os.environ.get("ASKBACK_SOAK") else 5
MOST_LETTERS = 25  # typed between two kills
MOST_PAUSE_MS = 700  # so that kills fall before, within and between saves


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path)
    found.start()
    yield found
    found.kill()


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A page that may complain: its server is killed under it."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def kept(page: Page, field: str) -> list[str]:
    """Return the notes that the server has in a field, of every device."""
    address = page.locator("main.stage").get_attribute("data-jots") or ""
    answer = page.context.request.get(
        f"{page.url.partition('/interviews')[0]}{address}"
    )
    return [jot["value"] for jot in answer.json()["jots"] if jot["field"] == field]


def test_what_is_shown_as_saved_is_there_after_every_kill(
    server: Server, window: Page
) -> None:
    chance = random.Random(SEED)  # noqa: S311 -- the same kills each time
    book(window, server.url)
    enter(window, window.url)
    note = window.locator(NOTE)
    field = note.get_attribute("data-filled") or ""

    for kill in range(KILLS):
        note.type("".join(chance.choices("abcdef ", k=chance.randint(1, MOST_LETTERS))))
        if kill % 2:  # the very moment at which it says so
            expect_saved(window)
        else:
            window.wait_for_timeout(chance.randint(0, MOST_PAUSE_MS))
        shown = saved_text(window)
        server.kill()
        server.start()
        found = kept(window, field)
        if shown is not None:
            assert len(found) == 1
            assert found[0].startswith(shown)

    expect_saved(window)
    written = note.input_value()
    assert kept(window, field) == [written]
    window.reload()
    expect(note).to_have_value(written)
