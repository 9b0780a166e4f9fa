"""The sample search: there at one click, gone at one click."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askback.services import samples
from askback.web.http import Request, onward


@require_POST
def load(request: Request) -> HttpResponse:
    """Bring the sample in."""
    samples.load(request.owner, now=timezone.now())
    return onward("today", saved="sample")


@require_POST
def remove(request: Request) -> HttpResponse:
    """Take the sample away; the notice offers to bring it back."""
    gone = samples.remove(request.owner, now=timezone.now())
    return onward("today", saved="sample_gone" if gone else "", undo=gone)


@require_POST
def restore(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Bring the sample back."""
    samples.restore(request.owner, opportunity_id, now=timezone.now())
    return onward("today", saved="sample")
