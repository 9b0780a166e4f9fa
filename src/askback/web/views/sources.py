"""Sources about a company."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.services import companies, fetching, sources
from askback.web.forms.bring import SourceForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward
from askback.web.views import asking

FIRST = 3000  # characters of a source's text that stand open


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Add a document: a file, its text, or an address that is fetched when asked."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SourceForm(*posted)
    if asked := asking.page(
        request, form, reverse("source_add", args=[opportunity_id])
    ):
        return asked
    if form.is_bound and form.is_valid() and form.address:
        return _add_url(request, opportunity_id, form)
    if is_done(form, lambda: _add(request, opportunity_id, form)):
        return onward("company", opportunity_id, saved="source", place="dossier")
    return _form(request, opportunity_id, form)


def _add(request: Request, opportunity_id: UUID, form: SourceForm) -> None:
    sources.add(
        request.owner,
        opportunity_id,
        upload=form.brought(),
        kind=form.cleaned_data["kind"] or None,
        now=timezone.now(),
    )


def _add_url(request: Request, opportunity_id: UUID, form: SourceForm) -> HttpResponse:
    """Fetch what was asked for, and show it as it was seen."""
    source_id = accepted(
        form,
        lambda: sources.add_url(
            request.owner,
            opportunity_id,
            url=form.address,
            kind=form.cleaned_data["kind"] or None,
            fetch=fetching.visit(),
            now=timezone.now(),
        ),
    )
    if source_id:
        return onward("source", source_id, saved="fetched")
    return _form(request, opportunity_id, form)


def _form(request: Request, opportunity_id: UUID, form: SourceForm) -> HttpResponse:
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    context = {"form": form, "opportunity_id": page.id, "company": page.company}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "sources/add.html", context, status=status)


@require_safe
def show(request: Request, source_id: UUID) -> HttpResponse:
    """Show a source as it was seen."""
    page = sources.show(request.owner, source_id, now=timezone.now())
    context = {"page": page, "open": page.text[:FIRST], "folded": page.text[FIRST:]}
    return render(request, "sources/page.html", context)


@require_POST
def delete(request: Request, source_id: UUID) -> HttpResponse:
    """Take a source out; the notice offers to put it back."""
    opportunity_id = sources.remove(request.owner, source_id, now=timezone.now())
    return onward(
        "company", opportunity_id, saved="source_away", undo=source_id, place="dossier"
    )


@require_POST
def restore(request: Request, source_id: UUID) -> HttpResponse:
    """Put a source back."""
    opportunity_id = sources.restore(request.owner, source_id, now=timezone.now())
    return onward("company", opportunity_id, saved="source_back", place="dossier")
