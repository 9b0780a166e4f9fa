"""Four interviewers fill in their cards alone, then look at them together."""

from __future__ import annotations

from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.services import people
from tests.scored import PEOPLE, add, make_kit, seat

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def fill_in(page: Page, base: str, who: str, mark: int) -> None:
    """Say who I am, open my card, fill it in and hand it in."""
    page.goto(base)
    page.get_by_label(who, exact=True).check()
    page.get_by_role("button", name="Show my cards").click()
    page.get_by_role("heading", name=f"{who}, ").get_by_role("link").click()
    for ask in page.locator(".card-ask").all():
        ask.locator(f"input[value='{mark}']").check()
        ask.get_by_label("What they said").fill(f"{who} heard a story.")
    page.get_by_role("button", name="Hand in the card").click()
    expect(page.get_by_text("The card is in.")).to_be_visible()


@pytest.mark.parametrize("which", ["page", "plain_page"], ids=["scripts", "none"])
def test_four_fill_in_alone_and_look_together(
    request: pytest.FixtureRequest, live_server: LiveServer, which: str
) -> None:
    page: Page = request.getfixturevalue(which)
    owner = people.local_owner()
    kit = make_kit(owner)
    base = f"{live_server.url}/kits/{kit}/candidates/"
    page.goto(base)
    page.get_by_label("Their name").fill("Robin Oak")
    page.get_by_role("button", name="Add the candidate").click()
    expect(page.get_by_role("heading", name="Robin Oak")).to_be_visible()
    base = page.url.partition("?")[0]

    fill_in(page, base, PEOPLE[0], 4)
    page.goto(f"{base}?as={PEOPLE[1]}")
    expect(page.get_by_text("are hidden until yours are in")).to_be_visible()
    expect(page.get_by_text("heard a story")).to_have_count(0)
    for who, mark in zip(PEOPLE[1:], (1, 3, 3), strict=True):
        fill_in(page, base, who, mark)

    page.get_by_role("link", name="Lay the cards side by side").click()
    expect(page.get_by_text("steps apart").first).to_be_visible()
    expect(page.get_by_text("Krippendorff's alpha").first).to_be_visible()
    expect(page.get_by_text(f"{PEOPLE[0]} heard a story.").first).to_be_visible()
    first = page.locator(".card-line").first
    first.locator("input[value='3']").check()
    page.get_by_role("button", name="Keep what was agreed").click()
    expect(page.get_by_text("say why you agreed on 3")).to_be_visible()
    page.locator(".card-line").first.locator("textarea").fill("Two cases, both told.")
    page.get_by_role("button", name="Keep what was agreed").click()
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()


def test_a_card_saves_itself_while_it_is_written(
    page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    owner = people.local_owner()
    kit: UUID = make_kit(owner)
    ident = add(owner, kit)
    at = seat(owner, kit, ident, "Ada").place
    address = (
        f"{live_server.url}/kits/{kit}/candidates/{ident}"
        f"/cards/{at.meeting}/{at.person}/"
    )
    page.goto(address)
    page.get_by_label("What they said").first.fill("She counted twice.")
    expect(page.get_by_text("Saved at")).to_be_visible()

    page.goto(address)

    expect(page.get_by_label("What they said").first).to_have_value(
        "She counted twice."
    )
    assert complaints == []
