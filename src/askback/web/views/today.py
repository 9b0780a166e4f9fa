"""Today, and the three beginnings of a first run."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import interviews, long_readings, opportunities, today
from askback.services.sharing import comments
from askback.web.forms.bring import PostingForm, TranscriptForm
from askback.web.forms.interviews import BookedForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward
from askback.web.kept_pages import kept, kept_a_minute
from askback.web.views import asking
from askback.web.views.transcripts import queued

DIGITS = 6  # of a page's number; there is no millionth page


def _beginnings(**filled: Form) -> dict[str, Any]:
    return {
        "posting": PostingForm(auto_id="posting_%s"),
        "interview": BookedForm(auto_id="interview_%s"),
        "transcript": TranscriptForm(auto_id="transcript_%s"),
        **filled,
    }


def _begin_again(request: Request, **filled: Form) -> HttpResponse:
    page = today.show(request.owner, now=timezone.now())
    context = {"page": page, **_beginnings(**filled)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "today/first_run.html", context, status=status)


@require_safe
@kept_a_minute
def show(request: Request) -> HttpResponse:
    """Show what is next and what is due, or how to begin."""
    page = today.show(request.owner, now=timezone.now())
    if page.is_first_run:
        context = {"page": page, **_beginnings()}
        return render(request, "today/first_run.html", context)
    said = comments.unseen(request.owner) if settings.IS_HOSTED else 0
    return render(request, "today/page.html", {"page": page, "said": said})


@require_POST
def begin_posting(request: Request) -> HttpResponse:
    """Begin with a posting."""
    form = PostingForm(request.POST, request.FILES, auto_id="posting_%s")
    if asked := asking.page(request, form, reverse("begin_posting"), reverse("today")):
        return asked
    opportunity_id = accepted(
        form,
        lambda: opportunities.add(
            request.owner,
            company=form.cleaned_data["company"],
            title="",
            posting=asking.brought(form),
            now=timezone.now(),
        ),
    )
    if not opportunity_id:
        form.ask_for_company(opportunities.NAMELESS)
        return _begin_again(request, posting=form)
    return onward("company", opportunity_id)


@require_POST
def begin_interview(request: Request) -> HttpResponse:
    """Begin with an interview that is booked."""
    form = BookedForm(request.POST, auto_id="interview_%s")
    interview_id = accepted(form, lambda: _book(request, form))
    if not interview_id:
        return _begin_again(request, interview=form)
    return onward("agenda", interview_id)


@transaction.atomic  # not the company without its interview
def _book(request: Request, form: BookedForm) -> UUID:
    now = timezone.now()
    company = form.cleaned_data["company"]
    opportunity_id = opportunities.add(
        request.owner, company=company, title="", posting=None, now=now
    )
    return interviews.add(request.owner, opportunity_id, draft=form.draft(), now=now)


@require_POST
def begin_transcript(request: Request) -> HttpResponse:
    """Begin with a transcript of what already happened."""
    form = TranscriptForm(request.POST, request.FILES, auto_id="transcript_%s")
    begun = accepted(
        form,
        lambda: long_readings.begin(
            request.owner, upload=form.brought(), now=timezone.now()
        ),
    )
    if not begun:
        return _begin_again(request, transcript=form)
    interview_id, job = begun
    return queued(job) if job else onward("debrief", interview_id)


@require_safe
@kept
def companies(request: Request) -> HttpResponse:
    """Show the companies in play, what is next first, and those put away."""
    given = request.GET.get("page", "1")
    number = int(given) if given.isdecimal() and len(given) <= DIGITS else 1
    page = today.companies(request.owner, number=number, now=timezone.now())
    context = {
        "page": page,
        "before": page.number - 1,
        "after": page.number + 1 if page.number < page.of else None,
    }
    return render(request, "opportunities/list.html", context)
