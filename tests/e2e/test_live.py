from __future__ import annotations

import os
import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.store.models import JotRow
from tests.e2e.hour import (
    NOTE,
    OFFLINE_READY,
    READY,
    enter,
    expect_saved,
    question,
    saved_text,
)
from tests.e2e.test_main_job import book

SEEDS = range(10) if os.environ.get("ASKBACK_SOAK") else (11,)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def calm(live_server: LiveServer, page: Page) -> Iterator[LiveServer]:
    """Let what is under way end before the database of the test does."""
    yield live_server
    for one in page.context.pages:
        one.wait_for_load_state("networkidle")
        one.goto("about:blank")


def begin(page: Page, url: str) -> str:
    """Book a panel and enter its hour; return the hour's address."""
    book(page, url)
    enter(page, page.url)
    return page.url.partition("?")[0]


def go_on(page: Page) -> str:
    """Go to the next question by keys, through every voice of a round; return it."""
    here = page.locator(".moment:not([hidden])")
    voices = int(here.get_attribute("data-round") or 1)
    before = question(page)
    for _ in range(voices):
        assert question(page) == before
        page.keyboard.press("n")
    assert question(page) != before
    return question(page)


def texts(kind: str = "note/") -> list[object]:
    rows = JotRow.objects.filter(field__startswith=kind).order_by("field", "device")
    return [row.value for row in rows]


