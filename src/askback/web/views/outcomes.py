"""How things ended."""

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

from askback.errors import NotFoundError
from askback.services import outcomes
from askback.web.forms.forgetting import OthersForm, OutcomeForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward
from askback.web.kept_pages import kept
from askback.web.views import opportunities


@require_safe
@kept
def ended(request: Request) -> HttpResponse:
    """Show how things ended across searches, and at which stage."""
    page = outcomes.ended(request.owner)
    return render(request, "outcomes/ended.html", {"page": page})


@require_POST
def close(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Put a company away, and keep how it ended."""
    form = OutcomeForm(request.POST)
    if not is_done(form, lambda: _close(request, opportunity_id, form)):
        return opportunities.page_of(request, opportunity_id, ending=form)
    if form.cleaned_data["outcome"] == outcomes.ACCEPTED:
        return onward("accepted", opportunity_id, saved="away", undo=opportunity_id)
    return onward("today", saved="away", undo=opportunity_id)


def _close(request: Request, opportunity_id: UUID, form: OutcomeForm) -> None:
    outcome, now = form.cleaned_data["outcome"], timezone.now()
    outcomes.close(request.owner, opportunity_id, outcome=outcome, now=now)


@require_POST
def say(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Keep how a company that was put away ended."""
    form = OutcomeForm(request.POST)
    before = accepted(
        form,
        lambda: outcomes.say(
            request.owner, opportunity_id, outcome=form.cleaned_data["outcome"]
        ),
    )
    if before is None:
        return opportunities.page_of(request, opportunity_id, ending=form)
    undo = f"{opportunity_id}.{before}"
    return onward("company", opportunity_id, saved="ended", undo=undo)


@require_POST
def unsay(request: Request, before: str) -> HttpResponse:
    """Let it have ended as was said before."""
    name, _, outcome = before.partition(".")
    try:
        ident = UUID(name)
    except ValueError as error:
        raise NotFoundError("company", name[:40]) from error
    outcomes.say(request.owner, ident, outcome=outcome)
    return onward("company", ident, saved="unended")


@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show what is left to do once one was accepted; put the others away."""
    page = outcomes.accepted(request.owner, opportunity_id)
    form = OthersForm(request.POST or None, others=page.others)
    if is_done(form, lambda: _close_all(request, form)):
        return onward("ended", saved="away")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form}
    return render(request, "outcomes/accepted.html", context, status=status)


def _close_all(request: Request, form: OthersForm) -> None:
    outcome, now = form.cleaned_data["outcome"], timezone.now()
    outcomes.close_all(request.owner, form.idents(), outcome=outcome, now=now)
