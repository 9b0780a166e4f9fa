"""The reading of a long transcript: how far it is, and what can be done about it."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from askback.jobs import readings
from askback.services import aside, long_readings
from askback.services.values import JobLine
from askback.web.http import Request, onward


@require_safe
def show(request: Request, job_id: UUID) -> HttpResponse:
    """Say how far a reading is; once nothing moves by itself, go to its debrief."""
    line = long_readings.show(request.owner, job_id, now=timezone.now())
    if not request.htmx:
        return _onward(request, line)
    was_left = "left" in request.GET  # the page says that nobody has begun
    if line.is_under_way and not was_left:
        return render(request, "jobs/_told.html", {"job": line})
    if line.is_left and was_left:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return HttpResponseClientRedirect(_onward(request, line).url)


def _onward(request: Request, line: JobLine) -> HttpResponseRedirect:
    """Go to the debrief that a reading is for, and say what came of it."""
    if line.state != "done":  # the query keeps it from being an older copy of the page
        address = reverse("debrief", args=[line.subject])
        return HttpResponseRedirect(f"{address}?reading={line.state}#reading")
    former = aside.laid(request.owner, "transcript", now=line.heard_at)
    saved = "replaced" if former else "transcript"
    return onward("debrief", line.subject, saved=saved, undo=former)


@require_POST
def stop(request: Request, job_id: UUID) -> HttpResponse:
    """End a reading."""
    long_readings.stop(request.owner, job_id, now=timezone.now())
    return _shown(request, job_id)


@require_POST
def again(request: Request, job_id: UUID) -> HttpResponse:
    """Have it read anew."""
    if long_readings.again(request.owner, job_id, now=timezone.now()):
        readings.queue(job_id)
    return _shown(request, job_id)


@require_POST
def here(request: Request, job_id: UUID) -> HttpResponse:
    """Read it in this request, where nobody else does."""
    long_readings.again(request.owner, job_id, now=timezone.now())
    readings.here(job_id)
    return _shown(request, job_id)


@require_POST
def drop(request: Request, job_id: UUID) -> HttpResponse:
    """Forget a reading, and the file that was brought for it."""
    now = timezone.now()
    line = long_readings.show(request.owner, job_id, now=now)
    long_readings.drop(request.owner, job_id, now=now)
    return onward("debrief", line.subject)


def _shown(request: Request, job_id: UUID) -> HttpResponse:
    line = long_readings.show(request.owner, job_id, now=timezone.now())
    return _onward(request, line)
