"""What matters."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from askback.services import resumes, weights
from askback.web.forms.weights import WeightsForm
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request) -> HttpResponse:
    """Show the weights, and keep them; htmx gets the notice alone."""
    template = "weights/page.html#notice" if request.htmx else "weights/page.html"
    posted = request.POST if request.method == "POST" else None
    form = WeightsForm(weights.show(request.owner), posted)
    is_saved = form.is_valid()
    if is_saved:
        weights.save(request.owner, weights=form.drafts(), now=timezone.now())
        if not request.htmx:
            return onward("weights", saved="weights")
    context = {
        "form": form,
        "is_saved": is_saved,
        "resume": resumes.show(request.owner),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, template, context, status=status)
