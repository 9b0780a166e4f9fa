"""How long pages take to be made, beside an empty page of the same application.

The empty page is `base.html` with nothing in its main part: the same middleware, bar,
icons and footer, answered by a view that does nothing else. Every page is asked for in
turn with it, through the WSGI handler, in one process that is warm. "changed" is a page
asked for after something was written that its plan rests on, "first" after something
was written elsewhere, "again" that page asked for once more. "live save" is a note as
it is typed on in the hour. Two workspaces: the demo, and 200 companies with five
interviews each, which are the demo's companies copied row by row under other names.
Run `python -m bench.speed`.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from datetime import timedelta
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

COMPANIES = 200
ROUNDS = 40  # of each page; a 95th percentile of fewer hangs on one of them
SEED_DAYS = 14  # the copies' interviews are spread over so many days
TOKEN = "x" * 32
EMPTY = '{% extends "base.html" %}{% block main %}{% endblock %}'


def measure() -> Iterator[str]:
    """Time the pages of both workspaces."""
    with TemporaryDirectory() as folder:
        os.environ["ASKBACK_HOME"] = folder
        from askback.boot import boot, migrate  # noqa: PLC0415 -- after the home is set

        boot()
        migrate()
        owner = _demo()
        yield from (f"demo: {line}" for line in _timed(owner))
        yield _copied(owner)
        yield from (f"{COMPANIES} companies: {line}" for line in _timed(owner))


def _demo() -> Any:
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import demo, people  # noqa: PLC0415 -- after boot

    owner = people.local_owner()
    demo.load(owner, now=timezone.now())
    return owner


def _copied(owner: Any) -> str:
    """Copy the demo's companies until there are enough; say what there is then."""
    from django.db import transaction  # noqa: PLC0415 -- after boot

    from askback.store import models  # noqa: PLC0415 -- after boot

    companies = models.OpportunityRow.objects
    first = list(companies.filter(owner=owner))
    with transaction.atomic():
        for number, row in enumerate(islice(cycle(first), COMPANIES - len(first))):
            _copy(row, number, models)
    counts = {
        "companies": companies.count(),
        "interviews": models.InterviewRow.objects.count(),
        "transcripts": models.TranscriptRow.objects.count(),
        "pieces of evidence": models.EvidenceRow.objects.count(),
    }
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _copy(row: Any, number: int, models: Any) -> None:
    """Copy a company with all that hangs on it, moved by some hours."""
    by = timedelta(hours=number % (SEED_DAYS * 24)) - timedelta(days=SEED_DAYS // 2)
    one = _clone(row, company=f"{row.company} {number + 1}")
    people = {p.id: _clone(p, opportunity=one) for p in row.interviewers.all()}
    for source in row.sources.all():
        _clone(source, opportunity=one)
    new = {None: None}
    for interview in row.interviews.all():
        moved = {
            field: getattr(interview, field) and getattr(interview, field) + by
            for field in ("start", "done_at")
        }
        new[interview.id] = _clone(interview, opportunity=one, **moved)
        _hang_on(interview, new[interview.id], people, models)
    evidence = [
        _clone(e, save=False, opportunity=one, interview=new[e.interview_id])
        for e in row.evidence.all()
    ]
    models.EvidenceRow.objects.bulk_create(evidence)


def _hang_on(old: Any, new: Any, people: dict[Any, Any], models: Any) -> None:
    """Copy what hangs on an interview."""
    for seat in old.seats.all():
        _clone(seat, interview=new, interviewer=people[seat.interviewer_id])
    for row in (*old.notes.all(), *old.marks.all()):
        _clone(row, interview=new)
    if talk := models.TranscriptRow.objects.filter(interview=old).first():
        readings = list(talk.readings.all())
        copy = _clone(talk, interview=new)
        models.ReadingRow.objects.bulk_create(
            _clone(row, save=False, transcript=copy) for row in readings
        )


def _clone(row: Any, *, save: bool = True, **changed: Any) -> Any:
    made = copy(row)
    made.id, made._state = uuid4(), type(row._state)()  # noqa: SLF001 -- a new row
    for name, value in changed.items():
        setattr(made, name, value)
    if save:
        made.save(force_insert=True)
    return made


def _timed(owner: Any) -> Iterator[str]:
    """Ask for every page in turn, many times, and for the empty one between."""
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 -- after boot

    _with_empty_page()
    ask = _asking(WSGIHandler())
    pages = _addresses(owner)
    live = pages["agenda"][0][0].replace("/agenda/", "/live/keep/")
    began = time.perf_counter()
    for address in {a for addresses in pages.values() for a, _ in addresses}:
        ask(address)
    yield f"every page once, cold, in {time.perf_counter() - began:.1f} s"
    took: dict[str, list[float]] = {}
    sizes: dict[str, int] = {}
    for turn in range(ROUNDS):
        for name, addresses in pages.items():
            address, loop = addresses[turn % len(addresses)]
            took.setdefault("empty", []).append(ask("/empty/")[0])
            _touch(owner, loop)
            took.setdefault(f"{name}, changed", []).append(ask(address)[0])
            _touch(owner)
            took.setdefault(f"{name}, first", []).append(ask(address)[0])
            again, sizes[name] = ask(address)
            took.setdefault(f"{name}, again", []).append(again)
        took.setdefault("empty", []).append(ask("/empty/")[0])
        saved, sizes["live save"] = ask(live, _note(turn))
        took.setdefault("live save, one note", []).append(saved)
    yield from _lines(took, sizes)


def _lines(took: dict[str, list[float]], sizes: dict[str, int]) -> Iterator[str]:
    base = took.pop("empty")
    yield f"empty page: p50 {_at(base, 0.5):.1f} ms, p95 {_at(base, 0.95):.1f} ms"
    for name, times in took.items():
        low, high = _at(times, 0.5), _at(times, 0.95)
        yield (
            f"{name}: p50 {low:.1f} ms ({low / _at(base, 0.5):.1f} x), "
            f"p95 {high:.1f} ms ({high / _at(base, 0.95):.1f} x), "
            f"{sizes[name.partition(',')[0]] / 1000:.0f} kB"
        )


def _at(times: Sequence[float], share: float) -> float:
    """Return a percentile, in milliseconds.

    >>> _at([0.001, 0.002, 0.003], 0.5)
    2.0
    """
    return 1000 * sorted(times)[min(len(times) - 1, int(share * len(times)))]


def _touch(owner: Any, *loops: UUID) -> None:
    """Write something of the owner's, that the plan of a loop rests on or none does."""
    from askback.store.revisions import Touched, changed  # noqa: PLC0415 -- after boot

    of_loops = frozenset((loop, owner.pk) for loop in loops)
    changed(Touched(frozenset({owner.pk}), of_loops))


def _addresses(owner: Any) -> dict[str, list[tuple[str, UUID]]]:
    """Return the addresses of pages, each with a loop that it shows something of."""
    from django.urls import reverse  # noqa: PLC0415 -- after boot

    from askback.store.models import InterviewRow  # noqa: PLC0415 -- after boot

    rows = InterviewRow.objects.filter(owner=owner).order_by("start")
    companies = list(dict.fromkeys(rows.values_list("opportunity_id", flat=True)))
    step = max(1, len(companies) // ROUNDS)
    chosen = companies[::step][:ROUNDS]
    rows = rows.filter(opportunity__in=chosen)
    next_one = rows.filter(done_at=None).values_list("opportunity_id", flat=True)[0]

    def each(name: str, some: Any) -> list[tuple[str, UUID]]:
        pairs = some.values_list("id", "opportunity_id")[:ROUNDS]
        return [(reverse(name, args=[ident]), loop) for ident, loop in pairs]

    return {
        "today": [(reverse("today"), next_one)],
        "companies": [(reverse("companies"), next_one)],
        "company": [(reverse("company", args=[one]), one) for one in chosen],
        "debrief": each("debrief", rows.exclude(transcript=None)),
        "agenda": each("agenda", rows.filter(done_at=None)),
    }


def _with_empty_page() -> None:
    """Add the empty page to the addresses."""
    from django.http import HttpRequest, HttpResponse  # noqa: PLC0415 -- after boot
    from django.template import engines  # noqa: PLC0415 -- after boot
    from django.urls import clear_url_caches, path  # noqa: PLC0415 -- after boot

    from askback.web import urls  # noqa: PLC0415 -- after boot

    template = engines["django"].from_string(EMPTY)

    def empty(request: HttpRequest) -> HttpResponse:
        return HttpResponse(template.render({}, request))

    urls.urlpatterns.append(path("empty/", empty))
    clear_url_caches()


def _note(turn: int) -> bytes:
    """Return a note as a page sends it when one has typed on: nine letters more."""
    words = "nine left " * (turn + 1)
    said = {"field": "note/pay/", "number": turn, "value": words, "at": 0, "seen": {}}
    return json.dumps({"device": "bench", "said": [said]}).encode()


def _asking(handler: Callable[..., Any]) -> Callable[..., tuple[float, int]]:
    """Return how to ask for a page, or to post to it: seconds and bytes."""

    def ask(address: str, sent: bytes = b"") -> tuple[float, int]:
        status: list[str] = []
        environ = {
            "REQUEST_METHOD": "POST" if sent else "GET",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(sent)),
            "HTTP_COOKIE": f"csrftoken={TOKEN}",
            "HTTP_X_CSRFTOKEN": TOKEN,
            "PATH_INFO": address,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "wsgi.input": BytesIO(sent),
            "wsgi.url_scheme": "http",
        }
        began = time.perf_counter()
        body = b"".join(handler(environ, lambda code, _: status.append(code)))
        took = time.perf_counter() - began
        if status != ["200 OK"]:
            sys.exit(f"{address}: {status}")
        return took, len(body)

    return ask


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    for line in measure():
        print(line, flush=True)
