from __future__ import annotations

import pytest

from askback.jobs import readings
from askback.services import long_readings, people
from askback.store.models import TranscriptRow
from tests.builders import NOW, add_company, add_interview, upload
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db

LONG = TALK + "Dana Marsh: We had a long winter.\nInes Vidal: Mm.\n" * 99


def test_what_is_queued_is_read() -> None:
    me = people.local_owner()
    ident = add_interview(me, add_company(me))
    job = long_readings.bring(me, ident, upload=upload(LONG), me=ME, now=NOW)
    assert job is not None

    readings.queue(job)

    assert TranscriptRow.objects.get().text == LONG
