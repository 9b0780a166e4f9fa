"""The zone that somebody's days begin in."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askback.services import zones
from askback.web.forms.zones import ZoneForm
from askback.web.http import Request, onward
from askback.web.views import preferences


@require_POST
def choose(request: Request) -> HttpResponse:
    """Keep it."""
    form = ZoneForm(request.POST, owner=request.owner)
    if not form.is_valid():
        return preferences.page(request, zone=form)
    zones.put(request.owner, form.cleaned_data["zone"], timezone.now())
    return onward("settings", saved="zone", place="zone")
