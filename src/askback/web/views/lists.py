"""Lists of questions: bringing one, and taking the bank along."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from askback.errors import InvalidInputError
from askback.services import lists
from askback.services.values import Upload
from askback.web.forms.questions import ListForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward

FORMS = {
    "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
    "json": "application/json; charset=utf-8",
}


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: Request) -> HttpResponse:
    """Show what a list holds, and keep it where that is asked for."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ListForm(*posted)
    if "keep" in request.POST and is_done(form, lambda: _keep(request, form)):
        return onward("questions", saved="list")
    page = accepted(form, lambda: lists.read(request.owner, _brought(request, form)))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context: dict[str, Any] = {"form": form, "page": page, "forms": list(FORMS)}
    if page is not None:
        upload = form.brought()
        context |= {"name": upload.name, "held": upload.data.decode(errors="replace")}
    return render(request, "questions/lists.html", context, status=status)


def _keep(request: Request, form: ListForm) -> None:
    lists.bring(request.owner, _brought(request, form), now=timezone.now())


def _brought(request: Request, form: ListForm) -> Upload:
    """Return the list, under the name that it first came with."""
    upload = form.brought()
    return Upload(request.POST.get("name") or upload.name, upload.data)


@require_safe
def take(request: Request, form: str) -> HttpResponse:
    """Give the bank as a file."""
    if form not in FORMS:
        raise InvalidInputError(f"{form}: choose one of {', '.join(FORMS)}.")
    text = lists.take(request.owner, form, only_own="own" in request.GET)
    response = HttpResponse(text, content_type=FORMS[form])
    response["Content-Disposition"] = f'attachment; filename="questions.{form}"'
    return response
