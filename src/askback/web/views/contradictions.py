"""Contradictions, left out and brought back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from askback.services import companies, contradictions
from askback.web.forms.contradictions import DigestForm
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward
from askback.web.views import opportunities


@require_POST
def dismiss(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Leave a contradiction out."""
    form = DigestForm(request.POST)
    return _answer(
        request,
        opportunity_id,
        form,
        lambda: contradictions.dismiss(
            request.owner,
            opportunity_id,
            digest=form.cleaned_data["digest"],
            now=timezone.now(),
        ),
    )


@require_POST
def bring_back(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show a contradiction again."""
    form = DigestForm(request.POST)
    return _answer(
        request,
        opportunity_id,
        form,
        lambda: contradictions.bring_back(
            request.owner, opportunity_id, digest=form.cleaned_data["digest"]
        ),
    )


def _answer(
    request: Request, opportunity_id: UUID, form: DigestForm, deed: Callable[[], None]
) -> HttpResponse:
    """Show the contradictions alone to htmx; go back to them otherwise."""
    done = is_done(form, deed)
    if done and not request.htmx:
        return onward("company", opportunity_id, saved="changed", place="contra")
    if not done:
        wrong = " ".join(str(e) for errors in form.errors.values() for e in errors)
        return opportunities.page_of(request, opportunity_id, wrong=wrong)
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    return render(request, "opportunities/_contradictions.html", {"page": page})
