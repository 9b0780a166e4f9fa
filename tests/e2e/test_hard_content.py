"""Pages that are full, empty, very long, narrow, or written from right to left."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from askback.services import interviews, notes, people, transcripts, wordings
from askback.services.values import InterviewDraft
from askback.store.models import OpportunityRow
from bench.shots import PAGES, Shown, reach
from tests.builders import add_company, upload
from tests.e2e.workspace import WANTED, practise
from tests.services.conversation import POSTING

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

WIDTHS = (320, 390, 768, 1280, 1920)
LONG = "Donaudampfschifffahrtsgesellschaft" * 3 + "skapitaenswitwen"  # no space in it
ARABIC = "مستشفى الوادي"
HEBREW = "כמה אנשים עזבו את הצוות בשנה האחרונה, ולמה?"
ANSWER = "أربعة من أحد عشر. تقاعد اثنان، وانتقل واحد إلى ليدز."
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What stands out of the window on either side.
LOST = """() => [...document.querySelectorAll(
    'main :is(h1, h2, h3, p, a, button, dd, td)')]
  .filter(e => e.checkVisibility({ visibilityProperty: true })
    && !e.closest('.vh, .tabs'))
  .filter(e => { const b = e.getBoundingClientRect()
    return b.width > 0 && (b.left < -1 || b.right > innerWidth + 1) })
  .map(e => e.textContent.trim().slice(0, 60))"""
NAMES = [(f"Interviewer {n} {LONG[:60]}", "peer") for n in range(18)]
CROWD = [(LONG[:110], "executive"), (ARABIC, "hiring_manager"), *NAMES]


def crowd() -> None:
    """Fill the workspace with what pages find hard."""
    me, now = people.local_owner(), timezone.now()
    rows = [
        OpportunityRow(owner=me, company=f"Company {n}", title=LONG, made_at=now)
        for n in range(198)
    ]
    OpportunityRow.objects.bulk_create(rows)
    add_company(me, LONG)
    company = add_company(me, ARABIC, posting=f"{POSTING}{WANTED}{ANSWER}\n{LONG}\n")
    practise(me, now, f"{HEBREW} {LONG}")
    wordings.keep(me, text=HEBREW, now=now)
    wordings.keep(me, text=f"Who is {LONG}?", now=now)
    for days in (-3, -2, 2):
        start = now + timedelta(days=days)
        name = f"{LONG[:70]} {days}"
        draft = InterviewDraft(name, "team_fit", start, 90, 30, people=tuple(CROWD))
        one = interviews.add(me, company, draft=draft, now=now)
        if days < 0:
            talk = f"Me: {HEBREW}\n{ARABIC}: {ANSWER}\nMe: How many left {LONG}?\n"
            talk += f"{LONG[:90]}: Four. {LONG}\n" * (300 if days == -2 else 1)
            transcripts.add(me, one, upload=upload(talk), me="Me", now=now)
            notes.add(me, one, text=f"{ANSWER}\n{LONG}", now=now)


def spilt(page: Page, base: str, pages: tuple[Shown, ...]) -> list[str]:
    found: list[str] = []
    for shown, width in product(pages, WIDTHS):
        page.set_viewport_size({"width": width, "height": 800})
        if width == WIDTHS[0]:
            reach(page, base, shown)
        found += [
            f"{shown.name}, {width}: {what}"
            for what in (page.evaluate(WIDER) or [], *page.evaluate(LOST))
            if what
        ]
    return found


def test_nothing_spills_however_much_there_is(
    live_server: LiveServer, page: Page
) -> None:
    crowd()
    pages = tuple(one for one in PAGES if one.world == "demo")

    assert spilt(page, live_server.url, pages) == []


def test_nothing_spills_where_there_is_nothing(
    live_server: LiveServer, page: Page
) -> None:
    pages = tuple(one for one in PAGES if not one.clicks)

    assert spilt(page, live_server.url, pages) == []
