"""Every page, light and dark, on a desk and on a phone: what axe finds wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
    Axe,
)
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from bench.shots import AGENDA, COMPANY, DEBRIEF, PAGES, Shown, reach
from tests.e2e.workspace import furnish

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

LIVE = (COMPANY, AGENDA, "a[href$='/live/']")
READ = ".correct:has(.small a) details"
CLOSED = f"{READ}:not([open]) > summary"
FOLDED = "#know details:has(.quote)"
# The forms, the seldom pages, and the states that no picture is taken of.
ALSO = (
    Shown(
        "criterion, told",
        "",
        clicks=(COMPANY, f"{FOLDED} > summary", f"{FOLDED} .crit:has(.quote) h3 a"),
    ),
    Shown("company, to add", "", "/companies/add/"),
    Shown("company, its name", "", clicks=(COMPANY, ".crumb a[href$='/edit/']")),
    Shown("interview, to add", "", clicks=(COMPANY, "a[href$='/interviews/add/']")),
    Shown("interview, to change", "", clicks=(COMPANY, ".loop .next .edit")),
    Shown(
        "debrief, a question",
        "",
        clicks=(COMPANY, DEBRIEF, CLOSED, f"{READ}[open] .small a"),
    ),
    Shown("closing, after", "", clicks=(COMPANY, DEBRIEF, "a[href$='/closing/']")),
    Shown("letters, their wording", "", "/letters/wording/thanks/"),
    Shown(
        "somebody, to forget",
        "",
        clicks=(COMPANY, ".crumb a[href$='/edit/']", "#people a[href$='/forget/']"),
    ),
    Shown("story, to write", "", "/stories/add/"),
    Shown("live, its end", "", clicks=(*LIVE, "a[href='?at=closing']")),
    Shown("help, a page", "", "/help/signs/"),
    Shown("debrief, empty", "", clicks=(COMPANY, AGENDA, "a[href$='/debrief/']")),
    Shown("source, to add", "", clicks=(COMPANY, "a[href$='/sources/add/']")),
    Shown("lists", "", "/questions/-/lists/"),
    Shown("question, to change", "", "/questions/overruled/change/"),
    Shown("nothing found", "", "/questions/?q=zzzz"),
    Shown("not here", "", "/companies/00000000-0000-0000-0000-000000000000/"),
)
# A list of many is a list of few: lines are alike.
FEW = {"questions": "/questions/?q=nights"}
# What is folded is looked at too, but for the many criteria of a company, all alike.
OPEN = """() => document.querySelectorAll('details:not(:has(.crit))')
    .forEach(one => { one.open = true })"""
BAD = {"serious", "critical", "moderate"}
# What another scheme and a narrow window can change.
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]
LOOKS += ["target-size"]
VIEWS: tuple[tuple[Literal["light", "dark"], int, int, dict[str, Any]], ...] = (
    ("light", 1280, 900, {}),
    ("dark", 390, 844, {"runOnly": {"type": "rule", "values": LOOKS}}),
)


def wrong_on(page: Page, shown: Shown) -> Iterator[str]:
    for scheme, width, height, rules in VIEWS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": height})
        options = {"resultTypes": ["violations"], **rules}
        for rule in Axe().run(page, options=options).response["violations"]:
            if rule["impact"] in BAD:
                places = "; ".join(node["html"][:200] for node in rule["nodes"][:3])
                yield f"{shown.name}, {scheme}, {width}: {rule['id']}: {places}"


def walk(page: Page, base: str, pages: tuple[Shown, ...]) -> list[str]:
    found: list[str] = []
    for shown in pages:
        page.set_viewport_size({"width": 1280, "height": 900})
        few = replace(shown, address=FEW.get(shown.name, shown.address))
        reach(page, base, few)
        page.evaluate(OPEN)
        found += wrong_on(page, shown)
    return found


def test_axe_finds_nothing_on_any_page_of_a_search(
    live_server: LiveServer, page: Page
) -> None:
    furnish(timezone.now())
    pages = tuple(one for one in PAGES if one.world == "demo")

    assert walk(page, live_server.url, pages + ALSO) == []


def test_axe_finds_nothing_on_an_empty_workspace(
    live_server: LiveServer, page: Page
) -> None:
    begin = Shown("first run", "")
    addresses = ("/companies/", "/resume/", "/invites/", "/removed/")
    pages = (begin, *(Shown(address, "", address) for address in addresses))

    assert walk(page, live_server.url, pages) == []


def test_axe_is_heard(page: Page) -> None:
    page.set_content("<html><body><img src=''><p style='color:#eee'>Pale</p></body>")

    found = {line.split(": ")[1] for line in wrong_on(page, Shown("bare", ""))}

    assert {"image-alt", "html-has-lang", "color-contrast"} <= found
