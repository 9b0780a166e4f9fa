"""What a posting wants against the résumé."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import gaps
from askback.web.forms.gaps import SayForm, SkillForm
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward


@require_safe
def show(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show which skills are held, near or not named, and what to do about them."""
    return _page(request, opportunity_id, None)


@require_POST
def say(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Keep the user's own word on a skill; it wins over the résumé."""
    form = SayForm(request.POST)
    if is_done(form, lambda: _say(request, form)):
        return _back(opportunity_id, form, saved="changed")
    return _page(request, opportunity_id, form)


def _say(request: Request, form: SayForm) -> None:
    said = form.cleaned_data
    gaps.say(
        request.owner,
        said["skill"],
        known=said["known"],
        line=said["line"],
        now=timezone.now(),
    )


@require_POST
def unsay(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Take the user's word back; the résumé counts again."""
    form = SkillForm(request.POST)
    if is_done(form, lambda: gaps.unsay(request.owner, form.cleaned_data["skill"])):
        return _back(opportunity_id, form, saved="unmark")
    return _page(request, opportunity_id, form)


def _back(opportunity_id: UUID, form: SkillForm, *, saved: str) -> HttpResponse:
    place = form.cleaned_data["place"]
    return onward("gap", opportunity_id, saved=saved, place=place)


def _page(
    request: Request, opportunity_id: UUID, form: SkillForm | None
) -> HttpResponse:
    page = gaps.show(request.owner, opportunity_id, now=timezone.now())
    wrong = [str(e) for errors in form.errors.values() for e in errors] if form else []
    context = {"page": page, "wrong": " ".join(wrong)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "gaps/show.html", context, status=status)
