"""Reading a long transcript."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django_tasks import task

from askback.services import long_readings, zones


@task()
def read(job_id: str) -> None:
    """Read what a job is about."""
    here(UUID(job_id))


def queue(job_id: UUID) -> None:
    """Hand a job to whoever works."""
    read.enqueue(str(job_id))


def here(job_id: UUID) -> None:
    """Do a job now, whoever asks for it."""
    with zones.acting(job_id):
        long_readings.run(job_id, clock=timezone.now)
