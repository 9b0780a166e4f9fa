"""Sources about a company."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from askback.services import companies, sources
from askback.web.forms.bring import SourceForm
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Add a document: a file, or its text."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SourceForm(*posted)
    if is_done(form, lambda: _add(request, opportunity_id, form)):
        return onward("company", opportunity_id, saved="source", place="dossier")
    page = companies.show(request.owner, opportunity_id, now=timezone.now())
    context = {"form": form, "opportunity_id": page.id, "company": page.company}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "sources/add.html", context, status=status)


def _add(request: Request, opportunity_id: UUID, form: SourceForm) -> None:
    sources.add(
        request.owner,
        opportunity_id,
        upload=form.brought(),
        kind=form.cleaned_data["kind"],
        now=timezone.now(),
    )