def test_a_note_is_saved_as_it_is_typed(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    address = begin(page, live_server.url)
    asked = question(page)

    page.locator(NOTE).type("Nine of us, two left.")
    expect_saved(page)
    page.goto(
        f"{address}?at={page.locator('.moment:not([hidden])').get_attribute('data-place')}"
    )
    page.wait_for_selector(READY)

    assert question(page) == asked
    expect(page.locator(NOTE)).to_have_value("Nine of us, two left.")
    assert texts() == ["Nine of us, two left."]
    assert complaints == []


def test_the_hour_goes_by_keys_alone_and_counts_in_the_debrief(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    begin(page, live_server.url)
    first = question(page)

    page.keyboard.press("1")
    page.keyboard.press("c")
    second = go_on(page)
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("p")
    third = question(page)
    assert third not in {first, second}
    page.keyboard.press("a")
    expect_saved(page)
    page.locator("[data-go=closing] , a[data-go=closing]").first.click()
    page.keyboard.press("n")
    expect(page.locator(".moment:not([hidden]) h2")).to_contain_text("How do you feel")
    page.keyboard.press("w")
    page.get_by_role("textbox", name="Because").fill("They told me what goes wrong.")
    page.get_by_label("What surprised you").fill("No desk is free.")
    page.get_by_label("What it is about").select_option(index=1)
    page.get_by_label("Which way it speaks").select_option("-1")
    expect_saved(page)
    page.get_by_role("button", name="Go to the debrief").click()

    expect(page.locator("#hour")).to_contain_text("They told me what goes wrong.")
    expect(page.locator("#hour")).to_contain_text("No desk is free.")
    expect(page.locator("#marks .read", has_text=first)).to_contain_text("Answered")
    assert complaints == []


def test_a_tap_is_taken_back_by_another(live_server: LiveServer, page: Page) -> None:
    begin(page, live_server.url)
    tap = page.locator(".moment:not([hidden]) .tap", has_text="Partly")

    tap.click()
    expect(tap.locator("input")).to_be_checked()
    tap.click()
    expect(tap.locator("input")).not_to_be_checked()
    expect_saved(page)

    assert texts("mark/") == [""]


def test_a_round_goes_from_voice_to_voice(live_server: LiveServer, page: Page) -> None:
    begin(page, live_server.url)
    place = page.locator(".moment[data-round]").first.get_attribute("data-place")
    page.locator(f"[data-go='{place}'] a").click()
    here = page.locator(".moment:not([hidden])")
    voices = here.locator("[name=voice]")

    asked = question(page)
    expect(voices.nth(0)).to_be_checked()
    page.locator(NOTE).type("first voice")
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    page.keyboard.press("n")
    expect(voices.nth(1)).to_be_checked()
    expect(page.locator(NOTE)).to_have_value("")
    assert question(page) == asked
    page.keyboard.press("3")
    page.keyboard.press("n")

    assert question(page) != asked
    expect_saved(page)
    assert sorted(map(str, texts("mark/"))) == ["answered", "dodged"]


def test_a_question_of_ones_own_comes_next(live_server: LiveServer, page: Page) -> None:
    begin(page, live_server.url)

    page.get_by_label("Something else to ask").fill("Which migration was that?")
    page.get_by_role("button", name="Add it").click()
    page.keyboard.press("Escape")
    go_on(page)

    assert question(page) == "Which migration was that?"


def test_two_windows_do_not_write_over_each_other(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    address = begin(page, live_server.url)
    other = page.context.new_page()
    other.goto(address)
    other.wait_for_selector(READY)

    page.locator(NOTE).type("from the first")
    expect_saved(page)
    other.locator(NOTE).type("from the second")
    expect_saved(other)

    assert sorted(map(str, texts())) == ["from the first", "from the second"]
    there = other.locator("[data-elsewhere]:visible")
    expect(there).to_contain_text("from the first")
    there.get_by_role("button", name="Add it to mine").click()
    expect(other.locator(NOTE)).to_have_value("from the second\nfrom the first")
    expect_saved(other)
    expect(there).to_be_hidden()
    assert complaints == []


def test_with_no_network_the_hour_opens_and_goes_on(
    live_server: LiveServer, page: Page
) -> None:
    begin(page, live_server.url)
    page.wait_for_selector(OFFLINE_READY)
    page.reload()
    page.wait_for_selector(READY)
    first = question(page)

    page.context.set_offline(True)
    page.locator(NOTE).type("in the lift")
    expect(page.locator(".saved")).to_have_text("no connection, kept on this device")
    page.keyboard.press("Escape")
    second = go_on(page)
    page.locator(NOTE).type("still in it")
    expect(page.locator(".saved[data-state=offline]")).to_be_visible()
    assert texts() == []
    page.reload()
    page.wait_for_selector(READY)
    assert question(page) == second
    expect(page.locator(NOTE)).to_have_value("still in it")

    page.context.set_offline(False)
    expect_saved(page)

    assert sorted(map(str, texts())) == ["in the lift", "still in it"]
    assert first != second


@pytest.mark.parametrize("seed", SEEDS)
def test_a_network_that_is_cut_at_any_moment_loses_nothing(
    live_server: LiveServer, page: Page, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 -- a test that is the same each time
    begin(page, live_server.url)
    written = ""

    for cut in range(10):
        for _ in range(chance.randint(1, 12)):
            word = f"{chance.choice('abcdefgh')}{cut} "
            page.locator(NOTE).type(word)
            written += word
        page.context.set_offline(cut % 2 == 0)
        claimed = saved_text(page)
        if claimed is not None:
            assert texts() == [claimed]
    page.context.set_offline(False)
    expect_saved(page)

    assert texts() == [written]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568), (390, 420)])
def test_on_a_phone_the_question_and_the_marks_are_in_sight(
    live_server: LiveServer, page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    begin(page, live_server.url)

    here = page.locator(".moment:not([hidden])")
    for part in (here.locator("h2"), here.locator(".three"), here.locator(".go")):
        box = part.locator(
            "xpath=descendant-or-self::*[not(self::fieldset)]"
        ).first.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = here.locator(".tap:visible").evaluate_all(
        "taps => taps.map(tap => tap.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 44


def test_without_scripts_the_hour_posts(
    live_server: LiveServer, plain_page: Page
) -> None:
    book(plain_page, live_server.url)
    plain_page.get_by_role("link", name="Start live").click()
    asked = question(plain_page)

    plain_page.locator(NOTE).fill("Nine of us.")
    plain_page.locator(".moment:not([hidden]) .tap", has_text="Partly").click()
    plain_page.locator(".moment:not([hidden]) .go").click()

    assert question(plain_page) != asked
    assert texts() == ["Nine of us."]
    assert texts("mark/") == ["partly"]


def test_the_minutes_run_from_when_one_says_so(
    live_server: LiveServer, page: Page
) -> None:
    page.clock.install()
    begin(page, live_server.url)
    left = page.locator("[data-left]")

    expect(left).to_have_text("12:00")
    page.get_by_role("button", name="Start your minutes").click()
    page.clock.fast_forward("02:30")

    expect(left).to_have_text("9:30")
    page.clock.resume()
    expect_saved(page)
