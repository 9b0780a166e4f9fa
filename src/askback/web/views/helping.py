"""Help: short pages, ours."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from askback.services import helping
from askback.web.http import Request


@require_safe
def contents(request: Request) -> HttpResponse:
    """List the pages of help."""
    return render(request, "help/contents.html", {"pages": helping.contents()})


@require_safe
def show(request: Request, name: str) -> HttpResponse:
    """Show one page of help; a dialog gets what stands on it alone."""
    page = helping.show(name)
    context = {"page": page, "html": SafeString(page.html)}
    context["pages"] = helping.contents()
    template = "_dialog" if request.htmx else "page"
    return render(request, f"help/{template}.html", context)
