"""The résumé."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askback.services import resumes
from askback.web.forms.bring import ResumeForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request) -> HttpResponse:
    """Say what was read from the résumé there is, and take a newer one."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ResumeForm(*posted)
    resume_id = accepted(form, lambda: _add(request, form))
    if resume_id:
        return onward("resume", saved="resume", undo=resume_id)
    page = resumes.page(request.owner, now=timezone.now())
    context = {"form": form, "page": page, "name": page.name if page else ""}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "resumes/page.html", context, status=status)


def _add(request: Request, form: ResumeForm) -> UUID:
    return resumes.add(request.owner, upload=form.brought(), now=timezone.now())


@require_POST
def remove(request: Request, resume_id: UUID) -> HttpResponse:
    """Delete a résumé; the notice offers to take it back."""
    former = resumes.remove(request.owner, resume_id, now=timezone.now())
    return onward("resume", saved="deleted", undo=former)
