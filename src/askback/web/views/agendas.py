"""The agenda of an interview."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import agendas
from askback.web.forms.agendas import ReplanForm
from askback.web.http import Request, onward
from askback.web.templatetags.charts import lines_of

# One page of paper: the more questions, the less is printed beside each of them.
DENSITIES = ((4, ""), (5, "dense"), (7, "dense tight"), (11, "dense tight bare"))
DENSEST = "dense tight bare barest"


def density(count: int) -> str:
    """Return the classes with which so many questions fit on one page."""
    return next((words for most, words in DENSITIES if count <= most), DENSEST)


@require_safe
def show(request: Request, interview_id: UUID) -> HttpResponse:
    """Show the agenda; it prints on one page."""
    now = timezone.now()
    page = agendas.show(request.owner, interview_id, now=now)
    context = {
        "page": page,
        "now": now,
        "lines": lines_of(page.agenda),
        "density": density(len(page.agenda.items)),
        "free": page.agenda.minutes - page.agenda.planned_minutes,
    }
    return render(request, "agendas/page.html", context)


@require_POST
def replan(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Plan the loop again, and go back to the agenda one came from."""
    agendas.replan(request.owner, opportunity_id, now=timezone.now())
    form = ReplanForm(request.POST)
    if form.is_valid():
        return onward("agenda", form.cleaned_data["interview"], saved="replanned")
    return onward("company", opportunity_id, saved="replanned")
