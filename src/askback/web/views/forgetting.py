"""Forgetting a person, and what is kept for how long."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.services import backups, fading, forgetting
from askback.services.values.forgetting import ForgetPage, Forgotten
from askback.web import kept_pages
from askback.web.forms.forgetting import FadeForm, ForgetForm, SpareForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def forget(request: Request, person_id: UUID) -> HttpResponse:
    """Show what goes if somebody is forgotten; forget them once that is said."""
    page = forgetting.look(request.owner, person_id)
    posted = request.POST if request.method == "POST" else None
    form = ForgetForm(posted, voices=page.voices)
    report = accepted(form, lambda: _forget(request, page, form))
    if report is not None:
        return onward("forgotten", report.id)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form}
    return render(request, "forgetting/page.html", context, status=status)


def _forget(request: Request, page: ForgetPage, form: ForgetForm) -> Forgotten:
    """Forget somebody, and every page in memory that may name them."""
    also, now = form.also(), timezone.now()
    report = forgetting.forget(request.owner, page.id, also=also, now=now)
    kept_pages.SHELF.clear()
    return report


@require_safe
def told(request: Request, report_id: UUID) -> HttpResponse:
    """Show what was forgotten, and which backups still hold it."""
    page = forgetting.told(request.owner, report_id)
    return render(request, "forgetting/told.html", {"page": page})


@require_POST
def drop_backups(request: Request, report_id: UUID) -> HttpResponse:
    """Delete the backups that were made before somebody was forgotten."""
    page = forgetting.told(request.owner, report_id)
    for line in page.backups:
        backups.remove(line.name)
    backups.refresh_pages()
    return onward("forgotten", report_id, saved="backups_away")


@require_http_methods(["GET", "HEAD", "POST"])
def keeping(request: Request) -> HttpResponse:
    """Show what is kept and for how long, and let the user choose."""
    now = timezone.now()
    fading.fade_due(request.owner, now=now)
    page = fading.show(request.owner, now=now)
    form = FadeForm(request.POST or None, initial={"days": page.days})
    if is_done(form, lambda: _choose(request, form)):
        return onward("keeping", saved="keeping")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form}
    return render(request, "forgetting/keeping.html", context, status=status)


def _choose(request: Request, form: FadeForm) -> None:
    days = form.cleaned_data["days"]
    fading.choose(request.owner, days, now=timezone.now())


@require_POST
def spare(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Keep one search from fading, or let it fade."""
    form = SpareForm(request.POST)
    form.full_clean()
    is_kept = form.cleaned_data["is_kept"]
    now = timezone.now()
    fading.spare(request.owner, opportunity_id, is_kept=is_kept, now=now)
    return onward("keeping", saved="spared" if is_kept else "unspared")
