from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from askback.adapters.webpage.send import Sent
from askback.jobs import worker
from askback.services import opportunities, people
from askback.services.telling import delivering, webhooks
from askback.services.values.access import Letter
from askback.store.models import DeliveryRow, User
from tests.builders import NOW
from tests.jobs.test_worker import signals

__all__ = ["signals"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signals")]
KEPT = "django_tasks_db.DatabaseBackend"


@pytest.fixture(autouse=True)
def kept_queue(settings: LazySettings) -> None:
    settings.TASKS = {"default": {"BACKEND": KEPT}}


@pytest.fixture
def me() -> User:
    return people.local_owner()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Letter]:
    """What the network was given; it answers 500 first, then 204."""
    letters: list[Letter] = []

    def send(letter: Letter, is_here: bool) -> Sent:  # noqa: ARG001, FBT001 -- as it is called
        letters.append(letter)
        return Sent(204 if len(letters) > 1 else 500)

    monkeypatch.setattr(delivering.deliver, "__kwdefaults__", {"send": send})
    return letters


def add_hook(owner: User) -> None:
    events = ["opportunity.added"]
    webhooks.make(owner, url="https://told.example/", events=events, now=NOW)


def add_company(owner: User) -> None:
    opportunities.add(
        owner, company="Halden", title="", posting=None, now=timezone.now()
    )


def test_what_happens_is_told_by_the_worker_and_tried_again_in_its_time(
    me: User, sent: list[Letter]
) -> None:
    add_hook(me)
    add_company(me)
    assert sent == []  # nobody waits for it who adds a company

    worker.work(until_idle=True)

    row = DeliveryRow.objects.get()
    assert (len(sent), row.tries, row.told) == (1, 1, "It answered 500.")
    (later,) = DBTaskResult.objects.filter(status="READY")
    assert later.run_after == row.next_at

    now = timezone.now() - timedelta(seconds=1)
    DBTaskResult.objects.update(run_after=now)
    DeliveryRow.objects.update(next_at=now)
    worker.work(until_idle=True)

    over = DeliveryRow.objects.get()
    assert (len(sent), over.next_at) == (2, None)
    assert over.done_at is not None


def test_a_worker_that_begins_takes_up_what_was_left(
    me: User, sent: list[Letter]
) -> None:
    add_hook(me)
    add_company(me)
    DBTaskResult.objects.all().delete()  # whoever had it died

    worker.work(until_idle=True)

    assert len(sent) == 1


def test_where_the_queue_cannot_wait_a_second_try_waits_for_the_next_event(
    me: User, sent: list[Letter], settings: LazySettings
) -> None:
    immediate = "django_tasks.backends.immediate.ImmediateBackend"
    settings.TASKS = {"default": {"BACKEND": immediate}}
    add_hook(me)

    add_company(me)

    assert len(sent) == 1
    assert DeliveryRow.objects.get().next_at is not None


def test_nothing_is_queued_where_nothing_is_to_be_told(me: User) -> None:
    add_company(me)

    assert DBTaskResult.objects.count() == 0
