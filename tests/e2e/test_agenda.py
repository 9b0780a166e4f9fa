"""The agenda in a browser: on paper, proven, and changed at the last moment."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.services import interviews, people, sources
from askback.services.values import InterviewDraft, Upload
from askback.store.models import AgendaRow, InterviewRow
from tests.builders import NOW, add_company

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PROVE = "**/agenda/prove/"
PANEL = (
    ("Saoirse Lindqvist-Hattersley", "peer"),
    ("Devan Mehta", "cross_functional"),
    ("Rhodri Pascoe", "hiring_manager"),
)


def book(minutes: int = 12, count: int = 3) -> UUID:
    me = people.local_owner()
    draft = InterviewDraft("Panel", "team_fit", None, 60, minutes, people=PANEL[:count])
    return interviews.add(me, add_company(me), draft=draft, now=NOW)


def address(server: LiveServer, interview: UUID) -> str:
    return f"{server.url}/interviews/{interview}/agenda/"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    ("minutes", "count"), [(5, 1), (8, 3), (12, 1), (15, 3), (20, 2), (30, 3)]
)
def test_an_ordinary_agenda_prints_on_one_page(
    live_server: LiveServer, plain_page: Page, paper: str, minutes: int, count: int
) -> None:
    plain_page.goto(address(live_server, book(minutes, count)))

    printed = plain_page.pdf(format=paper)

    assert plain_page.locator(".asks > li").count() >= 2
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_the_page_says_whether_a_better_plan_exists(
    live_server: LiveServer, page: Page, complaints: list[str]
) -> None:
    page.context.unroute(PROVE)
    page.goto(address(live_server, book()))

    expect(page.locator("#proof")).to_contain_text("Checked: ", timeout=60_000)
    expect(page.locator("#said")).not_to_be_empty()
    expect(page.locator("#questions .ask").first).to_be_visible()
    assert complaints == []


def test_a_better_plan_takes_the_place_of_the_shown_one_and_is_announced(
    live_server: LiveServer, page: Page
) -> None:
    where = address(live_server, book())
    page.goto(where)
    row = AgendaRow.objects.get()
    row.value["value"] /= 2
    row.value["agenda"]["items"] = row.value["agenda"]["items"][:2]
    row.save()
    page.context.unroute(PROVE)

    page.goto(where)

    expect(page.locator("#proof")).to_contain_text("A better plan", timeout=60_000)
    expect(page.locator("#changed")).to_have_attribute("open", "")
    assert page.locator(".asks > li").count() > 2
    expect(page.locator("#said")).to_contain_text("A better plan")
    assert page.locator("#said").get_attribute("role") == "status"


def test_the_search_can_be_left(live_server: LiveServer, page: Page) -> None:
    page.route(PROVE, lambda _: None)  # a search that does not end
    page.goto(address(live_server, book()))

    page.get_by_role("button", name="Stay with this one").click()

    expect(page.locator("#proof")).to_contain_text("You stayed with the quick plan.")


def test_fewer_minutes_are_one_tap(live_server: LiveServer, plain_page: Page) -> None:
    plain_page.goto(address(live_server, book()))

    plain_page.get_by_role("button", name="5 minutes less").click()

    expect(plain_page.get_by_role("heading", level=1)).to_have_text(
        "Panel, 7 minutes yours"
    )


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_agenda_and_the_company_do_not_scroll_sideways(
    live_server: LiveServer, plain_page: Page, width: int
) -> None:
    interview = book()
    posting = Upload("posting.txt", b"You know SQL and Python. A fast-paced team.")
    company = InterviewRow.objects.get().opportunity_id
    sources.add(people.local_owner(), company, upload=posting, kind="posting", now=NOW)
    plain_page.set_viewport_size({"width": width, "height": 800})
    plain_page.goto(address(live_server, interview))
    plain_page.locator("summary", has_text="Somebody else comes?").click()
    plain_page.locator("summary", has_text="See it as text").click()

    assert plain_page.locator("html").evaluate("e => e.scrollWidth") <= width
    plain_page.locator(".crumb a").first.click()
    expect(plain_page.get_by_role("link", name="See what to bring")).to_be_visible()
    plain_page.get_by_role("button", name="Two more, roles unknown").click()
    plain_page.locator("summary", has_text="One of a kind you know").click()
    assert plain_page.locator("html").evaluate("e => e.scrollWidth") <= width
