"""Offers: kept as they were made, with what there is to negotiate."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askback.services import negotiating, offers
from askback.web.forms.offers import offer_form
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show the offer of a company, and keep it."""
    page, now = negotiating.show(request.owner, opportunity_id), timezone.now()
    posted = request.POST if request.method == "POST" else None
    form = offer_form(page.line.draft if page.line else None, posted)
    if is_done(
        form,
        lambda: offers.save(request.owner, opportunity_id, draft=form.draft(), now=now),
    ):
        return onward("offer", opportunity_id, saved="offer")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form, "now": now}
    return render(request, "offers/page.html", context, status=status)


@require_POST
def remove(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Take the offer of a company away."""
    back = offers.remove(request.owner, opportunity_id, now=timezone.now())
    return onward("offer", opportunity_id, saved="offer_gone", undo=back)
