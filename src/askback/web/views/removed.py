"""What was removed, and how it comes back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import removed
from askback.web.http import Request, onward


@require_safe
def show(request: Request) -> HttpResponse:
    """List what was removed in the last thirty days."""
    now = timezone.now()
    lines = removed.show(request.owner, now=now)
    context = {"lines": lines, "kinds": removed.KINDS, "days": removed.DAYS}
    return render(request, "removed/page.html", context)


@require_POST
def take_back(request: Request, ident: UUID) -> HttpResponse:
    """Take something back, and go where it is seen again."""
    back = removed.take_back(request.owner, ident, now=timezone.now())
    where = [back.ident] if back.ident else []
    return onward(back.url_name, *where, saved="taken_back", place=back.place)


@require_POST
def forget(request: Request, ident: UUID) -> HttpResponse:
    """Delete something for good."""
    removed.forget(request.owner, ident)
    return onward("removed", saved="forgotten")
