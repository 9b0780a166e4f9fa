"""The end of an interview, and the doubts that were named."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.core.followup.close import CONTESTED, NOT_WHEN
from askback.services import closing, objections, stories
from askback.services.values.closing import ObjectionDraft
from askback.web.forms.closing import (
    ObjectionForm,
    WishForm,
    closing_form,
    objection_form,
)
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward

PLACES = {"said": "after", "next": "after", "doubt": "doubts"}


def _page(request: Request, interview_id: UUID, **given: Any) -> HttpResponse:
    """Answer with before and after, and with the forms on it as they were filled in."""
    page = closing.show(request.owner, interview_id, now=timezone.now())
    context = {
        "page": page,
        "now": timezone.now(),
        "form": closing_form(page.draft),
        "doubt_form": ObjectionForm((), auto_id="doubt_%s"),
        "contested": CONTESTED,
        "not_when": NOT_WHEN,
        **given,
    }
    forms = (given.get(name) for name in ("form", "doubt_form", "wish_form"))
    is_wrong = any(form is not None and form.errors for form in forms)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "closing/page.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, interview_id: UUID) -> HttpResponse:
    """Show before and after the end of an interview, and keep what came of it."""
    now = timezone.now()
    page = closing.show(request.owner, interview_id, now=now)
    form = closing_form(page.draft, request.POST if request.method == "POST" else None)
    if is_done(
        form,
        lambda: closing.save(request.owner, interview_id, draft=form.draft(), now=now),
    ):
        return onward("closing", interview_id, saved="closing", place="stands")
    return _page(request, interview_id, form=form)


@require_POST
def wish(request: Request, interview_id: UUID) -> HttpResponse:
    """Keep whether the question is asked here, and how."""
    form = WishForm(request.POST)
    if not is_done(form, lambda: _wish(request, interview_id, form)):
        return _page(request, interview_id, wish_form=form)
    return onward("closing", interview_id, saved="wish", place="question")


def _wish(request: Request, interview_id: UUID, form: WishForm) -> None:
    closing.wish(
        request.owner,
        interview_id,
        asks=form.cleaned_data["asks"] == "yes",
        softness=form.cleaned_data["softness"],
        now=timezone.now(),
    )


@require_POST
def take(request: Request, interview_id: UUID) -> HttpResponse:
    """Take over words that were noted or heard elsewhere."""
    place = request.POST.get("place", "")
    what = closing.take(request.owner, interview_id, place=place, now=timezone.now())
    return onward("closing", interview_id, saved="taken", place=PLACES[what])


@require_POST
def add(request: Request, interview_id: UUID) -> HttpResponse:
    """Keep a doubt that was named."""
    form = ObjectionForm((), request.POST, auto_id="doubt_%s")
    if not is_done(form, lambda: _add(request, interview_id, form.draft())):
        return _page(request, interview_id, doubt_form=form)
    return onward("closing", interview_id, saved="doubt", place="doubts")


def _add(request: Request, interview_id: UUID, draft: ObjectionDraft) -> None:
    objections.add(request.owner, interview_id, draft=draft, now=timezone.now())


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, objection_id: UUID) -> HttpResponse:
    """Say what a doubt is about and what answered it."""
    line = objections.show(request.owner, objection_id)
    known = stories.every(request.owner)
    posted = request.POST if request.method == "POST" else None
    form = objection_form(line, known, posted)
    if is_done(form, lambda: _change(request, objection_id, form)):
        return onward("closing", line.interview_id, saved="changed", place="doubts")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"line": line, "form": form, "has_stories": bool(known)}
    return render(request, "closing/objection.html", context, status=status)


def _change(request: Request, objection_id: UUID, form: ObjectionForm) -> None:
    objections.change(request.owner, objection_id, draft=form.draft())


@require_POST
def remove(request: Request, objection_id: UUID) -> HttpResponse:
    """Take a doubt away; the notice offers it back."""
    interview, laid = objections.remove(request.owner, objection_id, now=timezone.now())
    return onward("closing", interview, saved="deleted", undo=laid, place="doubts")


@require_safe
def across(request: Request) -> HttpResponse:
    """Show the doubts that were named, across companies."""
    page = objections.across(request.owner)
    return render(request, "closing/patterns.html", {"page": page})
