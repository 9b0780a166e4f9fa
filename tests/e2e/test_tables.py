"""Who knows what in a browser: a grid on a desk, one matter at a time on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.services import people, tables
from askback.services.values import Place

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

FIELD = "[name='knows.on_call.recruiter']"
ON_CALL = Place("knows", "on_call", "recruiter")


def wide(page: Page) -> int:
    found: int = page.evaluate("document.documentElement.scrollWidth")
    return found


def test_a_desk_shows_the_whole_grid(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/tables/")

    expect(page.locator(FIELD)).to_be_visible()
    expect(page.locator(".grids summary").first).to_be_hidden()
    assert wide(page) == 1280
    assert complaints == []


def test_a_narrow_phone_shows_one_matter_at_a_time(
    live_server: LiveServer, page: Page
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{live_server.url}/tables/")
    expect(page.locator(FIELD)).to_be_hidden()

    page.locator("summary", has_text="Pay and benefits").click()
    page.locator("summary", has_text="on-call").click()

    expect(page.locator(FIELD)).to_be_visible()
    expect(page.locator("[name='knows.pay.recruiter']")).to_be_hidden()
    assert wide(page) == 320


def test_it_is_saved_and_given_back_without_scripts(
    live_server: LiveServer, plain_page: Page
) -> None:
    me = people.local_owner()
    plain_page.goto(f"{live_server.url}/tables/")

    plain_page.locator(FIELD).fill("0.6")
    plain_page.locator(FIELD).press("Enter")
    expect(plain_page.locator(".notice").last).to_contain_text("Saved.")
    assert tables.cells_of(me) == {ON_CALL: 0.6}

    plain_page.get_by_role("button", name="back to 0.2").click()
    expect(plain_page.locator(".notice").last).to_contain_text("As it came")
    expect(plain_page.locator(FIELD)).to_have_value("0.2")
    assert tables.cells_of(me) == {}
