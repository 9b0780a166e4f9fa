"""The questions: the bank, one of them, and those of one's own."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.errors import InvalidInputError
from askback.services import bank, pins, question, questions, wordings
from askback.services.cohorts.taking import origin
from askback.web.forms.questions import (
    LONGEST_QUESTION,
    change_form,
    chosen_of,
    text_of,
)
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward


@require_safe
def search(request: Request) -> HttpResponse:
    """List the questions, nearest first; htmx gets the list alone."""
    template = "questions/list.html"
    page = bank.show(request.owner, chosen_of(request.GET))
    part = "#found" if request.htmx else ""
    return render(request, f"{template}{part}", {"page": page})


@require_safe
def show(request: Request, key: str) -> HttpResponse:
    """Show one question, whole."""
    page = question.show(request.owner, key, now=timezone.now())
    given = origin(request.owner, key=key) if settings.IS_HOSTED else ""
    return render(request, "questions/page.html", {"page": page, "given": given})


@require_http_methods(["GET", "HEAD", "POST"])
def try_wording(request: Request) -> HttpResponse:
    """Say how a wording reads, and keep it where that is asked for."""
    given = request.POST if request.method == "POST" else request.GET
    text = text_of(given, "text", LONGEST_QUESTION)
    wrong = ""
    if request.method == "POST":
        try:
            key = wordings.keep(request.owner, text=text, now=timezone.now())
        except InvalidInputError as error:
            wrong = str(error)
        else:
            return onward("question", key, saved="question")
    advice = wordings.advise(request.owner, text) if text and not wrong else None
    part = "#advice" if request.htmx else ""
    context = {"text": text, "advice": advice, "wrong": wrong}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, f"questions/try.html{part}", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, key: str) -> HttpResponse:
    """Change a question for oneself."""
    page = question.show(request.owner, key, now=timezone.now())
    form = change_form(page, request.POST if request.method == "POST" else None)
    if is_done(
        form,
        lambda: questions.change(
            request.owner,
            key,
            changes=form.changes(),
            note=form.cleaned_data["note"],
            now=timezone.now(),
        ),
    ):
        return onward("question", key, saved="changed")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form}
    return render(request, "questions/change.html", context, status=status)


@require_POST
def put_back(request: Request, key: str) -> HttpResponse:
    """Take the bank's wording again."""
    former = questions.put_back(request.owner, key, now=timezone.now())
    return onward("question", key, saved="unworded", undo=former)


@require_POST
def rate(request: Request, key: str) -> HttpResponse:
    """Keep what one thinks of a question."""
    rating = request.POST.get("rating", "")
    questions.rate(request.owner, key, rating=rating, now=timezone.now())
    return onward("question", key, saved="rated")


@require_POST
def remove(request: Request, key: str) -> HttpResponse:
    """Put a question of one's own away."""
    questions.remove(request.owner, key, now=timezone.now())
    return onward("questions", saved="question_away", undo=key)


@require_POST
def restore(request: Request, key: str) -> HttpResponse:
    """Bring a question of one's own back."""
    questions.restore(request.owner, key)
    return onward("question", key, saved="back")


@require_POST
def pin(request: Request, key: str) -> HttpResponse:
    """Put a question on an agenda, or take it off."""
    try:
        interview = UUID(request.POST.get("interview", ""))
    except ValueError as error:
        raise Http404 from error
    deed = pins.unpin if "off" in request.POST else pins.pin
    deed(request.owner, interview, key=key)
    if "agenda" in request.POST:
        return onward("agenda", interview, saved="pinned")
    return onward("question", key, saved="pinned", place="h-agenda")
