"""Kits, for whoever interviews: made, shown, printed and taken along."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.services.cohorts.taking import origin
from askback.services.kits import changing, making, pages, taking
from askback.web.forms.kits import BringKitForm, KitForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward
from askback.web.views import asking


@require_http_methods(["GET", "HEAD", "POST"])
def every(request: Request) -> HttpResponse:
    """List the kits, and make one."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = KitForm(*posted)
    if asked := asking.page(request, form, reverse("kits")):
        return asked
    ident = accepted(form, lambda: _make(request, form))
    if ident:
        return onward("kit", ident, saved="kit")
    return _list(request, form, BringKitForm(auto_id="saved_%s"))


def _make(request: Request, form: KitForm) -> UUID:
    return making.make(
        request.owner,
        posting=asking.brought(form),
        draft=form.draft(),
        now=timezone.now(),
    )


@require_POST
def bring(request: Request) -> HttpResponse:
    """Bring a kit that was saved as JSON."""
    form = BringKitForm(request.POST, request.FILES, auto_id="saved_%s")
    now = timezone.now()
    ident = accepted(
        form, lambda: making.bring(request.owner, upload=form.brought(), now=now)
    )
    if ident:
        return onward("kit", ident, saved="kit")
    return _list(request, KitForm(), form)


def _list(request: Request, form: KitForm, saved: BringKitForm) -> HttpResponse:
    picked = form["picked"].value() or ()
    context = {
        "kits": pages.every(request.owner),
        "form": form,
        "saved_form": saved,
        "picked": picked,
    }
    is_wrong = form.errors or saved.errors
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "kits/list.html", context, status=status)


@require_safe
def show(request: Request, kit_id: UUID) -> HttpResponse:
    """Show a kit, whole."""
    page = pages.show(request.owner, kit_id)
    given = origin(request.owner, kit=kit_id) if settings.IS_HOSTED else ""
    return render(request, "kits/page.html", {"page": page, "given": given})


@require_safe
def paper(request: Request, kit_id: UUID) -> HttpResponse:
    """Show a kit to be printed: one interview a sheet."""
    page = pages.show(request.owner, kit_id)
    return render(request, "kits/paper.html", {"page": page})


@require_safe
def take(request: Request, kit_id: UUID, form: str) -> HttpResponse:
    """Give a kit as a file.

    Raises:
        Http404: It is given in no such form.
    """
    if form not in taking.FORMS:
        raise Http404
    name, data = taking.take(request.owner, kit_id, form)
    stem, _, ending = name.rpartition(".")
    answer = HttpResponse(data, content_type=taking.FORMS[form])
    filename = f"{slugify(stem) or 'kit'}.{ending}"
    answer["Content-Disposition"] = f'attachment; filename="{filename}"'
    return answer


@require_POST
def remove(request: Request, kit_id: UUID) -> HttpResponse:
    """Take a kit away; the notice offers it back."""
    changing.remove(request.owner, kit_id, now=timezone.now())
    return onward("kits", saved="deleted", undo=kit_id)


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: Request) -> HttpResponse:
    """Say which of typed questions may not be asked, and what instead."""
    text = request.POST.get("text", "")
    wrong = ""
    if request.method == "POST" and not text.strip():
        wrong = "Paste the questions first, one a line."
    if len(text) > pages.LONGEST_CHECK:
        wrong = f"Up to {pages.LONGEST_CHECK:,} letters at once. Paste a part of them."
    page = pages.check("" if wrong else text)
    context = {
        "page": page,
        "text": text[: pages.LONGEST_CHECK],
        "wrong": wrong,
        "checked": bool(page.text.strip()),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "kits/check.html", context, status=status)
