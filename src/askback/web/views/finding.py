"""Find or do: what one types, found in all that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from askback.services import finding
from askback.services.values import FoundGroup, FoundThing
from askback.web.http import Request

LONGEST = 200  # letters of what is typed; a pasted page is looked for by its beginning
LATELY = 5  # places one has been to
Shown = list[tuple[FoundGroup, list[tuple[FoundThing, str]]]]


@require_safe
def find(request: Request) -> HttpResponse:
    """List what fits, best first; the palette gets the list alone."""
    text = " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST]
    groups = finding.find(request.owner, text, now=timezone.now())
    if not text:
        places = _places(request.GET.getlist("been")[:LATELY])
        groups = (*finding.lately(request.owner, places), *groups)
    context = {"text": text, "groups": _shown(groups)}
    name = "_options" if request.htmx else "page"
    return render(request, f"finding/{name}.html", context)


def _shown(groups: Iterable[FoundGroup]) -> Shown:
    """Return what was found with where it leads, as far as it leads somewhere."""
    found = [(g, [*_with_addresses(g.things)]) for g in groups]
    return [(group, lines) for group, lines in found if lines]


def _with_addresses(
    things: Iterable[FoundThing],
) -> Iterator[tuple[FoundThing, str]]:
    for thing in things:
        given = [thing.ident] if thing.ident else []
        try:
            address = reverse(thing.url_name, args=given)
        except NoReverseMatch:
            continue
        yield thing, f"{address}#{thing.place}" if thing.place else address


def _places(addresses: Sequence[str]) -> list[tuple[str, str]]:
    """Return the names of addresses, each with what it is given."""
    found = []
    for address in addresses:
        try:
            match = resolve(address[:LONGEST])
        except Resolver404:
            continue
        given = [str(value) for value in match.kwargs.values()]
        found.append((match.url_name or "", "".join(given[:1])))
    return found
