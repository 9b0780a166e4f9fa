"""Opportunities side by side."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from askback.errors import InvalidInputError
from askback.services import comparing, offers
from askback.services.comparing_summary import as_markdown, as_text, summary_of
from askback.services.values.comparing import ComparePage
from askback.web.forms.comparing import WRONG, TryForm
from askback.web.http import Request, onward
from askback.web.kept_pages import kept_a_minute


@kept_a_minute
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request) -> HttpResponse:
    """Compare what is in play; weights that were tried are kept where one says so."""
    form = TryForm(request.POST if request.method == "POST" else request.GET)
    tried, wrong = form.tried(), WRONG if form.errors else ""
    if not wrong:
        try:
            page = _page(request, form, tried)
        except InvalidInputError as error:
            wrong = str(error)
    if wrong:
        return _answer(request, form, _page(request, form, {}), wrong)
    if request.method == "POST" and request.POST.get("act") != "try":
        comparing.save_weights(request.owner, tried=tried, now=timezone.now())
        return onward("compare", saved="weights")
    return _answer(request, form, page)


def _page(request: Request, form: TryForm, tried: dict[str, float]) -> ComparePage:
    return comparing.show(
        request.owner, now=timezone.now(), tried=tried, chosen=form.chosen()
    )


def _answer(
    request: Request, form: TryForm, page: ComparePage, wrong: str = ""
) -> HttpResponse:
    made = offers.beside(request.owner, [line.id for line in page.in_order])
    context = {
        "page": page,
        "summary": summary_of(page),
        "text": as_text(page),
        "offers": made,
        "offered": {line.id for line in made},
        "chosen": sorted(map(str, form.chosen())),
        "wrong": wrong,
        "now": timezone.now(),
        "most": comparing.MOST,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "compare/page.html", context, status=status)


@require_safe
def take(request: Request) -> HttpResponse:
    """Give the summary as Markdown."""
    form = TryForm(request.GET)
    page = _page(request, form, {})
    return HttpResponse(
        as_markdown(page),
        content_type="text/markdown; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="compare.md"'},
    )
