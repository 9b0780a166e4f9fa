"""Work that takes longer than a request: how far it is, and ending it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Router

from askback.errors import NotFoundError
from askback.services import long_readings
from askback.services.practice import taking
from askback.web.api.bearers import READ, WRITE, Program
from askback.web.api.shapes.common import Job

router = Router(tags=["jobs"])
KINDS: tuple[Any, ...] = (long_readings, taking)


@router.get("/{uuid:job_id}", response=Job, auth=READ)
def show_job(request: Program, job_id: UUID) -> Any:
    """Show how far a job is."""
    kind = _kind(request, job_id)
    return kind.show(request.owner, job_id, now=timezone.now())


@router.post("/{uuid:job_id}/stop", response=Job, auth=WRITE)
def stop_job(request: Program, job_id: UUID) -> Any:
    """End a job; nothing is kept of what it was at."""
    kind, now = _kind(request, job_id), timezone.now()
    kind.stop(request.owner, job_id, now=now)
    return kind.show(request.owner, job_id, now=now)


def _kind(request: Program, job_id: UUID) -> Any:
    """Return the service whose job it is.

    Raises:
        NotFoundError: There is no such job of the owner's.
    """
    for kind in KINDS:
        try:
            kind.show(request.owner, job_id, now=timezone.now())
        except NotFoundError:
            continue
        return kind
    raise NotFoundError("job", job_id)
