"""Who knows what, and the other tables that plans rest on."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from askback.services import cells
from askback.web.forms.tables import TablesForm
from askback.web.http import Request, onward


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request) -> HttpResponse:
    """Show the tables, and keep what is changed in them."""
    posted = request.POST if request.method == "POST" else None
    form = TablesForm(cells.show(request.owner), posted)
    if form.is_valid():
        figures = form.changed()
        cells.save(request.owner, figures=figures, now=timezone.now())
        back = request.POST.get("back", "")
        place = f"id_{back}" if back in form.cells else ""
        return onward("tables", saved="shipped" if back else "tables", place=place)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "tables/page.html", {"form": form}, status=status)
