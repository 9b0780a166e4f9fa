"""From an empty workspace to a second agenda that the first interview changed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

POSTING = """\
Ward coordinator at Fennel Care

About us
Fennel Care runs three small hospitals in and around Aldmouth. We are like a family.

What you will do
You will plan the shifts of forty nurses and keep two wards running. No two days are
the same, and you will wear many hats in a fast-paced team.

What we look for
You must have five years of experience on a ward. A rota certificate is nice to have.

What we offer
A competitive salary and good benefits. Please apply by Friday.
"""

TRANSCRIPT = """\
Dana Marsh: So that was us. What would you like to know?
Me: How many people left the ward team in the last year, and why?
Dana Marsh: Four of eleven. Two retired, one moved to Leeds, and one left in May because the nights were too many. We changed the rota in June after that.
Me: What happened the last time somebody made a serious mistake?
Dana Marsh: In March a nurse mixed up two charts. I sat with her the next morning, we wrote down what happened, and we changed the labels that week. She still works here.
Me: What is this place not good at yet?
Dana Marsh: Honestly, you know, every place has its ups and downs, I guess. We are sort of working on things.
Me: What is the salary range for this post?
Dana Marsh: The range is 38,000 to 43,000 pounds, and nights are paid at one and a half.
"""  # noqa: E501 -- one turn a line


def add_interview(page: Page, name: str, stage: str, person: str, role: str) -> None:
    page.get_by_role("link", name="Add an interview").first.click()
    page.get_by_label("What you call it").fill(name)
    page.get_by_label("Kind").select_option(stage)
    page.get_by_label("Minutes in all").fill("45")
    page.get_by_label("Minutes yours").fill("12")
    page.get_by_label("Person 1", exact=True).fill(person)
    page.get_by_label("Role of person 1").select_option(role)
    page.get_by_role("button", name="Make an agenda").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def questions_on(page: Page) -> list[str]:
    return page.locator(".asks .ask").all_inner_texts()


def test_what_one_interview_told_changes_the_next_agenda(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(live_server.url)
    page.get_by_label("Paste a posting").fill(POSTING)
    page.get_by_role("button", name="Read the posting").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fennel Care")
    expect(page.locator("#dossier")).to_contain_text("wear many hats")
    company = page.url

    page.get_by_role("link", name="What matters", exact=True).click()
    page.get_by_label("Who leaves and why, 0 to 5").fill("5")
    page.get_by_label("What happens after a mistake, 0 to 5").fill("5")
    page.get_by_role("button", name="Save what matters").click()
    # Clicked before the scripts are there, it is posted whole: it says so as well.
    expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()

    page.goto(company)
    add_interview(
        page, "Manager", "hiring_manager_call", "Dana Marsh", "hiring_manager"
    )
    first = page.url
    page.goto(company)
    add_interview(page, "Team", "team_fit", "Lena Ott", "peer")
    second = page.url
    before = questions_on(page)
    assert before

    page.goto(first)
    page.get_by_role("link", name="Tell how it went").click()
    page.get_by_label("The transcript", exact=True).first.set_input_files(
        {
            "name": "manager.txt",
            "mimeType": "text/plain",
            "buffer": TRANSCRIPT.encode(),
        }
    )
    page.get_by_label("Your name in it").fill("Me")
    page.get_by_role("button", name="Read the transcript").click()
    expect(page.get_by_text("The transcript is read.")).to_be_visible()
    expect(page.locator(".pairing").first).to_contain_text("Four of eleven.")
    expect(page.locator(".read .label").first).to_contain_text("nswered")

    reading = page.locator(".pairing").first.locator(".read")
    reading.get_by_role("button", name="Confirm").click()
    expect(page.locator(".pairing").first).to_contain_text("Confirmed by you")

    page.goto(second)
    assert questions_on(page) != before
    assert complaints == []


def test_the_agenda_prints_on_one_page_with_a_line_under_each_question(
    live_server: LiveServer, page: Page
) -> None:
    book(page, live_server.url)

    printed = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")
    lines = page.locator(".asks .row").evaluate_all(
        "rows => rows.map(r => getComputedStyle(r, '::after').borderBottomStyle)"
    )

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert lines
    assert set(lines) == {"dotted"}


def test_without_scripts_everything_posts(
    live_server: LiveServer, plain_page: Page
) -> None:
    book(plain_page, live_server.url)
    plain_page.get_by_role("link", name="Tell how it went").click()

    mark = plain_page.locator("#marks .read").first
    mark.get_by_text("Partly").click()
    mark.get_by_text("Bad").click()
    mark.get_by_role("button", name="Keep this").click()

    expect(plain_page.locator("#marks .read").first).to_contain_text("Marked by you")
    expect(plain_page.get_by_text("Your reading counts now.")).to_be_visible()


def test_the_palette_opens_by_keys_and_leads_on(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(live_server.url)

    page.keyboard.press("Control+k")
    page.keyboard.type("what matters")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("What matters to you")
    assert complaints == []


def test_questions_are_found_as_one_types(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/questions/")
    count = page.locator(".item").count()

    page.keyboard.press("/")
    page.keyboard.type("who left and why", delay=5)

    expect(page.locator(".item")).to_have_count(20)
    assert count > 20
    assert page.url.endswith("?q=who+left+and+why") or "q=who" in page.url
    assert complaints == []


def test_the_colour_scheme_is_remembered(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)

    page.get_by_label("Dark").check()
    page.reload()

    expect(page.get_by_label("Dark")).to_be_checked()
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(24, 24, 21)"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(
    live_server: LiveServer, page: Page, width: int
) -> None:
    book(page, live_server.url)
    agenda = page.url
    page.set_viewport_size({"width": width, "height": 800})

    for address in (
        live_server.url,
        agenda,
        agenda.replace("agenda", "debrief"),
        agenda.replace("agenda", "edit"),
        f"{live_server.url}/companies/add/",
        f"{live_server.url}/questions/",
        f"{live_server.url}/weights/",
    ):
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, address


def book(page: Page, url: str) -> None:
    """Begin with an interview that is booked, up to its agenda."""
    page.goto(url)
    form = page.locator("#interview")
    form.locator("summary", has_text="No file? Enter it here").click()
    form.get_by_label("Company").fill("Halden Robotics")
    form.get_by_label("What you call it").fill("Panel")
    form.get_by_label("Minutes in all").fill("60")
    form.get_by_label("Minutes yours").fill("12")
    form.get_by_label("Person 1", exact=True).fill("Dev Okafor")
    form.get_by_label("Role of person 1").select_option("peer")
    form.get_by_label("Person 2", exact=True).fill("Ingrid Solheim")
    form.get_by_label("Role of person 2").select_option("hiring_manager")
    form.get_by_role("button", name="Make an agenda").click()
    expect(page.locator(".asks")).to_be_visible()
