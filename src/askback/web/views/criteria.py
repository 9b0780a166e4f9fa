"""One criterion: what it rests on, what counts for less, what one knows oneself."""

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

from askback.services import criterion, discounts, own_evidence
from askback.services.own_evidence import Where
from askback.web.forms.criterion import SHARED, DiscountForm, KnownForm, form_of
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward


@require_safe
def show(request: Request, opportunity_id: UUID, key: str) -> HttpResponse:
    """Show one criterion, with every piece of evidence and what follows from it."""
    return _page(request, opportunity_id, key)


@require_POST
def discount(request: Request, opportunity_id: UUID, key: str) -> HttpResponse:
    """Let a witness or a quote count for less."""
    form = DiscountForm(request.POST)
    ident = accepted(
        form,
        lambda: discounts.put(
            request.owner, opportunity_id, **form.cleaned_data, now=timezone.now()
        ),
    )
    if ident is None:
        return _page(request, opportunity_id, key, discount=form)
    return onward(
        "criterion", opportunity_id, key, saved="discounted", undo=ident, place="ledger"
    )


@require_POST
def discount_back(request: Request, discount_id: UUID) -> HttpResponse:
    """Let it count whole again, and go back to where that was asked."""
    now = timezone.now()
    opportunity = discounts.take_back(request.owner, discount_id, now=now)
    key = request.POST.get("key", "")
    if criterion.is_one(request.owner, key):
        return onward("criterion", opportunity, key, saved="whole", place="ledger")
    return onward("company", opportunity, saved="whole", place="know")


@require_POST
def evidence_add(request: Request, opportunity_id: UUID, key: str) -> HttpResponse:
    """Keep what the user knows from elsewhere."""
    form = KnownForm(request.POST)
    ident = accepted(
        form,
        lambda: own_evidence.add(
            request.owner, opportunity_id, key, known=form.known, now=timezone.now()
        ),
    )
    if ident is None:
        return _page(request, opportunity_id, key, known=form)
    return onward("criterion", opportunity_id, key, saved="known", place="ledger")


@require_http_methods(["GET", "HEAD", "POST"])
def evidence(request: Request, evidence_id: UUID) -> HttpResponse:
    """Show what the user knows, and change it."""
    page = own_evidence.show(request.owner, evidence_id)
    if request.method != "POST":
        context = {"page": page, "form": form_of(page.known)}
        return render(request, "opportunities/own.html", context)
    form = KnownForm(request.POST)
    where = accepted(
        form,
        lambda: own_evidence.change(
            request.owner, evidence_id, known=form.known, now=timezone.now()
        ),
    )
    if where is None:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        context = {"page": page, "form": form}
        return render(request, "opportunities/own.html", context, status=status)
    return _back(where, "changed")


@require_POST
def evidence_remove(request: Request, evidence_id: UUID) -> HttpResponse:
    """Let what the user knew count no more."""
    where = own_evidence.remove(request.owner, evidence_id, now=timezone.now())
    return _back(where, "unknown", undo=evidence_id)


@require_POST
def evidence_back(request: Request, evidence_id: UUID) -> HttpResponse:
    """Let what was removed count again."""
    where = own_evidence.bring_back(request.owner, evidence_id, now=timezone.now())
    return _back(where, "known")


def _back(where: Where, saved: str, undo: UUID | None = None) -> HttpResponse:
    return onward(
        "criterion",
        where.opportunity,
        where.criterion,
        saved=saved,
        undo=undo,
        place="ledger",
    )


def _page(
    request: Request,
    opportunity_id: UUID,
    key: str,
    *,
    discount: DiscountForm | None = None,
    known: KnownForm | None = None,
) -> HttpResponse:
    """Show the page, with what was wrong in what was sent."""
    page = criterion.show(request.owner, opportunity_id, key, now=timezone.now())
    errors = discount.errors.values() if discount else ()
    context = {
        "page": page,
        "known_form": known or KnownForm(),
        "shares": SHARED,
        "wrong_count": " ".join(str(e) for told in errors for e in told),
    }
    is_wrong = discount is not None or known is not None
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "opportunities/criterion.html", context, status=status)
