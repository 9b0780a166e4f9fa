"""Mock interviews: set up, gone through, looked back on."""

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

from askback.services.practice import home, mocks, takes, taking
from askback.web.forms.practising import GRADES, AnswerForm, MockForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.forms.takes import RecordingForm
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request) -> HttpResponse:
    """Set a mock interview up, and begin."""
    owner = request.owner
    posted = request.POST if request.method == "POST" else None
    form = MockForm(home.companies(owner), posted, initial=request.GET.dict())
    now = timezone.now()
    ident = accepted(form, lambda: mocks.begin(owner, draft=form.draft(), now=now))
    if ident:
        return onward("mock", ident)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"form": form, "mocks": mocks.every(owner), "now": now}
    return render(request, "practice/mocks.html", context, status=status)


@require_safe
def show(request: Request, mock_id: UUID) -> HttpResponse:
    """Show the question to answer now; when it is over, what was answered."""
    return _page(request, mock_id, AnswerForm())


def _page(request: Request, mock_id: UUID, form: AnswerForm) -> HttpResponse:
    page = mocks.show(request.owner, mock_id, now=timezone.now())
    template = "practice/mock_over.html" if page.line.ended_at else "practice/mock.html"
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form, "grades": GRADES}
    step = page.current
    if step and step.exercise_id and not step.take_id:
        owner, now = request.owner, timezone.now()
        context["recorder"] = takes.exercise(owner, step.exercise_id, now=now)
        context["recording"] = RecordingForm(initial={"mock": mock_id})
    if step and step.take_id and not step.is_read:
        now = timezone.now()
        context["job"] = taking.of_take(request.owner, step.take_id, now=now)
    return render(request, template, context, status=status)


@require_POST
def answer(request: Request, mock_id: UUID) -> HttpResponse:
    """Keep an answer, and go on to what is asked next."""
    form = AnswerForm(request.POST)
    if is_done(form, lambda: _answer(request, mock_id, form)):
        return onward("mock", mock_id)
    return _page(request, mock_id, form)


def _answer(request: Request, mock_id: UUID, form: AnswerForm) -> None:
    given = dict(form.cleaned_data)
    mocks.answer(request.owner, mock_id, given.pop("step"), **given, now=timezone.now())


@require_POST
def skip(request: Request, mock_id: UUID) -> HttpResponse:
    """Leave a question out."""
    mocks.skip(request.owner, mock_id, request.POST.get("step", ""))
    return onward("mock", mock_id)


@require_POST
def end(request: Request, mock_id: UUID) -> HttpResponse:
    """End a mock interview."""
    mocks.end(request.owner, mock_id, now=timezone.now())
    return onward("mock", mock_id)


@require_POST
def remove(request: Request, mock_id: UUID) -> HttpResponse:
    """Take a mock interview away; the notice offers it back."""
    mocks.remove(request.owner, mock_id, now=timezone.now())
    return onward("practice", saved="deleted", undo=mock_id)
