from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.conf import LazySettings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from askback.services import interviews, notes, summaries
from askback.services.values import InterviewDraft
from askback.store.models import User
from askback.web import kept_pages
from askback.web.kept_pages import Page, Shelf
from tests.web.conftest import add_company, add_interview

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 11, 12, 9, 0, 30, tzinfo=UTC)
MANY = 1_000_000


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch, settings: LazySettings) -> Shelf:
    """Pages are kept, and none is kept yet."""
    settings.KEPT_PAGES_BYTES = MANY
    found = Shelf()
    monkeypatch.setattr(kept_pages, "SHELF", found)
    return found


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Set the clock."""

    def set_to(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    set_to(MORNING)
    return set_to


def cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


AGAIN = 2  # who it is, and the stamp of the last write


@pytest.mark.usefixtures("shelf", "at")
@pytest.mark.parametrize("name", ["today", "companies", "company", "debrief", "agenda"])
def test_a_page_is_made_once_while_nothing_changes(
    client: Client, me: User, company: UUID, interview: UUID, name: str
) -> None:
    address = {
        "today": "/",
        "companies": "/companies/",
        "company": f"/companies/{company}/",
        "debrief": f"/interviews/{interview}/debrief/",
        "agenda": f"/interviews/{interview}/agenda/",
    }[name]
    client.get(address)  # plans, which is written
    first = cost(client, address)

    assert cost(client, address) == AGAIN < first
    notes.add(me, interview, text="Kind.", now=MORNING)
    assert cost(client, address) > AGAIN
    client.get(address)
    assert cost(client, address) == AGAIN


@pytest.mark.usefixtures("shelf", "at")
def test_what_was_written_shows_at_the_next_look(
    client: Client, me: User, company: UUID
) -> None:
    address = f"/companies/{company}/"
    for _ in range(3):
        before = client.get(address).content.decode()
    add_interview(me, company, "Panel with Ash")

    after = client.get(address).content.decode()

    assert "Panel with Ash" not in before
    assert "Panel with Ash" in after


@pytest.mark.usefixtures("shelf")
def test_what_time_changes_shows_as_soon_as_it_does(
    client: Client, me: User, company: UUID, at: Any
) -> None:
    draft = InterviewDraft(
        name="Panel",
        stage="team_fit",
        start=MORNING + timedelta(hours=1),
        minutes_total=45,
        minutes_for_questions=10,
        people=(("Dana Marsh", "hiring_manager"),),
    )
    interviews.add(me, company, draft=draft, now=MORNING)
    summaries.refresh(me, now=MORNING)
    address = f"/companies/{company}/"

    def says(moment: datetime) -> bool:
        at(moment)
        pages = [client.get(address).content.decode() for _ in range(3)]
        return all("not told yet" in page for page in pages)

    over = MORNING + timedelta(minutes=105)
    assert [says(t) for t in (MORNING, over - timedelta(seconds=1), over)] == [
        False,
        False,
        True,
    ]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("page", ["/", "/interviews/{}/agenda/"])
def test_a_page_that_counts_minutes_is_kept_for_its_minute(
    client: Client, interview: UUID, at: Any, page: str
) -> None:
    address = page.format(interview)
    client.get(address)
    client.get(address)

    costs = []
    for seconds in (29, 30):
        at(MORNING + timedelta(seconds=seconds))
        costs.append(cost(client, address) == AGAIN)

    assert costs == [True, False]


@pytest.mark.usefixtures("shelf")
def test_other_pages_are_kept_until_midnight(
    client: Client, me: User, company: UUID, at: Any
) -> None:
    summaries.refresh(me, now=MORNING)
    address = f"/companies/{company}/"
    client.get(address)
    client.get(address)
    local = timezone.localtime(MORNING)
    midnight = local.replace(hour=0, minute=0, second=0) + timedelta(days=1)

    costs = []
    for moment in (midnight - timedelta(seconds=1), midnight):
        at(moment)
        costs.append(cost(client, address) == AGAIN)

    assert costs == [True, False]


@pytest.mark.usefixtures("shelf", "at")
def test_the_forms_of_a_kept_page_take_what_its_reader_sends(
    me: User, company: UUID
) -> None:
    summaries.refresh(me, now=MORNING)
    address = f"/companies/{company}/"
    for _ in range(2):
        Client().get(address)
    client = Client(enforce_csrf_checks=True)

    html = client.get(address).content.decode()
    token = html.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    sent = {"count": "2", "csrfmiddlewaretoken": token}
    done = client.post(f"{address}expect/", sent)

    assert html.count(f'value="{token}"') == html.count("csrfmiddlewaretoken") > 1
    assert done.status_code == 302


@pytest.mark.usefixtures("shelf", "at")
def test_nobody_is_given_anothers_page(
    client: Client, company: UUID, bobs_company: UUID
) -> None:
    for _ in range(3):
        assert client.get(f"/companies/{company}/").status_code == 200

    for _ in range(2):
        assert client.get(f"/companies/{bobs_company}/").status_code == 404


@pytest.mark.usefixtures("at")
def test_what_answers_a_wish_or_a_script_is_not_kept(
    client: Client, company: UUID, shelf: Shelf
) -> None:
    address = f"/companies/{company}/"
    for _ in range(2):
        client.get(f"{address}?saved=note")
        client.get(address, headers={"HX-Request": "true"})
        client.head(address)

    assert shelf.pages == {}
    client.get(address)
    assert len(shelf.pages) == 1


@pytest.mark.usefixtures("at")
def test_before_anything_was_written_and_without_room_nothing_is_kept(
    client: Client, shelf: Shelf, me: User, settings: LazySettings
) -> None:
    client.get("/")
    assert shelf.pages == {}

    add_company(me)
    settings.KEPT_PAGES_BYTES = 0
    client.get("/")
    assert shelf.pages == {}


def page(size: int) -> Page:
    return Page((b"x" * size,), MORNING, MORNING + timedelta(hours=1))


def test_what_was_not_asked_for_longest_goes_first() -> None:
    shelf = Shelf()
    for key in "abc":
        shelf.put(key, page(10), 30)
    shelf.find("a", MORNING)

    shelf.put("d", page(10), 30)

    assert list(shelf.pages) == ["c", "a", "d"]
    assert shelf.size == 30
    shelf.put("c", page(31), 30)
    assert (list(shelf.pages), shelf.size) == ([], 0)


def test_a_page_is_neither_given_before_it_was_made_nor_when_its_time_is_over() -> None:
    shelf = Shelf()
    shelf.put("a", page(1), 30)
    second = timedelta(seconds=1)

    found = [
        shelf.find("a", moment) is not None
        for moment in (
            MORNING - second,
            MORNING,
            MORNING + timedelta(hours=1) - second,
            MORNING + timedelta(hours=1),
        )
    ]

    assert found == [False, True, True, False]


def test_a_page_that_asks_how_far_a_job_is_does_not_stay() -> None:
    asks = HttpResponse('<p hx-get="/jobs/1/" hx-trigger="every 1s">')

    assert kept_pages._stays(HttpResponse("<p>")) is True
    assert kept_pages._stays(asks) is False
    assert kept_pages._stays(HttpResponse("<p>", status=422)) is False
