"""A debrief in a browser: the way about it, keys, corrections, and no scripts."""

from __future__ import annotations

from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.services import people, transcripts
from tests.builders import NOW, add_company, add_interview, draft, upload
from tests.services.conversation import ME, TALK

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

CHAT = "".join(
    f"Speaker 1: We had a long, long, long winter with many, many beds and few nurses "
    f"and ever so much snow on the roads of the valley, number {n}.\nInes Vidal: Mm.\n"
    for n in range(800)
)
UNCOVERED = """() => {
  const bar = document.querySelector('.jump').getBoundingClientRect()
  const asked = document.querySelector('#l-asked-3').getBoundingClientRect()
  return bar.bottom <= asked.top && asked.top < bar.bottom + 60
}"""


@pytest.fixture
def told(live_server: LiveServer) -> str:
    """Return the address of a debrief whose talk is 3,200 turns long."""
    me = people.local_owner()
    ident = add_interview(me, add_company(me), draft(minutes=30))
    talk = CHAT + TALK.replace("Dana Marsh:", "Speaker 1:") + CHAT
    transcripts.add(me, ident, upload=upload(talk), me=ME, now=NOW)
    return address(live_server, ident)


def address(server: LiveServer, ident: UUID) -> str:
    return f"{server.url}/interviews/{ident}/debrief/"


def test_keys_lead_through_the_readings_and_correct_them(
    page: Page, told: str, complaints: list[str]
) -> None:
    page.goto(told)

    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(".pairing").first).to_have_class("pairing current")
    expect(page.locator(".pairing h2").first).to_be_focused()
    page.keyboard.press("3")
    expect(page.get_by_role("radio", name="Not answered").first).to_be_checked()
    page.keyboard.press("y")
    expect(page.locator(".read").first).to_contain_text("Corrected by you")
    expect(page.locator(".read .label").first).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("y")
    expect(page.locator(".read").nth(1)).to_contain_text("Confirmed by you")

    expect(page.locator("#j-asked-0")).to_contain_text("Not answered")
    assert complaints == []


def test_the_list_of_questions_stays_at_hand_and_leads_to_them(
    page: Page, told: str, complaints: list[str]
) -> None:
    page.goto(told)
    page.keyboard.press("End")

    page.locator(".contents summary").click()
    page.locator(".contents li").nth(3).get_by_role("link").click()

    question = page.locator("#l-asked-3")
    expect(question).to_be_in_viewport()
    expect(page.locator(".contents nav")).to_be_hidden()
    expect(page.locator(".pairing").nth(3)).to_have_class("pairing current")
    page.wait_for_function(UNCOVERED)  # once what is above it is drawn
    assert complaints == []


def test_what_was_not_answered_can_be_said_in_full(
    page: Page, told: str, complaints: list[str]
) -> None:
    page.goto(told)
    reading = page.locator(".read").nth(3)
    reading.locator("summary").click()
    reading.get_by_role("link", name="Another question, a reason").click()

    reading.get_by_text("Not answered", exact=True).last.click()
    reading.get_by_label("Why it was not answered").select_option("declined")
    reading.get_by_role("button", name="Keep this").click()

    expect(reading).to_contain_text("Not answered, with a reason")
    reading.get_by_role("link", name="Change").click()
    reading.get_by_role("button", name="No question of mine").click()
    expect(reading).to_contain_text("No question of yours")
    assert complaints == []


def test_a_long_stretch_is_fetched_when_it_is_opened_or_led_to(
    page: Page, told: str, complaints: list[str]
) -> None:
    page.goto(told)
    stretch = page.locator(".skipped").first
    assert page.locator(".turn").count() < 1_000

    stretch.locator("summary").click()
    expect(page.locator("#t-1000")).to_be_visible()

    page.goto(f"{told}#t-1500")
    expect(page.locator("#t-1500")).to_be_in_viewport()
    assert complaints == []


def test_a_speaker_is_named_with_one_press_and_back(
    page: Page, told: str, complaints: list[str]
) -> None:
    page.goto(told)

    page.locator("#speakers").get_by_role("button", name="Dana Marsh").first.click()

    expect(page.get_by_text("Changed, here and in the other")).to_be_visible()
    expect(page.locator(".pairing").first).to_contain_text("Dana Marsh")
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator(".pairing").first).to_contain_text("Speaker 1")
    assert complaints == []


def test_without_scripts_all_of_it_works(plain_page: Page, told: str) -> None:
    plain_page.goto(f"{told}?find=taxi")

    expect(plain_page.get_by_role("heading", name="1 turn with “taxi”")).to_be_visible()
    plain_page.locator(".found .turn a").click()
    expect(plain_page.locator("mark.hit").last).to_be_in_viewport()
    plain_page.locator(".skipped summary").first.click()
    plain_page.get_by_role("link", name="Show 1").first.click()
    expect(plain_page.locator("#t-0")).to_be_visible()
    plain_page.locator(".contents summary").click()
    plain_page.locator(".contents li").first.get_by_role("link").click()
    expect(plain_page.locator("#l-asked-0")).to_be_in_viewport()
    reading = plain_page.locator(".read").first
    reading.locator("summary").click()
    reading.get_by_role("link", name="Another question, a reason").click()
    plain_page.get_by_role("button", name="No question of mine").click()
    expect(plain_page.locator(".read").first).to_contain_text("Left out by you")


@pytest.mark.parametrize("width", [320, 390, 1280, 1920])
def test_a_debrief_never_scrolls_sideways(page: Page, told: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})

    for query in ("", "?find=winter", "?place=asked-0", "?turn=0"):
        page.goto(told + query)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, query
