from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.utils import timezone

from askback.services import demo
from askback.store.models import InterviewRow, JotRow, User
from askback.web import turns
from askback.web.turns import Turns

pytestmark = pytest.mark.django_db

SignUp = Callable[[str], Client]


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Turns]:
    """As many pages are being made as may be, and nobody can wait."""
    held = Turns(1, 0)
    monkeypatch.setattr(turns, "TURNS", held)
    assert held.take(0.0)
    yield held
    held.leave()


def test_one_waits_until_it_is_their_turn_and_no_more_than_may() -> None:
    both = Turns(1, 1)
    assert both.take(0.0)
    taken: list[bool] = []
    waits = threading.Thread(target=lambda: taken.append(both.take(60.0)))
    waits.start()
    while both._there._value:
        pass  # until the other one waits

    assert not both.take(0.0)  # there is no third place

    both.leave()
    waits.join(60)
    assert taken == [True]


def test_who_has_waited_long_enough_makes_room() -> None:
    both = Turns(1, 1)
    assert both.take(0.0)

    assert not both.take(0.01)
    assert not both.take(0.01)  # as one before, and not for want of a place

    both.leave()
    assert both.take(0.0)
    assert both.take(0.0) is False


def test_a_page_that_gets_no_turn_comes_again_by_itself(
    sign_up: SignUp, busy: Turns
) -> None:
    ann = sign_up("ann@example.org")

    response = ann.get("/companies/")

    assert response.status_code == 503
    assert response.headers["Refresh"] == response.headers["Retry-After"] == "5"
    assert "what they write goes first" in response.content.decode()
    busy.leave()
    assert ann.get("/companies/").status_code == 200
    assert busy.take(0.0)  # the page has given its turn back


def test_what_is_written_and_who_looks_whether_all_is_well_never_wait(
    sign_up: SignUp, busy: Turns
) -> None:
    ann = sign_up("ann@example.org")
    owner = User.objects.get(email="ann@example.org")
    demo.load(owner, now=timezone.now())
    interview = InterviewRow.objects.filter(owner=owner, done_at=None)[0]
    said = {"field": "note/pay/", "number": 1, "value": "hm", "at": 0, "seen": {}}

    kept = ann.post(
        f"/interviews/{interview.pk}/live/keep/",
        {"device": "one", "said": [said]},
        content_type="application/json",
    )

    assert kept.status_code == 200
    assert JotRow.objects.get(owner=owner).value == "hm"
    assert ann.get(f"/interviews/{interview.pk}/live/").status_code == 200
    assert ann.get("/health/").status_code == 200
    assert ann.get("/ready/").status_code == 200
    assert ann.get("/").status_code == 503
    assert not busy.take(0.0)  # nothing of this took or gave a turn


def test_a_page_that_breaks_gives_its_turn_back(
    sign_up: SignUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Turns(1, 0)
    monkeypatch.setattr(turns, "TURNS", held)
    ann = sign_up("ann@example.org")

    for _ in range(2):
        lost = ann.get("/companies/10ad0000-0000-4000-8000-000000000000/")
        assert lost.status_code == 404
    assert held.take(0.0)
