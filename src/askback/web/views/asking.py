"""Nothing is fetched before the user has seen what, from where, and said yes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from askback.services import fetching
from askback.services.values import Brought, Upload
from askback.web.forms.bring import AddressForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request


def page(
    request: Request, form: AddressForm, action: str, back: str = ""
) -> HttpResponse | None:
    """Return the page that says what would be fetched, while that was not said yet.

    Args:
        request: The request.
        form: What was sent, with an address or without.
        action: Where the yes is sent to.
        back: Where the no leads; by default to the form at the same address.
    """
    if not form.is_bound or not form.is_valid() or not form.address or form.is_asked:
        return None
    plan = accepted(form, lambda: fetching.plan(form.address))
    if plan is None:
        return None
    context = {"plan": plan, "again": form.again(), "action": action}
    context["back"] = back or action
    return render(request, "sources/ask.html", context)


def brought(form: AddressForm) -> Upload | Brought | None:
    """Return what a form brings; an address that was asked for is fetched."""
    if form.is_asked:
        now = timezone.now()
        return fetching.bring(form.address, fetch=fetching.visit(), now=now)
    return form.upload()
