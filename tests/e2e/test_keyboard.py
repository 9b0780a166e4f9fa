"""The main job with keys alone: where one is can always be seen, and is never lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.e2e.test_main_job import POSTING

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

FAR = 150  # more stops than any page here has on the way to what is looked for

# Where the focus is: its words, and whether a ring shows it, or one around its label.
WHERE = """() => {
  const one = document.activeElement
  if (!one || one === document.body) return { words: '', seen: false }
  const ringed = e => e && getComputedStyle(e).outlineStyle !== 'none'
    && parseFloat(getComputedStyle(e).outlineWidth) >= 2
  const shown = ringed(one) || ringed(one.closest('label, .drop'))
  const box = (ringed(one) ? one : one.closest('label, .drop') ?? one)
    .getBoundingClientRect()
  const on = box.bottom > 0 && box.top < innerHeight && box.right > 0
  const labels = [...(one.labels ?? [])].map(l => l.textContent).join(' ')
  const words = (one.getAttribute('aria-label') ?? (labels || one.textContent)).trim()
  return { words: words.replace(/\\s+/g, ' '), seen: shown && on && box.width > 0 }
}"""


def tab_to(page: Page, words: str) -> None:
    """Press Tab until there; at every stop the focus is seen."""
    page.wait_for_load_state()  # what draws the ring is there
    unseen = []
    for _ in range(FAR):
        page.keyboard.press("Tab")
        where = page.evaluate(WHERE)
        if not where["seen"] and where["words"]:
            unseen.append(where["words"])
        if where["words"].startswith(words):
            assert unseen == []
            return
    pytest.fail(f"Tab never came to {words}")


def press(page: Page, words: str, key: str = "Enter") -> None:
    tab_to(page, words)
    page.keyboard.press(key)


def test_the_main_job_takes_no_mouse(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(live_server.url)
    tab_to(page, "Paste a posting")
    page.keyboard.insert_text(POSTING)
    press(page, "Read the posting")
    expect(page.get_by_role("heading", level=1)).to_have_text("Fennel Care")

    press(page, "Make an agenda")
    expect(page.get_by_role("heading", level=1)).to_contain_text("minutes yours")
    assert page.locator(".asks > li").count() >= 2

    press(page, "Tell how it went")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Debrief")
    tab_to(page, "Answered")
    page.keyboard.press("ArrowRight")
    press(page, "Keep this")
    mark = page.locator("#marks .read").first
    expect(mark).to_contain_text("Marked by you")
    expect(mark).to_contain_text("Partly")

    # What was swapped in keeps the place: the next stop is in it.
    expect(mark.locator(":focus")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(mark.get_by_role("button", name="Undo")).to_be_focused()
    assert complaints == []


def test_the_first_stop_skips_to_the_page(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/weights/")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_what_finds_things_gives_the_focus_back(
    live_server: LiveServer, page: Page
) -> None:
    page.goto(f"{live_server.url}/weights/")
    tab_to(page, "Find or do")

    page.keyboard.press("Enter")
    expect(page.locator("dialog.palette input").first).to_be_focused()
    page.keyboard.press("Escape")

    assert page.evaluate(WHERE)["words"].startswith("Find or do")
