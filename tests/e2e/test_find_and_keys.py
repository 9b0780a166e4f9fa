"""Find or do, the list of keys, and where the focus is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def test_the_palette_is_worked_by_keys_and_told_by_ear(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/weights/")
    page.goto(f"{live_server.url}/help/signs/")

    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="Find or do")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-activedescendant", "found-deed-1")

    page.keyboard.type("help")
    expect(page.locator("#palette-said")).to_contain_text("found")
    first = field.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(field).not_to_have_attribute("aria-activedescendant", first or "")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_attribute("aria-activedescendant", first or "")

    page.keyboard.press("Escape")
    expect(page.locator("#palette")).not_to_be_visible()
    assert page.url.endswith("/help/signs/")
    assert complaints == []


def test_what_is_not_there_is_said(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/help/")

    page.get_by_role("link", name="Find or do").click()
    page.keyboard.type("zzqx")

    expect(page.locator("#palette-none")).to_have_text(
        "Nothing here is called “zzqx”. A shorter word finds more."
    )


def test_without_scripts_find_or_do_is_a_page(
    live_server: LiveServer, plain_page: Page
) -> None:
    plain_page.goto(f"{live_server.url}/help/")

    plain_page.get_by_role("link", name="Find or do").click()
    plain_page.get_by_role("searchbox").fill("weights")
    plain_page.get_by_role("button", name="Find").click()
    plain_page.get_by_role("link", name="What matters to you").click()

    expect(plain_page.get_by_role("heading", level=1)).to_have_text(
        "What matters to you"
    )


def test_the_list_of_keys_opens_and_turns_single_letters_off(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/help/signs/")

    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_contain_text("find or do")
    keys.get_by_label("Single letters act as keys").uncheck()
    page.keyboard.press("Escape")
    expect(keys).not_to_be_visible()

    page.reload()
    page.keyboard.press("?")
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()
    expect(page.locator(".keys-list")).to_have_count(0)
    assert complaints == []


def test_single_letters_do_nothing_while_one_types(
    live_server: LiveServer, page: Page
) -> None:
    page.goto(f"{live_server.url}/find/")

    page.get_by_role("searchbox").press_sequentially("?/jk")

    expect(page.get_by_role("searchbox")).to_have_value("?/jk")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_the_first_tab_leads_to_the_page(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/help/")

    page.keyboard.press("Tab")

    skip = page.get_by_role("link", name="Skip to the page")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()


def test_after_a_refusal_the_focus_is_in_the_field_that_is_wrong(
    live_server: LiveServer, page: Page
) -> None:
    page.goto(live_server.url)

    page.get_by_label("Paste a posting").fill("We hire a nurse. Apply now.")
    page.get_by_role("button", name="Read the posting").click()

    expect(page.locator("#posting_company")).to_be_focused()
    page.keyboard.type("Halden")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Halden")


def test_a_posting_is_an_agenda_two_clicks_later(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(live_server.url)

    page.get_by_label("Paste a posting").fill("Baker at Fennel Bakery. We start at 4.")
    page.get_by_role("button", name="Read the posting").click()
    page.get_by_role("button", name="Make an agenda").click()

    expect(page.locator(".asks .ask").first).to_be_visible()
    expect(page.locator(".lede")).to_contain_text("Nobody named yet")
    assert complaints == []
