from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django_tasks_db.models import DBTaskResult

from askback.jobs import readings, worker
from askback.services import long_readings, people
from askback.store.models import TranscriptRow
from tests.builders import NOW, add_company, add_interview, upload
from tests.jobs.test_readings import LONG
from tests.services.conversation import ME

pytestmark = pytest.mark.django_db

HANDLED = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """A worker handles signals; these tests leave them as they were."""
    before = {one: signal.getsignal(one) for one in HANDLED}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest.fixture(autouse=True)
def kept_queue(settings: LazySettings) -> None:
    """What is queued is a row, as where askback is served."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def test_a_worker_reads_what_is_queued_and_stops_when_nothing_is_left() -> None:
    me = people.local_owner()
    ident = add_interview(me, add_company(me))
    job = long_readings.bring(me, ident, upload=upload(LONG), me=ME, now=NOW)
    assert job is not None
    readings.queue(job)
    readings.queue(job)  # a second time does no harm
    before = TranscriptRow.objects.exists()

    worker.work(until_idle=True)

    assert not before
    assert TranscriptRow.objects.get().text == LONG
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}


def test_where_nothing_is_queued_there_is_nothing_to_do() -> None:
    worker.work(until_idle=True)

    assert not DBTaskResult.objects.exists()
