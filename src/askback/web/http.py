"""The request as our views see it, and the ways on after a deed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django_htmx.middleware import HtmxDetails


class Request(HttpRequest):
    """A request after our middleware: it has an owner and htmx details."""

    owner: Any  # a row of the store, which pages hand on and never look into
    htmx: HtmxDetails


def onward(
    name: str,
    *args: object,
    saved: str = "",
    place: str = "",
    undo: object | None = None,
) -> HttpResponseRedirect:
    """Go to a page after a deed, with the notice that says it, at a place on it."""
    address = reverse(name, args=args)
    said = {"saved": saved} if saved else {}
    if undo is not None:
        said["undo"] = str(undo)
    query = f"?{urlencode(said)}" if said else ""
    return HttpResponseRedirect(f"{address}{query}{'#' if place else ''}{place}")
