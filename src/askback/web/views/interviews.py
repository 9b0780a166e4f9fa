"""Entering an interview, changing it, and taking it away."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askback.services import companies, interviews
from askback.web.forms.interviews import InterviewForm, initial_of
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward


def _page(request: Request, form: InterviewForm, **context: Any) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"form": form, **context}
    return render(request, "interviews/page.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Enter an interview of a company."""
    form = InterviewForm(request.POST if request.method == "POST" else None)
    now = timezone.now()
    interview_id = accepted(
        form,
        lambda: interviews.add(
            request.owner, opportunity_id, draft=form.draft(), now=now
        ),
    )
    if interview_id:
        return onward("agenda", interview_id)
    page = companies.show(request.owner, opportunity_id, now=now)
    return _page(
        request,
        form,
        title="Add an interview",
        deed="Make an agenda",
        opportunity_id=page.id,
        company=page.company,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, interview_id: UUID) -> HttpResponse:
    """Change the minutes, the people or the time of an interview."""
    draft = interviews.draft(request.owner, interview_id)
    posted = request.POST if request.method == "POST" else None
    form = InterviewForm(posted, initial=initial_of(draft))
    if is_done(form, lambda: _change(request, interview_id, form)):
        return onward("agenda", interview_id, saved="changed")
    return _page(
        request,
        form,
        title=f"Change {draft.name}",
        deed="Save and plan again",
        interview_id=interview_id,
    )


def _change(request: Request, interview_id: UUID, form: InterviewForm) -> None:
    interviews.change(
        request.owner, interview_id, draft=form.draft(), now=timezone.now()
    )


@require_POST
def delete(request: Request, interview_id: UUID) -> HttpResponse:
    """Delete an interview and what was said in it."""
    interviews.remove(request.owner, interview_id)
    return onward("today", saved="deleted")
