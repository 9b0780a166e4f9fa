"""Entering an interview, changing it, and taking it away."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askback.services import beginning, companies, interviews
from askback.web.forms.beginning import WhoseForm
from askback.web.forms.interviews import (
    InterviewForm,
    MinutesForm,
    PersonForm,
    initial_of,
)
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward
from askback.web.views import agendas, debriefs


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
        title=f"{'Book' if draft.is_expected else 'Change'} {draft.name}",
        deed="Make an agenda" if draft.is_expected else "Save and plan again",
        interview_id=interview_id,
        draft=draft,
    )


def _change(request: Request, interview_id: UUID, form: InterviewForm) -> None:
    interviews.change(
        request.owner, interview_id, draft=form.draft(), now=timezone.now()
    )


@require_POST
def delete(request: Request, interview_id: UUID) -> HttpResponse:
    """Delete an interview and what was said in it; the notice offers it back."""
    opportunity_id = interviews.remove(request.owner, interview_id, now=timezone.now())
    return onward("company", opportunity_id, saved="deleted", undo=interview_id)


@require_POST
def whose(request: Request, interview_id: UUID) -> HttpResponse:
    """Say which company it was, where a transcript came before its company."""
    form = WhoseForm(request.POST)
    if not is_done(form, lambda: _whose(request, interview_id, form)):
        return debriefs.page_of(request, interview_id, whose=form)
    return onward("debrief", interview_id, saved="changed")


def _whose(request: Request, interview_id: UUID, form: WhoseForm) -> None:
    company = form.cleaned_data["company"]
    beginning.name_company(request.owner, interview_id, company=company)


@require_POST
def cancel(request: Request, interview_id: UUID) -> HttpResponse:
    """Keep that an interview was cancelled; the notice offers to take it back."""
    opportunity_id = interviews.cancel(request.owner, interview_id, now=timezone.now())
    return onward("company", opportunity_id, saved="cancelled", undo=interview_id)


@require_POST
def restore(request: Request, interview_id: UUID) -> HttpResponse:
    """Take it back that an interview was cancelled."""
    opportunity_id = interviews.restore(request.owner, interview_id)
    return onward("company", opportunity_id, saved="on_again", place="loop")


@require_POST
def minutes(request: Request, interview_id: UUID) -> HttpResponse:
    """Change the minutes for one's questions in one tap, and plan for them."""
    form = MinutesForm(request.POST)
    if not is_done(form, lambda: _set_minutes(request, interview_id, form)):
        return agendas.page_of(request, interview_id, minutes_form=form)
    return onward("agenda", interview_id, saved="minutes")


def _set_minutes(request: Request, interview_id: UUID, form: MinutesForm) -> None:
    interviews.set_minutes(request.owner, interview_id, minutes=form.wanted)


@require_POST
def join(request: Request, interview_id: UUID) -> HttpResponse:
    """Let somebody come to an interview, and plan for them."""
    form = PersonForm(request.POST)
    if not is_done(form, lambda: _join(request, interview_id, form)):
        return agendas.page_of(request, interview_id, person_form=form)
    return onward("agenda", interview_id, saved="people")


def _join(request: Request, interview_id: UUID, form: PersonForm) -> None:
    given = form.cleaned_data
    interviews.join(
        request.owner,
        interview_id,
        name=given["person"],
        role=given["role"],
        now=timezone.now(),
    )


@require_POST
def leave(request: Request, interview_id: UUID) -> HttpResponse:
    """Let somebody not come after all; the notice offers to take it back."""
    name = request.POST.get("person", "")
    left = interviews.leave(request.owner, interview_id, name=name, now=timezone.now())
    return onward("agenda", interview_id, saved="left", undo=left)
