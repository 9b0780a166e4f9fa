"""The debrief of an interview, and what the user says on it."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.services import beginning, debriefs, long_readings, notes
from askback.services.debriefs import Wish
from askback.services.values import DebriefPage, ReadLine, Skipped
from askback.web import labels
from askback.web.forms.bring import TranscriptForm
from askback.web.forms.marks import MarkForm, NoteForm, PlaceForm, WishForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward
from askback.web.kept_pages import kept


def _context(page: DebriefPage, **more: Any) -> dict[str, Any]:
    return {
        "page": page,
        "is_nameless": page.company == beginning.NAMELESS,
        "unconfirmed": sum(_waits(part) for part in page.parts),
        "tally": tuple(page.tally.items()),
        "choices": labels.CHOICES,
        "kinds": labels.KINDS,
        "why_not": labels.WHY_NOT,
        "page_problems": tuple(_told_above(page)),
        **more,
    }


def _told_above(page: DebriefPage) -> Iterator[str]:
    """Yield what hinders the whole reading; it is said before all else."""
    for where, message in page.problems:
        if where == "language" or (where == "speakers" and not page.speakers):
            yield message


def _waits(part: ReadLine | Skipped) -> bool:
    """Return whether a reading is sure and the user has said nothing of it."""
    return (
        isinstance(part, ReadLine)
        and bool(part.question_key)
        and not (part.confirmed or part.is_maybe)
    )


def page_of(request: Request, interview_id: UUID, **forms: Form) -> HttpResponse:
    """Show the debrief; with what was refused, on its forms."""
    now = timezone.now()
    wish, correct = wish_of(request)
    page = debriefs.show(request.owner, interview_id, now=now, wish=wish)
    filled = {"bring": TranscriptForm(auto_id="bring_%s"), "jot": NoteForm(), **forms}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if forms else HTTPStatus.OK
    job = long_readings.of_interview(request.owner, interview_id, now=now)
    context = _context(page, now=now, correct=correct, job=job, **filled)
    return render(request, "debriefs/page.html", context, status=status)


def wish_of(request: Request) -> tuple[Wish, str]:
    """Return what to show, and the place that is to be corrected."""
    form = WishForm(request.GET)
    form.is_valid()
    given = form.cleaned_data
    wish = Wish(find=given.get("find", ""), turn=given.get("turn"))
    return wish, given.get("place", "")


@require_safe
@kept
def show(request: Request, interview_id: UUID) -> HttpResponse:
    """Show what came of an interview, or how to tell it."""
    return page_of(request, interview_id)


@require_POST
def add_note(request: Request, interview_id: UUID) -> HttpResponse:
    """Keep a note."""
    form = NoteForm(request.POST)
    if not is_done(form, lambda: _note(request, interview_id, form)):
        return page_of(request, interview_id, jot=form)
    return onward("debrief", interview_id, saved="note", place="notes")


def _note(request: Request, interview_id: UUID, form: NoteForm) -> None:
    text = form.cleaned_data["text"]
    notes.add(request.owner, interview_id, text=text, now=timezone.now())


@require_http_methods(["GET", "HEAD", "POST"])
def mark(request: Request, interview_id: UUID) -> HttpResponse:
    """Confirm or correct a reading, or mark a question without a transcript."""
    if request.method != "POST":
        return _correct(request, interview_id)
    form = MarkForm(request.POST)
    accepted(
        form,
        lambda: notes.mark(
            request.owner, interview_id, **form.cleaned_data, now=timezone.now()
        ),
    )
    return _after_mark(request, interview_id, form, saved="mark")


def _correct(request: Request, interview_id: UUID) -> HttpResponse:
    """Show a reading with all that can be corrected of it."""
    _, place = wish_of(request)
    page = debriefs.show(request.owner, interview_id, now=timezone.now())
    part, _ = _find(page, place)
    if part is None or not request.htmx:
        address = reverse("debrief", args=[interview_id])
        query = urlencode({"place": place})
        return HttpResponseRedirect(f"{address}?{query}#{place}")
    context = _context(page, part=part, correct=place)
    return render(request, "debriefs/_reading.html", context)


@require_POST
def confirm(request: Request, interview_id: UUID) -> HttpResponse:
    """Confirm all sure readings at once."""
    notes.confirm(request.owner, interview_id, now=timezone.now())
    return onward("debrief", interview_id, saved="mark")


@require_POST
def unmark(request: Request, interview_id: UUID) -> HttpResponse:
    """Take one's word back."""
    form = PlaceForm(request.POST)
    former = None
    if form.is_valid():
        former = notes.unmark(
            request.owner,
            interview_id,
            place=form.cleaned_data["place"],
            now=timezone.now(),
        )
    return _after_mark(request, interview_id, form, saved="unmark", undo=former)


def _after_mark(
    request: Request,
    interview_id: UUID,
    form: PlaceForm,
    *,
    saved: str,
    undo: UUID | None = None,
) -> HttpResponse:
    """Show the one reading to htmx; go back to it otherwise."""
    place = form.cleaned_data.get("place", "")
    if not request.htmx and form.is_valid():
        return onward("debrief", interview_id, saved=saved, place=place, undo=undo)
    page = debriefs.show(request.owner, interview_id, now=timezone.now())
    part, template = _find(page, place)
    wrong = " ".join(str(e) for errors in form.errors.values() for e in errors)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    if part is None or not request.htmx:
        return page_of(request, interview_id, mark=form)
    context = _context(page, part=part, wrong=wrong, oob=True, taken=undo)
    return render(request, template, context, status=status)


def _find(page: DebriefPage, place: str) -> tuple[ReadLine | None, str]:
    """Return the reading of a place, and the template that shows it."""
    marked = next((p for p in page.markable if p.place == place), None)
    if marked is not None:
        return marked, "debriefs/_marked.html"
    read = (p for p in page.parts if isinstance(p, ReadLine) and p.place == place)
    return next(read, None), "debriefs/_read.html"
